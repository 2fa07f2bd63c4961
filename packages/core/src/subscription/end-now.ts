/**
 * Ending at once by a right that a consumer has whatever the vendor's policy says: withdrawing from a contract that was
 * just made gives everything back, ending a renewed one gives back the days that were not used.
 */
import { type Answer, answer, refuse } from '../decision.ts'
import { afterCredits, type CreditedLine } from '../invoice/credit.ts'
import { placeOf, spreadCredit } from '../invoice/spread-credit.ts'
import { add, type Money, subtract } from '../money/money.ts'
import { type Refusal, refusal } from '../refusals.ts'
import { addDays, formatPlainDate, type PlainDate } from '../time/plain-date.ts'
import type { EndNow } from './change.ts'
import { lookUp, notActive, originRefusals, payingRefusals, together } from './eligibility.ts'
import type { KnownAccount } from './known.ts'
import type { SeatLot, Subscription } from './subscription.ts'
import { type Cut, creditOf, cutLine, cutLots } from './unused.ts'

export function endNow(known: KnownAccount, change: EndNow, at: PlainDate): Answer {
  const asked = lookUp(known, change.subscription)
  if ('missing' in asked) return refuse(asked.missing)
  const subscription = asked.found
  const refusals = refusalsOf(known, change, { subscription, at })
  if (refusals.length > 0) return refuse(refusals)
  const { cut, cuts } = cutLots(subscription, at)
  const wanted = cuts
    .map((each) => creditFor(known, change, { subscription, cut: each }))
    .filter((each) => each !== null)
  const credited = (lot: SeatLot): Money =>
    wanted.reduce((so, { line }) => (line.lot === lot.number ? add(so, line.amount) : so), lot.credited)
  const lots = cut.lots.map((lot) => ({ ...lot, credited: credited(lot) }))
  return answer({
    next: [{ ...cut, lots, status: 'cancelled', loyalSince: null }],
    credits: spread(known, wanted),
    warnings: [{ code: 'access_ends', params: { on: formatPlainDate(at) } }],
    events: [{ type: 'subscription.ended', subscription: subscription.id, data: { ground: change.ground } }],
  })
}

type Asked = { readonly subscription: Subscription; readonly at: PlainDate }

function refusalsOf(known: KnownAccount, { ground }: EndNow, { subscription, at }: Asked): Refusal[] {
  const { account, policy } = known
  const { countries } = ground === 'withdrawal' ? policy.withdrawal : policy.legalTermination
  const entitled = account.kind === 'consumer' && countries.includes(account.country)
  const params = { country: account.country }
  const about = subscription.id
  return together(
    entitled ? [] : [refusal('country_unsupported', about, { params, contact: { type: 'support' } })],
    originRefusals(known, subscription),
    payingRefusals(known, subscription),
    subscription.status === 'cancelled' ? [notActive(subscription)] : [],
    ground === 'withdrawal' ? withdrawalRefusals(known, { subscription, at }) : renewedRefusals(subscription),
  )
}

// The contract is the purchase; a renewal that follows from it is not another one.
function withdrawalRefusals(known: KnownAccount, { subscription, at }: Asked): Refusal[] {
  const bought = known.invoices.find(({ lines }) =>
    lines.some(({ subscription: id, kind }) => id === subscription.id && kind === 'purchase'),
  )
  const until = bought && addDays(bought.date, known.policy.withdrawal.days)
  if (until !== undefined && at <= until) return []
  const params = until === undefined ? {} : { until: formatPlainDate(until) }
  return [refusal('return_window_closed', subscription.id, { params, contact: { type: 'support' } })]
}

// Within its first term a contract runs as agreed.
function renewedRefusals({ id, periods }: Subscription): Refusal[] {
  const renewed = periods.some(({ kind }) => kind === 'renewal')
  return renewed ? [] : [refusal('return_window_closed', id, { contact: { type: 'support' } })]
}

type Ending = { readonly subscription: Subscription; readonly cut: Cut }

// What was billed before the subscription came to us cannot be credited here.
function creditFor(known: KnownAccount, { ground }: EndNow, { subscription, cut }: Ending): CreditedLine | null {
  const billed = placeOf(known.invoices, { subscription: subscription.id, lot: cut.lot.number })
  if (!billed) return null
  const whole = { lot: cut.lot, days: cut.lot.period }
  const amount = ground === 'withdrawal' ? subtract(cut.lot.amount, cut.lot.credited) : creditOf(cut)
  if (amount.minor === 0n) return null
  const { kind, tax } = billed.line
  const line = { ...cutLine(subscription, ground === 'withdrawal' ? whole : cut, { kind, amount }), tax }
  return { invoice: billed.invoice, of: billed.of, line }
}

// One after the other, so that no invoice is credited for more than it was.
function spread(known: KnownAccount, wanted: readonly CreditedLine[]): CreditedLine[] {
  let { invoices } = known
  const parts: CreditedLine[] = []
  for (const credit of wanted) {
    const spent = spreadCredit(invoices, credit)
    parts.push(...spent)
    invoices = invoices.map((each) => afterCredits(each, spent))
  }
  return parts
}
