/** Double entry as rows: every transaction with its entries, what it books, and the invoice it is about. */
import { dueOf } from '@coterm/core/invoice/invoice.ts'
import { type Booking, book, bookCreditNote, bookInvoice } from '@coterm/core/ledger/book.ts'
import { negative } from '@coterm/core/money/money.ts'
import type { PlainDate } from '@coterm/core/time/plain-date.ts'
import type { Instant } from '@coterm/core/time/zone.ts'
import type { Transaction } from '../database.ts'
import { idToRow } from '../ids.ts'
import { insertRows } from '../insert-rows.ts'
import { dateToRow, instantToRow, optionalDateToRow } from '../row-values.ts'
import type { Planned } from './plan.ts'

const transactionTable = {
  table: 'ledger_transaction',
  columns: {
    account_id: 'bigint',
    id: 'bigint',
    kind: 'text',
    invoice_id: 'bigint',
    source_id: 'bigint',
    currency: 'text',
    recognised_before: 'date',
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

/** A booking on its way into the books. */
export type NewTransaction = {
  readonly account: bigint
  /** A fresh number. */
  readonly id: bigint
  readonly booking: Booking
  /** The invoice it is about; null where there is none. */
  readonly invoice: bigint | null
  /** The row it books: an invoice, a payment, a credit note, a refund. Null for revenue, which is booked by month. */
  readonly source: bigint | null
  /** For revenue: the first day of the month after the one that is posted. */
  readonly recognisedBefore?: PlainDate
  readonly on: PlainDate
  readonly at: Instant
}

/** Writes these transactions; what moves nothing is not written. The caller holds the lock of their accounts. */
export async function writeTransactions(transaction: Transaction, booked: readonly NewTransaction[]): Promise<void> {
  const moving = booked.filter(({ booking }) => booking.entries.length > 0)
  await insertRows(transaction, transactionTable, {
    rows: moving.map(({ account, id, booking, invoice, source, recognisedBefore, on, at }) => ({
      account_id: account,
      id,
      kind: booking.kind,
      invoice_id: invoice,
      source_id: source,
      currency: booking.currency,
      recognised_before: optionalDateToRow(recognisedBefore ?? null),
      date: dateToRow(on),
      created_at: instantToRow(at),
    })),
  })
  await insertRows(transaction, entryTable, {
    rows: moving.flatMap(({ account, id, booking }) =>
      booking.entries.map((entry) => ({
        account_id: account,
        transaction_id: id,
        ledger_account: entry.account,
        currency: entry.amount.currency,
        amount: entry.amount.minor,
      })),
    ),
  })
}

/** What a commit books: invoices, payments, credit notes and the credit balance. */
export async function writeLedger(transaction: Transaction, planned: readonly Planned[]): Promise<void> {
  const booked = planned.flatMap((each) =>
    bookingsOf(each).map((booking) => {
      const { on, at } = each.entry
      return { account: each.account, id: each.number(), on, at, ...booking }
    }),
  )
  await writeTransactions(transaction, booked)
}

type Booked = Pick<NewTransaction, 'booking' | 'invoice' | 'source'>

function bookingsOf({ entry, invoices, credits, moves }: Planned): Booked[] {
  const issued = invoices.flatMap(({ row, draft, index }): Booked[] => {
    const payment = entry.paidDrafts?.get(index)
    const received = payment && { booking: book('invoice_paid', dueOf(draft)), invoice: row, source: idToRow(payment) }
    return [{ booking: bookInvoice(draft), invoice: row, source: row }, ...(received ? [received] : [])]
  })
  const credited = credits.map(({ row, draft }) => {
    return { booking: bookCreditNote(draft), invoice: idToRow(draft.invoice), source: row }
  })
  return [...issued, ...(entry.collected ?? []).flatMap(received), ...credited, ...moves.flatMap(moved)].filter(
    ({ booking }) => booking.entries.length > 0,
  )
}

// What the credit balance pays is among its moves.
function received(each: NonNullable<Planned['entry']['collected']>[number]): Booked[] {
  if (each.type !== 'paid' || each.by === 'credit') return []
  if (!each.payment) throw new Error('Broken invariant: money that comes in has a payment')
  const about = { invoice: idToRow(each.invoice), source: idToRow(each.payment) }
  const paid = { ...about, booking: book('invoice_paid', each.amount) }
  return each.recovers ? [{ ...about, booking: book('write_off_reversed', each.amount) }, paid] : [paid]
}

const moveKinds = {
  grant: 'credit_granted',
  overpayment: 'payment_kept',
  chargeback_won: 'payment_kept',
  payment_kept: 'payment_kept',
  refund_failed: 'refund_kept',
  applied: 'credit_applied',
} as const

// What a credit note leaves on the balance is booked with the note.
function moved({ id, kind, amount, invoice }: Planned['moves'][number]): Booked[] {
  if (kind === 'credit_note') return []
  const booking = book(moveKinds[kind], kind === 'applied' ? negative(amount) : amount)
  return [{ booking, invoice, source: id }]
}
