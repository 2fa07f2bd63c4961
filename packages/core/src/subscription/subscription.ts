/**
 * A subscription: so many seats of a product, for terms that follow each other without a gap.
 *
 * What is pending for the next renewal (term, seats, product, intent) are independent fields: an edit to one keeps
 * the others.
 */
import type { PriceKind, ProductId } from '../catalog/catalog.ts'
import type { Channel, PlanType, Platform } from '../catalog/origin.ts'
import type { AccountId, PaymentMethodId, SubscriptionId } from '../ids.ts'
import type { SeatRange } from '../invoice/invoice.ts'
import type { Currency } from '../money/currency.ts'
import type { Money } from '../money/money.ts'
import type { Period } from '../time/period.ts'
import { addDays, type PlainDate } from '../time/plain-date.ts'
import type { Term } from '../time/term.ts'

/** `expired`: not renewed, full access for some days; `suspended`: no access, can still be renewed; `cancelled`: final. */
export const subscriptionTransitions = {
  active: ['expired', 'suspended', 'cancelled'],
  expired: ['active', 'suspended', 'cancelled'],
  suspended: ['active', 'expired', 'cancelled'],
  cancelled: [],
} as const
export type SubscriptionStatus = keyof typeof subscriptionTransitions

/** `auto` renews; `manual` reminds; `end` stops on the date. Only the customer changes it. */
export const renewalIntents = ['auto', 'manual', 'end'] as const
export type RenewalIntent = (typeof renewalIntents)[number]

export const periodKinds = ['purchase', 'renewal', 'alignment'] as const
/** What billed a period. An alignment only fills the days until the date it was aligned to. */
export type PeriodKind = (typeof periodKinds)[number]

/** Days that are billed, and the price they were billed at. Periods of a subscription tile. */
export type BilledPeriod = Period & {
  /** Counts the periods of the subscription from 0. */
  readonly number: number
  readonly kind: PeriodKind
  readonly product: ProductId
  readonly term: Term
  /** The day of the month the next period is counted from, 1 to 31; a shorter month is clamped, never remembered. */
  readonly anchorDay: number
  /** The full term that `unitPrice` pays for; a short first term or a stub covers only a part of it. */
  readonly priced: Period
  readonly unitPrice: Money
  readonly priceKind: PriceKind
}

/** Seats that were billed together, as far as they are still in force. */
export type SeatLot = {
  /** Counts the lots of the subscription from 0. */
  readonly number: number
  /** Empty once all of them have been returned. */
  readonly seats: SeatRange
  /** The days they are paid for; cut short where they were given back. */
  readonly period: Period
  /** The full term that `unitPrice` pays for. */
  readonly priced: Period
  readonly unitPrice: Money
  /** What was billed for the lot without tax, and how much of that has been credited. */
  readonly amount: Money
  readonly credited: Money
}

/** The date on which the next renewal ends instead of after a full term, and the anchor that holds from then on. */
export type NextEnd = { readonly date: PlainDate; readonly anchorDay: number }

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
  /** Product, term and seats of the current period; a period billed ahead may have others. */
  readonly product: ProductId
  readonly term: Term
  readonly currency: Currency
  readonly seats: number
  readonly status: SubscriptionStatus
  /** The period before the current one, the current one, and those billed ahead, in order; never empty. */
  readonly periods: readonly [BilledPeriod, ...BilledPeriod[]]
  /** The number of the current period. */
  readonly currentPeriod: number
  /** The seats billed for these periods. No seat is billed twice for a day. */
  readonly lots: readonly SeatLot[]
  /** How many lots there have ever been: the next one's number. */
  readonly lotCount: number
  /** Since when it has been renewed without a gap; null once the renewal price is lost. */
  readonly loyalSince: PlainDate | null
  readonly paymentMethod: PaymentMethodId | null
  readonly channel: Channel
  readonly platform: Platform
  readonly planType: PlanType
  readonly renewalIntent: RenewalIntent
  readonly nextTerm: Term | null
  readonly nextSeats: number | null
  /** Users who lose their seats when the next term begins. */
  readonly nextRelease: readonly string[]
  readonly nextProduct: ProductId | null
  readonly nextEnd: NextEnd | null
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

/** The day of the month from which the next period is counted. */
export function anchorOf(subscription: Subscription): number {
  return lastPeriod(subscription).anchorDay
}

/** How many seats are paid for on the date. */
export function seatsOn(subscription: Subscription, date: PlainDate): number {
  return subscription.lots
    .filter(({ period }) => period.start <= date && date < period.end)
    .reduce((count, { seats }) => count + seats.to - seats.from, 0)
}

/** True while the product may be used. */
export function hasAccess(subscription: Subscription): boolean {
  return subscription.status === 'active' || subscription.status === 'expired'
}

/** What the next term will be when nothing else is changed. */
export function nextTermOf(subscription: Subscription): { product: ProductId; term: Term; seats: number } {
  const last = lastTermOf(subscription)
  return {
    product: subscription.nextProduct ?? last.product,
    term: subscription.nextTerm ?? last.term,
    seats: subscription.nextSeats ?? last.seats,
  }
}

/** Product, term and seats of the last billed period: what goes on when nothing is pending. */
export function lastTermOf(subscription: Subscription): { product: ProductId; term: Term; seats: number } {
  const { product, term, number } = lastPeriod(subscription)
  const seats =
    number === subscription.currentPeriod ? subscription.seats : seatsOn(subscription, addDays(endOf(subscription), -1))
  return { product, term, seats }
}
