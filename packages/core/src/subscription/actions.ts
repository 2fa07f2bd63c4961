/** Every action of a subscription, open or with all the reasons why not. */
import type { Refusal } from '../refusals.ts'
import type { PlainDate } from '../time/plain-date.ts'
import type { Change, ChangeType } from './change.ts'
import { decideChange } from './decide-change.ts'
import type { KnownAccount } from './known.ts'
import type { Subscription } from './subscription.ts'

export type Action = { readonly action: ChangeType; readonly refusals: readonly Refusal[] }

/** Asks each decision about the smallest change of its kind, so that the answer is about the action itself. */
export function listActions(known: KnownAccount, subscription: Subscription, at: PlainDate): Action[] {
  const { id, seats, term, renewalIntent } = subscription
  const smallest: readonly Change[] = [
    { type: 'add_seats', subscription: id, seats: 1 },
    { type: 'set_next_seats', subscription: id, seats },
    { type: 'set_next_term', subscription: id, term },
    { type: 'set_renewal_intent', subscription: id, intent: renewalIntent },
  ]
  return smallest.map((change) => ({ action: change.type, refusals: decideChange(known, change, at).refusals }))
}
