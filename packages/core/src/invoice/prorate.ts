/** How a part of a priced period is billed: actual days over actual days, the effective day included. */
import { type Fraction, type Money, share } from '../money/money.ts'
import { boundary, daysOf, type Period } from '../time/period.ts'
import { daysBetween, type PlainDate } from '../time/plain-date.ts'
import type { Term } from '../time/term.ts'

export type Prorated = { readonly amount: Money; readonly fraction: Fraction }

/** The part of the priced period that these days are; null when it is all of it. */
export function partOf(days: Period, priced: Period): Fraction | null {
  const fraction = { days: daysOf(days), of: daysOf(priced) }
  return fraction.days === fraction.of ? null : fraction
}

/** A part of a priced period, for so many seats. The price pays for the whole of the priced period. */
export function prorate(
  price: Money,
  seats: number,
  part: { readonly billed: Period; readonly priced: Period },
): Prorated {
  const fraction = { days: daysOf(part.billed), of: daysOf(part.priced) }
  return { amount: share(price, seats, fraction), fraction }
}

export type Extension = {
  readonly term: Term
  readonly anchorDay: number
  readonly end: PlainDate
  readonly until: PlainDate
}

/** A stub that moves an end date later, priced as a share of the full term that would begin at the old end. */
export function prorateExtension(price: Money, seats: number, extension: Extension): Prorated {
  const { term, anchorDay, end, until } = extension
  const pricedEnd = boundary(end, term, { day: anchorDay, count: 1 })
  const fraction = { days: daysBetween(end, until), of: daysBetween(end, pricedEnd) }
  return { amount: share(price, seats, fraction), fraction }
}
