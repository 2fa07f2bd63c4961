/** Billed and credited lines as items of revenue: what recognition is computed from. */
import type { DeferringItem } from '@coterm/core/ledger/recognition.ts'
import { money } from '@coterm/core/money/money.ts'
import { sql } from 'kysely'
import { currencyFromRow, dateFromRow } from './row-values.ts'

export type ItemRow = {
  account_id: bigint
  /** The number of the invoice or credit note it stands on. */
  document: bigint
  date: string
  currency: string
  amount: bigint
  period_start: string
  period_end: string
}

/** Every line of the books. Conditions on account, period and document reach the tables' own indexes. */
export const lines = sql`
  select l.account_id, l.invoice_id as document, i.seller_id, i.test_clock_id, i.date, i.currency, l.amount,
    l.period_start, l.period_end
  from invoice_line l join invoice i on i.account_id = l.account_id and i.id = l.invoice_id
  union all
  select l.account_id, l.credit_note_id, c.seller_id, c.test_clock_id, c.date, c.currency, -l.amount,
    l.period_start, l.period_end
  from credit_note_line l join credit_note c on c.account_id = l.account_id and c.id = l.credit_note_id`

/** `recognised_id`: documents up to this number were there at the last posting. */
export function itemFromRow(row: ItemRow, { recognised_id }: { readonly recognised_id: bigint }): DeferringItem {
  return {
    amount: money(row.amount, currencyFromRow(row.currency)),
    period: { start: dateFromRow(row.period_start), end: dateFromRow(row.period_end) },
    date: dateFromRow(row.date),
    counted: row.document <= recognised_id,
  }
}
