/** Everything a decision needs to know about an account. The store loads it, a scenario makes it. */

import type { Catalog } from '../catalog/catalog.ts'
import { catalogOn, type PolicyVersion, policyOn } from '../catalog/dated.ts'
import type { Policy } from '../catalog/policy.ts'
import type { TaxRate } from '../catalog/tax.ts'
import type { Answer, Decision } from '../decision.ts'
import type { SubscriptionId } from '../ids.ts'
import { afterCredits, type BilledInvoice } from '../invoice/credit.ts'
import type { UnpaidInvoice } from '../invoice/invoice.ts'
import type { Account, Seller } from '../invoice/parties.ts'
import type { Money } from '../money/money.ts'
import type { PaymentMethod } from '../payment/payment-method.ts'
import type { Role } from '../permissions.ts'
import type { PlainDate } from '../time/plain-date.ts'
import type { ControlTag } from './control-tags.ts'
import type { Subscription } from './subscription.ts'

export type KnownAccount = {
  readonly account: Account
  readonly seller: Seller
  readonly catalog: Catalog
  /** In force on the date that is decided about. */
  readonly policy: Policy
  /** All versions of it, the earliest first; absent where there is one. */
  readonly policies?: readonly PolicyVersion[]
  readonly taxRates: readonly TaxRate[]
  readonly paymentMethods: readonly PaymentMethod[]
  readonly subscriptions: readonly Subscription[]
  readonly unpaid: readonly UnpaidInvoice[]
  /** Money the vendor owes the account, one amount a currency: it pays the next invoices. */
  readonly creditBalances: readonly Money[]
  /** What is stopped for the account until the vendor lets go. */
  readonly tags: readonly ControlTag[]
  /** The invoices behind the seat lots, as far as something of them may still be returned. */
  readonly invoices: readonly BilledInvoice[]
  /** Who holds seats, by subscription; absent means nobody. */
  readonly assignedSeats: ReadonlyMap<SubscriptionId, readonly string[]>
  /** Who asks. What is due by itself is decided as `owner`. */
  readonly role: Role
}

/** The account under the rules of a date. Every decision asks this first, so that no rule acts before it begins. */
export function inForceOn(known: KnownAccount, date: PlainDate): KnownAccount {
  const policy = (known.policies && policyOn(known.policies, date)) ?? known.policy
  const catalog = catalogOn(known.catalog, date)
  return policy === known.policy && catalog === known.catalog ? known : { ...known, policy, catalog }
}

export function findSubscription(known: KnownAccount, id: SubscriptionId): Subscription | undefined {
  return known.subscriptions.find((subscription) => subscription.id === id)
}

/** Invoices some of whose days can still be changed: those that reach into a period the subscription still knows. */
export function stillOpen(invoices: readonly BilledInvoice[], subscriptions: readonly Subscription[]): BilledInvoice[] {
  const since = new Map(subscriptions.map(({ id, periods }) => [id, periods[0].start]))
  return invoices.filter(({ lines }) =>
    lines.some(({ subscription, period }) => period.end > (since.get(subscription) ?? period.end)),
  )
}

/** The account as the answer leaves it, for the next change of the same quote. */
export function afterAnswer(known: KnownAccount, answer: Answer): KnownAccount {
  const { credits } = answer
  const after = withSubscriptions(known, answer.next)
  return credits.length === 0
    ? after
    : { ...after, invoices: known.invoices.map((each) => afterCredits(each, credits)) }
}

/** Who loses a seat by the step from one state to the next: those who were named, once the next term has begun. */
export function releasedBy(before: Subscription | undefined, next: Subscription): readonly string[] {
  return before && next.currentPeriod > before.currentPeriod && next.nextRelease.length === 0 ? before.nextRelease : []
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
