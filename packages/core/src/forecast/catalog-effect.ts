/**
 * What other rules would do to one account: the renewals of the coming months and the actions that are open, by the same
 * decisions under the rules that are published and under the draft.
 */
import {
  findProduct,
  loyalPrice,
  newPrice,
  type PriceVersion,
  type ProductId,
  priceInForce,
} from '../catalog/catalog.ts'
import type { CatalogChanges } from '../catalog/draft.ts'
import type { Policy } from '../catalog/policy.ts'
import type { SubscriptionId } from '../ids.ts'
import type { InvoiceDraft, InvoiceLine } from '../invoice/invoice.ts'
import { formatMoney, type Money, sum } from '../money/money.ts'
import type { RefusalCode } from '../refusals.ts'
import { listActions } from '../subscription/actions.ts'
import type { ChangeType } from '../subscription/change.ts'
import { findSubscription, type KnownAccount } from '../subscription/known.ts'
import { renewsOn } from '../subscription/renewal-terms.ts'
import { endOf, nextTermOf, type Subscription } from '../subscription/subscription.ts'
import type { PlainDate } from '../time/plain-date.ts'
import { type SellersRules, withRules } from './days-ahead.ts'
import { type RunAhead, runAhead } from './run-ahead.ts'

export const effectKinds = ['stops', 'renews_again', 'dearer', 'cheaper', 'protected', 'actions'] as const
/**
 * `stops`: it would not be renewed any more, `renews_again`: it would be after all. `protected`: the list rises, and what it
 * pays does not. `actions`: it pays the same, and other actions are open.
 */
export type EffectKind = (typeof effectKinds)[number]

export const protections = ['announced', 'renewal_price', 'long_term'] as const
/** By a price that was announced, by its renewal price, or because it is not renewed within the months looked at. */
export type Protection = (typeof protections)[number]

/** An action of which a reason why not appears, or goes. `opens` and `closes`: it has no other. */
export type ActionEffect = {
  readonly action: ChangeType
  readonly opens: boolean
  readonly closes: boolean
  readonly appears: readonly RefusalCode[]
  readonly goes: readonly RefusalCode[]
}

export type SubscriptionEffect = {
  readonly subscription: Subscription
  readonly kind: EffectKind | null
  readonly protection: Protection | null
  /** Why it would not be renewed. */
  readonly reason: string | null
  /** Of the renewals looked at, without tax. */
  readonly before: Money
  readonly after: Money
  /** The first renewal that is another. */
  readonly first: { readonly date: PlainDate; readonly before: Money | null; readonly after: Money | null } | null
  readonly actions: readonly ActionEffect[]
}

export type AccountEffect = {
  readonly before: readonly InvoiceDraft[]
  readonly after: readonly InvoiceDraft[]
  readonly subscriptions: readonly SubscriptionEffect[]
}

export type EffectQuestion = {
  readonly published: SellersRules
  readonly draft: SellersRules
  /** From which day the draft is published. */
  readonly from: PlainDate
  readonly until: PlainDate
  /** The day whose actions are compared; null where the draft cannot change them. */
  readonly actionsOn: PlainDate | null
  readonly scope: EffectScope
}

/** Whom a draft can touch at all: everybody else is not reckoned twice. */
export type EffectScope = {
  /** True where it changes rules that what is due by itself follows, or those that any change follows. */
  readonly allRuns: boolean
  readonly allActions: boolean
  /** Families of which a product, a price or a retirement changes. */
  readonly families: ReadonlySet<string>
}

const rulesOfRuns: readonly (keyof Policy)[] = [
  ...(['loyaltyGraceDays', 'stages', 'noticeDays', 'safety', 'reverseCharge'] as const),
]

export function scopeOf(changes: CatalogChanges, { catalog }: Pick<SellersRules, 'catalog'>): EffectScope {
  const { products, prices, retirements, policy } = changes
  const changed = new Set<ProductId>([
    ...products.map(({ id }) => id),
    ...[...prices, ...retirements].map(({ product }) => product),
  ])
  const named = products.flatMap(({ family }) => family ?? [])
  const known = catalog.products.filter(({ id }) => changed.has(id)).map(({ family }) => family)
  const set = Object.keys(policy?.set ?? {}) as (keyof Policy)[]
  return {
    allRuns: set.some((key) => rulesOfRuns.includes(key)),
    allActions: set.length > 0,
    families: new Set([...named, ...known]),
  }
}

export function catalogEffect(account: KnownAccount, question: EffectQuestion): AccountEffect {
  const { published, draft, from, until, actionsOn, scope } = question
  const known = withRules(account, published)
  const lookAt = actionsOn ?? until
  const touched = known.subscriptions.some(({ product }) => {
    return scope.families.has(findProduct(published.catalog, product)?.family ?? '')
  })
  const before = runAhead(known, { until, lookAt })
  const after =
    touched || scope.allRuns
      ? runAhead(known, { until, lookAt, later: { from, rules: draft } })
      : { ...before, seen: withRules(before.seen, draft) }
  const asked = touched || scope.allActions ? question : { ...question, actionsOn: null }
  const running = known.subscriptions.filter(({ status }) => status !== 'cancelled')
  return {
    before: before.invoices,
    after: after.invoices,
    subscriptions: running.map((subscription) => effectOn(subscription, { known, before, after, question: asked })),
  }
}

type Compared = {
  readonly known: KnownAccount
  readonly before: RunAhead
  readonly after: RunAhead
  readonly question: EffectQuestion
}

function effectOn(subscription: Subscription, compared: Compared): SubscriptionEffect {
  const { before, after, question, known } = compared
  const { id, currency } = subscription
  const [linesBefore, linesAfter] = [linesOf(before, id), linesOf(after, id)]
  const amounts = { before: amountOf(linesBefore, currency), after: amountOf(linesAfter, currency) }
  const actions = question.actionsOn === null ? [] : actionEffects(id, compared, question.actionsOn)
  const stopping = stoppingOf(id, compared)
  const protection = protectionOf(subscription, { known, question, charged: linesAfter[0] })
  const about = { subscription, ...amounts, actions, first: firstChange(linesBefore, linesAfter) }
  const isOther = about.first !== null
  if (stopping) return { ...about, ...stopping, protection: null }
  if (isOther) {
    const kind = amounts.after.minor < amounts.before.minor ? 'cheaper' : 'dearer'
    return { ...about, kind, reason: null, protection: null }
  }
  if (protection !== null) return { ...about, kind: 'protected', reason: null, protection }
  return { ...about, kind: actions.length > 0 ? 'actions' : null, reason: null, protection: null }
}

function linesOf({ invoices }: RunAhead, subscription: SubscriptionId): InvoiceLine[] {
  return invoices.flatMap(({ lines }) => lines).filter((line) => line.subscription === subscription)
}

function amountOf(lines: readonly InvoiceLine[], currency: Money['currency']): Money {
  return sum(
    lines.map(({ amount }) => amount),
    currency,
  )
}

type Stopping = { readonly kind: 'stops' | 'renews_again'; readonly reason: string }

// It lapses under one of the two, and not under the other; or all work for its account is stopped.
function stoppingOf(id: SubscriptionId, { before, after }: Compared): Stopping | null {
  const [was, is] = [before.lapsed.get(id), after.lapsed.get(id)]
  if (is !== undefined && was === undefined) return { kind: 'stops', reason: is }
  if (is === undefined && was !== undefined) return { kind: 'renews_again', reason: was }
  if (is !== undefined || (before.stopped === null) === (after.stopped === null)) return null
  return { kind: after.stopped === null ? 'renews_again' : 'stops', reason: 'safety_bound' }
}

function firstChange(before: readonly InvoiceLine[], after: readonly InvoiceLine[]): SubscriptionEffect['first'] {
  const dates = [...new Set([...before, ...after].map(({ period }) => period.start))].sort((one, other) => one - other)
  const on = (lines: readonly InvoiceLine[], date: PlainDate) => {
    return lines.find(({ period }) => period.start === date)?.amount ?? null
  }
  for (const date of dates) {
    const [was, is] = [on(before, date), on(after, date)]
    if (was === null || is === null || formatMoney(was) !== formatMoney(is)) return { date, before: was, after: is }
  }
  return null
}

type Protecting = {
  readonly known: KnownAccount
  readonly question: EffectQuestion
  readonly charged: InvoiceLine | undefined
}

// The list of its next term rises on its renewal date, and its own renewals are the same.
function protectionOf(subscription: Subscription, { known, question, charged }: Protecting): Protection | null {
  if (renewsOn(known, subscription) === null) return null
  const on = endOf(subscription)
  const asked = { ...nextTermOf(subscription), currency: subscription.currency, on }
  const was = priceInForce(question.published.catalog, asked)
  const is = priceInForce(question.draft.catalog, asked)
  if (!was || !is || on < question.from) return null
  const rises = ownPrice(subscription, is).minor > ownPrice(subscription, was).minor
  if (!rises) return is.new.minor > was.new.minor ? 'renewal_price' : null
  return charged === undefined ? 'long_term' : 'announced'
}

function ownPrice({ loyalSince }: Subscription, version: PriceVersion): Money {
  return (loyalSince === null ? newPrice(version) : loyalPrice(version)).unitPrice
}

function actionEffects(id: SubscriptionId, { before, after }: Compared, on: PlainDate): ActionEffect[] {
  const was = codesOf(before.seen, id, on)
  const is = codesOf(after.seen, id, on)
  return [...was].flatMap(([action, codes]) => {
    const now = is.get(action) ?? []
    const appears = now.filter((code) => !codes.includes(code))
    const goes = codes.filter((code) => !now.includes(code))
    if (appears.length + goes.length === 0) return []
    return [{ action, appears, goes, closes: codes.length === 0, opens: now.length === 0 }]
  })
}

function codesOf(known: KnownAccount, id: SubscriptionId, on: PlainDate): Map<ChangeType, RefusalCode[]> {
  const subscription = findSubscription(known, id)
  if (!subscription) return new Map()
  return new Map(
    listActions(known, subscription, on).map(({ action, refusals }) => {
      return [action, [...new Set(refusals.map(({ code }) => code))]]
    }),
  )
}
