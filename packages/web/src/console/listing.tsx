/** A list that the API gives in pages: asked for a page at a time, shown as one. */
import { type UseInfiniteQueryResult, useInfiniteQuery } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { Failed, Waiting } from '../ui/loaded.tsx'
import { useSay } from '../ui/values.tsx'

type Page<T> = { readonly data: readonly T[]; readonly nextCursor: string | null }

/** Every row that has come so far, and how more are asked for. */
export type Listed<T> = UseInfiniteQueryResult<readonly T[]>

/** `ask` is given the cursor of the next page, or nothing for the first. */
export function useListing<T>(
  key: readonly unknown[],
  ask: (next: { readonly cursor?: string }) => Promise<Page<T>>,
): Listed<T> {
  return useInfiniteQuery({
    queryKey: key,
    initialPageParam: undefined as string | undefined,
    queryFn: ({ pageParam }) => ask(pageParam === undefined ? {} : { cursor: pageParam }),
    getNextPageParam: ({ nextCursor }) => nextCursor ?? undefined,
    select: ({ pages }) => pages.flatMap(({ data }) => data),
  })
}

type Props<T> = {
  readonly listed: Listed<T>
  /** What is said when there is nothing. */
  readonly none: string
  readonly children: (rows: readonly T[]) => ReactNode
}

export function Listing<T>({ listed, none, children }: Props<T>) {
  const say = useSay()
  if (listed.error) return <Failed error={listed.error} retry={() => listed.refetch()} />
  if (!listed.data) return <Waiting />
  return (
    <>
      {listed.data.length === 0 ? <p className="quiet">{none}</p> : children(listed.data)}
      {listed.hasNextPage && (
        <p>
          <button type="button" disabled={listed.isFetching} onClick={() => listed.fetchNextPage()}>
            {say.text('more')}
          </button>
        </p>
      )}
    </>
  )
}
