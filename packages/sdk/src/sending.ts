/**
 * How often a call is tried, and how long is waited in between. Safe to repeat: reads are, and every write carries the same
 * key each time. Repeated is what got no answer, and what the server says to try later; any other answer is final.
 */
import { CotermError } from './error.ts'

export type Trying = {
  /** How often it is tried again after the first time. */
  readonly retries: number
  readonly signal: AbortSignal | undefined
  /** Between 0 and 1; chance, so that many clients do not come back at the same moment. */
  readonly random: () => number
}

export const usualRetries = 2
const firstPauseMs = 500
const pauseMsMax = 8000
// Whoever is told to wait longer than this is better asked than kept waiting.
const askedPauseMsMax = 30_000
const tryLater: readonly number[] = [429, 502, 503, 504]

export async function tried<T>(attempt: () => Promise<T>, { retries, signal, random }: Trying): Promise<T> {
  for (let again = 0; ; again++) {
    try {
      return await attempt()
    } catch (error) {
      if (signal?.aborted || again >= retries) throw error
      const pause = pauseAfter(error, again, random)
      if (pause === null) throw error
      await waited(pause, signal)
    }
  }
}

/** Half of it is certain, half by chance; null where the answer is final. */
function pauseAfter(error: unknown, again: number, random: () => number): number | null {
  const own = Math.min(firstPauseMs * 2 ** again, pauseMsMax) * (0.5 + random() / 2)
  if (!(error instanceof CotermError)) return own
  const { status, retryAfterMs } = error
  // A key whose first request is still being answered: that answer is worth waiting for.
  const mayRepeat = tryLater.includes(status) || (status === 409 && retryAfterMs !== null)
  if (!mayRepeat || (retryAfterMs ?? 0) > askedPauseMsMax) return null
  return Math.max(own, retryAfterMs ?? 0)
}

function waited(ms: number, signal: AbortSignal | undefined): Promise<void> {
  return new Promise((resolve, reject) => {
    const stop = () => {
      clearTimeout(timer)
      reject(signal?.reason)
    }
    const timer = setTimeout(() => {
      signal?.removeEventListener('abort', stop)
      resolve()
    }, ms)
    signal?.addEventListener('abort', stop, { once: true })
  })
}
