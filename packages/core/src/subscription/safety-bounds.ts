/**
 * Bounds that no honest renewal crosses. What crosses them is not charged: the account stops, and somebody looks. They are
 * the last line against a mistake in the catalogue, in an import, or in our own code.
 */

import type { Decision } from '../decision.ts'
import type { InvoiceDraft, InvoiceLine } from '../invoice/invoice.ts'
import { exponentOf } from '../money/currency.ts'
import { formatMoney, isZero, type Money, money, sum } from '../money/money.ts'
import { monthsOf } from '../time/term.ts'
import { findSubscription, type KnownAccount } from './known.ts'
import { lastPeriod, lastTermOf } from './subscription.ts'

/** Why this must not be charged by itself; null when all is within bounds. */
export function boundCrossed(known: KnownAccount, { invoices }: Decision): string | null {
  return (
    manyLines(known, invoices) ??
    invoices.map((draft) => highAmount(known, draft)).find((each) => each !== null) ??
    null
  )
}

// Lines of a subscription on one day: those of this decision, and those that were billed on the day before it.
function manyLines(known: KnownAccount, drafts: readonly InvoiceDraft[]): string | null {
  const { linesPerDay } = known.policy.safety
  const dates = new Set(drafts.map(({ date }) => date))
  const billed = known.invoices.filter(({ date }) => dates.has(date))
  const lines = [...drafts, ...billed].flatMap((each) => each.lines)
  for (const { subscription } of drafts.flatMap((draft) => draft.lines)) {
    const count = lines.filter((line) => line.subscription === subscription).length
    if (count > linesPerDay)
      return `Safety bound: ${count} lines for ${subscription} on one day; at most ${linesPerDay}.`
  }
  return null
}

// What renews, beside what the same subscriptions cost in the term before, by the month.
function highAmount(known: KnownAccount, draft: InvoiceDraft): string | null {
  const { timesLast, floor } = known.policy.safety
  const renewals = draft.lines.filter(({ kind }) => kind === 'renewal')
  const before = renewals.map((line) => costBefore(known, line)).filter((each) => each !== null)
  const usual = sum(before, draft.currency)
  if (
    isZero(usual) ||
    before.length < renewals.length ||
    draft.subtotal.minor < BigInt(floor) * 10n ** BigInt(exponentOf(draft.currency))
  )
    return null
  if (draft.subtotal.minor <= usual.minor * BigInt(timesLast)) return null
  const { currency } = draft
  return `Safety bound: ${formatMoney(draft.subtotal)} ${currency} is more than ${timesLast} times ${formatMoney(usual)}, what it was before.`
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
