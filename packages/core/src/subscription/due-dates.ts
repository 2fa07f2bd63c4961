/** On which date an account has to be looked at again. One date, written by every commit. */
import { addDays, earliest, type PlainDate } from '../time/plain-date.ts'
import { duns, renews } from './control-tags.ts'
import type { KnownAccount } from './known.ts'
import { nextMethodWarningOn } from './method-use.ts'
import { nextNotice } from './notice-days.ts'
import { stagesOf, unpaidSince } from './stage.ts'
import { endOf, type Subscription } from './subscription.ts'

/** The earliest date with undecided work, possibly in the past; null when nothing is ahead. */
export function nextActionOn(known: KnownAccount): PlainDate | null {
  const { policies = [] } = known
  if (policies.length < 2) return nextDateUnder(known)
  for (const [index, { from, policy }] of policies.entries()) {
    const date = nextDateUnder({ ...known, policy })
    const until = policies[index + 1]?.from ?? null
    // What a rule makes due, it makes due on a day of its own: not before it begins, nor once another has begun.
    const due = date !== null && from !== null && date < from ? from : date
    if (due !== null && (until === null || due < until)) return due
  }
  return null
}

function nextDateUnder(known: KnownAccount): PlainDate | null {
  const dates = known.subscriptions.map((subscription) => nextDateOf(known, subscription))
  return earliest([...dates, nextMethodWarningOn(known)])
}

/** When a lost renewal price is written off; null when nothing is to be lost. */
export function loyaltyEndsOn(known: KnownAccount, subscription: Subscription): PlainDate | null {
  const { loyalSince, status } = subscription
  // Active: nothing is lost yet. Cancelled: final, so there is nothing left to renew.
  if (loyalSince === null || status === 'active' || status === 'cancelled') return null
  return addDays(endOf(subscription), known.policy.loyaltyGraceDays)
}

function nextDateOf(known: KnownAccount, subscription: Subscription): PlainDate | null {
  if (subscription.status === 'cancelled') return null
  const renewal = subscription.status === 'active' && renews(known) ? endOf(subscription) : null
  const notice = nextNotice(known, subscription)?.date ?? null
  const period = subscription.periods.find(({ number }) => number > subscription.currentPeriod)?.start ?? null
  return earliest([renewal, period, notice, nextStageOn(known, subscription), loyaltyEndsOn(known, subscription)])
}

function nextStageOn(known: KnownAccount, subscription: Subscription): PlainDate | null {
  const counted = duns(known) ? known : { ...known, unpaid: [] }
  const lapsed = subscription.status === 'active' ? null : endOf(subscription)
  const start = earliest([lapsed, unpaidSince(counted, subscription)])
  const stages = start === null ? null : stagesOf(counted, subscription, start)
  if (!stages) return null
  const next = subscription.status === 'suspended' ? stages.cancelled : stages.suspended
  // The end of the term comes first, and waits.
  const waits = subscription.status === 'active' && !renews(known) && next >= endOf(subscription)
  return waits ? null : next
}
