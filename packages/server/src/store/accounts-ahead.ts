/** Accounts with work until a date, some at a time, read all at one moment: looking ahead changes nothing. */
import type { AccountId, TestClockId } from '@coterm/core/ids.ts'
import type { SellerId } from '@coterm/core/invoice/parties.ts'
import type { PlainDate } from '@coterm/core/time/plain-date.ts'
import { sql } from 'kysely'
import type { Database, Reader, Transaction } from './database.ts'
import { idFromRow, idToRow } from './ids.ts'
import { dateToRow } from './row-values.ts'

/** Everything asked inside sees the same state, and the database refuses every write. */
export function readTogether<T>({ kysely }: Database, read: (transaction: Transaction) => Promise<T>): Promise<T> {
  return kysely.transaction().execute(async (transaction) => {
    await sql`set transaction isolation level repeatable read, read only`.execute(transaction)
    return read(transaction)
  })
}

export type WithWork = {
  readonly until: PlainDate
  /** Null: those that live in real time. */
  readonly testClock: TestClockId | null
  readonly seller?: SellerId
  readonly after?: AccountId
  readonly limit: number
}

/** In the order of their ids. Those that are parked, or hold a quote, are among them. */
export async function listWithWork(reader: Reader, wanted: WithWork): Promise<AccountId[]> {
  const { until, testClock, seller, after, limit } = wanted
  const ofSeller = seller === undefined ? sql`` : sql`and seller_id = ${seller}`
  const beyond = after === undefined ? sql`` : sql`and account_id > ${idToRow(after)}::bigint`
  const living = testClock === null ? sql`test_clock_id is null` : sql`test_clock_id = ${idToRow(testClock)}::bigint`
  const { rows } = await sql<{ account_id: bigint }>`
    select account_id from agenda
    where ${living} and next_action_on <= ${dateToRow(until)}::date ${ofSeller} ${beyond}
    order by account_id limit ${limit}::int`.execute(reader)
  return rows.map(({ account_id }) => idFromRow('account', account_id))
}
