/** What time it is. The only reader of the system's clock; everything else is told. */
import type { Seller } from '@coterm/core/invoice/parties.ts'
import type { PlainDate } from '@coterm/core/time/plain-date.ts'
import { dateAt, type Instant } from '@coterm/core/time/zone.ts'

export type Clock = { now(): Instant }

export const realClock: Clock = { now: () => Date.now() as Instant }

/** A clock that stands still. */
export function fixedClock(at: Instant): Clock {
  return { now: () => at }
}

/** Today for an account: the date of its test clock, else the civil date in its seller's time zone. */
export function todayOf(clock: Clock, seller: Seller, testClock: { readonly today: PlainDate } | null): PlainDate {
  return testClock ? testClock.today : dateAt(clock.now(), seller.timeZone)
}
