/** Who has work to do, and when. Accounts that are parked, or hold a quote, have none until that is over. */
import type { AccountId, InvoiceId, TestClockId } from '@coterm/core/ids.ts'
import type { SellerId } from '@coterm/core/invoice/parties.ts'
import type { PlainDate } from '@coterm/core/time/plain-date.ts'
import { sql } from 'kysely'
import type { Reader } from './database.ts'
import { idFromRow, idToRow } from './ids.ts'
import { dateFromRow, dateToRow, optionalDateFromRow } from './row-values.ts'

export type Due = { readonly account: AccountId; readonly on: PlainDate }

type DueRow = { account_id: bigint; next_action_on: string }

/** Accounts of the seller that live in real time and have work until this date, the longest overdue first. */
export async function listDue(
  reader: Reader,
  { seller, until, limit }: { readonly seller: SellerId; readonly until: PlainDate; readonly limit: number },
): Promise<Due[]> {
  const { rows } = await sql<DueRow>`
    select account_id, next_action_on from agenda
    where seller_id = ${seller} and test_clock_id is null and parked is null and held_quote_id is null
      and next_action_on <= ${dateToRow(until)}::date
    order by next_action_on, account_id limit ${limit}::int`.execute(reader)
  return rows.map(dueFromRow)
}

/** The first date until which an account on the test clock has work; null when none has. */
export async function nextDateOnClock(reader: Reader, clock: TestClockId): Promise<PlainDate | null> {
  const { rows } = await sql<{ date: string | null }>`
    select min(next_action_on) as date from agenda
    where test_clock_id = ${idToRow(clock)}::bigint and parked is null and held_quote_id is null`.execute(reader)
  return optionalDateFromRow(rows[0]?.date ?? null)
}

/** Accounts on the test clock with work until this date, in their order. */
export async function listDueOnClock(reader: Reader, clock: TestClockId, until: PlainDate): Promise<Due[]> {
  const { rows } = await sql<DueRow>`
    select account_id, next_action_on from agenda
    where test_clock_id = ${idToRow(clock)}::bigint and parked is null and held_quote_id is null
      and next_action_on <= ${dateToRow(until)}::date
    order by account_id`.execute(reader)
  return rows.map(dueFromRow)
}

/** Open invoices of these accounts that are to be collected until each account's date, in the order of issue; not what is stopped. */
export async function listCollectable(
  reader: Reader,
  due: readonly Due[],
): Promise<(Due & { readonly invoice: InvoiceId })[]> {
  if (due.length === 0) return []
  const accounts = due.map(({ account }) => idToRow(account))
  const dates = due.map(({ on }) => dateToRow(on))
  const { rows } = await sql<{ account_id: bigint; id: bigint; due_date: string }>`
    select i.account_id, i.id, d.due_date
    from unnest(${accounts}::bigint[], ${dates}::date[]) d (account_id, due_date)
    join invoice i on i.account_id = d.account_id and i.status = 'open' and i.next_attempt_on <= d.due_date
    where not exists (select from seller s where s.id = i.seller_id and s.collection_stopped is not null)
      and not exists (select from account_tag t where t.account_id = i.account_id and t.tag = 'no_collection')
    order by i.id`.execute(reader)
  return rows.map((row) => ({
    account: idFromRow('account', row.account_id),
    invoice: idFromRow('invoice', row.id),
    on: dateFromRow(row.due_date),
  }))
}

function dueFromRow(row: DueRow): Due {
  return { account: idFromRow('account', row.account_id), on: dateFromRow(row.next_action_on) }
}
