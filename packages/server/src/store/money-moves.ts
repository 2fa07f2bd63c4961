/** Payment attempts and refunds across accounts, newest first. */
import type { PaymentId, RefundId } from '@coterm/core/ids.ts'
import { type Money, money } from '@coterm/core/money/money.ts'
import type { PaymentStatus } from '@coterm/core/payment/payment.ts'
import type { PlainDate } from '@coterm/core/time/plain-date.ts'
import type { Instant } from '@coterm/core/time/zone.ts'
import type { Selectable } from 'kysely'
import type { Reader } from './database.ts'
import { idFromRow, idToRow } from './ids.ts'
import { attemptFromRow, type PaymentAttempt } from './payment-attempts.ts'
import { currencyFromRow, dateFromRow, instantFromRow, wordFromRow } from './row-values.ts'
import type { Tables } from './tables.ts'
import { ofWhom, type Whose } from './whose.ts'

export const refundStatuses = ['ready', 'processing', 'succeeded', 'failed'] as const
export type StoredRefund = ReturnType<typeof refundFromRow>

type Page<Key> = { readonly whose: Whose; readonly limit: number; readonly after?: Key }

export async function listPayments(
  reader: Reader,
  { whose, statuses, limit, after }: Page<PaymentId> & { readonly statuses: readonly PaymentStatus[] },
): Promise<PaymentAttempt[]> {
  let query = reader
    .selectFrom('payment_attempt')
    .selectAll()
    .where(ofWhom(whose, 'payment_attempt'))
    .where('status', 'in', statuses)
    .orderBy('id', 'desc')
    .limit(limit)
  if (after !== undefined) query = query.where('id', '<', idToRow(after))
  return (await query.execute()).map(attemptFromRow)
}

type Status = (typeof refundStatuses)[number]

export async function listRefunds(
  reader: Reader,
  { whose, status, limit, after }: Page<RefundId> & { readonly status?: Status },
): Promise<StoredRefund[]> {
  let query = reader.selectFrom('refund').selectAll().where(ofWhom(whose, 'refund')).orderBy('id', 'desc').limit(limit)
  if (status !== undefined) query = query.where('status', '=', status)
  if (after !== undefined) query = query.where('id', '<', idToRow(after))
  return (await query.execute()).map(refundFromRow)
}

function refundFromRow(row: Selectable<Tables['refund']>) {
  const amount: Money = money(row.amount, currencyFromRow(row.currency))
  const date: PlainDate = dateFromRow(row.date)
  const changedAt: Instant = instantFromRow(row.changed_at)
  return {
    id: idFromRow('refund', row.id),
    account: idFromRow('account', row.account_id),
    creditNote: idFromRow('creditNote', row.credit_note_id),
    invoice: idFromRow('invoice', row.invoice_id),
    payment: idFromRow('payment', row.payment_id),
    status: wordFromRow(refundStatuses, row.status),
    failure: row.failure,
    ...{ amount, date, changedAt },
  }
}
