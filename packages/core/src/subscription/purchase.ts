/** A new subscription, at the price for new customers; its term begins today. */
import { findProduct, type PriceVersion, priceInForce } from '../catalog/catalog.ts'
import { type Answer, answer, refuse } from '../decision.ts'
import type { InvoiceLine } from '../invoice/invoice.ts'
import { formatMoney, times } from '../money/money.ts'
import { type Refusal, refusal } from '../refusals.ts'
import { anchorDayOf, termFrom } from '../time/period.ts'
import { formatPlainDate, type PlainDate } from '../time/plain-date.ts'
import type { Purchase } from './change.ts'
import { countryRefusals, paymentRefusals, seatRefusals, together } from './eligibility.ts'
import type { KnownAccount } from './known.ts'
import { missingPrice } from './offered.ts'
import type { Subscription } from './subscription.ts'

export function purchase(known: KnownAccount, change: Purchase, at: PlainDate): Answer {
  const product = findProduct(known.catalog, change.product)
  if (!product) return refuse([refusal('not_found', null, { params: { product: change.product } })])
  const { currency } = known.seller
  const version = priceInForce(known.catalog, { ...change, currency, on: at })
  const retired: Refusal[] = product.retired ? [refusal('product_retired', null)] : []
  const refusals = together(
    countryRefusals(known),
    retired,
    paymentRefusals(known, null, { method: change.paymentMethod, at }),
    seatRefusals(known, null, change.seats),
    version ? [] : [missingPrice(known, { ...change, currency, on: at }, null)],
  )
  if (!version || refusals.length > 0) return refuse(refusals)
  const bought = subscriptionOf(known, change, { version, at })
  const line = lineOf(change, bought)
  const data = {
    product: change.product,
    term: change.term,
    seats: change.seats,
    amount: formatMoney(line.amount),
    currency,
    start: formatPlainDate(at),
  }
  return answer({
    next: [bought],
    lines: [{ line, paymentMethod: change.paymentMethod }],
    events: [{ type: 'subscription.purchased', subscription: bought.id, data }],
  })
}

type Offer = { readonly version: PriceVersion; readonly at: PlainDate }

function subscriptionOf(known: KnownAccount, change: Purchase, { version, at }: Offer): Subscription {
  const anchorDay = anchorDayOf(at)
  const period = termFrom(at, change.term, anchorDay)
  return {
    id: change.subscription,
    account: known.account.id,
    product: change.product,
    term: change.term,
    currency: version.currency,
    seats: change.seats,
    status: 'active',
    anchorDay,
    periods: [{ ...period, number: 0, priced: period, unitPrice: version.new, priceKind: 'new' }],
    loyalSince: at,
    paymentMethod: change.paymentMethod,
    channel: 'direct_online',
    platform: 'current',
    planType: 'subscription',
    renewalIntent: 'auto',
    nextTerm: null,
    nextSeats: null,
    nextProduct: null,
    announced: null,
    noticedThrough: at,
  }
}

function lineOf(change: Purchase, bought: Subscription): InvoiceLine {
  const [period] = bought.periods
  return {
    kind: 'purchase',
    subscription: bought.id,
    product: change.product,
    term: change.term,
    priceKind: period.priceKind,
    unitPrice: period.unitPrice,
    quantity: change.seats,
    seats: { from: 0, to: change.seats },
    fraction: null,
    period: { start: period.start, end: period.end },
    amount: times(period.unitPrice, change.seats),
  }
}
