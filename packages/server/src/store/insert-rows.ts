/** Writes many rows with one statement: one array for each column. How many rows there are does not change the SQL. */
import { type RawBuilder, sql } from 'kysely'
import type { Transaction } from './database.ts'

/** A table's columns and their types, in the order in which they are written. */
export type Target<Columns extends string> = { readonly table: string; readonly columns: Record<Columns, string> }
export type NewRow<T extends Target<string>> = { readonly [K in keyof T['columns']]: unknown }

export async function insertRows<T extends Target<string>>(
  transaction: Transaction,
  target: T,
  written: { readonly rows: readonly NewRow<T>[]; readonly onConflict?: RawBuilder<unknown> },
): Promise<void> {
  const { rows, onConflict = sql`` } = written
  if (rows.length === 0) return
  const names = Object.keys(target.columns)
  const columns = sql.join(names.map((name) => sql.ref(name)))
  await sql`insert into ${sql.table(target.table)} (${columns})
    select * from ${unnest(target, rows)} ${onConflict}`.execute(transaction)
}

/** The rows as a table expression, for updates that join with them. */
export function unnest<T extends Target<string>>(target: T, rows: readonly NewRow<T>[]): RawBuilder<unknown> {
  const arrays = Object.entries(target.columns).map(([name, type]) => {
    const values = rows.map((row) => (row as Record<string, unknown>)[name])
    return sql`${values}::${sql.raw(type)}[]`
  })
  return sql`unnest(${sql.join(arrays)})`
}
