/**
 * Another edition of the same family, at once: what was paid for the days that are left is credited on the same invoice,
 * and the new edition is charged for them. A switch never pays money out by itself.
 */
import { type ProductId, priceInForce, type SeatPrice } from '../catalog/catalog.ts'
import { type Answer, answer, refuse, type Warning } from '../decision.ts'
import { taxed } from '../invoice/assemble.ts'
import type { BilledLine, UntaxedLine } from '../invoice/invoice.ts'
import { grossOf, netFor } from '../invoice/tax-parts.ts'
import { add, formatMoney, type Money, min, subtract, sum, zero } from '../money/money.ts'
import type { Refusal } from '../refusals.ts'
import type { PlainDate } from '../time/plain-date.ts'
import { bill } from './billing.ts'
import type { SwitchProduct } from './change.ts'
import { changeRefusals, editionRefusals, lookUp, paymentRefusals, together, unpaidRefusals } from './eligibility.ts'
import type { KnownAccount } from './known.ts'
import { missingPrice } from './offered.ts'
import { type BilledPeriod, type Subscription, seatsOn } from './subscription.ts'
import { type Cut, creditOf, cutLine, cutLots } from './unused.ts'

export function switchProduct(known: KnownAccount, change: SwitchProduct, at: PlainDate): Answer {
  const asked = lookUp(known, change.subscription)
  if ('missing' in asked) return refuse(asked.missing)
  const subscription = asked.found
  const refusals = refusalsOf(known, change, { subscription, at })
  if (refusals.length > 0) return refuse(refusals)
  if (subscription.product === change.product) return answer({ next: [subscription] })
  const { cut, cuts } = cutLots(subscription, at)
  const { next, lines } = charge(known, { before: subscription, cut }, { product: change.product, at })
  const given = giveBack(known, { before: subscription, next, lines, at }, cuts)
  const data = { from: subscription.product, to: change.product }
  return answer({
    next: [given.next],
    lines: [...given.lines, ...lines],
    warnings: given.warnings,
    events: [{ type: 'subscription.product_switched', subscription: subscription.id, data }],
  })
}

type Asked = { readonly subscription: Subscription; readonly at: PlainDate }

function refusalsOf(known: KnownAccount, change: SwitchProduct, { subscription, at }: Asked): Refusal[] {
  const missing = subscription.periods
    .filter(({ end }) => end > at)
    .filter((period) => !priceFor(known, subscription, { period, product: change.product }))
    .map(({ term, start }) => {
      const question = { product: change.product, term, currency: subscription.currency, on: start }
      return missingPrice(known, question, subscription.id)
    })
  const other = editionRefusals(known, subscription, change.product)
  return together(
    changeRefusals(known, subscription, at),
    unpaidRefusals(known, subscription),
    other,
    paymentRefusals(known, subscription.id, { method: subscription.paymentMethod, at }),
    // A product that is not there has no price either: one reason is enough.
    other.some(({ code }) => code === 'not_found') || subscription.product === change.product ? [] : missing,
  )
}

type Cutting = { readonly before: Subscription; readonly cut: Subscription }
type Wanted = { readonly product: ProductId; readonly at: PlainDate }

// The new edition for what is left of every billed period, for as many seats as were billed for it.
function charge(known: KnownAccount, { before, cut }: Cutting, { product, at }: Wanted) {
  let next = cut
  const lines: BilledLine[] = []
  const periods = cut.periods.map((period): BilledPeriod => {
    const price = period.end > at ? priceFor(known, cut, { period, product }) : null
    if (!price) return period
    const days = { start: period.start > at ? period.start : at, end: period.end }
    const seats = { from: 0, to: seatsOn(before, days.start) }
    const { term, priced } = period
    const billed = bill(next, { kind: 'switched', product, term, seats, period: days, priced, price })
    next = billed.next
    lines.push(billed.line)
    return { ...period, product, unitPrice: price.unitPrice, priceKind: price.kind }
  })
  const [first, ...rest] = periods
  const nextProduct = next.nextProduct === product ? null : next.nextProduct
  return { next: { ...next, product, nextProduct, periods: first ? ([first, ...rest] as const) : next.periods }, lines }
}

type Priced = { readonly period: BilledPeriod; readonly product: ProductId }

// Who pays the renewal price goes on paying it, where the new edition has one.
function priceFor(known: KnownAccount, { currency }: Subscription, { period, product }: Priced): SeatPrice | null {
  const version = priceInForce(known.catalog, { product, term: period.term, currency, on: period.start })
  if (!version) return null
  if (period.priceKind === 'renewal' && version.renewal) return { unitPrice: version.renewal, kind: 'renewal' }
  return { unitPrice: version.new, kind: 'new' }
}

type Given = {
  readonly before: Subscription
  readonly next: Subscription
  /** What the new edition costs. */
  readonly lines: readonly BilledLine[]
  readonly at: PlainDate
}

// The unused days, newest seats first, until the charge is met.
function giveBack(known: KnownAccount, { before, next, lines: charged, at }: Given, cuts: readonly Cut[]) {
  const { currency } = before
  const asked = charged.map(({ line }) => line)
  let lost = zero(currency)
  let { lots } = next
  const lines: BilledLine[] = []
  for (const each of cuts.toReversed()) {
    const unused = creditOf(each)
    const amount = mayGiveBack(known, {
      before,
      at,
      cut: each,
      unused,
      asked: [...asked, ...lines.map(({ line }) => line)],
    })
    lost = add(lost, subtract(unused, amount))
    if (amount.minor === 0n) continue
    lots = lots.map((lot) => (lot.number === each.lot.number ? { ...lot, credited: add(lot.credited, amount) } : lot))
    lines.push({ line: unusedLine(before, each, amount), paymentMethod: before.paymentMethod })
  }
  const params = { amount: formatMoney(lost), currency: lost.currency }
  const warnings: Warning[] = lost.minor > 0n ? [{ code: 'unused_days_not_refunded', params }] : []
  return { next: { ...next, lots }, lines, warnings }
}

type Giving = {
  readonly before: Subscription
  readonly at: PlainDate
  readonly cut: Cut
  readonly unused: Money
  /** What the switch bills and gives back so far. */
  readonly asked: readonly UntaxedLine[]
}

// Never more than is charged, without tax and with it: days may have borne another rate than the new edition does.
function mayGiveBack(known: KnownAccount, { before, at, cut, unused, asked }: Giving): Money {
  const { currency } = before
  const charged = sum(
    asked.map(({ amount }) => amount),
    currency,
  )
  let amount = min(unused, charged)
  // Once is enough but for rounding.
  for (let tries = 0; tries < 3; tries++) {
    const lines = taxed([...asked, unusedLine(before, cut, amount)], { ...known, date: at })
    const over = subtract(zero(currency), grossOf(lines, currency))
    if (over.minor <= 0n) break
    const less = subtract(amount, netFor(over, lines.at(-1)?.tax.rate ?? '0'))
    amount = less.minor > 0n ? less : zero(currency)
  }
  return amount
}

function unusedLine(before: Subscription, cut: Cut, amount: Money): UntaxedLine {
  return cutLine(before, cut, { kind: 'unused_days', amount: { ...amount, minor: -amount.minor } })
}
