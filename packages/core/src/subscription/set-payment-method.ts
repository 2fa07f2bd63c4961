/** What pays for subscriptions from now on, for as many as wanted at once. Nothing is charged by the change itself. */
import { type Answer, answer, refuse, type Warning } from '../decision.ts'
import type { SubscriptionId } from '../ids.ts'
import type { Refusal } from '../refusals.ts'
import { formatPlainDate, type PlainDate } from '../time/plain-date.ts'
import type { SetPaymentMethod } from './change.ts'
import { lookUpAll, notActive, originRefusals, paymentRefusals, together } from './eligibility.ts'
import type { KnownAccount } from './known.ts'
import { endOf, type Subscription } from './subscription.ts'

export function setPaymentMethod(known: KnownAccount, change: SetPaymentMethod, at: PlainDate): Answer {
  const { paymentMethod } = change
  const { found, missing } = lookUpAll(known, change.subscriptions)
  const about = found[0]?.id ?? null
  const refusals = together(
    missing,
    found.flatMap((subscription) => [...originRefusals(known, subscription), ...endedRefusals(subscription)]),
    paymentRefusals(known, about, { method: paymentMethod, at }),
  )
  if (refusals.length > 0) return refuse(refusals)
  const changed = found.filter((subscription) => subscription.paymentMethod !== paymentMethod)
  return answer({
    // A subscription that is paid with it already is answered as it is.
    next: found.map((subscription) => ({ ...subscription, paymentMethod })),
    warnings: apartFrom(known, changed),
    events: changed.map(({ id }) => ({
      type: 'subscription.payment_method_set',
      subscription: id,
      data: { paymentMethod },
    })),
  })
}

function endedRefusals(subscription: Subscription): Refusal[] {
  return subscription.status === 'cancelled' ? [notActive(subscription)] : []
}

// Payments that were one become two when only some of them move to another method.
function apartFrom(known: KnownAccount, changed: readonly Subscription[]): Warning[] {
  const moving = new Set<SubscriptionId>(changed.map(({ id }) => id))
  const left = changed.find((subscription) =>
    known.subscriptions.some(
      (other) =>
        !moving.has(other.id) &&
        other.status === 'active' &&
        other.renewalIntent !== 'end' &&
        endOf(other) === endOf(subscription) &&
        other.paymentMethod === subscription.paymentMethod,
    ),
  )
  return left ? [{ code: 'pays_separately', params: { date: formatPlainDate(endOf(left)) } }] : []
}
