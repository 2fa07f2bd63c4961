/** Everything a decision needs to know about an account. The store loads it, a scenario makes it. */

import type { Catalog } from '../catalog/catalog.ts'
import type { Policy } from '../catalog/policy.ts'
import type { TaxRate } from '../catalog/tax.ts'
import type { Decision } from '../decision.ts'
import type { SubscriptionId } from '../ids.ts'
import type { UnpaidInvoice } from '../invoice/invoice.ts'
import type { Account, Seller } from '../invoice/parties.ts'
import type { PaymentMethod } from '../payment/payment-method.ts'
import type { Subscription } from './subscription.ts'

export type KnownAccount = {
  readonly account: Account
  readonly seller: Seller
  readonly catalog: Catalog
  readonly policy: Policy
  readonly taxRates: readonly TaxRate[]
  readonly paymentMethods: readonly PaymentMethod[]
  readonly subscriptions: readonly Subscription[]
  readonly unpaid: readonly UnpaidInvoice[]
  /** Seats held by users, by subscription; absent means none. */
  readonly assignedSeats: ReadonlyMap<SubscriptionId, number>
}

export function findSubscription(known: KnownAccount, id: SubscriptionId): Subscription | undefined {
  return known.subscriptions.find((subscription) => subscription.id === id)
}

/** The account as it is after these subscriptions have changed. New ones come last. */
export function withSubscriptions(known: KnownAccount, next: Decision['next']): KnownAccount {
  if (next.length === 0) return known
  const changed = new Map(next.map((subscription) => [subscription.id, subscription]))
  const kept = known.subscriptions.map((subscription) => {
    const replacement = changed.get(subscription.id)
    changed.delete(subscription.id)
    return replacement ?? subscription
  })
  return { ...known, subscriptions: [...kept, ...changed.values()] }
}
