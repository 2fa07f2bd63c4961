/** Money on its way back: written with the credit note, sent outside any transaction, then recorded. */
import type { AccountId } from '@coterm/core/ids.ts'
import { type Money, money } from '@coterm/core/money/money.ts'
import type { Instant } from '@coterm/core/time/zone.ts'
import { bookRefund } from './commit/ledger.ts'
import type { Reader, Transaction } from './database.ts'
import { idFromRow, idToRow, newNumbers } from './ids.ts'
import type { RefundRow } from './money-tables.ts'
import { currencyFromRow, dateFromRow, instantToRow } from './row-values.ts'

export type ReadyRefund = {
  readonly account: bigint
  readonly row: bigint
  /** The provider keeps one refund for a reference. */
  readonly reference: string
  /** The reference of the charge that is given back. */
  readonly charge: string
  readonly amount: Money
}

type Which = { readonly account?: AccountId; readonly before?: Instant; readonly limit: number }

export async function listReadyRefunds(reader: Reader, { account, before, limit }: Which): Promise<ReadyRefund[]> {
  let query = reader
    .selectFrom('refund')
    .select(['account_id', 'id', 'payment_id', 'currency', 'amount'])
    .where('status', '=', 'ready')
    .orderBy('id')
    .limit(limit)
  if (account !== undefined) query = query.where('account_id', '=', idToRow(account))
  if (before !== undefined) query = query.where('changed_at', '<=', instantToRow(before) as never)
  return (await query.execute()).map((row) => ({
    account: row.account_id,
    row: row.id,
    reference: `refund-${row.id}`,
    charge: idFromRow('payment', row.payment_id),
    amount: money(row.amount, currencyFromRow(row.currency)),
  }))
}

/** The money is on its way: once recorded, recording it again changes nothing. */
export async function recordRefund(transaction: Transaction, refund: ReadyRefund, at: Instant): Promise<void> {
  const sent = await transaction
    .updateTable('refund')
    .set({ status: 'succeeded', changed_at: instantToRow(at) })
    .where('account_id', '=', refund.account)
    .where('id', '=', refund.row)
    .where('status', '=', 'ready')
    .returning(['invoice_id', 'credit_note_id', 'date'])
    .executeTakeFirst()
  if (!sent) return
  const [id = 0n] = await newNumbers(transaction, 1)
  const { invoice_id: invoice, credit_note_id: creditNote } = sent satisfies Partial<RefundRow>
  const on = dateFromRow(sent.date)
  await bookRefund(transaction, { account: refund.account, id, invoice, creditNote, amount: refund.amount, on, at })
}
