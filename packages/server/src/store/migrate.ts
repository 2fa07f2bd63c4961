/**
 * Brings a database to the schema of this version: numbered scripts, each applied once, forward only, all in one
 * transaction. Two servers that start together take turns.
 */
import { readdir, readFile } from 'node:fs/promises'
import { sql } from 'kysely'
import type { Database, Reader, Transaction } from './database.ts'

const folder = new URL('./migrations/', import.meta.url)
// Any fixed number: whoever migrates holds the advisory lock of this name.
const migrationLock = 7_305_911_824n

export async function migrate(database: Database): Promise<void> {
  const scripts = await knownScripts()
  await database.kysely.transaction().execute((transaction) => applyScripts(transaction, scripts))
}

/** The scripts of this version, in order. */
export async function knownScripts(): Promise<string[]> {
  return (await readdir(folder)).filter((name) => name.endsWith('.sql')).sort()
}

/** The scripts of this version that the database has not seen; changes nothing. */
export async function missingScripts(reader: Reader): Promise<string[]> {
  const { rows } = await sql<{ name: string }>`select name from schema_migration`.execute(reader)
  const applied = new Set(rows.map(({ name }) => name))
  return (await knownScripts()).filter((name) => !applied.has(name))
}

/** Applies those of the scripts that are missing. */
export async function applyScripts(transaction: Transaction, scripts: readonly string[]): Promise<void> {
  await sql`select pg_advisory_xact_lock(${migrationLock}::bigint)`.execute(transaction)
  const applied = await appliedScripts(transaction)
  const unknown = applied.filter((name) => !scripts.includes(name))
  if (unknown.length > 0) {
    throw new Error(`The database has been migrated by a newer Coterm (${unknown.join(', ')}). Install that version.`)
  }
  const missing = scripts.filter((name) => !applied.includes(name))
  // An index over many rows takes longer than a statement may otherwise.
  if (missing.length > 0) await sql`set local statement_timeout to 0`.execute(transaction)
  for (const name of missing) {
    await sql.raw(await readFile(new URL(name, folder), 'utf8')).execute(transaction)
    await sql`insert into schema_migration (name) values (${name})`.execute(transaction)
  }
  // A table that came with them is held to its account like all others.
  if (missing.length > 0) await sql`select protect_account_tables()`.execute(transaction)
}

/** Those that the database has, in order. */
export async function appliedScripts(reader: Reader): Promise<string[]> {
  const { rows: found } = await sql<{ there: boolean }>`
    select to_regclass('schema_migration') is not null as there`.execute(reader)
  if (!found[0]?.there) await sql`create table if not exists schema_migration (name text primary key)`.execute(reader)
  const { rows } = await sql<{ name: string }>`select name from schema_migration order by name`.execute(reader)
  return rows.map((row) => row.name)
}
