/** Days that are paid for and will not be used: lots are cut short, and what was paid for the rest is known by lot. */
import type { LineKind, UntaxedLine } from '../invoice/invoice.ts'
import { partOf, prorate } from '../invoice/prorate.ts'
import { type Money, min, subtract } from '../money/money.ts'
import type { Period } from '../time/period.ts'
import type { PlainDate } from '../time/plain-date.ts'
import { isReturned } from './billing.ts'
import { lastPeriod, type SeatLot, type Subscription } from './subscription.ts'

/** A lot as it was, and the days of it that were cut off. */
export type Cut = { readonly lot: SeatLot; readonly days: Period }

/** Every lot ends on the date; what was paid for afterwards is in the cuts. */
export function cutLots(subscription: Subscription, at: PlainDate): { cut: Subscription; cuts: Cut[] } {
  const cuts = subscription.lots
    .filter((lot) => lot.period.end > at && !isReturned(lot))
    .map((lot) => ({ lot, days: { start: later(lot.period.start, at), end: lot.period.end } }))
  const lots = subscription.lots.map((lot) =>
    lot.period.end > at ? { ...lot, period: { start: lot.period.start, end: later(lot.period.start, at) } } : lot,
  )
  return { cut: { ...subscription, lots }, cuts }
}

/** What was paid for the days that were cut off, less what has been credited of the lot already. */
export function creditOf({ lot, days }: Cut): Money {
  const left = subtract(lot.amount, lot.credited)
  if (days.start === lot.period.start) return left
  return min(prorate(lot.unitPrice, seatsOf(lot), { billed: days, priced: lot.priced }).amount, left)
}

/** A line about the days that were cut off. */
export function cutLine(
  subscription: Subscription,
  { lot, days }: Cut,
  { kind, amount }: { readonly kind: LineKind; readonly amount: Money },
): UntaxedLine {
  const period = subscription.periods.find(({ start, end }) => start <= days.start && days.start < end)
  const { product, term, priceKind } = period ?? lastPeriod(subscription)
  return {
    ...{ kind, subscription: subscription.id, lot: lot.number, product, term, priceKind, unitPrice: lot.unitPrice },
    ...{ quantity: seatsOf(lot), seats: lot.seats, period: days, amount },
    fraction: partOf(days, lot.priced),
  }
}

export function seatsOf({ seats }: SeatLot): number {
  return seats.to - seats.from
}

function later(a: PlainDate, b: PlainDate): PlainDate {
  return a > b ? a : b
}
