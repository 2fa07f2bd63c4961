/**
 * Everything the renewal run would do on a date, by the decisions that it would take: what is open now stays open, and
 * what is billed until then is paid. Nothing is written.
 */
import { addInvoice, type InvoiceSum, noInvoices } from '@coterm/core/forecast/renewal-sums.ts'
import { renewalsOn } from '@coterm/core/forecast/renewals-ahead.ts'
import type { Language } from '@coterm/core/language.ts'
import type { PlainDate } from '@coterm/core/time/plain-date.ts'
import type { z } from 'zod'
import type { Clock } from '../../clock.ts'
import { type DryRunAccountShape, toApiDryRunDay } from '../../resources/dry-run.ts'
import type { Database } from '../../store/database.ts'
import { type Ahead, type Looking, lookAhead } from './look-ahead.ts'

type DryRunAccount = z.input<typeof DryRunAccountShape>
type DryRunCounts = {
  renewed: number
  stops: number
  notices: number
  wouldStop: number
  parked: number
  held: number
}
export type DryRun = {
  readonly accounts: readonly DryRunAccount[]
  readonly counts: DryRunCounts
  /** By seller and currency, such as `main USD`. */
  readonly totals: ReadonlyMap<string, InvoiceSum>
  /** The account to go on after; null when all have been run. */
  readonly next: Looking['after'] | null
}

type Running = Omit<Looking, 'until' | 'open'> & {
  readonly on: PlainDate
  readonly language: Language
  /** How many accounts for which something is done are enough. */
  readonly limit: number
  isOver(): boolean
}

export async function dryRun(
  deps: { readonly database: Database; readonly clock: Clock },
  { on, language, limit, isOver, ...looking }: Running,
): Promise<DryRun> {
  const accounts: DryRunAccount[] = []
  const counts: DryRunCounts = { renewed: 0, stops: 0, notices: 0, wouldStop: 0, parked: 0, held: 0 }
  const totals = new Map<string, InvoiceSum>()
  const next = await lookAhead(deps, { ...looking, until: on, open: 'stays' }, (ahead) => {
    const run = runOf(ahead, on)
    const shown = toApi(run, language)
    if (shown.days.length > 0 || shown.outcome !== 'runs') accounts.push(shown)
    count(run, counts, totals)
    return accounts.length < limit && !isOver()
  })
  return { accounts, counts, totals, next }
}

/** The whole of it, however long that takes. */
export function wholeDryRun(
  deps: { readonly database: Database; readonly clock: Clock },
  running: Omit<Running, 'limit' | 'isOver'>,
): Promise<DryRun> {
  return dryRun(deps, { ...running, limit: Number.POSITIVE_INFINITY, isOver: () => false })
}

type Run = Pick<Ahead, 'loaded' | 'days'> & Pick<DryRunAccount, 'outcome' | 'reason'>

// What was missed before today is done with it, each as of its date. What waits for a payment now has been paid by then.
function runOf({ loaded, today, days, stops }: Ahead, on: PlainDate): Run {
  const { parked, heldQuote } = loaded.agenda
  if (parked !== null) return { loaded, days: [], outcome: 'parked', reason: parked }
  if (heldQuote !== null && on <= today) return { loaded, days: [], outcome: 'held', reason: null }
  const done = days.filter(({ date, stopped }) => stopped === null && (date === on || date < today))
  return { loaded, days: done, outcome: stops === null ? 'runs' : 'would_stop', reason: stops }
}

function toApi({ loaded: { known }, days, outcome, reason }: Run, language: Language): DryRunAccount {
  const { account, seller } = known
  const shown = days.map((day) => toApiDryRunDay(day, { known: day.known, language }))
  const withSomething = shown.filter(({ invoices, stops, events, notices }) => {
    return invoices.length + stops.length + events.length + notices.length > 0
  })
  const named = { account: account.id, accountName: account.name, seller: seller.id }
  return { ...named, outcome, reason, days: withSomething }
}

function count({ loaded, days, outcome }: Run, counts: DryRunCounts, totals: Map<string, InvoiceSum>): void {
  if (outcome === 'would_stop') counts.wouldStop += 1
  else if (outcome !== 'runs') counts[outcome] += 1
  for (const day of days) {
    const renewals = renewalsOn(day)
    counts.renewed += renewals.filter(({ kind }) => kind === 'renews').length
    counts.stops += renewals.filter(({ kind }) => kind === 'stops').length
    counts.notices += day.decision.notices.length
    for (const draft of day.decision.invoices) {
      const key = `${loaded.known.seller.id} ${draft.currency}`
      const sum = totals.get(key) ?? noInvoices()
      totals.set(key, sum)
      addInvoice(sum, draft)
    }
  }
}
