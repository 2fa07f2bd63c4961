/**
 * Renewing by hand: early, within a window before the end, so that the next term is paid and begins where this one ends;
 * or late, while the subscription can still be had back. Late means backdated to the old end: no free days, the anchor
 * kept.
 */
import { type Answer, refuse } from '../decision.ts'
import { type Refusal, refusal } from '../refusals.ts'
import { addDays, formatPlainDate, type PlainDate } from '../time/plain-date.ts'
import type { Renew } from './change.ts'
import {
  countryRefusals,
  intentRefusals,
  lookUp,
  notActive,
  originRefusals,
  paymentRefusals,
  retiredRefusals,
  together,
  unpaidRefusals,
} from './eligibility.ts'
import type { KnownAccount } from './known.ts'
import { missingPrice } from './offered.ts'
import { renew } from './renew.ts'
import { isWithdrawn, renewalTerms } from './renewal-terms.ts'
import { endOf, lastPeriod, nextTermOf, type Subscription } from './subscription.ts'

export function renewNow(known: KnownAccount, change: Renew, at: PlainDate): Answer {
  const asked = lookUp(known, change.subscription)
  if ('missing' in asked) return refuse(asked.missing)
  const subscription = asked.found
  const terms = renewalTerms(known, subscription)
  const refusals = together(
    countryRefusals(known),
    originRefusals(known, subscription),
    retiredRefusals(known, subscription),
    withdrawnRefusals(known, subscription),
    unpaidRefusals(known, subscription),
    subscription.status === 'active' ? earlyRefusals(known, subscription, at) : lateRefusals(subscription),
    paymentRefusals(known, subscription.id, { method: subscription.paymentMethod, at }),
    terms ? [] : [missingTerms(known, subscription)],
  )
  if (!terms || refusals.length > 0) return refuse(refusals)
  // The whole next term lies behind: paying for it would buy nothing.
  if (terms.period.end <= at) return refuse([refusal('not_active', subscription.id, { contact: { type: 'support' } })])
  return renew(subscription, terms, at)
}

// Once, and not before the window opens. Turned off means off: it is turned on first, by the customer.
function earlyRefusals({ policy }: KnownAccount, subscription: Subscription, at: PlainDate): Refusal[] {
  const { id } = subscription
  const last = lastPeriod(subscription)
  if (last.start > at && last.kind === 'renewal') return [refusal('already_renewed', id)]
  const opensOn = addDays(endOf(subscription), -policy.renewWindowDays)
  const closed =
    at < opensOn ? [refusal('renew_window_closed', id, { params: { opensOn: formatPlainDate(opensOn) } })] : []
  const due = endOf(subscription) <= at ? [refusal('renewal_in_progress', id)] : []
  return [...due, ...intentRefusals(subscription), ...closed]
}

function lateRefusals(subscription: Subscription): Refusal[] {
  return subscription.status === 'cancelled' ? [notActive(subscription)] : []
}

// Said once: a product that is retired today has said so above.
function withdrawnRefusals(known: KnownAccount, subscription: Subscription): Refusal[] {
  if (!isWithdrawn(known, subscription) || retiredRefusals(known, subscription).length > 0) return []
  return [refusal('product_retired', subscription.id, { contact: { type: 'support' } })]
}

function missingTerms(known: KnownAccount, subscription: Subscription): Refusal {
  const { product, term } = nextTermOf(subscription)
  const question = { product, term, currency: subscription.currency, on: endOf(subscription) }
  return missingPrice(known, question, subscription.id)
}
