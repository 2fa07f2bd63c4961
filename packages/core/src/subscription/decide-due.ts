/**
 * Everything that is due for one account on one date: renewals and lapses, then stages, then notices. A worker that
 * was down asks for each missed date in turn, as of that date.
 */
import { type Answer, answer, type Decision } from '../decision.ts'
import type { EventType } from '../events.ts'
import { warnings } from '../payment/expiry.ts'
import type { PlainDate } from '../time/plain-date.ts'
import { announce } from './announce.ts'
import { asOf } from './billing.ts'
import { conclude } from './conclude.ts'
import { renews } from './control-tags.ts'
import { loyaltyEndsOn, nextActionOn } from './due-dates.ts'
import { findSubscription, inForceOn, type KnownAccount, withSubscriptions } from './known.ts'
import { chargedMethods } from './method-use.ts'
import { nextNotice } from './notice-days.ts'
import { renewOrLapse } from './renew.ts'
import { statusDueOn } from './stage.ts'
import { endOf, type Subscription, type SubscriptionStatus } from './subscription.ts'

/** Deciding the same date again finds nothing to do. */
export function decideDue(known: KnownAccount, date: PlainDate): Decision {
  const decided = decideOn(inForceOn(known, date), date)
  if (!known.policies || !isNothing(decided)) return decided
  // It became known late, and the rules of this date ask for nothing: those of the day on which it was due do.
  const missed = nextActionOn(known)
  return missed !== null && missed < date ? decideOn(inForceOn(known, missed), missed) : decided
}

function isNothing({ next, events, invoices, notices }: Decision): boolean {
  return next.length + events.length + invoices.length + notices.length === 0
}

function decideOn(known: KnownAccount, date: PlainDate): Decision {
  const answers: Answer[] = []
  let current = known
  for (const { id } of known.subscriptions) {
    for (const step of steps) {
      const subscription = findSubscription(current, id)
      const decided = subscription && step(current, subscription, date)
      if (!decided) continue
      answers.push(decided)
      current = withSubscriptions(current, decided.next)
    }
  }
  const warned = warnings(chargedMethods(current), date)
  if (warned.length > 0) answers.push(answer({ events: warned }))
  return conclude(known, answers, date)
}

type Step = (known: KnownAccount, subscription: Subscription, date: PlainDate) => Answer | null

const steps: readonly Step[] = [beginPeriod, endTerm, enterStage, loseLoyalty, tell]

function beginPeriod(_known: KnownAccount, subscription: Subscription, date: PlainDate): Answer | null {
  const now = subscription.status === 'cancelled' ? subscription : asOf(subscription, date)
  return now === subscription ? null : answer({ next: [now] })
}

function endTerm(known: KnownAccount, subscription: Subscription, date: PlainDate): Answer | null {
  const due = subscription.status === 'active' && endOf(subscription) <= date
  return due && renews(known) ? renewOrLapse(known, subscription, date) : null
}

const stageEvents: Readonly<Record<SubscriptionStatus, EventType>> = {
  active: 'subscription.restored',
  expired: 'subscription.expired',
  suspended: 'subscription.suspended',
  cancelled: 'subscription.cancelled',
}

function enterStage(known: KnownAccount, subscription: Subscription, date: PlainDate): Answer | null {
  const status = statusDueOn(known, subscription, date)
  return status === subscription.status ? null : moveTo(subscription, status)
}

/** The subscription in another status, with the event that says so. */
export function moveTo(subscription: Subscription, status: SubscriptionStatus): Answer {
  const event = { type: stageEvents[status], subscription: subscription.id, data: { from: subscription.status } }
  return answer({ next: [{ ...subscription, status }], events: [event] })
}

function loseLoyalty(known: KnownAccount, subscription: Subscription, date: PlainDate): Answer | null {
  const ends = loyaltyEndsOn(known, subscription)
  if (ends === null || ends > date || endOf(subscription) > date) return null
  return answer({
    next: [{ ...subscription, loyalSince: null }],
    events: [{ type: 'subscription.loyalty_lost', subscription: subscription.id, data: {} }],
  })
}

function tell(known: KnownAccount, subscription: Subscription, date: PlainDate): Answer | null {
  const due = nextNotice(known, subscription)
  return due !== null && due.date <= date ? announce(known, subscription, { due, date }) : null
}
