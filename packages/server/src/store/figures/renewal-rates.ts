/** How many terms ended in a month, and how many of them were followed by the next without a day between. */
import type { PlainDate } from '@coterm/core/time/plain-date.ts'
import type { Term } from '@coterm/core/time/term.ts'
import { sql } from 'kysely'
import type { Reader } from '../database.ts'
import { dateFromRow, dateToRow, termFromRow } from '../row-values.ts'
import { type FiguresOf, isOf } from './whose.ts'

export type RenewalRate = {
  /** The month in which the terms ended: its first day. */
  readonly month: PlainDate
  /** The month in which their subscriptions began. */
  readonly cohort: PlainDate
  readonly term: Term
  readonly ended: number
  readonly renewed: number
}

type Row = { month: string; cohort: string; term: string; ended: bigint; renewed: bigint }

export async function loadRenewalRates(
  reader: Reader,
  of: FiguresOf,
  { from, until }: { readonly from: PlainDate; readonly until: PlainDate },
): Promise<RenewalRate[]> {
  const { rows } = await sql<Row>`
    select date_trunc('month', p.ends_on)::date as month, date_trunc('month', f.began)::date as cohort, p.term,
      count(*) as ended, count(n.number) as renewed
    from agenda g
    join subscription s on s.account_id = g.account_id
    join subscription_period p on p.account_id = s.account_id and p.subscription_id = s.id
    join lateral (
      select min(e.starts_on) as began from subscription_period e
      where e.account_id = s.account_id and e.subscription_id = s.id
    ) f on true
    left join subscription_period n on n.account_id = p.account_id and n.subscription_id = p.subscription_id
      and n.number = p.number + 1 and n.starts_on = p.ends_on
    where ${isOf(of)} and p.ends_on >= ${dateToRow(from)}::date and p.ends_on < ${dateToRow(until)}::date
    group by 1, 2, p.term order by 1, 2, p.term`.execute(reader)
  return rows.map((row) => ({
    month: dateFromRow(row.month),
    cohort: dateFromRow(row.cohort),
    term: termFromRow(row.term),
    ended: Number(row.ended),
    renewed: Number(row.renewed),
  }))
}
