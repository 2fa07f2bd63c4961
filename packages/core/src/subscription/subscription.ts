/**
 * A subscription: so many seats of a product, for terms that follow each other without a gap.
 *
 * What is pending for the next renewal (term, seats, product, intent) are independent fields: an edit to one keeps
 * the others.
 */
import type { PriceKind, ProductId } from '../catalog/catalog.ts'
import type { AccountId, PaymentMethodId, SubscriptionId } from '../ids.ts'
import type { Currency } from '../money/currency.ts'
import type { Money } from '../money/money.ts'
import type { Period } from '../time/period.ts'
import type { PlainDate } from '../time/plain-date.ts'
import type { Term } from '../time/term.ts'

/** `expired`: not renewed, full access for some days; `suspended`: no access, can still be renewed; `cancelled`: final. */
export const subscriptionTransitions = {
  active: ['expired', 'suspended', 'cancelled'],
  expired: ['active', 'suspended', 'cancelled'],
  suspended: ['active', 'expired', 'cancelled'],
  cancelled: [],
} as const
export type SubscriptionStatus = keyof typeof subscriptionTransitions

export const channels = ['direct_online', 'direct_sales', 'reseller'] as const
export type Channel = (typeof channels)[number]
export const platforms = ['current', 'legacy'] as const
export type Platform = (typeof platforms)[number]
export const planTypes = ['subscription', 'maintenance', 'trial'] as const
export type PlanType = (typeof planTypes)[number]
/** `auto` renews; `manual` reminds; `end` stops on the date. Only the customer changes it. */
export const renewalIntents = ['auto', 'manual', 'end'] as const
export type RenewalIntent = (typeof renewalIntents)[number]

/** Days that are billed, and the price they were billed at. Periods of a subscription tile. */
export type BilledPeriod = Period & {
  /** Counts the periods of the subscription from 0. */
  readonly number: number
  /** The full term that `unitPrice` pays for; a short first term or a stub covers only a part of it. */
  readonly priced: Period
  readonly unitPrice: Money
  readonly priceKind: PriceKind
}

/** The price announced for the coming renewal: a ceiling for exactly this product and term. */
export type AnnouncedPrice = {
  readonly renewsOn: PlainDate
  readonly product: ProductId
  readonly term: Term
  readonly unitPrice: Money
}

export type Subscription = {
  readonly id: SubscriptionId
  readonly account: AccountId
  readonly product: ProductId
  readonly term: Term
  readonly currency: Currency
  readonly seats: number
  readonly status: SubscriptionStatus
  /** The day of the month that was meant, 1 to 31; a shorter month is clamped, never remembered. */
  readonly anchorDay: number
  /** The current period and those already billed ahead, in order; never empty. */
  readonly periods: readonly [BilledPeriod, ...BilledPeriod[]]
  /** Since when it has been renewed without a gap; null once the renewal price is lost. */
  readonly loyalSince: PlainDate | null
  readonly paymentMethod: PaymentMethodId | null
  readonly channel: Channel
  readonly platform: Platform
  readonly planType: PlanType
  readonly renewalIntent: RenewalIntent
  readonly nextTerm: Term | null
  readonly nextSeats: number | null
  readonly nextProduct: ProductId | null
  readonly announced: AnnouncedPrice | null
  /** The last day whose notices have been decided, so that none is sent twice. */
  readonly noticedThrough: PlainDate | null
}

/** The billed period that covers the date; the last one once all have ended. */
export function periodOn(subscription: Subscription, date: PlainDate): BilledPeriod {
  return subscription.periods.find((period) => date < period.end) ?? lastPeriod(subscription)
}

export function lastPeriod(subscription: Subscription): BilledPeriod {
  return subscription.periods.at(-1) ?? subscription.periods[0]
}

/** The renewal date: the first day that is not billed. */
export function endOf(subscription: Subscription): PlainDate {
  return lastPeriod(subscription).end
}

/** True while the product may be used. */
export function hasAccess(subscription: Subscription): boolean {
  return subscription.status === 'active' || subscription.status === 'expired'
}

/** What the next term will be when nothing else is changed. */
export function nextTermOf(subscription: Subscription): { product: ProductId; term: Term; seats: number } {
  return {
    product: subscription.nextProduct ?? subscription.product,
    term: subscription.nextTerm ?? subscription.term,
    seats: subscription.nextSeats ?? subscription.seats,
  }
}
