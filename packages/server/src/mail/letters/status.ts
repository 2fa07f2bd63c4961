/** A subscription that ended, was suspended, is gone for good, or is back; a payment method that expires. */
import { inForceOn } from '@coterm/core/subscription/known.ts'
import { stagesOf } from '@coterm/core/subscription/stage.ts'
import { addDays } from '@coterm/core/time/plain-date.ts'
import { dateIn, type Facts, methodName, productOf, subscriptionOf, type TimelineEvent } from '../facts.ts'
import { type Letter, linkTo } from '../letter.ts'
import type { Say } from '../say.ts'

const daysValid = 30

export function statusLetter(say: Say, event: TimelineEvent, facts: Facts): Letter {
  const status = event.type.replace('subscription.', '')
  const words = { status, product: productOf(facts, event), date: say.date(event.date) }
  const until = status === 'restored' || status === 'cancelled' ? null : lostOn(event, facts)
  return {
    subject: say('statusSubject', { status, product: words.product }),
    blocks: [
      { type: 'text', text: say('statusIntro', words) },
      ...(until === null
        ? []
        : [{ type: 'text', text: say('statusUntil', { date: say.date(addDays(until, -1)) }) } as const]),
      { type: 'button', text: say('statusButton', { status }) },
    ],
    link: linkTo('subscriptions', `/subscriptions/${event.subscription}`, daysValid),
    attachments: [],
  }
}

// When it can no longer be had back: a trial, and what is not renewed here, cannot at any time.
function lostOn(event: TimelineEvent, facts: Facts) {
  const subscription = subscriptionOf(facts, event)
  if (!subscription || subscription.planType === 'trial' || event.data.reason === 'renewed_elsewhere') return null
  return stagesOf(inForceOn(facts.known, event.date), subscription, event.date)?.cancelled ?? null
}

export function expiringLetter(say: Say, { data }: TimelineEvent, facts: Facts): Letter {
  const words = { method: methodName(facts, data.paymentMethod, data.label), date: say.date(dateIn(data, 'expiresOn')) }
  return {
    subject: say('expiringSubject', words),
    blocks: [
      { type: 'text', text: say('expiringIntro', words) },
      { type: 'button', text: say('methodsButton') },
    ],
    link: linkTo('methods', '/', daysValid),
    attachments: [],
  }
}
