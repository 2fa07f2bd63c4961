/** Payment methods that come to their end: what was announced is remembered, so that it is announced once. */
import type { PaymentMethodId } from '@coterm/core/ids.ts'
import { sql } from 'kysely'
import type { Transaction } from '../database.ts'
import { idToRow } from '../ids.ts'
import { unnest } from '../insert-rows.ts'
import { dateToRow } from '../row-values.ts'
import type { Planned } from './plan.ts'

const warnedTable = {
  table: 'payment_method',
  columns: { account_id: 'bigint', id: 'bigint', warned_through: 'date' },
} as const

/** Which methods the account has been warned about, so that it is told once. */
export async function writeWarnings(transaction: Transaction, planned: readonly Planned[]): Promise<void> {
  const rows = planned.flatMap(({ entry, account }) =>
    entry.decision.events
      .filter(({ type }) => type === 'payment_method.expiring')
      .map(({ data }) => ({
        account_id: account,
        id: idToRow(data.paymentMethod as PaymentMethodId),
        warned_through: dateToRow(entry.on),
      })),
  )
  if (rows.length === 0) return
  await sql`update payment_method m set warned_through = w.warned_through
    from ${unnest(warnedTable, rows)} w (account_id, id, warned_through)
    where m.account_id = w.account_id and m.id = w.id`.execute(transaction)
}
