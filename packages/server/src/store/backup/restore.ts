/**
 * Brings a backup into an empty database, in one transaction: the schema it was taken with, its rows, the comparison of
 * what is there now with what was written down, the migrations since, and the check of the books. If any of it does not
 * hold, the database stays as empty as it was.
 */
import { sql } from 'kysely'
import type { Signer } from '../../secrets/signer.ts'
import { type Finding, findingsIn } from '../check.ts'
import type { Database, Transaction } from '../database.ts'
import { appliedScripts, applyScripts, knownScripts } from '../migrate.ts'
import { type Foot, type Head, isHead, type Line, readLines } from './format.ts'
import { RowDigest, readRows, setTexts, type TextRow, writeRows } from './rows.ts'
import { listTables, type Table } from './tables.ts'

export type Restored = { readonly head: Head; readonly tables: Foot['end']; readonly findings: readonly Finding[] }
export type RestoreOptions = {
  readonly signer: Signer | null
  /** Verifies all of it and keeps nothing. */
  readonly dryRun?: boolean
}

const batchSize = 1000

class TakenBack extends Error {}

/** What was restored; with findings, nothing was. */
export async function restoreBackup(database: Database, path: string, options: RestoreOptions): Promise<Restored> {
  const { signer, dryRun = false } = options
  let restored: Restored | undefined
  await database.kysely
    .transaction()
    .execute(async (transaction) => {
      const { head, tables } = await loadAll(transaction, path)
      await applyScripts(transaction, await knownScripts())
      restored = { head, tables, findings: await findingsIn(transaction, signer) }
      if (dryRun || restored.findings.length > 0) throw new TakenBack()
    })
    .catch((error: unknown) => {
      if (!(error instanceof TakenBack)) throw error
    })
  if (!restored) throw new Error('Broken invariant: what was restored is known')
  return restored
}

/** What the file says of itself. */
export async function headOf(path: string): Promise<Head> {
  for await (const line of readLines(path)) {
    if (isHead(line)) return line
    break
  }
  throw new Error(`${path} is not a backup of Coterm.`)
}

type Loaded = Pick<Restored, 'head' | 'tables'>

async function loadAll(transaction: Transaction, path: string): Promise<Loaded> {
  await setTexts(transaction)
  const head = await headOf(path)
  await prepareSchema(transaction, head)
  const tables = await listTables(transaction)
  const byName = new Map(tables.map((table) => [table.name, table]))
  // What a trigger says about rows that come one by one was said when they first came; what they add up to is checked below.
  for (const { name } of tables) await sql`alter table ${sql.table(name)} disable trigger user`.execute(transaction)
  const end = await writeLines(transaction, path, byName)
  for (const { name } of tables) await sql`alter table ${sql.table(name)} enable trigger user`.execute(transaction)
  for (const { name, last } of head.sequences) {
    if (last !== null) await sql`select setval(${name}::regclass, ${last}::bigint)`.execute(transaction)
  }
  for (const table of tables) await compare(transaction, table, end)
  return { head, tables: end }
}

// The schema of the backup, in a database where nobody has anything yet.
async function prepareSchema(transaction: Transaction, { migrations }: Head): Promise<void> {
  const known = await knownScripts()
  const unknown = migrations.filter((name) => !known.includes(name))
  if (unknown.length > 0) {
    throw new Error(`The backup was taken by a newer Coterm (${unknown.join(', ')}). Install that version.`)
  }
  const applied = await appliedScripts(transaction)
  const filled: string[] = []
  for (const { name } of await listTables(transaction)) {
    const { rows } = await sql`select from ${sql.table(name)} limit 1`.execute(transaction)
    if (rows.length > 0) filled.push(name)
  }
  if (filled.length > 0) {
    const named = filled.slice(0, 5).join(', ')
    throw new Error(`The database is not empty (${named}); nothing is restored over it. Give an empty database.`)
  }
  if (applied.some((name) => !migrations.includes(name))) {
    throw new Error(
      'The database has a newer schema than the backup. Give a fresh database; it is migrated afterwards.',
    )
  }
  await applyScripts(transaction, migrations)
}

async function writeLines(
  transaction: Transaction,
  path: string,
  tables: ReadonlyMap<string, Table>,
): Promise<Foot['end']> {
  let table: Table | undefined
  let rows: TextRow[] = []
  const flush = async () => {
    if (table) await writeRows(transaction, table, rows)
    rows = []
  }
  for await (const line of readLines(path)) {
    if (isRow(line)) {
      rows.push(line)
      if (rows.length >= batchSize) await flush()
    } else {
      await flush()
      if ('end' in line) return line.end
      if ('table' in line) table = sameTable(tables, line.table)
    }
  }
  throw new Error(`${path} has no end: it was cut off.`)
}

function isRow(line: Line): line is TextRow {
  return Array.isArray(line)
}

function sameTable(tables: ReadonlyMap<string, Table>, table: Table): Table {
  const own = tables.get(table.name)
  if (!own || JSON.stringify(own) !== JSON.stringify(table)) {
    throw new Error(`The table ${table.name} of the backup is another one than in this schema.`)
  }
  return own
}

async function compare(transaction: Transaction, table: Table, end: Foot['end']): Promise<void> {
  const sum = new RowDigest()
  for await (const row of readRows(transaction, table)) sum.add(row)
  const expected = end[table.name]
  if (expected?.rows === sum.rows && expected.digest === sum.digest) return
  throw new Error(
    `The table ${table.name} is not what was backed up: ${expected?.rows ?? 'no'} rows were written down, ` +
      `${sum.rows} are here${expected?.rows === sum.rows ? ', with other content' : ''}. Nothing was restored.`,
  )
}
