/** The effects on many accounts, added up one after the other: as much is kept for a million of them as for one. */
import type { InvoiceDraft } from '../invoice/invoice.ts'
import { formatPlainDate, type PlainDate } from '../time/plain-date.ts'
import type { AccountEffect, ActionEffect, EffectKind, Protection, SubscriptionEffect } from './catalog-effect.ts'

/** In minor units: without tax, and with it. */
type Billed = { renewals: number; amount: bigint; total: bigint }
type Pair = { before: Billed; after: Billed }
type OfProduct = { subscriptions: number; before: bigint; after: bigint }
type OfAction = { opens: number; closes: number; appears: Record<string, number>; goes: Record<string, number> }

export type EffectSums = {
  accounts: number
  /** Accounts that no work is done for until somebody has looked. */
  parked: number
  subscriptions: number
  unaffected: number
  kinds: Partial<Record<EffectKind, number>>
  protections: Partial<Record<Protection, number>>
  /** Why they would stop, or stopped until now. */
  reasons: Record<string, number>
  /** By currency and month, such as `USD 2027-03`. */
  months: Record<string, Pair>
  /** By product, term and currency. */
  products: Record<string, OfProduct>
  actions: Record<string, OfAction>
}

export function noEffects(): EffectSums {
  return {
    ...{ accounts: 0, parked: 0, subscriptions: 0, unaffected: 0 },
    ...{ kinds: {}, protections: {}, reasons: {}, months: {}, products: {}, actions: {} },
  }
}

export function addEffect(sums: EffectSums, effect: AccountEffect): void {
  sums.accounts += 1
  for (const draft of effect.before) addInvoice(monthOf(sums, draft).before, draft)
  for (const draft of effect.after) addInvoice(monthOf(sums, draft).after, draft)
  for (const each of effect.subscriptions) addSubscription(sums, each)
}

function monthOf({ months }: EffectSums, { currency, date }: InvoiceDraft): Pair {
  const key = monthKey(currency, date)
  months[key] ??= { before: nothing(), after: nothing() }
  return months[key]
}

export function monthKey(currency: string, date: PlainDate): string {
  return `${currency} ${formatPlainDate(date).slice(0, 7)}`
}

function nothing(): Billed {
  return { renewals: 0, amount: 0n, total: 0n }
}

function addInvoice(billed: Billed, { lines, subtotal, total }: InvoiceDraft): void {
  billed.renewals += lines.length
  billed.amount += subtotal.minor
  billed.total += total.minor
}

function addSubscription(sums: EffectSums, effect: SubscriptionEffect): void {
  const { kind, protection, reason, subscription } = effect
  sums.subscriptions += 1
  const key = [subscription.product, subscription.term, subscription.currency].join(' ')
  sums.products[key] ??= { subscriptions: 0, before: 0n, after: 0n }
  sums.products[key].before += effect.before.minor
  sums.products[key].after += effect.after.minor
  for (const action of effect.actions) addAction(sums, action)
  if (kind === null) {
    sums.unaffected += 1
    return
  }
  count(sums.kinds, kind)
  if (kind !== 'protected') sums.products[key].subscriptions += 1
  if (protection !== null) count(sums.protections, protection)
  if (reason !== null) count(sums.reasons, reason)
}

function addAction({ actions }: EffectSums, { action, opens, closes, appears, goes }: ActionEffect): void {
  actions[action] ??= { opens: 0, closes: 0, appears: {}, goes: {} }
  const sum = actions[action]
  if (opens) sum.opens += 1
  if (closes) sum.closes += 1
  for (const code of appears) count(sum.appears, code)
  for (const code of goes) count(sum.goes, code)
}

function count(counts: Record<string, number>, key: string): void {
  counts[key] = (counts[key] ?? 0) + 1
}
