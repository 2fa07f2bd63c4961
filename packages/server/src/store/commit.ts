/**
 * The one writer of billing state. It takes decisions and writes them whole, many accounts with a dozen statements,
 * inside the caller's transaction. The caller has loaded the accounts under lock; each appears once.
 */
import type { InvoiceId } from '@coterm/core/ids.ts'
import type { InvoiceDraft } from '@coterm/core/invoice/invoice.ts'
import type { Loaded } from './accounts.ts'
import { writeAgendas } from './commit/agenda.ts'
import { writeBalances } from './commit/balances.ts'
import { writeCollected, writeUnblocked } from './commit/collected.ts'
import { writeCreditNotes } from './commit/credits.ts'
import { writeEvents } from './commit/events.ts'
import { writeInvoices, writeLines } from './commit/invoices.ts'
import { writeLedger } from './commit/ledger.ts'
import { type CommitEntry, planCommit } from './commit/plan.ts'
import { numberDocuments } from './commit/series.ts'
import { writeSubscriptions } from './commit/subscriptions.ts'
import { writeWarnings } from './commit/warnings.ts'
import type { Transaction } from './database.ts'

export type { CommitEntry } from './commit/plan.ts'

export type Committed = {
  readonly invoices: readonly { readonly id: InvoiceId; readonly number: string; readonly draft: InvoiceDraft }[]
  readonly after: Loaded
}

export async function commit(transaction: Transaction, entries: readonly CommitEntry[]): Promise<Committed[]> {
  if (entries.length === 0) return []
  const planned = await planCommit(transaction, entries)
  await writeSubscriptions(transaction, planned)
  await writeLines(transaction, planned)
  await writeLedger(transaction, planned)
  const ends = await writeEvents(transaction, planned)
  await writeWarnings(transaction, planned)
  await writeCollected(transaction, planned)
  await writeBalances(transaction, planned)
  const after = await writeAgendas(transaction, planned, ends)
  await writeUnblocked(transaction, planned, after)
  // Last, because everybody who issues in the same series waits for its counter.
  const { invoices: numbered, credits } = await numberDocuments(transaction, planned)
  await writeInvoices(transaction, numbered)
  await writeCreditNotes(transaction, credits)
  const byEntry = Map.groupBy(numbered, (each) => each.planned)
  return planned.map((each, index) => {
    const loaded = after[index]
    if (!loaded) throw new Error('Broken invariant: every entry has an account afterwards')
    const invoices = (byEntry.get(each) ?? []).map(({ invoice, number }) => ({
      id: invoice.id,
      number,
      draft: invoice.draft,
    }))
    return { invoices, after: loaded }
  })
}
