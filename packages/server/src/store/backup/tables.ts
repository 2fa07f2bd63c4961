/** What a backup consists of, asked of the database itself, so that a new table is in it without anybody's help. */
import { sql } from 'kysely'
import type { Transaction } from '../database.ts'

export type Column = { readonly name: string; readonly type: string }
export type Table = { readonly name: string; readonly columns: readonly Column[] }
export type Sequence = { readonly name: string; readonly last: string | null }

type ColumnRow = { table: string; name: string; type: string }
type Reference = { table: string; needs: string }

/** Every table but the list of migrations, each after those it refers to. */
export async function listTables(transaction: Transaction): Promise<Table[]> {
  const { rows } = await sql<ColumnRow>`
    select c.relname::text as table, a.attname::text as name, format_type(a.atttypid, a.atttypmod) as type
    from pg_class c join pg_attribute a on a.attrelid = c.oid
    where c.relnamespace = current_schema()::regnamespace and c.relkind = 'r' and c.relname <> 'schema_migration'
      and a.attnum > 0 and not a.attisdropped and a.attgenerated = ''
    order by c.relname, a.attnum`.execute(transaction)
  const references = await sql<Reference>`
    select c.conrelid::regclass::text as table, c.confrelid::regclass::text as needs from pg_constraint c
    where c.contype = 'f' and c.connamespace = current_schema()::regnamespace and c.conrelid <> c.confrelid`.execute(
    transaction,
  )
  const columns = Map.groupBy(rows, ({ table }) => table)
  const ordered = inOrder([...columns.keys()], references.rows)
  return ordered.map((table) => ({
    name: table,
    columns: (columns.get(table) ?? []).map(({ name, type }) => ({ name, type })),
  }))
}

export async function listSequences(transaction: Transaction): Promise<Sequence[]> {
  const { rows } = await sql<{ name: string; last: string | null }>`
    select sequencename::text as name, last_value::text as last from pg_sequences
    where schemaname = current_schema() order by 1`.execute(transaction)
  return rows
}

/** The names, each after those it needs. */
function inOrder(names: readonly string[], references: readonly Reference[]): string[] {
  const needs = Map.groupBy(references, ({ table }) => table)
  const ordered: string[] = []
  const visit = (name: string, way: readonly string[]) => {
    if (ordered.includes(name)) return
    if (way.includes(name)) throw new Error(`Broken invariant: the tables ${way.join(', ')} refer to each other`)
    for (const reference of needs.get(name) ?? []) visit(reference.needs, [...way, name])
    ordered.push(name)
  }
  for (const name of names) visit(name, [])
  return ordered
}
