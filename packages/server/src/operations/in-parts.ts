/**
 * Work for many at once. Where it fails for a reason of its own, the batch is split until the one to blame stands alone,
 * so that the others go ahead.
 */
const parts = 8

export type Work<T, R> = {
  together(items: readonly T[]): Promise<R>
  /** The one that cannot be done, and why. */
  blame(item: T, reason: string): Promise<R>
}

export async function inParts<T, R>(items: readonly T[], work: Work<T, R>): Promise<R[]> {
  if (items.length === 0) return []
  try {
    return [await work.together(items)]
  } catch (error) {
    if (isPassing(error)) throw error
    const [only] = items
    if (items.length === 1 && only !== undefined) return [await work.blame(only, reasonOf(error))]
    const size = Math.ceil(items.length / parts)
    const results: R[] = []
    for (let start = 0; start < items.length; start += size) {
      results.push(...(await inParts(items.slice(start, start + size), work)))
    }
    return results
  }
}

export function reasonOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error)
}

// Data that a constraint refuses, and broken invariants, are an account's own. Everything else (locks, lost connections,
// a server that stops, a statement that is wrong) is nobody's fault in particular, and trying again later is right.
function isPassing(error: unknown): boolean {
  const { code, message } = error as { code?: unknown; message?: string }
  if (typeof code === 'string') return !/^(22|23|P0)...$/.test(code)
  return /connection|closed|busy|terminated|timeout/i.test(message ?? '')
}
