/** How much work waits, and for how long: what an operator is woken up for. Counts stop at a bound, so that they stay quick. */
import type { Instant } from '@coterm/core/time/zone.ts'
import { sql } from 'kysely'
import type { Reader } from './database.ts'
import { instantToRow } from './row-values.ts'

/** More than so many of a kind are said to be so many. */
export const countedMax = 10_000

export type WorkWaiting = {
  /** Accounts in real time whose next date has come. */
  readonly accountsDue: number
  /** For how many days the longest of them is due; 0 when none is. */
  readonly oldestDueDays: number
  /** Accounts that stopped until somebody has looked. */
  readonly accountsParked: number
  /** Charges of which nobody knows yet whether money moved. */
  readonly paymentsUnknown: number
  readonly paymentsInFlight: number
  /** Letters that are not sent, and those that failed before. */
  readonly emailsWaiting: number
  readonly emailsFailing: number
  readonly webhooksWaiting: number
}

export async function workWaiting(reader: Reader, at: Instant): Promise<WorkWaiting> {
  const some = sql.raw(String(countedMax))
  // Each seller has its own day.
  const due = sql`agenda g join (
      select id, (${instantToRow(at)}::timestamptz at time zone time_zone)::date as today from seller
    ) s on s.id = g.seller_id
    where g.test_clock_id is null and g.parked is null and g.held_quote_id is null and g.next_action_on <= s.today`
  const { rows } = await sql<Record<keyof WorkWaiting, bigint>>`
    select
      (select count(*) from (select from ${due} limit ${some}) d) as "accountsDue",
      (select coalesce(max(s.today - g.next_action_on), 0)::bigint from ${due}) as "oldestDueDays",
      (select count(*) from (select from agenda where parked is not null limit ${some}) p) as "accountsParked",
      (select count(*) from (select from payment_attempt where status = 'unknown' limit ${some}) u) as "paymentsUnknown",
      (select count(*) from (select from payment_attempt where status in ('ready', 'sent', 'requires_action',
        'processing', 'unknown') limit ${some}) f) as "paymentsInFlight",
      (select count(*) from (select from email where sent_at is null limit ${some}) e) as "emailsWaiting",
      (select count(*) from (select from email where sent_at is null and failure is not null limit ${some}) e)
        as "emailsFailing",
      (select count(*) from (select from webhook_delivery where status = 'waiting' limit ${some}) w)
        as "webhooksWaiting"`.execute(reader)
  const [row] = rows
  if (!row) throw new Error('Broken invariant: a select without a table answers one row')
  return Object.fromEntries(Object.entries(row).map(([name, count]) => [name, Number(count)])) as WorkWaiting
}
