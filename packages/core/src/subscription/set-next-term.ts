/** How long the next term is. Takes effect at renewal, can be changed until then, and keeps the renewal price. */
import { priceInForce } from '../catalog/catalog.ts'
import { type Answer, answer, refuse } from '../decision.ts'
import type { Refusal } from '../refusals.ts'
import type { PlainDate } from '../time/plain-date.ts'
import type { Term } from '../time/term.ts'
import type { SetNextTerm } from './change.ts'
import { changeRefusals, intentRefusals, lookUp, retiredRefusals, together } from './eligibility.ts'
import type { KnownAccount } from './known.ts'
import { missingPrice } from './offered.ts'
import { endOf, lastTermOf, nextTermOf, type Subscription } from './subscription.ts'

export function setNextTerm(known: KnownAccount, change: SetNextTerm, at: PlainDate): Answer {
  const asked = lookUp(known, change.subscription)
  if ('missing' in asked) return refuse(asked.missing)
  const subscription = asked.found
  const refusals = refusalsOf(known, change, { subscription, at })
  if (refusals.length > 0) return refuse(refusals)
  const nextTerm = change.term === lastTermOf(subscription).term ? null : change.term
  if (nextTerm === subscription.nextTerm) return answer({ next: [subscription] })
  return answer({
    next: [{ ...subscription, nextTerm }],
    events: [{ type: 'subscription.next_term_set', subscription: subscription.id, data: { term: nextTerm } }],
  })
}

type Asked = { readonly subscription: Subscription; readonly at: PlainDate }

function refusalsOf(known: KnownAccount, change: SetNextTerm, { subscription, at }: Asked): Refusal[] {
  const shared = changeRefusals(known, subscription, at)
  if (change.term === null) return together(shared)
  return together(
    shared,
    retiredRefusals(known, subscription),
    intentRefusals(subscription),
    priceRefusals(known, subscription, change.term),
  )
}

function priceRefusals(known: KnownAccount, subscription: Subscription, term: Term): Refusal[] {
  const { product } = nextTermOf(subscription)
  const question = { product, term, currency: subscription.currency, on: endOf(subscription) }
  return priceInForce(known.catalog, question) ? [] : [missingPrice(known, question, subscription.id)]
}
