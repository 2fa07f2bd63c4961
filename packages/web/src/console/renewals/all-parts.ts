/** An answer that comes in parts, because the server reckons for some seconds at a time: asked for until it is whole. */
import { useInfiniteQuery } from '@tanstack/react-query'
import { useEffect } from 'react'

type Part = { readonly nextCursor: string | null }

export type Parts<T> = {
  readonly parts: readonly T[]
  readonly isWhole: boolean
  readonly error: Error | null
  readonly retry: () => void
}

export function useAllParts<T extends Part>(
  key: readonly unknown[],
  { ask, enabled }: { readonly ask: (place: { readonly cursor?: string }) => Promise<T>; readonly enabled: boolean },
): Parts<T> {
  const query = useInfiniteQuery({
    queryKey: key,
    initialPageParam: undefined as string | undefined,
    queryFn: ({ pageParam }) => ask(pageParam === undefined ? {} : { cursor: pageParam }),
    getNextPageParam: ({ nextCursor }) => nextCursor ?? undefined,
    enabled,
  })
  const { hasNextPage, isFetching, isError, fetchNextPage } = query
  useEffect(() => {
    if (hasNextPage && !isFetching && !isError) fetchNextPage()
  }, [hasNextPage, isFetching, isError, fetchNextPage])
  return {
    parts: query.data?.pages ?? [],
    isWhole: query.data !== undefined && !hasNextPage,
    error: query.error,
    retry: () => (query.data ? fetchNextPage() : query.refetch()),
  }
}
