/**
 * What the next term of a subscription is and costs. Renewal, quote, notice, forecast and portal all ask this one
 * function, so that what is shown is what will be charged.
 */
import {
  findProduct,
  loyalPrice,
  newPrice,
  type PriceVersion,
  priceInForce,
  type SeatPrice,
} from '../catalog/catalog.ts'
import { isRenewed } from '../catalog/dated.ts'
import { prorate } from '../invoice/prorate.ts'
import { type Money, min, subtract } from '../money/money.ts'
import { type Period, termFrom } from '../time/period.ts'
import type { PlainDate } from '../time/plain-date.ts'
import type { Term } from '../time/term.ts'
import type { KnownAccount } from './known.ts'
import { anchorOf, endOf, type NextEnd, nextTermOf, type Subscription } from './subscription.ts'

export type RenewalTerms = ReturnType<typeof nextTermOf> & {
  /** The renewal date. */
  readonly date: PlainDate
  readonly period: Period
  /** The full term the price pays for; longer than `period` where the renewal ends on an aligned date. */
  readonly priced: Period
  readonly anchorDay: number
  /** What is still to be aligned after this renewal. */
  readonly nextEnd: NextEnd | null
  readonly price: SeatPrice
  readonly amount: Money
  /** What a seat, and all of them, would cost when bought again after a lapse. */
  readonly newUnitPrice: Money
  readonly newAmount: Money
  /** What a lapse would cost: `newAmount − amount`. */
  readonly lapseCost: Money
}

/** The terms of the next renewal at the list in force on the renewal date; null when there is no price for it. */
export function renewalTerms(known: KnownAccount, subscription: Subscription): RenewalTerms | null {
  const next = nextTermOf(subscription)
  const date = endOf(subscription)
  const version = priceInForce(known.catalog, { ...next, currency: subscription.currency, on: date })
  if (!version) return null
  const price = underCeiling(subscription, next, priceFor(subscription, version))
  const days = daysOfNext(subscription, next.term)
  const part = { billed: days.period, priced: days.priced }
  const { amount } = prorate(price.unitPrice, next.seats, part)
  const newAmount = prorate(version.new, next.seats, part).amount
  return {
    ...next,
    ...days,
    date,
    price,
    amount,
    newUnitPrice: version.new,
    newAmount,
    lapseCost: subtract(newAmount, amount),
  }
}

// A full term, or the part of it until the date it is to be aligned to. A date that a shorter term does not reach stays
// pending for the renewal after.
function daysOfNext(subscription: Subscription, term: Term) {
  const { nextEnd } = subscription
  const anchorDay = anchorOf(subscription)
  const priced = termFrom(endOf(subscription), term, anchorDay)
  if (!nextEnd || nextEnd.date <= priced.start) return { period: priced, priced, anchorDay, nextEnd: null }
  if (nextEnd.date > priced.end) return { period: priced, priced, anchorDay, nextEnd }
  const period = { start: priced.start, end: nextEnd.date }
  return { period, priced, anchorDay: nextEnd.anchorDay, nextEnd: null }
}

/**
 * True when it is ours to renew: not a reseller's, not billed on the legacy platform, not a trial,
 * and not billed by another company of the vendor's.
 */
export function renewsHere(known: KnownAccount, subscription: Subscription): boolean {
  return subscription.planType !== 'trial' && isOurs(known, subscription)
}

/** True when it is ours to bill and to speak of: trials too. */
export function isOurs({ catalog }: KnownAccount, { channel, platform, product }: Subscription): boolean {
  const ours = (findProduct(catalog, product)?.soldBy ?? null) === null
  return ours && channel !== 'reseller' && platform === 'current'
}

/** True where the product of the next term is not renewed any more on the renewal date. */
export function isWithdrawn({ catalog }: KnownAccount, subscription: Subscription): boolean {
  return !isRenewed(catalog, nextTermOf(subscription).product, endOf(subscription))
}

/** The coming renewal as the customer should expect it; null when the subscription will not be renewed. */
export function previewRenewal(known: KnownAccount, subscription: Subscription): RenewalTerms | null {
  if (subscription.status !== 'active' || subscription.renewalIntent === 'end') return null
  return renewsHere(known, subscription) && !isWithdrawn(known, subscription) ? renewalTerms(known, subscription) : null
}

/** On which date it will be renewed by itself; null when it will not. */
export function renewsOn(known: KnownAccount, subscription: Subscription): PlainDate | null {
  const renews = subscription.renewalIntent === 'auto' && previewRenewal(known, subscription)
  return renews ? endOf(subscription) : null
}

function priceFor(subscription: Subscription, version: PriceVersion): SeatPrice {
  return subscription.loyalSince === null ? newPrice(version) : loyalPrice(version)
}

// Once announced, a price can only fall: a lower list price is charged, a higher one is not.
function underCeiling(subscription: Subscription, next: { product: string; term: Term }, price: SeatPrice): SeatPrice {
  const { announced } = subscription
  if (!announced || announced.renewsOn !== endOf(subscription)) return price
  if (announced.product !== next.product || announced.term !== next.term) return price
  return { ...price, unitPrice: min(price.unitPrice, announced.unitPrice) }
}
