/**
 * Plans that end with one payment date: what can be aligned as it is, and for the rest the changes that make it so. Every
 * plan is an ordinary list of changes, priced as a quote.
 */

import type { SubscriptionId } from '../ids.ts'
import type { InvoiceDraft } from '../invoice/invoice.ts'
import { makeQuote, type Quote } from '../quote/quote.ts'
import type { Refusal } from '../refusals.ts'
import type { Align, Change } from '../subscription/change.ts'
import { changeRefusals, retiredRefusals, together, unpaidRefusals } from '../subscription/eligibility.ts'
import { type KnownAccount, withSubscriptions } from '../subscription/known.ts'
import { endOf, type Subscription } from '../subscription/subscription.ts'
import { monthsLater } from '../time/period.ts'
import { daysBetween, type PlainDate } from '../time/plain-date.ts'
import { forecast } from './forecast.ts'
import { alignableGroups, allChanges, asTheyAre } from './plan-changes.ts'

export type AlignmentRequest = {
  /** Null: all that are active. */
  readonly subscriptions: readonly SubscriptionId[] | null
  readonly target: 'latest' | SubscriptionId | PlainDate
  /** Null: both ways. */
  readonly charge: Align['charge'] | null
}

export type AlignmentPlan = {
  readonly changes: readonly Change[]
  readonly quote: Quote
  /** From which date to which each subscription moves, today or at its next renewal. */
  readonly moves: readonly Move[]
  /** The payments of the coming year. */
  readonly payments: readonly InvoiceDraft[]
  /** How many payments a year there are once everything has moved. */
  readonly paymentsPerYear: number
}
export type Move = {
  readonly subscription: SubscriptionId
  readonly from: PlainDate
  readonly to: PlainDate
  readonly days: number
}

export type AlignmentPlans = {
  /** Subscriptions that can be aligned with each other as they are. */
  readonly groups: readonly (readonly SubscriptionId[])[]
  readonly plans: readonly AlignmentPlan[]
  /** Places in `plans`; null where there is none. */
  readonly proposals: {
    readonly cheapestToday: number | null
    readonly fewestPayments: number | null
    readonly nothingDueToday: number | null
  }
  /** What cannot be aligned whatever is changed, and why. */
  readonly excluded: readonly { readonly subscription: SubscriptionId; readonly refusals: readonly Refusal[] }[]
  /** Why the plans that were asked for do not work; empty where one does. */
  readonly refusals: readonly Refusal[]
}

export function planAlignment(known: KnownAccount, request: AlignmentRequest, at: PlainDate): AlignmentPlans {
  const asked = known.subscriptions.filter(({ id, status }) =>
    request.subscriptions ? request.subscriptions.includes(id) : status === 'active',
  )
  const reasons = asked.map((each) => ({ subscription: each.id, refusals: hindrances(known, each, at) }))
  const excluded = reasons.filter(({ refusals }) => refusals.length > 0)
  const out = new Set(excluded.map(({ subscription }) => subscription))
  const open = asked.filter(({ id }) => !out.has(id))
  const groups = alignableGroups(known, open)
  const charges = request.charge ? [request.charge] : (['now', 'at_renewal'] as const)
  const wanted = charges.flatMap((charge) => [
    ...(request.target === 'latest' ? [asTheyAre(groups, charge)] : []),
    ...allChanges(known, open, { target: request.target, charge, at }),
  ])
  const quotes = distinct(wanted).map((changes) => makeQuote(known, changes, at))
  const possible = quotes
    .filter(({ refusals }) => refusals.length === 0)
    .map((quote) => ({ quote, moves: movesOf(known, quote) }))
    .filter(({ moves }) => moves.length > 0)
  const plans = possible.map((moving) => planOf(known, moving, at))
  return {
    groups: groups.map((group) => group.map(({ id }) => id)),
    plans,
    proposals: proposalsFrom(plans),
    excluded,
    refusals: plans.length > 0 ? [] : together(...quotes.map((quote) => quote.refusals)),
  }
}

// No change of the customer's own puts these right.
function hindrances(known: KnownAccount, subscription: Subscription, at: PlainDate): Refusal[] {
  return together(
    changeRefusals(known, subscription, at),
    retiredRefusals(known, subscription),
    unpaidRefusals(known, subscription),
  )
}

type Moving = { readonly quote: Quote; readonly moves: readonly Move[] }

function planOf(known: KnownAccount, { quote, moves }: Moving, at: PlainDate): AlignmentPlan {
  const after = withSubscriptions(known, quote.decision.next)
  const inAYear = monthsLater(at, 12)
  const ahead = forecast(after, monthsLater(at, 24))
  const settled = ahead.filter(({ date }) => date > inAYear)
  return {
    changes: quote.changes,
    quote,
    moves,
    payments: ahead.filter(({ date }) => date <= inAYear),
    paymentsPerYear: settled.length,
  }
}

function movesOf(known: KnownAccount, quote: Quote): Move[] {
  return quote.decision.next.flatMap((after) => {
    const before = known.subscriptions.find(({ id }) => id === after.id)
    const to = after.nextEnd?.date ?? endOf(after)
    const from = before && endOf(before)
    if (from === undefined || to <= from) return []
    return [{ subscription: after.id, from, to, days: daysBetween(from, to) }]
  })
}

function proposalsFrom(plans: readonly AlignmentPlan[]): AlignmentPlans['proposals'] {
  const due = ({ quote }: AlignmentPlan) => quote.dueToday.minor
  const cheaper = (a: AlignmentPlan, b: AlignmentPlan) => due(a) < due(b) || (due(a) === due(b) && fewer(a, b))
  const fewer = (a: AlignmentPlan, b: AlignmentPlan) => a.paymentsPerYear < b.paymentsPerYear
  const fewest = (a: AlignmentPlan, b: AlignmentPlan) =>
    fewer(a, b) || (a.paymentsPerYear === b.paymentsPerYear && due(a) < due(b))
  const best = (better: typeof cheaper, among: readonly AlignmentPlan[]) => {
    const found = among.reduce<AlignmentPlan | null>((so, plan) => (so && !better(plan, so) ? so : plan), null)
    return found ? plans.indexOf(found) : null
  }
  return {
    cheapestToday: best(cheaper, plans),
    fewestPayments: best(fewest, plans),
    nothingDueToday: best(
      fewer,
      plans.filter((plan) => due(plan) === 0n),
    ),
  }
}

function distinct(lists: readonly (readonly Change[])[]): (readonly Change[])[] {
  const seen = new Map(
    lists.filter((changes) => changes.length > 0).map((changes) => [JSON.stringify(changes), changes]),
  )
  return [...seen.values()]
}
