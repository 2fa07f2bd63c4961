/** When a webhook is tried again, and when it is given up: ten tries in three days, by the Standard Webhooks specification. */
import type { Instant } from '@coterm/core/time/zone.ts'
import type { Posted } from '../providers/webhook/post.ts'
import type { Fate } from '../store/webhook-deliveries.ts'

const second = 1000
const minute = 60 * second
const hour = 60 * minute
/** After the first try, the second, and so on. */
const pauses = [5 * second, 5 * minute, 30 * minute, 2 * hour, 5 * hour, 10 * hour, 14 * hour, 20 * hour, 24 * hour]
export const triesMax = pauses.length + 1
/** An endpoint that heard nothing for so long is disabled. */
export const failingMsMax = 72 * hour
// What a receiver asks for is done within bounds: it cannot put us off for ever.
const askedMsMax = 6 * hour
const jitter = 0.2

type Tried = { readonly tries: number; readonly now: Instant; readonly chance: number }

/** `chance`: from 0 to 1, so that what failed together does not come back together. */
export function fateOf({ status, retryAfter }: Posted, { tries, now, chance }: Tried): Fate {
  if (status !== null && status >= 200 && status < 300) return { status: 'delivered' }
  const pause = pauses[tries - 1]
  if (pause === undefined) return { status: 'failed' }
  const asked = status === 429 || status === 503 ? askedMs(retryAfter, now) : 0
  return { status: 'waiting', nextTryAt: Math.round(now + Math.max(asked, pause * (1 + jitter * chance))) as Instant }
}

// Seconds, or a date.
function askedMs(text: string | null, now: Instant): number {
  if (text === null) return 0
  const ms = /^\d{1,9}$/.test(text) ? Number(text) * second : Date.parse(text) - now
  return Number.isFinite(ms) ? Math.min(Math.max(ms, 0), askedMsMax) : 0
}
