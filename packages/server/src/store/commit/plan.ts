/**
 * What a commit is about to write: the entries with an id for everything they create. Decisions make no ids; they get
 * them here, in the order of the entries.
 */
import type { Decision } from '@coterm/core/decision.ts'
import type { InvoiceId, PaymentId, PaymentMethodId } from '@coterm/core/ids.ts'
import type { CreditDraft } from '@coterm/core/invoice/credit.ts'
import { dueOf, type InvoiceDraft } from '@coterm/core/invoice/invoice.ts'
import { isCollected } from '@coterm/core/payment/payment-method.ts'
import type { KnownAccount } from '@coterm/core/subscription/known.ts'
import type { BalanceChange } from '@coterm/core/subscription/money-in.ts'
import type { Receipt } from '@coterm/core/subscription/settle.ts'
import { addDays, type PlainDate } from '@coterm/core/time/plain-date.ts'
import type { Instant } from '@coterm/core/time/zone.ts'
import type { Loaded } from '../accounts.ts'
import type { Transaction } from '../database.ts'
import { idFromRow, idToRow, newNumbers } from '../ids.ts'
import { type BalanceMove, movesMax, movesOf } from './balances.ts'

/** What became of collecting an open invoice. */
export type Collected =
  | ({
      readonly type: 'paid'
      /** What the books know the money by; none where the credit balance paid. */
      readonly payment?: PaymentId
      /** The debt had been written off, and is paid after all. */
      readonly recovers?: boolean
    } & Receipt)
  | {
      readonly type: 'open'
      readonly invoice: InvoiceId
      readonly failedAttempts: number
      readonly nextAttemptOn: PlainDate | null
      /** Left out: as it was. */
      readonly blockedMethod?: PaymentMethodId | null
      /** An attempt is still open; at the bank, nothing is held against the customer meanwhile. */
      readonly attempt: 'closed' | 'open' | 'settling'
    }

export type CommitEntry = {
  readonly loaded: Loaded
  readonly decision: Decision
  readonly on: PlainDate
  readonly at: Instant
  /** Who asked for it, where somebody did: a member's id, or `vendor`. */
  readonly by?: string | null
  /** Drafts whose money has been received already, with its payment: their invoices are issued as paid. */
  readonly paidDrafts?: ReadonlyMap<number, PaymentId>
  /** Drafts whose money is with the bank: issued as open, and asked about the day after. */
  readonly settlingDrafts?: ReadonlySet<number>
  readonly collected?: readonly Collected[]
  readonly balance?: readonly BalanceChange[]
}

export type PlannedInvoice = {
  readonly row: bigint
  readonly id: InvoiceId
  readonly draft: InvoiceDraft
  /** Which of the entry's drafts it is. */
  readonly index: number
  readonly status: 'open' | 'paid'
  readonly nextAttemptOn: PlainDate | null
  readonly settling: boolean
}

export type PlannedCredit = {
  readonly row: bigint
  readonly draft: CreditDraft
  /** The refund's id, where money goes back. */
  readonly refund: bigint | null
}

export type Planned = {
  readonly entry: CommitEntry
  readonly account: bigint
  readonly invoices: readonly PlannedInvoice[]
  readonly credits: readonly PlannedCredit[]
  /** What comes to the credit balances, and what is taken off them. */
  readonly moves: readonly BalanceMove[]
  /** Gives the next fresh number for a row that nobody refers to. */
  readonly number: () => bigint
}

export async function planCommit(transaction: Transaction, entries: readonly CommitEntry[]): Promise<Planned[]> {
  const counts = entries.map(numbersFor)
  const numbers = await newNumbers(
    transaction,
    counts.reduce((a, b) => a + b, 0),
  )
  let used = 0
  const number = () => {
    const next = numbers[used]
    if (next === undefined) throw new Error('Broken invariant: a commit knows how many rows it writes')
    used += 1
    return next
  }
  return entries.map((entry) => {
    const planned = planEntry(entry, number)
    return { ...planned, moves: movesOf(planned) }
  })
}

function planEntry(entry: CommitEntry, number: () => bigint): Omit<Planned, 'moves'> {
  return {
    entry,
    account: idToRow(entry.loaded.known.account.id),
    invoices: entry.decision.invoices.map((draft, index) => planInvoice(entry, { draft, index, row: number() })),
    credits: entry.decision.credits.map((draft) => {
      const row = number()
      return { row, draft, refund: draft.refund.minor > 0n ? number() : null }
    }),
    number,
  }
}

// An invoice and two ledger transactions; a credit note, its refund and its ledger transaction; a notice; what a payment
// books, and the debt it may recover.
function numbersFor(entry: CommitEntry): number {
  const { invoices, credits, notices } = entry.decision
  const { collected = [] } = entry
  // Each movement of a balance is a row, and has its ledger transaction.
  return (invoices.length + credits.length) * 3 + notices.length + collected.length * 2 + movesMax(entry) * 2
}

type Drafted = { readonly draft: InvoiceDraft; readonly index: number; readonly row: bigint }

function planInvoice(entry: CommitEntry, { draft, index, row }: Drafted): PlannedInvoice {
  const { loaded, paidDrafts, settlingDrafts } = entry
  const settling = settlingDrafts?.has(index) === true
  const owed = dueOf(draft).minor > 0n && !paidDrafts?.has(index)
  const firstOn = settling ? addDays(entry.on, 1) : draft.dueOn
  const nextAttemptOn = owed && collects(loaded.known, draft) ? firstOn : null
  return { row, id: idFromRow('invoice', row), draft, index, status: owed ? 'open' : 'paid', nextAttemptOn, settling }
}

function collects(known: KnownAccount, draft: InvoiceDraft): boolean {
  const method = known.paymentMethods.find((candidate) => candidate.id === draft.paymentMethod)
  return method !== undefined && isCollected(method)
}
