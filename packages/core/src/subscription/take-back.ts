/** The state of a subscription once some of what was billed for it has been given back. */
import { add, type Money } from '../money/money.ts'
import type { PlainDate } from '../time/plain-date.ts'
import { isReturned } from './billing.ts'
import type { KnownAccount } from './known.ts'
import { statusOn } from './stage.ts'
import { type BilledPeriod, lastPeriod, type SeatLot, type Subscription, seatsOn } from './subscription.ts'

export type TakenBack = {
  readonly subscription: Subscription
  readonly lot: SeatLot
  readonly seats: number
  readonly credit: Money
}

export function takeBack(known: KnownAccount, taken: TakenBack, at: PlainDate): Subscription {
  const { subscription, lot, seats } = taken
  const reduced = { ...subscription, lots: subscription.lots.map((each) => (each === lot ? without(taken) : each)) }
  const empty = emptied(reduced, lot)
  if (!empty) return isCurrent(lot, at) ? { ...reduced, seats: subscription.seats - seats } : reduced
  if (empty.number === 0) return { ...reduced, status: 'cancelled', loyalSince: null }
  const undone = undo(reduced, empty, seats)
  return { ...undone, status: statusOn(known, undone, at) }
}

function without({ lot, seats, credit }: TakenBack): SeatLot {
  return { ...lot, seats: { from: lot.seats.from, to: lot.seats.to - seats }, credited: add(lot.credited, credit) }
}

function isCurrent({ period }: SeatLot, at: PlainDate): boolean {
  return period.start <= at && at < period.end
}

// The last period, once no seat is paid for in it any more.
function emptied(subscription: Subscription, lot: SeatLot): BilledPeriod | null {
  const last = lastPeriod(subscription)
  const within = (each: SeatLot) => each.period.start < last.end && last.start < each.period.end
  return within(lot) && !subscription.lots.some((each) => within(each) && !isReturned(each)) ? last : null
}

// The last period is taken away: everything is as it was before it was billed, with what was pending then.
function undo(subscription: Subscription, period: BilledPeriod, seats: number): Subscription {
  const [first = period, ...rest] = subscription.periods.filter((each) => each !== period)
  const before = rest.at(-1) ?? first
  const seatsBefore = seatsOn(subscription, (before.end - 1) as PlainDate)
  const kept = { ...subscription, periods: [first, ...rest] as const }
  if (period.number === subscription.currentPeriod) {
    const { number, product, term } = before
    return { ...kept, currentPeriod: number, product, term, seats: seatsBefore }
  }
  if (period.kind === 'alignment') return kept
  return {
    ...kept,
    nextProduct: subscription.nextProduct ?? (period.product === before.product ? null : period.product),
    nextTerm: subscription.nextTerm ?? (period.term === before.term ? null : period.term),
    nextSeats: subscription.nextSeats ?? (seats === seatsBefore ? null : seats),
  }
}
