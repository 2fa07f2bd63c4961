/** Pages of lists: the cursor is the last entry's id. */

export type Page<T> = { readonly data: T[]; readonly hasMore: boolean; readonly nextCursor: string | null }

/** The page out of one entry more than was asked for. */
export function pageOf<T>(entries: readonly T[], limit: number, cursorOf: (entry: T) => string): Page<T> {
  const data = entries.slice(0, limit)
  const last = data.at(-1)
  const hasMore = entries.length > limit
  return { data, hasMore, nextCursor: hasMore && last !== undefined ? cursorOf(last) : null }
}
