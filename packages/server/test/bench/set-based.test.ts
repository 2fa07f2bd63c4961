/** The reference of the renewal run writes what the product writes, row by row. */
import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { clock, dueAccounts } from '../../../../benchmarks/due-accounts.ts'
import { renewSetBased } from '../../../../benchmarks/set-based-renewals.ts'
import { renewAccounts } from '../../src/operations/renewals/renew-accounts.ts'
import { check } from '../../src/store/check.ts'
import type { Database } from '../../src/store/database.ts'
import { engines } from '../engines.ts'

const tables = [
  'agenda',
  'subscription',
  'subscription_period',
  'seat_lot',
  'invoice',
  'invoice_line',
  'invoice_tax',
  'ledger_transaction',
  'ledger_entry',
  'event',
  'mail_agenda',
]
const own = ['account_id', 'id', 'subscription_id', 'invoice_id', 'payment_method_id', 'source_id', 'transaction_id']
const numbers = ['number_in_series', 'hash', 'event_hash', 'seller_id']

// What differs between two accounts that are alike: who they are, and what they are numbered.
async function rowsOf({ kysely }: Database, table: string): Promise<string[]> {
  const { rows } = await sql<Record<string, unknown>>`select to_jsonb(t) as row from ${sql.table(table)} t`.execute(
    kysely,
  )
  return rows
    .map(({ row }) => {
      const kept = Object.entries(row as object).filter(([name]) => ![...own, ...numbers].includes(name))
      return JSON.stringify(kept).replaceAll(/INV-\d+|inv_\w+/g, '…')
    })
    .sort()
}

async function renewed(renew: (database: Database) => Promise<unknown>): Promise<Record<string, string[]>> {
  const [, postgres] = engines
  if (!postgres) throw new Error('there is no server')
  const database = await postgres.open()
  try {
    await renew(database)
    expect(await check(database)).toEqual([])
    const entries = await Promise.all(tables.map(async (table) => [table, await rowsOf(database, table)] as const))
    return Object.fromEntries(entries)
  } finally {
    await database.close()
  }
}

test('the same rows, and the books are right', { timeout: 60_000 }, async () => {
  const taken = async (database: Database) => {
    const due = await dueAccounts(database)
    await due.ensure(500)
    return [due.take(200) ?? [], due.take(300) ?? []] as const
  }
  const byProduct = await renewed(async (database) => {
    for (const some of await taken(database)) await renewAccounts({ database, clock }, some)
  })
  const byHand = await renewed(async (database) => {
    const [first, second] = await taken(database)
    // The counter of the series is made by the first invoice.
    await renewAccounts({ database, clock }, first)
    await database.kysely.transaction().execute((transaction) => renewSetBased(transaction, second, clock.now()))
  })
  for (const table of tables) expect(byHand[table], table).toEqual(byProduct[table])
})
