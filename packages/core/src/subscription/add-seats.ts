/** More seats at once, for the rest of what is already billed. The renewal date does not move. */
import { priceInForce, type SeatPrice } from '../catalog/catalog.ts'
import { type Answer, answer, refuse, type Warning } from '../decision.ts'
import type { BilledLine } from '../invoice/invoice.ts'
import { formatMoney, sum } from '../money/money.ts'
import { type Refusal, refusal } from '../refusals.ts'
import { formatPlainDate, type PlainDate } from '../time/plain-date.ts'
import { bill, freeSeats } from './billing.ts'
import type { AddSeats } from './change.ts'
import { changeRefusals, lookUp, paymentRefusals, retiredRefusals, seatRefusals, together } from './eligibility.ts'
import type { KnownAccount } from './known.ts'
import { type BilledPeriod, endOf, periodOn, type Subscription } from './subscription.ts'

export function addSeats(known: KnownAccount, change: AddSeats, at: PlainDate): Answer {
  const asked = lookUp(known, change.subscription)
  if ('missing' in asked) return refuse(asked.missing)
  const subscription = asked.found
  const refusals = refusalsOf(known, change, { subscription, at })
  if (refusals.length > 0) return refuse(refusals)
  const { next, lines } = billed(known, change, { subscription, at })
  const amount = sum(
    lines.map(({ line }) => line.amount),
    subscription.currency,
  )
  const data = { added: change.seats, seats: next.seats, amount: formatMoney(amount), currency: subscription.currency }
  return answer({
    next: [next],
    lines,
    warnings: warningsOf(subscription),
    events: [{ type: 'subscription.seats_added', subscription: subscription.id, data }],
  })
}

type Asked = { readonly subscription: Subscription; readonly at: PlainDate }

function refusalsOf(known: KnownAccount, change: AddSeats, { subscription, at }: Asked): Refusal[] {
  // Seats asked for and seats afterwards both have to make sense: adding none, or a negative number, is no addition.
  const seats = change.seats < 1 ? change.seats : subscription.seats + change.seats
  return together(
    changeRefusals(known, subscription, at),
    retiredRefusals(known, subscription),
    paymentRefusals(known, subscription.id, { method: subscription.paymentMethod, at }),
    seatRefusals(known, subscription, seats),
    priceOf(known, subscription, periodOn(subscription, at)) ? [] : [refusal('price_missing', subscription.id)],
  )
}

// One line for what is left of each billed period: of the current one a fraction, of those billed ahead all of it.
function billed(known: KnownAccount, change: AddSeats, { subscription, at }: Asked) {
  let next: Subscription = { ...subscription, seats: subscription.seats + change.seats }
  const lines: BilledLine[] = []
  for (const period of subscription.periods.filter(({ end }) => end > at)) {
    const price = priceOf(known, subscription, period)
    if (!price) continue
    const { product, term, priced, end } = period
    const days = { start: period.start > at ? period.start : at, end }
    const seats = freeSeats(next, days, change.seats)
    const added = bill(next, { kind: 'added_seats', product, term, seats, period: days, priced, price })
    next = added.next
    lines.push(added.line)
  }
  return { next, lines }
}

function priceOf(known: KnownAccount, subscription: Subscription, period: BilledPeriod): SeatPrice | null {
  if (known.policy.addedSeatsPrice === 'current') return { unitPrice: period.unitPrice, kind: period.priceKind }
  const { product, term, start } = period
  const version = priceInForce(known.catalog, { product, term, currency: subscription.currency, on: start })
  return version ? { unitPrice: version.new, kind: 'new' } : null
}

function warningsOf(subscription: Subscription): Warning[] {
  const warnings: Warning[] = []
  const { nextSeats, renewalIntent } = subscription
  if (nextSeats !== null) warnings.push({ code: 'next_seats_kept', params: { seats: nextSeats } })
  if (renewalIntent === 'end')
    warnings.push({ code: 'renewal_off', params: { end: formatPlainDate(endOf(subscription)) } })
  return warnings
}
