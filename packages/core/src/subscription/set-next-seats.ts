/** How many seats the next term has. Nothing is charged, and until then nothing changes. */
import { type Answer, answer, refuse } from '../decision.ts'
import { type Refusal, refusal } from '../refusals.ts'
import type { PlainDate } from '../time/plain-date.ts'
import type { SetNextSeats } from './change.ts'
import {
  assignedRefusals,
  changeRefusals,
  intentRefusals,
  lookUp,
  retiredRefusals,
  seatRefusals,
  together,
} from './eligibility.ts'
import type { KnownAccount } from './known.ts'
import { lastTermOf, type Subscription } from './subscription.ts'

export function setNextSeats(known: KnownAccount, change: SetNextSeats, at: PlainDate): Answer {
  const asked = lookUp(known, change.subscription)
  if ('missing' in asked) return refuse(asked.missing)
  const subscription = asked.found
  const refusals = refusalsOf(known, change, { subscription, at })
  if (refusals.length > 0) return refuse(refusals)
  // As many as now is no change: seats added later will then be renewed too.
  const nextSeats = change.seats === lastTermOf(subscription).seats ? null : change.seats
  const nextRelease = nextSeats === null ? [] : releasing(known, change)
  const same = nextSeats === subscription.nextSeats && String(nextRelease) === String(subscription.nextRelease)
  if (same) return answer({ next: [subscription] })
  return answer({
    next: [{ ...subscription, nextSeats, nextRelease }],
    events: [{ type: 'subscription.next_seats_set', subscription: subscription.id, data: { seats: nextSeats } }],
  })
}

type Asked = { readonly subscription: Subscription; readonly at: PlainDate }

function refusalsOf(known: KnownAccount, change: SetNextSeats, { subscription, at }: Asked): Refusal[] {
  const shared = changeRefusals(known, subscription, at)
  if (change.seats === null) return together(shared)
  const inUse = known.assignedSeats.get(subscription.id)?.length ?? 0
  return together(
    shared,
    intentRefusals(subscription),
    change.seats > subscription.seats ? retiredRefusals(known, subscription) : [],
    minimumRefusals(known, subscription, change.seats),
    change.seats < 1 ? [] : seatRefusals(known, subscription, change.seats),
    assignedRefusals(subscription.id, inUse - releasing(known, change).length, change.seats),
  )
}

// No seat at all means to stop: that has a change of its own, offered here.
function minimumRefusals({ policy }: KnownAccount, subscription: Subscription, seats: number): Refusal[] {
  if (seats >= 1) return []
  const change = { type: 'set_renewal_intent', subscription: subscription.id, intent: 'end' } as const
  const params = { minimum: policy.seatsMinimum }
  return [refusal('seats_below_minimum', subscription.id, { params, fix: { type: 'change', change } })]
}

// Of those who are named, the ones who hold a seat.
function releasing(known: KnownAccount, { subscription, release = [] }: SetNextSeats): string[] {
  const holders = known.assignedSeats.get(subscription) ?? []
  return [...new Set(release)].filter((user) => holders.includes(user))
}
