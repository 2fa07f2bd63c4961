/** The vendor's rules as data. Everything here may differ from vendor to vendor; the defaults are the product's. */
import { addDays, type PlainDate } from '../time/plain-date.ts'
import { isMonthly, monthsOf, type Term } from '../time/term.ts'

/** How long a subscription that was not renewed, or not paid, stays in each stage. */
export type StageDays = { readonly expired: number; readonly suspended: number }

export type Policy = {
  /** Days after the end date during which the renewal price can still be had. */
  readonly loyaltyGraceDays: number
  /** What seats added during a term cost: the price the term was charged at, or the list price for new seats. */
  readonly addedSeatsPrice: 'current' | 'new'
  readonly stages: { readonly monthly: StageDays; readonly longer: StageDays }
  /** Days before a renewal on which a notice is due, by length of the term. */
  readonly noticeDays: {
    readonly monthly: readonly number[]
    readonly longer: readonly number[]
    readonly yearly: readonly number[]
  }
  /** Days after the due date on which a failed payment is tried again. */
  readonly retryDays: readonly number[]
  readonly seatsMaximum: number
  /** Countries whose customers may change their subscriptions themselves; `all` for every country. */
  readonly countries: 'all' | readonly string[]
}

export const defaultPolicy: Policy = {
  loyaltyGraceDays: 0,
  addedSeatsPrice: 'current',
  stages: { monthly: { expired: 15, suspended: 15 }, longer: { expired: 15, suspended: 30 } },
  noticeDays: { monthly: [], longer: [], yearly: [75, 38, 14] },
  retryDays: [1, 3, 7, 14],
  seatsMaximum: 10_000,
  countries: 'all',
}

/** The dates on which each stage begins, when the clock starts on this date. */
export type Stages = { readonly expired: PlainDate; readonly suspended: PlainDate; readonly cancelled: PlainDate }

export function stagesFrom(start: PlainDate, term: Term, policy: Policy): Stages {
  const days = isMonthly(term) ? policy.stages.monthly : policy.stages.longer
  const suspended = addDays(start, days.expired)
  return { expired: start, suspended, cancelled: addDays(suspended, days.suspended) }
}

/** Days before the renewal on which notices of this term are due, earliest first. */
export function noticeDaysOf(term: Term, policy: Policy): readonly number[] {
  const days = isMonthly(term)
    ? policy.noticeDays.monthly
    : monthsOf(term) < 12
      ? policy.noticeDays.longer
      : policy.noticeDays.yearly
  return [...days].sort((a, b) => b - a)
}
