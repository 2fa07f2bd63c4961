/** Where a subscription stands on a date: active, expired, suspended or cancelled, and when the next stage begins. */
import { type Stages, stagesFrom } from '../catalog/policy.ts'
import { earliest, type PlainDate } from '../time/plain-date.ts'
import { duns, renews } from './control-tags.ts'
import { inForceOn, type KnownAccount } from './known.ts'
import { endOf, type Subscription, type SubscriptionStatus } from './subscription.ts'

/** The due date of the earliest unpaid invoice of the subscription; null when all are paid, or are being settled. */
export function unpaidSince(known: KnownAccount, subscription: Subscription): PlainDate | null {
  const invoices = known.unpaid.filter(
    ({ settling, subscriptions }) => !settling && subscriptions.includes(subscription.id),
  )
  return earliest(invoices.map((invoice) => invoice.dueOn))
}

/** True when an invoice of the subscription is unpaid after its due date. */
export function isPastDue(known: KnownAccount, subscription: Subscription, date: PlainDate): boolean {
  const since = unpaidSince(known, subscription)
  return since !== null && since < date
}

/**
 * The stages that lie ahead or have begun; null when nothing starts their clock. It starts at the end date of a
 * subscription that was not renewed, or at the due date of an unpaid invoice, whichever is earlier.
 */
export function stagesOf(known: KnownAccount, subscription: Subscription, date: PlainDate): Stages | null {
  const lapsed = endOf(subscription) <= date ? endOf(subscription) : null
  const start = earliest([lapsed, unpaidSince(known, subscription)])
  return start === null || start > date ? null : stagesFrom(start, subscription.term, known.policy)
}

/** The status on the date, once everything due until then has been decided. Cancelled is final. */
export function statusOn(known: KnownAccount, subscription: Subscription, date: PlainDate): SubscriptionStatus {
  if (subscription.status === 'cancelled') return 'cancelled'
  const stages = stagesOf(inForceOn(known, date), subscription, date)
  if (stages === null) return 'active'
  if (date >= stages.cancelled) return 'cancelled'
  if (date >= stages.suspended) return 'suspended'
  return endOf(subscription) <= date ? 'expired' : 'active'
}

/**
 * The status that is due on the date. Where the account's tags stop that, nobody loses access for not paying, and a term
 * that ends waits for its renewal. What was lost before comes back only when it is paid: neither the tags nor a debit that
 * the bank has still to settle bring it back.
 */
export function statusDueOn(known: KnownAccount, subscription: Subscription, date: PlainDate): SubscriptionStatus {
  const { status } = subscription
  if (status === 'active' && endOf(subscription) <= date && !renews(known)) return status
  const counted = duns(known) ? known : { ...known, unpaid: [] }
  const due = statusOn(counted, subscription, date)
  const isHeld = known.unpaid.some(
    ({ settling, subscriptions }) => (settling || !duns(known)) && subscriptions.includes(subscription.id),
  )
  return isHeld && order.indexOf(due) < order.indexOf(status) ? status : due
}

const order: readonly SubscriptionStatus[] = ['active', 'expired', 'suspended', 'cancelled']
