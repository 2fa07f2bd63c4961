/**
 * One renewal date for several subscriptions. Dates only move later. Charged now, each is extended by the days until the
 * common date, at the price of a renewal; at renewal, nothing is due today, and each one's next renewal ends on that date.
 */
import type { SeatPrice } from '../catalog/catalog.ts'
import { type Answer, answer, refuse } from '../decision.ts'
import type { DomainEvent } from '../events.ts'
import type { BilledLine } from '../invoice/invoice.ts'
import { termFrom } from '../time/period.ts'
import { formatPlainDate, type PlainDate } from '../time/plain-date.ts'
import { type Asked, alignRefusals, askedOf } from './align-refusals.ts'
import { bill, withPeriod } from './billing.ts'
import type { Align } from './change.ts'
import { lookUpAll, together } from './eligibility.ts'
import type { KnownAccount } from './known.ts'
import { stubPrice } from './stub-price.ts'
import { anchorOf, endOf, lastTermOf, type NextEnd, type Subscription } from './subscription.ts'

export function align(known: KnownAccount, change: Align, at: PlainDate): Answer {
  if (change.target === 'none') return discard(known, change)
  const asked = askedOf(known, change, at)
  if ('missing' in asked) return refuse(asked.missing)
  const refusals = alignRefusals(known, asked)
  if (refusals.length > 0) return refuse(refusals)
  return change.charge === 'now' ? extend(known, asked) : alignNext(asked)
}

function extend(known: KnownAccount, { members, target, at }: Asked): Answer {
  const next: Subscription[] = []
  const lines: BilledLine[] = []
  const events: DomainEvent[] = []
  for (const member of members) {
    const price = endOf(member) < target.date ? stubPrice(known, member, at) : null
    if (!price) {
      next.push(member)
      continue
    }
    const extended = extendTo(member, { target, price, at })
    next.push(extended.next)
    lines.push(extended.line)
    const data = { from: formatPlainDate(endOf(member)), to: formatPlainDate(target.date) }
    events.push({ type: 'subscription.aligned', subscription: member.id, data })
  }
  return answer({ next, lines, events })
}

type Extension = { readonly target: NextEnd; readonly price: SeatPrice; readonly at: PlainDate }

function extendTo(member: Subscription, { target, price, at }: Extension) {
  const { product, term, seats } = lastTermOf(member)
  const priced = termFrom(endOf(member), term, anchorOf(member))
  const period = { start: priced.start, end: target.date }
  const billed = { kind: 'alignment', product, term, seats: { from: 0, to: seats }, period, priced, price } as const
  const { next, line } = bill(member, billed)
  return { next: withPeriod(next, billed, { anchorDay: target.anchorDay, at }), line }
}

function alignNext({ members, target }: Asked): Answer {
  const next = members.map((member) => (endOf(member) < target.date ? { ...member, nextEnd: target } : member))
  const changed = next.filter((member, index) => !sameEnd(member.nextEnd, members[index]?.nextEnd ?? null))
  const data = { date: formatPlainDate(target.date) }
  return answer({
    next,
    events: changed.map(({ id }) => ({ type: 'subscription.next_end_set', subscription: id, data })),
  })
}

function discard(known: KnownAccount, change: Align): Answer {
  const { found, missing } = lookUpAll(known, change.subscriptions)
  if (missing.length > 0) return refuse(together(missing))
  return answer({
    next: found.map((subscription) => ({ ...subscription, nextEnd: null })),
    events: found
      .filter(({ nextEnd }) => nextEnd !== null)
      .map(({ id }) => ({ type: 'subscription.next_end_set', subscription: id, data: { date: null } })),
  })
}

function sameEnd(a: NextEnd | null, b: NextEnd | null): boolean {
  return a?.date === b?.date && a?.anchorDay === b?.anchorDay
}
