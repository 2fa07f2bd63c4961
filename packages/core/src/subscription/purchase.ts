/**
 * A new subscription, at the price for new customers; its term begins today. Aligned to a date that is there already,
 * its first term is short and priced as a share of a full one.
 */
import { findProduct, type PriceVersion, priceInForce } from '../catalog/catalog.ts'
import { type Answer, answer, refuse } from '../decision.ts'
import { formatMoney } from '../money/money.ts'
import { type Refusal, refusal } from '../refusals.ts'
import { anchorDayOf, type Period, termFrom } from '../time/period.ts'
import { formatPlainDate, type PlainDate } from '../time/plain-date.ts'
import { bill } from './billing.ts'
import type { Purchase } from './change.ts'
import {
  countryRefusals,
  lookUp,
  notActive,
  paymentRefusals,
  seatRefusals,
  sellerRefusals,
  together,
} from './eligibility.ts'
import type { KnownAccount } from './known.ts'
import { missingPrice } from './offered.ts'
import { anchorOf, endOf, type Subscription } from './subscription.ts'

export function purchase(known: KnownAccount, change: Purchase, at: PlainDate): Answer {
  const product = findProduct(known.catalog, change.product)
  if (!product) return refuse([refusal('not_found', null, { params: { product: change.product } })])
  const { currency } = known.seller
  const version = priceInForce(known.catalog, { ...change, currency, on: at })
  const first = firstTerm(known, change, at)
  const retired: Refusal[] = product.retired ? [refusal('product_retired', null, { contact: { type: 'support' } })] : []
  const refusals = together(
    countryRefusals(known),
    sellerRefusals(known, product.id, null),
    retired,
    paymentRefusals(known, null, { method: change.paymentMethod, at }),
    seatRefusals(known, null, change.seats),
    version ? [] : [missingPrice(known, { ...change, currency, on: at }, null)],
    'refusals' in first ? first.refusals : [],
  )
  if (!version || 'refusals' in first || refusals.length > 0) return refuse(refusals)
  const { next, line } = bill(subscriptionOf(known, change, { version, first, at }), {
    kind: 'purchase',
    product: change.product,
    term: change.term,
    seats: { from: 0, to: change.seats },
    period: first.period,
    priced: first.priced,
    price: { unitPrice: version.new, kind: 'new' },
  })
  const data = {
    product: change.product,
    term: change.term,
    seats: change.seats,
    amount: formatMoney(line.line.amount),
    currency,
    start: formatPlainDate(at),
  }
  return answer({
    next: [next],
    lines: [line],
    events: [{ type: 'subscription.purchased', subscription: next.id, data }],
  })
}

type First = { readonly period: Period; readonly priced: Period; readonly anchorDay: number }

// The first term: a full one from today, or the part of it until the date that is there already.
function firstTerm(known: KnownAccount, change: Purchase, at: PlainDate): First | { refusals: Refusal[] } {
  const today = anchorDayOf(at)
  const priced = termFrom(at, change.term, today)
  const { alignTo } = change
  if (alignTo === null) return { period: priced, priced, anchorDay: today }
  if (typeof alignTo === 'number') return shortTerm(priced, alignTo, anchorDayOf(alignTo))
  const asked = lookUp(known, alignTo)
  if ('missing' in asked) return { refusals: asked.missing }
  const { found } = asked
  if (found.status !== 'active') return { refusals: [notActive(found)] }
  return shortTerm(priced, endOf(found), anchorOf(found))
}

function shortTerm(priced: Period, end: PlainDate, anchorDay: number): First | { refusals: Refusal[] } {
  if (end <= priced.start) return { refusals: [refusal('target_before_end', null)] }
  if (end > priced.end) return { refusals: [refusal('stub_too_long', null)] }
  return { period: { start: priced.start, end }, priced, anchorDay }
}

type Offer = { readonly version: PriceVersion; readonly first: First; readonly at: PlainDate }

function subscriptionOf(known: KnownAccount, change: Purchase, { version, first, at }: Offer): Subscription {
  const { product, term, seats, paymentMethod } = change
  const { period, priced, anchorDay } = first
  const price = { unitPrice: version.new, priceKind: 'new' } as const
  return {
    id: change.subscription,
    account: known.account.id,
    ...{ product, term, seats, paymentMethod },
    currency: version.currency,
    status: 'active',
    periods: [{ ...period, number: 0, kind: 'purchase', product, term, anchorDay, priced, ...price }],
    currentPeriod: 0,
    lots: [],
    lotCount: 0,
    loyalSince: at,
    channel: 'direct_online',
    platform: 'current',
    planType: 'subscription',
    renewalIntent: 'auto',
    nextTerm: null,
    nextSeats: null,
    nextRelease: [],
    nextProduct: null,
    nextEnd: null,
    announced: null,
    noticedThrough: at,
  }
}
