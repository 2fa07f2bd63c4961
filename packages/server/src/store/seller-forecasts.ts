/** What sellers will bill: how far it has been reckoned, and the sums. */
import { type ForecastSums, noForecast } from '@coterm/core/forecast/renewal-sums.ts'
import type { AccountId, TestClockId } from '@coterm/core/ids.ts'
import type { SellerId } from '@coterm/core/invoice/parties.ts'
import type { PlainDate } from '@coterm/core/time/plain-date.ts'
import type { Instant } from '@coterm/core/time/zone.ts'
import { type Selectable, sql } from 'kysely'
import type { Reader, Transaction } from './database.ts'
import { decodeExact, encodeExact } from './exact-json.ts'
import { idFromRow, idToRow } from './ids.ts'
import { dateFromRow, dateToRow, instantFromRow, instantToRow } from './row-values.ts'
import type { Tables } from './tables.ts'

/** Of which accounts: those of a seller in real time, or on a test clock. */
export type ForecastOf = { readonly seller: SellerId; readonly testClock: TestClockId | null }

export type SellerForecast = ForecastOf & {
  /** Which rules it was reckoned by. */
  readonly basis: string
  readonly reckonedOn: PlainDate
  readonly startedAt: Instant
  readonly finishedAt: Instant | null
  readonly accountsTotal: number
  readonly accountsDone: number
  readonly sums: ForecastSums
  readonly failure: string | null
}

export type NewForecast = Pick<SellerForecast, 'seller' | 'testClock' | 'basis' | 'reckonedOn' | 'startedAt'>

/** Begins anew: what was reckoned before is forgotten. */
export async function beginForecast(transaction: Transaction, forecast: NewForecast): Promise<void> {
  const { seller, testClock, basis } = forecast
  // Whoever reckons holds it; a part that is being written is finished first.
  await sql`select from seller_forecast where ${isOf(forecast)} for update`.execute(transaction)
  const { rows } = await sql<{ count: bigint }>`
    select count(*) as count from agenda where seller_id = ${seller} and ${livingOn(testClock)}`.execute(transaction)
  const begun = {
    ...{ basis, reckoned_on: dateToRow(forecast.reckonedOn), started_at: instantToRow(forecast.startedAt) },
    ...{ finished_at: null, failure: null, accounts_total: BigInt(rows[0]?.count ?? 0) },
    ...{ accounts_done: 0n, after_account: 0n, sums: encodeExact(noForecast()) },
  }
  await transaction
    .insertInto('seller_forecast')
    .values({ seller_id: seller, test_clock_id: clockToRow(testClock), ...begun })
    .onConflict((conflict) => conflict.columns(['seller_id', 'test_clock_id']).doUpdateSet(begun))
    .execute()
}

export async function loadForecast(reader: Reader, whose: ForecastOf): Promise<SellerForecast | null> {
  const row = await reader.selectFrom('seller_forecast').selectAll().where(isOf(whose)).executeTakeFirst()
  return row ? fromRow(row) : null
}

/** Those that are not finished, the longest waiting first. */
export async function listOpenForecasts(reader: Reader): Promise<ForecastOf[]> {
  const rows = await reader
    .selectFrom('seller_forecast')
    .select(['seller_id', 'test_clock_id'])
    .where('finished_at', 'is', null)
    .where('failure', 'is', null)
    .orderBy('started_at')
    .execute()
  return rows.map(ofFromRow)
}

export type OpenForecastPart = { readonly forecast: SellerForecast; readonly accounts: readonly AccountId[] }

/** The next accounts of one that is not finished; null when it is, or somebody else reckons it. */
export async function takeForecastPart(
  transaction: Transaction,
  whose: ForecastOf,
  size: number,
): Promise<OpenForecastPart | null> {
  const row = await transaction
    .selectFrom('seller_forecast')
    .selectAll()
    .where(isOf(whose))
    .where('finished_at', 'is', null)
    .where('failure', 'is', null)
    .forUpdate()
    .skipLocked()
    .executeTakeFirst()
  if (!row) return null
  const accounts = await transaction
    .selectFrom('agenda')
    .select('account_id')
    .where('seller_id', '=', whose.seller)
    .where(livingOn(whose.testClock))
    .where('account_id', '>', row.after_account)
    .orderBy('account_id')
    .limit(size)
    .execute()
  return { forecast: fromRow(row), accounts: accounts.map(({ account_id }) => idFromRow('account', account_id)) }
}

export type ReckonedAccounts = { readonly accounts: readonly AccountId[]; readonly sums: ForecastSums }

/** The sums with these accounts in them. */
export async function writeForecastPart(
  transaction: Transaction,
  whose: ForecastOf,
  { accounts, sums }: ReckonedAccounts,
): Promise<void> {
  const last = accounts.at(-1)
  if (!last) return
  await sql`update seller_forecast set after_account = ${idToRow(last)}::bigint,
      accounts_done = accounts_done + ${accounts.length}::bigint, sums = ${encodeExact(sums)}::jsonb
    where ${isOf(whose)}`.execute(transaction)
}

/** All accounts have been reckoned; or it cannot go on, for this reason. */
export async function endForecast(
  reader: Reader,
  whose: ForecastOf,
  ended: { readonly at: Instant } | { readonly failure: string },
): Promise<void> {
  const set = 'at' in ended ? { finished_at: instantToRow(ended.at) } : { failure: ended.failure }
  await reader.updateTable('seller_forecast').set(set).where(isOf(whose)).execute()
}

// No test clock has this number.
const realTime = 0n

function clockToRow(testClock: TestClockId | null): bigint {
  return testClock === null ? realTime : idToRow(testClock)
}

function ofFromRow(row: { seller_id: string; test_clock_id: bigint }): ForecastOf {
  const { seller_id: seller, test_clock_id: clock } = row
  return { seller: seller as SellerId, testClock: clock === realTime ? null : idFromRow('testClock', clock) }
}

function isOf({ seller, testClock }: ForecastOf) {
  return sql<boolean>`seller_id = ${seller} and test_clock_id = ${clockToRow(testClock)}::bigint`
}

function livingOn(testClock: TestClockId | null) {
  return testClock === null
    ? sql<boolean>`test_clock_id is null`
    : sql<boolean>`test_clock_id = ${idToRow(testClock)}::bigint`
}

function fromRow(row: Selectable<Tables['seller_forecast']>): SellerForecast {
  return {
    ...ofFromRow(row),
    basis: row.basis,
    reckonedOn: dateFromRow(row.reckoned_on),
    startedAt: instantFromRow(row.started_at),
    finishedAt: row.finished_at === null ? null : instantFromRow(row.finished_at),
    accountsTotal: Number(row.accounts_total),
    accountsDone: Number(row.accounts_done),
    // Written only from this type.
    sums: decodeExact<ForecastSums>(row.sums),
    failure: row.failure,
  }
}
