/**
 * Giving back what a line of an invoice billed, within the time the policy grants: seats end today, a renewal is undone,
 * an aligned date goes back to the one before. The credit is what was paid, whole or less the days that were used.
 */
import { returnCreditOf, returnDaysOf } from '../catalog/policy.ts'
import { type Answer, answer, refuse } from '../decision.ts'
import type { CreditedLine } from '../invoice/credit.ts'
import type { InvoiceLine } from '../invoice/invoice.ts'
import { partOf, prorate } from '../invoice/prorate.ts'
import { spreadCredit } from '../invoice/spread-credit.ts'
import { divideRounded } from '../money/divide.ts'
import { formatMoney, type Money, min, money, subtract, zero } from '../money/money.ts'
import { type Refusal, refusal } from '../refusals.ts'
import type { Period } from '../time/period.ts'
import { addDays, formatPlainDate, type PlainDate } from '../time/plain-date.ts'
import { isReturned } from './billing.ts'
import type { Return } from './change.ts'
import { assignedRefusals, originRefusals, together } from './eligibility.ts'
import { findSubscription, type KnownAccount } from './known.ts'
import { lastPeriod, type SeatLot, type Subscription } from './subscription.ts'
import { takeBack } from './take-back.ts'
import { seatsOf } from './unused.ts'

export function returnLine(known: KnownAccount, change: Return, at: PlainDate): Answer {
  const asked = lookUpLine(known, change)
  if (!asked) return refuse([refusal('not_found', null, { params: { invoice: change.invoice } })])
  const { lot, seats } = asked
  const refusals = refusalsOf(known, change, { asked, at })
  if (!lot || refusals.length > 0) return refuse(refusals)
  const credit = creditFor(known, { ...asked, lot }, at)
  const next = takeBack(known, { ...asked, lot, credit }, at)
  const line = creditLine(asked.line, { lot, seats, credit, days: creditedDays(known, { ...asked, lot }, at) })
  const data = { kind: line.kind, seats, amount: formatMoney(credit), currency: credit.currency }
  return answer({
    next: [next],
    credits: spreadCredit(known.invoices, { invoice: change.invoice, of: change.line, line }),
    warnings:
      next.status === asked.subscription.status ? [] : [{ code: 'access_ends', params: { on: formatPlainDate(at) } }],
    events: [{ type: 'subscription.returned', subscription: next.id, data }],
  })
}

/** The last day on which a line of this invoice can be returned. */
export function returnableUntil(known: KnownAccount, line: InvoiceLine, invoicedOn: PlainDate): PlainDate {
  const channel = findSubscription(known, line.subscription)?.channel ?? 'direct_online'
  return addDays(invoicedOn, returnDaysOf(line.term, known.policy, channel))
}

type Asked = {
  readonly subscription: Subscription
  readonly line: InvoiceLine
  readonly invoicedOn: PlainDate
  /** The seats behind the line, as far as they are in force; null once they are not. */
  readonly lot: SeatLot | null
  /** How many of them are given back. */
  readonly seats: number
}

function lookUpLine(known: KnownAccount, change: Return): Asked | null {
  const invoice = known.invoices.find(({ id }) => id === change.invoice)
  const line = invoice?.lines[change.line]
  const subscription = line && findSubscription(known, line.subscription)
  if (!invoice || !line || !subscription) return null
  const lot = subscription.lots.find(({ number }) => number === line.lot) ?? null
  // Cut short: another edition has taken the days over, and credited them.
  const inForce = lot && !isReturned(lot) && lot.period.end === line.period.end ? lot : null
  const seats = change.seats ?? (inForce ? seatsOf(inForce) : 0)
  return { subscription, line, invoicedOn: invoice.date, lot: inForce, seats }
}

const returnable = new Set(['purchase', 'renewal', 'added_seats', 'alignment'])

function refusalsOf(
  known: KnownAccount,
  change: Return,
  { asked, at }: { readonly asked: Asked; readonly at: PlainDate },
): Refusal[] {
  const { subscription, line, invoicedOn, lot } = asked
  const until = returnableUntil(known, line, invoicedOn)
  const late = at > until || !returnable.has(line.kind)
  const params = { until: formatPlainDate(until) }
  const support = { params, contact: { type: 'support' } } as const
  // The day that an alignment moved is over: there is no old date to go back to.
  const begun = line.kind === 'alignment' && line.period.start <= at
  return together(
    originRefusals(known, subscription),
    payingRefusals(known, change),
    lot ? laterRefusals(known, subscription, line) : [refusal('already_returned', subscription.id)],
    late || begun ? [refusal('return_window_closed', subscription.id, support)] : [],
    lot ? seatRefusals(known, asked, lot) : [],
  )
}

// A payment that is under way is for the whole of what is owed: first it ends, then it is given back.
function payingRefusals(known: KnownAccount, { invoice }: Return): Refusal[] {
  const paying = known.unpaid.some(({ id, paying }) => id === invoice && paying)
  return paying ? [refusal('renewal_in_progress', null, { fix: { type: 'pay_invoice', invoice } })] : []
}

function seatRefusals(known: KnownAccount, { subscription, seats }: Asked, lot: SeatLot): Refusal[] {
  const about = subscription.id
  const most = seatsOf(lot)
  if (seats < 1) return [refusal('seats_below_minimum', about, { params: { minimum: 1 } })]
  if (seats > most) return [refusal('seats_above_maximum', about, { params: { maximum: most } })]
  return assignedRefusals(about, known.assignedSeats.get(about)?.length ?? 0, subscription.seats - seats)
}

// What came later rests on it, so that is given back first.
function laterRefusals(known: KnownAccount, subscription: Subscription, line: InvoiceLine): Refusal[] {
  const last = lastPeriod(subscription)
  if (line.kind === 'added_seats' || last.start < line.period.end) return []
  const later = known.invoices
    .flatMap(({ id, lines }) => lines.map((each, number) => ({ invoice: id, number, each })))
    .find(({ each }) => each.subscription === subscription.id && each.period.start === last.start)
  const change = later && ({ type: 'return', invoice: later.invoice, line: later.number, seats: null } as const)
  return [refusal('already_renewed', subscription.id, { fix: change ? { type: 'change', change } : null })]
}

type Giving = Asked & { readonly lot: SeatLot }

function keepsUsed({ policy }: KnownAccount, { channel }: Subscription): boolean {
  return returnCreditOf(policy, channel) === 'minus_used'
}

// All of the lot's days; or those that are left, where the policy keeps the price of the others.
function creditedDays(known: KnownAccount, { subscription, lot: { period } }: Giving, at: PlainDate): Period {
  const used = keepsUsed(known, subscription) && period.start < at && at < period.end
  return used ? { start: at, end: period.end } : period
}

// What is left to credit when all are given back, else their share of it; less the days used where the policy says so. What
// was kept of seats that went before stays kept.
function creditFor(known: KnownAccount, giving: Giving, at: PlainDate): Money {
  const { lot, seats, line } = giving
  const left = subtract(lot.amount, lot.credited)
  const all = seats === seatsOf(lot)
  const share = money(divideRounded(line.amount.minor * BigInt(seats), BigInt(line.quantity)), left.currency)
  const from = creditedDays(known, giving, at).start
  const credit = all && from === lot.period.start ? left : min(share, left)
  // All of it was used, and the price of used days is kept.
  if (keepsUsed(known, giving.subscription) && at >= lot.period.end) return zero(credit.currency)
  if (from === lot.period.start) return credit
  const usedDays = { start: lot.period.start, end: from }
  const used = prorate(lot.unitPrice, seats, { billed: usedDays, priced: lot.priced }).amount
  const rest = subtract(credit, used)
  return rest.minor > 0n ? rest : zero(rest.currency)
}

type Credited = { readonly lot: SeatLot; readonly seats: number; readonly credit: Money; readonly days: Period }

// Newest seats first: those with the highest numbers.
function creditLine(line: InvoiceLine, { lot, seats, credit, days }: Credited): CreditedLine['line'] {
  const fraction = partOf(days, lot.priced)
  const returned = { from: lot.seats.to - seats, to: lot.seats.to }
  return { ...line, quantity: seats, seats: returned, period: days, fraction, amount: credit }
}
