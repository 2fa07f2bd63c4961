/** A subscription that already runs when Coterm takes it over: in force from its start, for its term, already paid. */
import type { PriceKind, ProductId } from '../catalog/catalog.ts'
import type { AccountId, PaymentMethodId, SubscriptionId } from '../ids.ts'
import type { Money } from '../money/money.ts'
import { termFrom } from '../time/period.ts'
import { addDays, type PlainDate } from '../time/plain-date.ts'
import type { Term } from '../time/term.ts'
import type { Channel, PlanType, Platform, RenewalIntent, Subscription } from './subscription.ts'

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

/** Notices that lie before today are taken as sent by whoever billed until now; today's is still ours. */
export function importedSubscription(running: Running, today: PlainDate): Subscription {
  const { start, unitPrice, priceKind, ...kept } = running
  const period = termFrom(start, running.term, running.anchorDay)
  const yesterday = addDays(today, -1)
  return {
    ...kept,
    currency: unitPrice.currency,
    status: 'active',
    periods: [{ ...period, number: 0, priced: period, unitPrice, priceKind }],
    nextTerm: null,
    nextSeats: null,
    nextProduct: null,
    announced: null,
    noticedThrough: start > yesterday ? start : yesterday,
  }
}
