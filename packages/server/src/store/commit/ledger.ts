/**
 * Double entry: an invoice is owed and earned when it is issued, and the debt becomes cash when it is paid. Debits are
 * positive, credits negative; every transaction sums to zero.
 */
import type { CreditDraft } from '@coterm/core/invoice/credit.ts'
import { type Money, subtract } from '@coterm/core/money/money.ts'
import type { PlainDate } from '@coterm/core/time/plain-date.ts'
import type { Instant } from '@coterm/core/time/zone.ts'
import type { Transaction } from '../database.ts'
import { idToRow } from '../ids.ts'
import { insertRows } from '../insert-rows.ts'
import { dateToRow, instantToRow } from '../row-values.ts'
import type { Planned } from './plan.ts'

const transactionTable = {
  table: 'ledger_transaction',
  columns: {
    account_id: 'bigint',
    id: 'bigint',
    kind: 'text',
    invoice_id: 'bigint',
    credit_note_id: 'bigint',
    date: 'date',
    created_at: 'timestamptz',
  },
} as const

const entryTable = {
  table: 'ledger_entry',
  columns: {
    account_id: 'bigint',
    transaction_id: 'bigint',
    ledger_account: 'text',
    currency: 'text',
    amount: 'bigint',
  },
} as const

type LedgerAccount = 'accounts_receivable' | 'revenue' | 'tax' | 'cash'
type Booking = {
  readonly kind: 'invoice_issued' | 'invoice_paid' | 'credit_note_issued' | 'refund_paid'
  readonly invoice: bigint
  readonly creditNote: bigint | null
  readonly entries: readonly { readonly account: LedgerAccount; readonly amount: Money }[]
}

export async function writeLedger(transaction: Transaction, planned: readonly Planned[]): Promise<void> {
  const booked = planned.flatMap((each) =>
    bookingsOf(each)
      .filter(({ entries }) => entries.length > 0)
      .map((booking) => ({ account: each.account, id: each.number(), ...each.entry, booking })),
  )
  await book(transaction, booked)
}

/** Money went back: what was owed to the customer is owed no more. */
export async function bookRefund(transaction: Transaction, refund: BookedRefund): Promise<void> {
  const { amount, invoice, creditNote } = refund
  const entries = [
    { account: 'accounts_receivable', amount },
    { account: 'cash', amount: negative(amount) },
  ] as const
  await book(transaction, [{ ...refund, booking: { kind: 'refund_paid', invoice, creditNote, entries } }])
}

export type BookedRefund = {
  readonly account: bigint
  /** A fresh number for the ledger transaction. */
  readonly id: bigint
  readonly invoice: bigint
  readonly creditNote: bigint
  readonly amount: Money
  readonly on: PlainDate
  readonly at: Instant
}

type Booked = Pick<BookedRefund, 'account' | 'id' | 'on' | 'at'> & { readonly booking: Booking }

async function book(transaction: Transaction, booked: readonly Booked[]): Promise<void> {
  await insertRows(transaction, transactionTable, {
    rows: booked.map(({ account, id, booking, on, at }) => ({
      account_id: account,
      id,
      kind: booking.kind,
      invoice_id: booking.invoice,
      credit_note_id: booking.creditNote,
      date: dateToRow(on),
      created_at: instantToRow(at),
    })),
  })
  await insertRows(transaction, entryTable, {
    rows: booked.flatMap(({ account: account_id, id, booking }) =>
      booking.entries.map(({ account, amount }) => ({
        account_id,
        transaction_id: id,
        ledger_account: account,
        currency: amount.currency,
        amount: amount.minor,
      })),
    ),
  })
}

function bookingsOf({ entry, invoices, credits }: Planned): Booking[] {
  const issued = invoices.flatMap(({ row, draft, status }) => [
    issuedBooking(row, draft),
    ...(status === 'paid' ? [paidBooking(row, draft.total)] : []),
  ])
  const paid = (entry.collected ?? []).flatMap((each) =>
    each.type === 'paid' ? [paidBooking(idToRow(each.invoice), each.amount)] : [],
  )
  const credited = credits.map(({ row, draft }) => creditBooking(row, draft))
  return [...issued, ...paid, ...credited]
}

function issuedBooking(invoice: bigint, draft: { readonly subtotal: Money; readonly total: Money }): Booking {
  const { subtotal, total } = draft
  return {
    kind: 'invoice_issued',
    invoice,
    creditNote: null,
    entries: withoutZeros([
      { account: 'accounts_receivable', amount: total },
      { account: 'revenue', amount: negative(subtotal) },
      { account: 'tax', amount: negative(subtract(total, subtotal)) },
    ]),
  }
}

// What was earned is earned no more, and the debt is smaller; where it was paid, the customer has something to get.
function creditBooking(creditNote: bigint, { invoice, subtotal, total }: CreditDraft): Booking {
  return {
    kind: 'credit_note_issued',
    invoice: idToRow(invoice),
    creditNote,
    entries: withoutZeros([
      { account: 'accounts_receivable', amount: negative(total) },
      { account: 'revenue', amount: subtotal },
      { account: 'tax', amount: subtract(total, subtotal) },
    ]),
  }
}

function paidBooking(invoice: bigint, total: Money): Booking {
  return {
    kind: 'invoice_paid',
    invoice,
    creditNote: null,
    entries: withoutZeros([
      { account: 'cash', amount: total },
      { account: 'accounts_receivable', amount: negative(total) },
    ]),
  }
}

function withoutZeros(entries: Booking['entries']): Booking['entries'] {
  return entries.filter(({ amount }) => amount.minor !== 0n)
}

function negative(amount: Money): Money {
  return { ...amount, minor: -amount.minor }
}
