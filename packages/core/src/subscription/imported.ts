/** A subscription that already runs when Coterm takes it over: in force from its start, for its term, already paid. */
import { findProduct, type PriceKind, type ProductId } from '../catalog/catalog.ts'
import type { Channel, PlanType, Platform } from '../catalog/origin.ts'
import type { AccountId, PaymentMethodId, SubscriptionId } from '../ids.ts'
import type { Money } from '../money/money.ts'
import { termFrom } from '../time/period.ts'
import { addDays, type PlainDate } from '../time/plain-date.ts'
import type { Term } from '../time/term.ts'
import { bill, periodOf } from './billing.ts'
import type { KnownAccount } from './known.ts'
import type { RenewalIntent, Subscription } from './subscription.ts'

export type Running = {
  readonly id: SubscriptionId
  readonly account: AccountId
  readonly product: ProductId
  readonly term: Term
  readonly seats: number
  readonly start: PlainDate
  readonly anchorDay: number
  readonly unitPrice: Money
  readonly priceKind: PriceKind
  readonly loyalSince: PlainDate | null
  readonly paymentMethod: PaymentMethodId | null
  readonly channel: Channel
  readonly platform: Platform
  readonly planType: PlanType
  readonly renewalIntent: RenewalIntent
}

/** What stands in the way of taking it over, by the field that has to be put right. */
export type TakeoverProblem = {
  readonly field: 'start' | 'product' | 'paymentMethod' | 'seats'
  readonly message: string
}

export const seatsMax = 1_000_000

/** The one rule of what can be taken over, whether it comes alone or in a file of many; null when nothing is wrong. */
export function takeoverProblem(
  known: KnownAccount,
  running: Pick<Running, 'start' | 'product' | 'paymentMethod' | 'seats'>,
  today: PlainDate,
): TakeoverProblem | null {
  const { start, product, paymentMethod, seats } = running
  if (start > today) return { field: 'start', message: 'lies ahead: a subscription is imported once it runs' }
  if (seats < 1 || seats > seatsMax) return { field: 'seats', message: `is not between 1 and ${seatsMax}` }
  if (!findProduct(known.catalog, product)) return { field: 'product', message: 'is not in the catalogue' }
  if (paymentMethod !== null && !known.paymentMethods.some((method) => method.id === paymentMethod)) {
    return { field: 'paymentMethod', message: 'is not a payment method of this account' }
  }
  return null
}

/** Notices that lie before today are taken as sent by whoever billed until now; today's is still ours. */
export function importedSubscription(running: Running, today: PlainDate): Subscription {
  const { start, anchorDay, unitPrice, priceKind, ...kept } = running
  const { product, term, seats } = running
  const period = termFrom(start, term, anchorDay)
  const yesterday = addDays(today, -1)
  const price = { unitPrice, kind: priceKind }
  const billed = {
    kind: 'purchase',
    product,
    term,
    seats: { from: 0, to: seats },
    period,
    priced: period,
    price,
  } as const
  const subscription: Subscription = {
    ...kept,
    currency: unitPrice.currency,
    status: 'active',
    periods: [periodOf(billed, { number: 0, anchorDay })],
    currentPeriod: 0,
    lots: [],
    lotCount: 0,
    nextTerm: null,
    nextSeats: null,
    nextRelease: [],
    nextProduct: null,
    nextEnd: null,
    announced: null,
    noticedThrough: start > yesterday ? start : yesterday,
  }
  // Billed elsewhere: the lot is ours to know, the line is not ours to bill.
  return bill(subscription, billed).next
}
