/** What renews on a day and what stops, with what was pending for it: read out of the decisions of the days ahead. */
import type { SubscriptionId } from '../ids.ts'
import { grossAmounts } from '../invoice/gross.ts'
import type { InvoiceDraft } from '../invoice/invoice.ts'
import type { Money } from '../money/money.ts'
import { findSubscription, type KnownAccount } from '../subscription/known.ts'
import { renewalTerms } from '../subscription/renewal-terms.ts'
import { lastTermOf, nextTermOf, type Subscription } from '../subscription/subscription.ts'
import type { PlainDate } from '../time/plain-date.ts'
import type { DayAhead } from './days-ahead.ts'

export const pendingChanges = ['term', 'seats', 'product', 'date'] as const
/** `date`: it ends earlier than after a full term, because it is being aligned. */
export type PendingChange = (typeof pendingChanges)[number]

type Terms = ReturnType<typeof nextTermOf>

export type RenewalAhead = {
  readonly kind: 'renews' | 'stops'
  readonly date: PlainDate
  readonly subscription: Subscription
  readonly before: Terms
  /** Of the next term; where it stops, of the one that would have come. */
  readonly after: Terms
  readonly changes: readonly PendingChange[]
  /** Why it stops. */
  readonly reason: string | null
  /** Without tax. Where it stops, what the next term would have cost; null where it has no price. */
  readonly amount: Money | null
  /** With tax; null where it stops. */
  readonly total: Money | null
  readonly invoice: InvoiceDraft | null
}

/** Nothing on a day on which the account stops: nothing of it is done. */
export function renewalsOn({ date, known, decision, stopped }: DayAhead): RenewalAhead[] {
  if (stopped !== null) return []
  const renewed = decision.invoices.flatMap((invoice) => renewedBy(known, invoice, date))
  const lapsed = decision.events.flatMap(({ type, subscription, data }) => {
    if (type !== 'subscription.expired' || data.reason === undefined) return []
    const found = subscription && stopOf(known, subscription, date)
    return found ? [{ ...found, reason: String(data.reason) }] : []
  })
  return [...renewed, ...lapsed]
}

function renewedBy(known: KnownAccount, invoice: InvoiceDraft, date: PlainDate): RenewalAhead[] {
  const gross = grossAmounts(invoice.lines, invoice.tax)
  return invoice.lines
    .flatMap((line, index) => {
      const subscription = findSubscription(known, line.subscription)
      if (line.kind !== 'renewal' || !subscription) return []
      const { amount } = line
      return [
        { kind: 'renews', date, ...pendingOf(subscription), amount, total: gross[index] ?? amount, invoice } as const,
      ]
    })
    .map((each) => ({ ...each, reason: null }))
}

function stopOf(known: KnownAccount, id: SubscriptionId, date: PlainDate): RenewalAhead | null {
  const subscription = findSubscription(known, id)
  if (!subscription) return null
  const amount = renewalTerms(known, subscription)?.amount ?? null
  return { kind: 'stops', date, ...pendingOf(subscription), reason: null, amount, total: null, invoice: null }
}

function pendingOf(subscription: Subscription) {
  const [before, after] = [lastTermOf(subscription), nextTermOf(subscription)]
  const changed = {
    ...{ term: before.term !== after.term, seats: before.seats !== after.seats },
    ...{ product: before.product !== after.product, date: subscription.nextEnd !== null },
  }
  const { product, term, seats } = before
  return {
    subscription,
    before: { product, term, seats },
    after,
    changes: pendingChanges.filter((each) => changed[each]),
  }
}
