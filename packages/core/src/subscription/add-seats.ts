/** More seats at once, for the rest of what is already billed. The renewal date does not move. */
import { priceInForce, type SeatPrice } from '../catalog/catalog.ts'
import { type Answer, answer, refuse, type Warning } from '../decision.ts'
import type { BilledLine, InvoiceLine } from '../invoice/invoice.ts'
import { prorate } from '../invoice/prorate.ts'
import { formatMoney, sum } from '../money/money.ts'
import { type Refusal, refusal } from '../refusals.ts'
import { daysOf } from '../time/period.ts'
import { formatPlainDate, type PlainDate } from '../time/plain-date.ts'
import type { AddSeats } from './change.ts'
import { changeRefusals, lookUp, paymentRefusals, retiredRefusals, seatRefusals, together } from './eligibility.ts'
import type { KnownAccount } from './known.ts'
import { type BilledPeriod, endOf, type Subscription } from './subscription.ts'

export function addSeats(known: KnownAccount, change: AddSeats, at: PlainDate): Answer {
  const asked = lookUp(known, change.subscription)
  if ('missing' in asked) return refuse(asked.missing)
  const subscription = asked.found
  const refusals = refusalsOf(known, change, { subscription, at })
  if (refusals.length > 0) return refuse(refusals)
  const lines = linesOf(known, change, { subscription, at })
  const seats = subscription.seats + change.seats
  const amount = sum(
    lines.map(({ line }) => line.amount),
    subscription.currency,
  )
  const data = { added: change.seats, seats, amount: formatMoney(amount), currency: subscription.currency }
  return answer({
    next: [{ ...subscription, seats }],
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
    priceOf(known, subscription, subscription.periods[0]) ? [] : [refusal('price_missing', subscription.id)],
  )
}

// One line for what is left of each billed period: of the current one a fraction, of those billed ahead all of it.
function linesOf(known: KnownAccount, change: AddSeats, { subscription, at }: Asked): BilledLine[] {
  const ahead = subscription.periods.filter((period) => period.end > at)
  return ahead.flatMap((period) => {
    const price = priceOf(known, subscription, period)
    if (!price) return []
    const line = lineOf(change, { subscription, period, price, at })
    return [{ line, paymentMethod: subscription.paymentMethod }]
  })
}

type Piece = Asked & { readonly period: BilledPeriod; readonly price: SeatPrice }

function lineOf(change: AddSeats, { subscription, period, price, at }: Piece): InvoiceLine {
  const from = period.start > at ? period.start : at
  const { amount, fraction } = prorate(price.unitPrice, change.seats, {
    billed: { start: from, end: period.end },
    priced: period.priced,
  })
  return {
    kind: 'added_seats',
    subscription: subscription.id,
    product: subscription.product,
    term: subscription.term,
    priceKind: price.kind,
    unitPrice: price.unitPrice,
    quantity: change.seats,
    seats: { from: subscription.seats, to: subscription.seats + change.seats },
    fraction: fraction.days === daysOf(period.priced) ? null : fraction,
    period: { start: from, end: period.end },
    amount,
  }
}

function priceOf(known: KnownAccount, subscription: Subscription, period: BilledPeriod): SeatPrice | null {
  if (known.policy.addedSeatsPrice === 'current') return { unitPrice: period.unitPrice, kind: period.priceKind }
  const { product, term, currency } = subscription
  const version = priceInForce(known.catalog, { product, term, currency, on: period.start })
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
