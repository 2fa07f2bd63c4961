/** Billing seats for days: the line of the invoice and the seat lot behind it come about together. */
import type { ProductId, SeatPrice } from '../catalog/catalog.ts'
import type { BilledLine, LineKind, SeatRange } from '../invoice/invoice.ts'
import { partOf, prorate } from '../invoice/prorate.ts'
import { zero } from '../money/money.ts'
import type { Period } from '../time/period.ts'
import type { PlainDate } from '../time/plain-date.ts'
import type { Term } from '../time/term.ts'
import {
  type BilledPeriod,
  lastPeriod,
  type PeriodKind,
  type SeatLot,
  type Subscription,
  seatsOn,
} from './subscription.ts'

export type Billed = {
  readonly kind: LineKind
  readonly product: ProductId
  readonly term: Term
  readonly seats: SeatRange
  readonly period: Period
  /** The full term that the price pays for. */
  readonly priced: Period
  readonly price: SeatPrice
}

/** The subscription with one more lot, and the line that bills it. */
export function bill(subscription: Subscription, billed: Billed): { next: Subscription; line: BilledLine } {
  const { kind, product, term, seats, period, priced, price } = billed
  const { unitPrice } = price
  const quantity = seats.to - seats.from
  const { amount } = prorate(unitPrice, quantity, { billed: period, priced })
  const number = subscription.lotCount
  const lot: SeatLot = { number, seats, period, priced, unitPrice, amount, credited: zero(amount.currency) }
  const line = {
    ...{ kind, subscription: subscription.id, lot: number, product, term, priceKind: price.kind, unitPrice },
    ...{ quantity, seats, period, amount },
    fraction: partOf(period, priced),
  }
  const next = { ...subscription, lots: [...subscription.lots, lot], lotCount: number + 1 }
  return { next, line: { line, paymentMethod: subscription.paymentMethod } }
}

/** Where the next seats go that are billed for these days: above those that are billed for any of them. */
export function freeSeats({ lots }: Subscription, period: Period, count: number): SeatRange {
  const taken = lots.filter((lot) => lot.period.start < period.end && period.start < lot.period.end && !isReturned(lot))
  const from = Math.max(0, ...taken.map(({ seats }) => seats.to))
  return { from, to: from + count }
}

/** True once nothing of the lot is in force any more. */
export function isReturned({ seats, period }: SeatLot): boolean {
  return seats.from === seats.to || period.start >= period.end
}

/** What a billing is the period of; the anchor holds from its end on. */
export function periodOf(
  { kind, product, term, period, priced, price }: Billed & { readonly kind: PeriodKind },
  { number, anchorDay }: Pick<BilledPeriod, 'number' | 'anchorDay'>,
): BilledPeriod {
  const { unitPrice, kind: priceKind } = price
  return { ...period, number, kind, product, term, anchorDay, priced, unitPrice, priceKind }
}

/** The subscription with one more period; it becomes the current one when it has begun. */
export function withPeriod(
  subscription: Subscription,
  billed: Parameters<typeof periodOf>[0],
  { anchorDay, at }: { readonly anchorDay: number; readonly at: PlainDate },
): Subscription {
  const period = periodOf(billed, { number: lastPeriod(subscription).number + 1, anchorDay })
  return asOf({ ...subscription, periods: [...subscription.periods, period] }, at)
}

/** The subscription on the date: a period billed ahead that has begun is the current one, with its product and seats. */
export function asOf(subscription: Subscription, date: PlainDate): Subscription {
  const begun = subscription.periods.findLast(
    ({ start, number }) => start <= date && number > subscription.currentPeriod,
  )
  if (!begun) return subscription
  const { number, product, term } = begun
  return trimmed({
    ...subscription,
    currentPeriod: number,
    product,
    term,
    seats: seatsOn(subscription, begun.end > date ? date : begun.start),
    nextRelease: [],
  })
}

// What lies before the last period but one cannot be changed any more.
function trimmed(subscription: Subscription): Subscription {
  const [first, ...rest] = subscription.periods.filter(({ number }) => number >= subscription.currentPeriod - 1)
  if (!first) throw new Error('Broken invariant: a subscription has a current period')
  const lots = subscription.lots.filter(({ period }) => period.end > first.start)
  return { ...subscription, periods: [first, ...rest], lots }
}
