/** A whole file, a batch at a time. What a batch wrote stays: the same file again goes on where it was interrupted. */

import { divideRounded } from '@coterm/core/money/divide.ts'
import { formatMoney, money } from '@coterm/core/money/money.ts'
import { formatPlainDate } from '@coterm/core/time/plain-date.ts'
import { monthsOf } from '@coterm/core/time/term.ts'
import type { Database } from '../../store/database.ts'
import { type FileRow, readRows } from './read-rows.ts'
import { type Fate, type Group, type Taking, takeOver } from './take-over.ts'

const batchRows = 1000

export type Totals = Record<Fate['fate'] | 'rows' | 'accounts' | 'seats', number> & {
  /** By currency: what a year of everything that is taken over comes to at its present price. */
  yearly: Record<string, string>
}
export type Watching = { onBatch?(fates: readonly Fate[], totals: Totals): Promise<void> | void }

export function importFile(database: Database, file: string, options: Taking & Watching): Promise<Totals> {
  return importRows(database, readRows(file), options)
}

/** Rows wherever they come from; the rows of an account stand together. */
export async function importRows(
  database: Database,
  rows: AsyncIterable<FileRow>,
  options: Taking & Watching,
): Promise<Totals> {
  const totals: Totals = { rows: 0, created: 0, same: 0, differs: 0, error: 0, accounts: 0, seats: 0, yearly: {} }
  const sums = new Map<string, bigint>()
  let groups: Group[] = []
  let size = 0
  const write = async () => {
    const fates = await takeOver(database, groups, options)
    totals.accounts += groups.length
    for (const each of fates) count(totals, sums, each)
    groups = []
    size = 0
    await options.onBatch?.(fates, totals)
  }
  for await (const group of groupsOf(rows)) {
    groups.push(group)
    size += group.rows.length
    if (size >= batchRows) await write()
  }
  if (groups.length > 0) await write()
  return totals
}

function count(totals: Totals, sums: Map<string, bigint>, { fate, subscription }: Fate): void {
  totals.rows += 1
  totals[fate] += 1
  if (!subscription) return
  const { seats, term, currency, periods } = subscription
  const value = periods[0].unitPrice.minor * BigInt(seats) * 12n
  const sum = (sums.get(currency) ?? 0n) + divideRounded(value, BigInt(monthsOf(term)))
  sums.set(currency, sum)
  totals.seats += seats
  totals.yearly[currency] = formatMoney(money(sum, currency))
}

// Rows of an account stand together, so that it is taken over whole.
async function* groupsOf(rows: AsyncIterable<FileRow>): AsyncGenerator<Group> {
  const ended = new Set<string>()
  let reference = ''
  let own: FileRow[] = []
  for await (const row of rows) {
    const named = row.values.account ?? ''
    if (named === '') throw new Error(`Line ${row.line}: account is missing: what did the system before call it?`)
    if (named !== reference) {
      if (own.length > 0) yield { reference, rows: own }
      if (ended.has(named))
        throw new Error(`Line ${row.line}: rows of account ${named} do not stand together. Sort the file by account.`)
      ended.add(named)
      reference = named
      own = []
    }
    own.push(row)
  }
  if (own.length > 0) yield { reference, rows: own }
}

/** A fate as the report and `--json` show it. */
export function toReport({ row, fate, column, reason, subscription, renewal }: Fate) {
  return {
    ...{ line: row.line, account: row.values.account ?? '', subscription: row.values.subscription ?? '' },
    ...{ fate, column, reason, id: subscription?.id ?? null },
    renewsOn: renewal && formatPlainDate(renewal.date),
    amount: renewal && formatMoney(renewal.amount),
    currency: renewal?.amount.currency ?? null,
  }
}
