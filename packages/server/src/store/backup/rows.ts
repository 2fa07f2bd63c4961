/**
 * Rows as texts, the same on both engines: PostgreSQL writes every value so that it reads the same value again. Tables are
 * read through a cursor, page by page, and written with one statement a page.
 */
import { createHash } from 'node:crypto'
import { sql } from 'kysely'
import type { Transaction } from '../database.ts'
import type { Table } from './tables.ts'

export type TextRow = readonly (string | null)[]

const pageSize = 1000

/** What makes the texts of every server the same, and lets a long table take its time. */
export async function setTexts(transaction: Transaction): Promise<void> {
  const settings = ["timezone to 'UTC'", "datestyle to 'ISO, YMD'", "intervalstyle to 'iso_8601'"]
  const more = ["bytea_output to 'hex'", 'extra_float_digits to 1', 'statement_timeout to 0']
  for (const setting of [...settings, ...more]) await sql.raw(`set local ${setting}`).execute(transaction)
}

/** Every row of a table, in no particular order. */
export async function* readRows(transaction: Transaction, { name, columns }: Table): AsyncGenerator<TextRow> {
  const texts = sql.join(columns.map((column) => sql`${sql.ref(column.name)}::text`))
  await sql`declare backup_rows no scroll cursor for
    select json_build_array(${texts}) as texts from ${sql.table(name)}`.execute(transaction)
  for (;;) {
    const { rows } = await sql<{ texts: TextRow }>`
      fetch ${sql.raw(String(pageSize))} from backup_rows`.execute(transaction)
    for (const row of rows) yield row.texts
    if (rows.length < pageSize) break
  }
  await sql`close backup_rows`.execute(transaction)
}

export async function writeRows(transaction: Transaction, table: Table, rows: readonly TextRow[]): Promise<void> {
  const { columns, name } = table
  if (rows.length === 0) return
  const names = sql.join(columns.map((column) => sql.ref(column.name)))
  // A list of lists would have to have one length; each column is a list of its own.
  const lists = sql.join(columns.map((_, index) => sql`${rows.map((row) => row[index] ?? null)}::text[]`))
  const values = sql.join(columns.map(({ type }, index) => sql`${sql.ref(`v${index}`)}::${sql.raw(type)}`))
  const aliases = sql.join(columns.map((_, index) => sql.ref(`v${index}`)))
  await sql`insert into ${sql.table(name)} (${names}) overriding system value
    select ${values} from unnest(${lists}) as given (${aliases})`.execute(transaction)
}

/** A number for a set of rows that does not depend on their order, which text sorts differently from server to server. */
export class RowDigest {
  #sum = 0n
  #count = 0

  add(row: TextRow): void {
    this.#sum += BigInt(`0x${createHash('sha256').update(JSON.stringify(row)).digest('hex')}`)
    this.#count += 1
  }

  get rows(): number {
    return this.#count
  }

  get digest(): string {
    return BigInt.asUintN(256, this.#sum).toString(16).padStart(64, '0')
  }
}
