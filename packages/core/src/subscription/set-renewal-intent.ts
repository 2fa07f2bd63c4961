/**
 * What happens on the end date: renew, remind, or end. Off means off, free of charge, on any day before the date;
 * pending changes for the next term are kept, in case it is turned on again.
 */
import { type Answer, answer, refuse, type Warning } from '../decision.ts'
import { formatMoney } from '../money/money.ts'
import { type Refusal, refusal } from '../refusals.ts'
import { formatPlainDate, type PlainDate } from '../time/plain-date.ts'
import type { SetRenewalIntent } from './change.ts'
import { lookUp, notActive, originRefusals, together } from './eligibility.ts'
import type { KnownAccount } from './known.ts'
import { renewalTerms } from './renewal-terms.ts'
import { endOf, type Subscription } from './subscription.ts'

export function setRenewalIntent(known: KnownAccount, change: SetRenewalIntent, at: PlainDate): Answer {
  const asked = lookUp(known, change.subscription)
  if ('missing' in asked) return refuse(asked.missing)
  const subscription = asked.found
  const refusals = together(originRefusals(known, subscription), dateRefusals(subscription, at))
  if (refusals.length > 0) return refuse(refusals)
  const { intent } = change
  if (intent === subscription.renewalIntent) return answer({ next: [subscription] })
  return answer({
    next: [{ ...subscription, renewalIntent: intent }],
    warnings: intent === 'auto' ? [] : lapseWarnings(known, subscription),
    events: [{ type: 'subscription.renewal_intent_set', subscription: subscription.id, data: { intent } }],
  })
}

function dateRefusals(subscription: Subscription, at: PlainDate): Refusal[] {
  if (subscription.status !== 'active') return [notActive(subscription)]
  return endOf(subscription) <= at ? [refusal('renewal_in_progress', subscription.id)] : []
}

// Letting it lapse gives the renewal price away: say what that is in money.
function lapseWarnings(known: KnownAccount, subscription: Subscription): Warning[] {
  const terms = subscription.loyalSince === null ? null : renewalTerms(known, subscription)
  if (!terms || terms.lapseCost.minor <= 0n) return []
  const params = {
    unitPrice: formatMoney(terms.price.unitPrice),
    newUnitPrice: formatMoney(terms.newUnitPrice),
    cost: formatMoney(terms.lapseCost),
    currency: subscription.currency,
    before: formatPlainDate(endOf(subscription)),
  }
  return [{ code: 'loyalty_price_lost', params }]
}
