/**
 * Time passing for one account in memory, by the decisions that will be taken: as if all is paid, and nobody changes
 * anything. The rules may become others on a day, which is how a draft of them is tried out.
 */

import type { Decision } from '../decision.ts'
import { type InvoiceId, id, type SubscriptionId } from '../ids.ts'
import { billedInvoice } from '../invoice/credit.ts'
import type { InvoiceDraft } from '../invoice/invoice.ts'
import { withBalance } from '../invoice/pay-from-balance.ts'
import { negative } from '../money/money.ts'
import { afterWarnings } from '../payment/expiry.ts'
import { decideDue } from '../subscription/decide-due.ts'
import { nextActionOn } from '../subscription/due-dates.ts'
import { inForceOn, type KnownAccount, stillOpen, withSubscriptions } from '../subscription/known.ts'
import { boundCrossed } from '../subscription/safety-bounds.ts'
import type { PlainDate } from '../time/plain-date.ts'

export type SellersRules = Pick<KnownAccount, 'catalog' | 'policy' | 'policies'>

export type RunOptions = {
  /** The last day that is looked at. */
  readonly until: PlainDate
  /** From this day on other rules are published. */
  readonly later?: { readonly from: PlainDate; readonly rules: SellersRules }
  /** The account as it is once everything of this day has been done is kept. */
  readonly lookAt: PlainDate
}

export type RunAhead = {
  readonly invoices: readonly InvoiceDraft[]
  /** Why a subscription was not renewed, where it was to be renewed by itself. */
  readonly lapsed: ReadonlyMap<SubscriptionId, string>
  /** Why all work for the account stopped: what was to be charged is beyond the safety bounds. */
  readonly stopped: string | null
  readonly seen: KnownAccount
}

// A decision that asks for itself again would never end; the longest run has a notice or a renewal every few days.
const stepsMax = 20_000

export function runAhead(known: KnownAccount, { until, later, lookAt }: RunOptions): RunAhead {
  const invoices: InvoiceDraft[] = []
  const lapsed = new Map<SubscriptionId, string>()
  let coming = later
  let current: KnownAccount = { ...known, unpaid: [] }
  let seen: KnownAccount | null = null
  for (let step = 0; step < stepsMax; step++) {
    const date = nextActionOn(current)
    if (coming && (date === null || date >= coming.from)) {
      current = withRules(current, coming.rules)
      coming = undefined
      continue
    }
    if (seen === null && (date === null || date > lookAt)) seen = current
    if (date === null || date > until) break
    const decision = decideDue(current, date)
    const stopped = boundCrossed(inForceOn(current, date), decision, new Map())
    if (stopped !== null) return { invoices, lapsed, stopped, seen: seen ?? current }
    for (const { type, subscription, data } of decision.events) {
      if (type === 'subscription.expired' && subscription) lapsed.set(subscription, String(data.reason ?? ''))
    }
    invoices.push(...decision.invoices)
    current = after(current, decision, invoices.length)
  }
  return { invoices, lapsed, stopped: null, seen: seen ?? current }
}

export function withRules({ policies: _, ...known }: KnownAccount, rules: SellersRules): KnownAccount {
  const { catalog, policy, policies } = rules
  return { ...known, catalog, policy, ...(policies && { policies }) }
}

// What the store does in one transaction, with every invoice paid at once.
function after(known: KnownAccount, decision: Decision, count: number): KnownAccount {
  const next = withSubscriptions(known, decision.next)
  const issued = decision.invoices.map((draft, index) => billedInvoice(nameOf(count, index), draft, true))
  const credit = decision.invoices.map(({ creditApplied }) => negative(creditApplied))
  return {
    ...next,
    invoices: issued.length === 0 ? known.invoices : stillOpen([...known.invoices, ...issued], next.subscriptions),
    creditBalances: credit.reduce(withBalance, known.creditBalances),
    paymentMethods: afterWarnings(known.paymentMethods, decision.events),
  }
}

function nameOf(count: number, index: number): InvoiceId {
  return id('invoice', `ahead-${count}-${index}`)
}
