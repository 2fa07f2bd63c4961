/**
 * Bounds that no honest renewal or quote crosses. What crosses them is not charged: the account stops, and somebody looks.
 * They are the last line against a mistake in the catalogue, in an import, or in our own code.
 */

import type { Decision } from '../decision.ts'
import type { SubscriptionId } from '../ids.ts'
import type { InvoiceDraft, InvoiceLine } from '../invoice/invoice.ts'
import { exponentOf } from '../money/currency.ts'
import { formatMoney, isZero, type Money, money, sum } from '../money/money.ts'
import { monthsOf } from '../time/term.ts'
import { findSubscription, type KnownAccount } from './known.ts'
import { lastPeriod, lastTermOf } from './subscription.ts'

/** How many lines each subscription was billed before on the day of the decision. */
export type LinesBilled = ReadonlyMap<SubscriptionId, number>

/** Why this must not be charged; null when all is within bounds. */
export function boundCrossed(known: KnownAccount, { invoices }: Decision, billed: LinesBilled): string | null {
  return (
    manyLines(known, invoices, billed) ??
    invoices.map((draft) => highAmount(known, draft)).find((each) => each !== null) ??
    null
  )
}

function manyLines(known: KnownAccount, drafts: readonly InvoiceDraft[], billed: LinesBilled): string | null {
  const { linesPerDay } = known.policy.safety
  const lines = Map.groupBy(
    drafts.flatMap((draft) => draft.lines),
    ({ subscription }) => subscription,
  )
  for (const [subscription, { length }] of lines) {
    const count = length + (billed.get(subscription) ?? 0)
    if (count > linesPerDay)
      return `Safety bound: ${count} lines for ${subscription} on one day; at most ${linesPerDay}.`
  }
  return null
}

// What renews, beside what the same subscriptions cost in the term before, by the month. What is bought beside it in the
// same quote was chosen, and has no cost before.
function highAmount(known: KnownAccount, { currency, lines }: InvoiceDraft): string | null {
  const { timesLast, floor } = known.policy.safety
  const renewals = lines.filter(({ kind }) => kind === 'renewal')
  const before = renewals.map((line) => costBefore(known, line)).filter((each) => each !== null)
  const usual = sum(before, currency)
  if (isZero(usual) || before.length < renewals.length) return null
  const now = sum(
    renewals.map(({ amount }) => amount),
    currency,
  )
  if (now.minor < BigInt(floor) * 10n ** BigInt(exponentOf(currency))) return null
  if (now.minor <= usual.minor * BigInt(timesLast)) return null
  return `Safety bound: ${formatMoney(now)} ${currency} is more than ${timesLast} times ${formatMoney(usual)}, what it was before.`
}

// For as many months as the line pays for; null when nothing was paid before.
function costBefore(known: KnownAccount, { subscription: id, term }: InvoiceLine): Money | null {
  const subscription = findSubscription(known, id)
  if (!subscription) return null
  const { unitPrice, term: lastTerm } = lastPeriod(subscription)
  const { seats } = lastTermOf(subscription)
  const cost = (unitPrice.minor * BigInt(seats) * BigInt(monthsOf(term))) / BigInt(monthsOf(lastTerm))
  return cost > 0n ? money(cost, unitPrice.currency) : null
}
