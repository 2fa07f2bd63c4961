/**
 * Double entry: an invoice is owed and earned when it is issued, and the debt becomes cash when it is paid. Debits are
 * positive, credits negative; every transaction sums to zero.
 */
import type { Money } from '@coterm/core/money/money.ts'
import { subtract } from '@coterm/core/money/money.ts'
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
  readonly kind: 'invoice_issued' | 'invoice_paid'
  readonly invoice: bigint
  readonly entries: readonly { readonly account: LedgerAccount; readonly amount: Money }[]
}

export async function writeLedger(transaction: Transaction, planned: readonly Planned[]): Promise<void> {
  const booked = planned.flatMap((each) =>
    bookingsOf(each)
      .filter(({ entries }) => entries.length > 0)
      .map((booking) => ({ each, booking, id: each.number() })),
  )
  await insertRows(transaction, transactionTable, {
    rows: booked.map(({ each, booking, id }) => ({
      account_id: each.account,
      id,
      kind: booking.kind,
      invoice_id: booking.invoice,
      date: dateToRow(each.entry.on),
      created_at: instantToRow(each.entry.at),
    })),
  })
  await insertRows(transaction, entryTable, {
    rows: booked.flatMap(({ each, booking, id }) =>
      booking.entries.map(({ account, amount }) => ({
        account_id: each.account,
        transaction_id: id,
        ledger_account: account,
        currency: amount.currency,
        amount: amount.minor,
      })),
    ),
  })
}

function bookingsOf({ entry, invoices }: Planned): Booking[] {
  const issued = invoices.flatMap(({ row, draft, status }) => [
    issuedBooking(row, draft),
    ...(status === 'paid' ? [paidBooking(row, draft.total)] : []),
  ])
  const paid = (entry.collected ?? []).flatMap((each) =>
    each.type === 'paid' ? [paidBooking(idToRow(each.invoice), each.amount)] : [],
  )
  return [...issued, ...paid]
}

function issuedBooking(invoice: bigint, draft: { readonly subtotal: Money; readonly total: Money }): Booking {
  const { subtotal, total } = draft
  return {
    kind: 'invoice_issued',
    invoice,
    entries: withoutZeros([
      { account: 'accounts_receivable', amount: total },
      { account: 'revenue', amount: negative(subtotal) },
      { account: 'tax', amount: negative(subtract(total, subtotal)) },
    ]),
  }
}

function paidBooking(invoice: bigint, total: Money): Booking {
  return {
    kind: 'invoice_paid',
    invoice,
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
