/** The changes of an alignment plan: what has to be put right first, then the dates. */
import type { PaymentMethodId, SubscriptionId } from '../ids.ts'
import { isAlignable, isExpired } from '../payment/payment-method.ts'
import type { Align, Change } from '../subscription/change.ts'
import type { KnownAccount } from '../subscription/known.ts'
import { anchorOf, endOf, lastTermOf, nextTermOf, type Subscription } from '../subscription/subscription.ts'
import { anchorDayOf, boundary, termFrom } from '../time/period.ts'
import type { PlainDate } from '../time/plain-date.ts'
import type { Term } from '../time/term.ts'

/** Subscriptions alike in currency, term and method, renewing, and with different dates. */
export function alignableGroups(known: KnownAccount, open: readonly Subscription[]): Subscription[][] {
  const ready = open.filter(
    (each) => each.renewalIntent !== 'end' && usableMethods(known, null).has(each.paymentMethod),
  )
  const alike = Map.groupBy(ready, (each) => `${each.currency} ${lastTermOf(each).term} ${each.paymentMethod}`)
  return [...alike.values()].filter((group) => new Set(group.map(endOf)).size > 1)
}

/** Each group to its own latest date, nothing else changed. */
export function asTheyAre(groups: readonly (readonly Subscription[])[], charge: Align['charge']): Change[] {
  return groups.map((group) => ({ type: 'align', subscriptions: group.map(({ id }) => id), target: 'latest', charge }))
}

type Wanted = {
  readonly target: 'latest' | SubscriptionId | PlainDate
  readonly charge: Align['charge']
  readonly at: PlainDate
}

/** Everything of one currency to one date: one list of changes for each currency. */
export function allChanges(known: KnownAccount, open: readonly Subscription[], wanted: Wanted): Change[][] {
  const currencies = [...Map.groupBy(open, ({ currency }) => currency).values()]
  return currencies.map((members) => changesFor(known, members, wanted)).filter((changes) => changes.length > 0)
}

function changesFor(known: KnownAccount, members: readonly Subscription[], wanted: Wanted): Change[] {
  const methods = usableMethods(known, wanted.at)
  const method = mostCommon(members.map(({ paymentMethod }) => paymentMethod).filter((each) => methods.has(each)))
  const [spare] = methods
  const paymentMethod = method ?? spare
  const common = mostCommon(members.map((each) => lastTermOf(each).term))
  if (!paymentMethod || !common) return []
  const same = members.filter((each) => termFor(each, wanted.charge) === common)
  const others = members.filter((each) => !same.includes(each))
  const date = dateFor(known, same, wanted)
  if (!date) return []
  const moving = same.filter((each) => endOf(each) <= date.on)
  // The whole group when somebody is there to move; alone only to a date of choice.
  const group: Change[] =
    moving.some((each) => endOf(each) < date.on) && (moving.length > 1 || date.free)
      ? [{ type: 'align', subscriptions: moving.map(({ id }) => id), target: date.target, charge: wanted.charge }]
      : []
  return [
    ...switchMethods(members, paymentMethod),
    ...turnOn(members),
    ...group,
    ...others.flatMap((each) => inTwoSteps(each, { common, ...date })),
  ]
}

type Common = { readonly on: PlainDate; readonly day: number; readonly target: Align['target']; readonly free: boolean }

function dateFor(known: KnownAccount, same: readonly Subscription[], { target }: Wanted): Common | null {
  if (typeof target === 'number') return { on: target, day: anchorDayOf(target), target, free: true }
  const named = known.subscriptions.find(({ id }) => id === target)
  const [first, ...rest] = same
  if (!first) return null
  const last = named ?? rest.reduce((a, b) => (endOf(b) > endOf(a) ? b : a), first)
  return { on: endOf(last), day: anchorOf(last), target: named ? named.id : 'latest', free: false }
}

function switchMethods(members: readonly Subscription[], paymentMethod: PaymentMethodId): Change[] {
  const subscriptions = members.filter((each) => each.paymentMethod !== paymentMethod).map(({ id }) => id)
  return subscriptions.length > 0 ? [{ type: 'set_payment_method', subscriptions, paymentMethod }] : []
}

function turnOn(members: readonly Subscription[]): Change[] {
  return members
    .filter(({ renewalIntent }) => renewalIntent === 'end')
    .map(({ id }) => ({ type: 'set_renewal_intent', subscription: id, intent: 'auto' }))
}

// The term at its next renewal, which ends on the first date of the group that comes after it.
function inTwoSteps(member: Subscription, { common, on, day }: Common & { readonly common: Term }): Change[] {
  const end = endOf(member)
  let count = 0
  while (boundary(on, common, { day, count }) <= end) count += 1
  const target = count === 0 ? on : boundary(on, common, { day, count })
  const renewal = termFrom(end, common, anchorOf(member))
  const schedule: Change[] =
    nextTermOf(member).term === common ? [] : [{ type: 'set_next_term', subscription: member.id, term: common }]
  if (target > renewal.end) return schedule
  return [...schedule, { type: 'align', subscriptions: [member.id], target, charge: 'at_renewal' }]
}

function termFor(subscription: Subscription, charge: Align['charge']): Term {
  return charge === 'now' ? lastTermOf(subscription).term : nextTermOf(subscription).term
}

function usableMethods({ paymentMethods, policy }: KnownAccount, at: PlainDate | null): Set<PaymentMethodId | null> {
  const usable = paymentMethods.filter((each) => isAlignable(each, policy) && (at === null || !isExpired(each, at)))
  return new Set(usable.map(({ id }) => id))
}

function mostCommon<T>(values: readonly T[]): T | undefined {
  const counts = [...Map.groupBy(values, (value) => value)].map(([value, all]) => ({ value, count: all.length }))
  return counts.reduce<(typeof counts)[number] | undefined>((a, b) => (a && a.count >= b.count ? a : b), undefined)
    ?.value
}
