/** What became of invoices whose first payment was declined, by the month in which they were due. */
import type { Currency } from '@coterm/core/money/currency.ts'
import { type Money, money } from '@coterm/core/money/money.ts'
import type { PlainDate } from '@coterm/core/time/plain-date.ts'
import { sql } from 'kysely'
import type { Reader } from '../database.ts'
import { idToRow } from '../ids.ts'
import { dateFromRow, dateToRow } from '../row-values.ts'
import type { FiguresOf } from './whose.ts'

export type Recovery = {
  readonly month: PlainDate
  readonly declined: { readonly invoices: number; readonly amount: Money }
  /** Paid in the end, and on how many days after they were due on average. */
  readonly paid: { readonly invoices: number; readonly amount: Money; readonly daysOnAverage: number | null }
  readonly open: { readonly invoices: number; readonly amount: Money }
  /** Given up, or credited. */
  readonly lost: { readonly invoices: number; readonly amount: Money }
}

type Row = {
  month: string
  currency: string
  days: number | null
} & Record<`${'declined' | 'paid' | 'open' | 'lost'}_${'invoices' | 'amount'}`, bigint>

export async function loadCollectionRecovery(
  reader: Reader,
  { seller, testClock }: FiguresOf,
  { from, until }: { readonly from: PlainDate; readonly until: PlainDate },
): Promise<Recovery[]> {
  const part = (name: string, statuses: string) =>
    sql.raw(`count(*) filter (where status in (${statuses})) as ${name}_invoices,
      coalesce(sum(total) filter (where status in (${statuses})), 0)::bigint as ${name}_amount`)
  const { rows } = await sql<Row>`
    select date_trunc('month', due_on)::date as month, currency, count(*) as declined_invoices,
      sum(total)::bigint as declined_amount, ${part('paid', "'paid'")}, ${part('open', "'open'")},
      ${part('lost', "'void', 'uncollectible'")},
      (round(avg(paid_on - due_on) filter (where status = 'paid'), 1))::float8 as days
    from invoice
    where seller_id = ${seller} and test_clock_id = ${testClock === null ? 0n : idToRow(testClock)}::bigint
      and failed_attempts > 0 and due_on >= ${dateToRow(from)}::date and due_on < ${dateToRow(until)}::date
    group by 1, currency order by currency, 1`.execute(reader)
  return rows.map((row) => {
    const of = (name: 'declined' | 'paid' | 'open' | 'lost') => ({
      invoices: Number(row[`${name}_invoices`]),
      amount: money(row[`${name}_amount`], row.currency as Currency),
    })
    return {
      month: dateFromRow(row.month),
      declined: of('declined'),
      paid: { ...of('paid'), daysOnAverage: row.days },
      open: of('open'),
      lost: of('lost'),
    }
  })
}
