/** Everything the coming days do to an account, put together: as if all is paid, also what is open now. */
import type { SubscriptionId } from '../ids.ts'
import type { InvoiceDraft } from '../invoice/invoice.ts'
import type { KnownAccount } from '../subscription/known.ts'
import type { PlainDate } from '../time/plain-date.ts'
import { daysAhead, type LaterRules } from './days-ahead.ts'

export type RunOptions = {
  /** The last day that is looked at. */
  readonly until: PlainDate
  readonly later?: LaterRules
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

export function runAhead(account: KnownAccount, { until, later, lookAt }: RunOptions): RunAhead {
  const invoices: InvoiceDraft[] = []
  const lapsed = new Map<SubscriptionId, string>()
  let seen: KnownAccount | null = null
  const days = daysAhead({ ...account, unpaid: [] }, { until, later: later ? [later] : [] })
  for (let step = days.next(); ; step = days.next()) {
    if (step.done) return { invoices, lapsed, stopped: null, seen: seen ?? step.value }
    const { date, known, decision, stopped } = step.value
    if (date > lookAt) seen ??= known
    if (stopped !== null) return { invoices, lapsed, stopped, seen: seen ?? known }
    for (const { type, subscription, data } of decision.events) {
      if (type === 'subscription.expired' && subscription) lapsed.set(subscription, String(data.reason ?? ''))
    }
    invoices.push(...decision.invoices)
  }
}
