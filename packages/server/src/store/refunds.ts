/** Money on its way back: written with the credit note, sent outside any transaction, then recorded. */
import type { AccountId } from '@coterm/core/ids.ts'
import { book } from '@coterm/core/ledger/book.ts'
import { type Money, money } from '@coterm/core/money/money.ts'
import type { Instant } from '@coterm/core/time/zone.ts'
import { sql } from 'kysely'
import { writeTransactions } from './commit/ledger.ts'
import type { Reader, Transaction } from './database.ts'
import { idFromRow, idToRow, newNumbers } from './ids.ts'
import { currencyFromRow, dateFromRow, instantToRow } from './row-values.ts'

export type ReadyRefund = {
  readonly account: bigint
  readonly row: bigint
  /** The provider keeps one refund for a reference. */
  readonly reference: string
  /** The reference of the charge that is given back. */
  readonly charge: string
  /** What it was paid with, as the provider knows it. */
  readonly method: { readonly token: string; readonly customer: string | null }
  readonly amount: Money
  /** It was sent before, and the bank takes its time. */
  readonly processing: boolean
}

type Which = {
  readonly account?: AccountId
  readonly row?: bigint
  readonly before?: Instant
  readonly limit: number
}

export async function listReadyRefunds(reader: Reader, { account, row, before, limit }: Which): Promise<ReadyRefund[]> {
  let query = reader
    .selectFrom('refund')
    .innerJoin('payment_attempt as paid', (join) =>
      join.onRef('paid.account_id', '=', 'refund.account_id').onRef('paid.id', '=', 'refund.payment_id'),
    )
    .innerJoin('payment_method as method', (join) =>
      join.onRef('method.account_id', '=', 'paid.account_id').onRef('method.id', '=', 'paid.payment_method_id'),
    )
    .select([
      'refund.account_id',
      'refund.id',
      'refund.payment_id',
      'refund.currency',
      'refund.amount',
      'refund.status',
    ])
    .select(['method.token', 'method.customer'])
    .where('refund.status', 'in', ['ready', 'processing'])
    .orderBy('refund.id')
    .limit(limit)
  if (row !== undefined) query = query.where('refund.id', '=', row)
  if (account !== undefined) query = query.where('refund.account_id', '=', idToRow(account))
  if (before !== undefined) query = query.where('refund.changed_at', '<=', instantToRow(before) as never)
  return (await query.execute()).map((row) => ({
    account: row.account_id,
    row: row.id,
    reference: `refund-${row.id}`,
    charge: idFromRow('payment', row.payment_id),
    method: { token: row.token, customer: row.customer },
    amount: money(row.amount, currencyFromRow(row.currency)),
    processing: row.status === 'processing',
  }))
}

/** The reference of a refund at the provider, as the number of its row; null when it is none of ours. */
export function refundOfReference(reference: string): bigint | null {
  const digits = /^refund-(\d{1,18})$/.exec(reference)?.[1]
  return digits === undefined ? null : BigInt(digits)
}

/** The bank takes its time, or could not do it. The account is locked; a refund that is settled stays as it is. */
export async function changeRefund(
  transaction: Transaction,
  { account, row }: Pick<ReadyRefund, 'account' | 'row'>,
  change: { readonly status: 'processing' | 'failed'; readonly failure: string | null; readonly at: Instant },
): Promise<boolean> {
  const { status, failure, at } = change
  const changed = await transaction
    .updateTable('refund')
    .set({ status, failure, changed_at: instantToRow(at), look_ups: sql<number>`look_ups + 1` })
    .where('account_id', '=', account)
    .where('id', '=', row)
    .where('status', 'in', ['ready', 'processing'])
    .returning('id')
    .executeTakeFirst()
  return changed !== undefined
}

/** The money is on its way: once recorded, recording it again changes nothing. */
export async function recordRefund(transaction: Transaction, refund: ReadyRefund, at: Instant): Promise<boolean> {
  const sent = await transaction
    .updateTable('refund')
    .set({ status: 'succeeded', changed_at: instantToRow(at) })
    .where('account_id', '=', refund.account)
    .where('id', '=', refund.row)
    .where('status', 'in', ['ready', 'processing'])
    .returning(['invoice_id', 'date'])
    .executeTakeFirst()
  if (!sent) return false
  const [id = 0n] = await newNumbers(transaction, 1)
  const { account, row: source } = refund
  const booking = book('refund_paid', refund.amount)
  const { invoice_id: invoice } = sent
  await writeTransactions(transaction, [{ account, id, booking, invoice, source, on: dateFromRow(sent.date), at }])
  return true
}
