/** Everything in a list, a page at a time as it is asked for. */

export type PageOf<T> = { readonly data: readonly T[]; readonly hasMore: boolean; readonly nextCursor: string | null }

const pageSize = 100

export async function* allPages<T>(
  pageAfter: (request: object) => Promise<unknown>,
  request: object,
): AsyncGenerator<T, void, undefined> {
  for (let from = request; ; ) {
    const page = (await pageAfter({ limit: pageSize, ...from })) as PageOf<T>
    yield* page.data
    if (!page.hasMore || page.nextCursor === null) return
    from = { ...request, cursor: page.nextCursor }
  }
}
