/** Revenue on its way into the books: who has a month to post, and the postings of many accounts at once. */
import type { AccountId, TestClockId } from '@coterm/core/ids.ts'
import type { SellerId } from '@coterm/core/invoice/parties.ts'
import { book } from '@coterm/core/ledger/book.ts'
import {
  type DeferringItem,
  isPosted,
  monthAfter,
  type Posting,
  postingsUntil,
} from '@coterm/core/ledger/recognition.ts'
import { addDays, type PlainDate } from '@coterm/core/time/plain-date.ts'
import type { Instant } from '@coterm/core/time/zone.ts'
import { sql } from 'kysely'
import { writeTransactions } from './commit/ledger.ts'
import type { Reader, Transaction } from './database.ts'
import { idFromRow, idToRow, newNumbers } from './ids.ts'
import { unnest } from './insert-rows.ts'
import { type ItemRow, itemFromRow } from './revenue-items.ts'
import { dateFromRow, dateToRow, optionalDateFromRow, optionalDateToRow } from './row-values.ts'

/** Whose: a seller's accounts in real time, or those on a test clock. */
export type Whose = { readonly seller: SellerId } | { readonly testClock: TestClockId }

// First what is due before the month ends, for that may still be billed in it. A quote that waits for its payment too.
const isDue = sql`g.parked is null and g.held_quote_id is null
  and (g.next_action_on is null or g.next_action_on >= g.next_recognition_on)`

/** Accounts with a month to post up to this first day of a month, the longest overdue first. */
export async function listToRecognise(
  reader: Reader,
  whose: Whose,
  { until, limit }: { readonly until: PlainDate; readonly limit: number },
): Promise<AccountId[]> {
  const own =
    'seller' in whose
      ? sql`g.seller_id = ${whose.seller} and g.test_clock_id is null`
      : sql`g.test_clock_id = ${idToRow(whose.testClock)}::bigint`
  const { rows } = await sql<{ account_id: bigint }>`select g.account_id from agenda g
    where ${own} and g.next_recognition_on <= ${dateToRow(until)}::date and ${isDue}
    order by g.next_recognition_on, g.account_id limit ${limit}::int`.execute(reader)
  return rows.map((row) => idFromRow('account', row.account_id))
}

type StateRow = {
  account_id: bigint
  next_recognition_on: string
  recognised_before: string | null
  recognised_id: bigint
  until: string
}

/**
 * Posts every month of these accounts up to the date, and answers how many accounts it was. Those that somebody else
 * holds are left out. Nothing else of the account changes: its quotes stay valid.
 */
export async function recognise(
  transaction: Transaction,
  accounts: readonly AccountId[],
  { until, at }: { readonly until: PlainDate; readonly at: Instant },
): Promise<number> {
  const states = await lockStates(transaction, accounts, until)
  if (states.length === 0) return 0
  const items = Map.groupBy(await deferringItems(transaction, states), (row) => row.account_id)
  const decided = states.map((state) => decide(state, items.get(state.account_id) ?? []))
  const postings = decided.flatMap((each) => each.postings.map((posting) => ({ account: each.account, posting })))
  // Documents of these accounts have smaller numbers than this one, and later ones will have greater numbers.
  const [newest = 0n, ...numbers] = await newNumbers(transaction, 1 + postings.length)
  await writeTransactions(
    transaction,
    postings.map(({ account, posting }, index) => ({
      account,
      id: numbers[index] ?? 0n,
      booking: book('revenue_recognised', posting.amount),
      invoice: null,
      source: null,
      recognisedBefore: posting.before,
      on: addDays(posting.before, -1),
      at,
    })),
  )
  await writeStates(transaction, decided, newest)
  return decided.length
}

async function lockStates(
  transaction: Transaction,
  accounts: readonly AccountId[],
  until: PlainDate,
): Promise<StateRow[]> {
  const limit = dateToRow(until)
  const { rows } = await sql<StateRow>`
    select g.account_id, g.next_recognition_on, g.recognised_before, g.recognised_id,
      least(${limit}::date, date_trunc('month', g.next_action_on)::date) as until
    from agenda g
    where g.account_id = any(${accounts.map(idToRow)}::bigint[]) and g.next_recognition_on <= ${limit}::date and ${isDue}
    order by g.account_id for update skip locked`.execute(transaction)
  return rows
}

const stateTable = { table: 'agenda', columns: { account_id: 'bigint', before: 'date', seen: 'bigint' } } as const

// What was earned whole at the last posting, and was there then, is not read again. Every step is a look-up of its own:
// a join over all the columns that go together lets the planner read whole tables.
function deferring(kind: 'invoice' | 'credit_note') {
  const [document, line] = [sql.table(kind), sql.table(`${kind}_line`)]
  const [key, sign] = [sql.ref(`${kind}_id`), kind === 'invoice' ? sql`` : sql`-`]
  return sql`
    select l.account_id, l.${key} as document, d.date, d.currency, ${sign}l.amount as amount, l.period_start, l.period_end
    from account a
    cross join lateral (select * from ${line} l where l.account_id = a.account_id and l.period_end > a.before offset 0) l
    cross join lateral (select * from ${document} d where d.account_id = l.account_id and d.id = l.${key} offset 0) d
    union all
    select l.account_id, d.id, d.date, d.currency, ${sign}l.amount, l.period_start, l.period_end
    from account a
    cross join lateral (select * from ${document} d where d.account_id = a.account_id
      and (d.id > a.seen or d.date >= a.before) offset 0) d
    cross join lateral (select * from ${line} l where l.account_id = d.account_id and l.${key} = d.id
      and l.period_end <= a.before offset 0) l`
}

async function deferringItems(transaction: Transaction, states: readonly StateRow[]): Promise<ItemRow[]> {
  const rows = states.map(({ account_id, recognised_before, recognised_id }) => {
    return { account_id, before: recognised_before ?? '0001-01-01', seen: recognised_id }
  })
  const account = sql`account as (select * from ${unnest(stateTable, rows)} a (account_id, before, seen))`
  const found =
    await sql<ItemRow>`with ${account} ${deferring('invoice')} union all ${deferring('credit_note')}`.execute(
      transaction,
    )
  return found.rows
}

type Decided = {
  readonly account: bigint
  readonly postings: readonly Posting[]
  readonly before: PlainDate
  readonly next: PlainDate | null
}

function decide(state: StateRow, rows: readonly ItemRow[]): Decided {
  const items: DeferringItem[] = rows.map((row) => itemFromRow(row, state))
  const until = dateFromRow(state.until)
  const posted = {
    from: dateFromRow(state.next_recognition_on),
    before: optionalDateFromRow(state.recognised_before),
  }
  const postings = postingsUntil(items, posted, until)
  const next = items.every((item) => isPosted(item, until)) ? null : monthAfter(until)
  return { account: state.account_id, postings, before: until, next }
}

const decidedTable = { table: 'agenda', columns: { account_id: 'bigint', before: 'date', next: 'date' } } as const

async function writeStates(transaction: Transaction, decided: readonly Decided[], newest: bigint): Promise<void> {
  const rows = decided.map(({ account, before, next }) => {
    return { account_id: account, before: dateToRow(before), next: optionalDateToRow(next) }
  })
  await sql`update agenda g
    set recognised_before = d.before, next_recognition_on = d.next, recognised_id = ${newest}::bigint
    from ${unnest(decidedTable, rows)} d (account_id, before, next)
    where g.account_id = d.account_id`.execute(transaction)
}
