/** Clocks that stand still until somebody moves them; the accounts on one live on its date. */
import type { AccountId, TestClockId } from '@coterm/core/ids.ts'
import type { SellerId } from '@coterm/core/invoice/parties.ts'
import { earliest, type PlainDate } from '@coterm/core/time/plain-date.ts'
import type { Instant } from '@coterm/core/time/zone.ts'
import type { Reader } from './database.ts'
import { idFromRow, idToRow, newNumbers } from './ids.ts'
import { dateFromRow, dateToRow, instantToRow, optionalDateFromRow } from './row-values.ts'

export type TestClock = {
  readonly id: TestClockId
  readonly name: string
  readonly today: PlainDate
  readonly createdAt: Instant
}

export async function createTestClock(
  reader: Reader,
  clock: Pick<TestClock, 'name' | 'today'>,
  at: Instant,
): Promise<TestClock> {
  const [row = 0n] = await newNumbers(reader, 1)
  const { name, today } = clock
  await reader
    .insertInto('test_clock')
    .values({ id: row, name, today: dateToRow(today), created_at: instantToRow(at) })
    .execute()
  return { id: idFromRow('testClock', row), name, today, createdAt: at }
}

export async function loadTestClock(reader: Reader, id: TestClockId): Promise<TestClock | null> {
  const row = await reader.selectFrom('test_clock').selectAll().where('id', '=', idToRow(id)).executeTakeFirst()
  return row ? clockFromRow(row) : null
}

/** Newest first. */
export async function listTestClocks(
  reader: Reader,
  page: { readonly limit: number; readonly after?: TestClockId },
): Promise<TestClock[]> {
  let query = reader.selectFrom('test_clock').selectAll().orderBy('id', 'desc').limit(page.limit)
  if (page.after !== undefined) query = query.where('id', '<', idToRow(page.after))
  return (await query.execute()).map(clockFromRow)
}

/** Moves the clock's date, never back. */
export async function moveTestClock(reader: Reader, id: TestClockId, to: PlainDate): Promise<void> {
  await reader
    .updateTable('test_clock')
    .set({ today: dateToRow(to) })
    .where('id', '=', idToRow(id))
    .where('today', '<', dateToRow(to))
    .execute()
}

/** The day on which the account of the seller lives that lives furthest back; null where one lives in real time. */
export async function earliestToday(reader: Reader, seller: SellerId): Promise<PlainDate | null> {
  const rows = await reader
    .selectFrom('agenda')
    .leftJoin('test_clock', 'test_clock.id', 'agenda.test_clock_id')
    .select('test_clock.today')
    .distinct()
    .where('agenda.seller_id', '=', seller)
    .execute()
  const days = rows.map(({ today }) => optionalDateFromRow(today))
  return days.includes(null) ? null : earliest(days)
}

/** The accounts that live on this clock, in their order. */
export async function accountsOnClock(reader: Reader, id: TestClockId): Promise<AccountId[]> {
  const rows = await reader
    .selectFrom('agenda')
    .select('account_id')
    .where('test_clock_id', '=', idToRow(id))
    .orderBy('account_id')
    .execute()
  return rows.map((row) => idFromRow('account', row.account_id))
}

function clockFromRow(row: { id: bigint; name: string; today: string; created_at: number }): TestClock {
  const { name, today, created_at } = row
  return { id: idFromRow('testClock', row.id), name, today: dateFromRow(today), createdAt: created_at as Instant }
}
