/** The books as they are read: transactions with their entries, balances, and what is deferred on a date. */
import type { AccountId, LedgerTransactionId, TestClockId } from '@coterm/core/ids.ts'
import type { SellerId } from '@coterm/core/invoice/parties.ts'
import {
  type BookingKind,
  bookingKinds,
  type Entry,
  type LedgerAccount,
  ledgerAccounts,
} from '@coterm/core/ledger/book.ts'
import { deferredOn } from '@coterm/core/ledger/recognition.ts'
import type { Currency } from '@coterm/core/money/currency.ts'
import { type Money, money, sum, times } from '@coterm/core/money/money.ts'
import { addDays, type PlainDate } from '@coterm/core/time/plain-date.ts'
import { sql } from 'kysely'
import type { Reader } from './database.ts'
import { idFromRow, idToRow, optionalIdFromRow, optionalIdToRow } from './ids.ts'
import { type ItemRow, itemFromRow, lines } from './revenue-items.ts'
import { currencyFromRow, dateFromRow, dateToRow, optionalDateFromRow, wordFromRow } from './row-values.ts'

export type StoredTransaction = ReturnType<typeof transactionFromRows>
export type Balance = { readonly account: LedgerAccount; readonly amount: Money }

type TransactionRow = {
  account_id: bigint
  id: bigint
  kind: string
  invoice_id: bigint | null
  currency: string
  date: string
  recognised_before: string | null
}
type EntryRow = { transaction_id: bigint; ledger_account: string; currency: string; amount: bigint }

/** `from` and `to` are dates of the books, both included. */
export type LedgerPage = {
  readonly account: AccountId
  readonly from?: PlainDate
  readonly to?: PlainDate
  readonly limit: number
  readonly after?: LedgerTransactionId
}

/** A page of an account's transactions, the newest first. */
export async function listTransactions(reader: Reader, page: LedgerPage): Promise<StoredTransaction[]> {
  const { from, to, after, limit } = page
  const account = idToRow(page.account)
  const { rows } = await sql<TransactionRow>`
    select account_id, id, kind, invoice_id, currency, date, recognised_before from ledger_transaction
    where account_id = ${account}::bigint ${after === undefined ? sql`` : sql`and id < ${idToRow(after)}::bigint`}
      ${from === undefined ? sql`` : sql`and date >= ${dateToRow(from)}::date`}
      ${to === undefined ? sql`` : sql`and date <= ${dateToRow(to)}::date`}
    order by id desc limit ${limit}::int`.execute(reader)
  const entries = await sql<EntryRow>`
    select transaction_id, ledger_account, currency, amount from ledger_entry
    where account_id = ${account}::bigint and transaction_id = any(${rows.map((row) => row.id)}::bigint[])`.execute(
    reader,
  )
  const byTransaction = Map.groupBy(entries.rows, (row) => row.transaction_id)
  return rows.map((row) => transactionFromRows(row, byTransaction.get(row.id) ?? []))
}

/** What every ledger account of the customer comes to, by currency, at the end of the day; debits are positive. */
export async function trialBalance(
  reader: Reader,
  account: AccountId,
  on: PlainDate,
): Promise<Map<Currency, Balance[]>> {
  const { rows } = await sql<Omit<EntryRow, 'transaction_id'>>`
    select e.currency, e.ledger_account, sum(e.amount)::bigint as amount
    from ledger_transaction t join ledger_entry e on e.account_id = t.account_id and e.transaction_id = t.id
    where t.account_id = ${idToRow(account)}::bigint and t.date <= ${dateToRow(on)}::date
    group by e.currency, e.ledger_account having sum(e.amount) <> 0 order by e.currency`.execute(reader)
  const balances = rows.map(entryFromRow)
  return Map.groupBy(balances.sort(inOrder), ({ amount }) => amount.currency)
}

/** Of one account, or of all a seller's accounts in real time or on a test clock. */
export type Billed =
  | { readonly account: AccountId }
  | { readonly seller: SellerId; readonly testClock: TestClockId | null }

/** What has been billed by the end of the day and is earned later, by currency; to the day, not to the month. */
export async function loadDeferredRevenue(
  reader: Reader,
  billed: Billed,
  on: PlainDate,
): Promise<Map<Currency, Money>> {
  const own =
    'account' in billed
      ? sql`l.account_id = ${idToRow(billed.account)}::bigint`
      : sql`l.seller_id = ${billed.seller} and l.test_clock_id = ${optionalIdToRow(billed.testClock) ?? 0n}::bigint`
  // Lines of the same amount and days are counted, not listed: most customers buy the same things.
  const { rows } = await sql<ItemRow & { items: number }>`
    select l.currency, l.amount, l.period_start, l.period_end, min(l.date) as date, count(*)::int as items
    from (${lines}) l
    where ${own} and l.date <= ${dateToRow(on)}::date and l.period_end > ${dateToRow(addDays(on, 1))}::date
    group by l.currency, l.amount, l.period_start, l.period_end order by l.currency`.execute(reader)
  const left = rows.flatMap((row) => {
    const item = itemFromRow({ ...row, document: 0n }, { recognised_id: 0n })
    return [...deferredOn([item], on).values()].map((amount) => times(amount, row.items))
  })
  const byCurrency = Map.groupBy(left, ({ currency }) => currency)
  return new Map([...byCurrency].map(([currency, amounts]) => [currency, sum(amounts, currency)]))
}

function transactionFromRows(row: TransactionRow, entries: readonly EntryRow[]) {
  return {
    id: idFromRow('ledgerTransaction', row.id),
    kind: wordFromRow<BookingKind>(bookingKinds, row.kind),
    invoice: optionalIdFromRow('invoice', row.invoice_id),
    currency: currencyFromRow(row.currency),
    date: dateFromRow(row.date),
    /** For revenue: the first day after the days that were posted. */
    recognisedBefore: optionalDateFromRow(row.recognised_before),
    entries: entries.map(entryFromRow).sort(inOrder),
  }
}

function entryFromRow(row: Pick<EntryRow, 'ledger_account' | 'currency' | 'amount'>): Entry {
  const account = wordFromRow<LedgerAccount>(ledgerAccounts, row.ledger_account)
  return { account, amount: money(row.amount, currencyFromRow(row.currency)) }
}

function inOrder(a: Entry, b: Entry): number {
  return ledgerAccounts.indexOf(a.account) - ledgerAccounts.indexOf(b.account)
}
