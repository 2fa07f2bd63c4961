/**
 * Embedded databases that are used again: opening one takes seconds, emptying one takes a moment. A test that is given
 * one cannot tell it from a fresh one: what the migrations wrote is there, everything else is gone, and numbers begin anew.
 */
import { type RawBuilder, sql } from 'kysely'
import { type Database, openDatabase } from '../src/store/database.ts'
import { keptSnapshot } from './kept-snapshot.ts'

type Emptying = readonly RawBuilder<unknown>[]

let snapshot: Promise<Uint8Array> | undefined
let emptying: Emptying | undefined
const idle: Database[] = []

/** A database as good as fresh. Closing it lets the next test have it. */
export async function emptyDatabase(): Promise<Database> {
  const kept = idle.pop()
  const database = kept ?? (await openFresh())
  if (kept) await empty(kept)
  let closed = false
  const close = async () => {
    if (!closed) idle.push(database)
    closed = true
  }
  return { ...database, close }
}

/** Ends those that nobody uses. */
export async function closeIdle(): Promise<void> {
  for (const database of idle.splice(0)) await database.close()
}

async function openFresh(): Promise<Database> {
  snapshot ??= keptSnapshot()
  const database = await openDatabase({ snapshot: await snapshot })
  emptying ??= await howToEmpty(database)
  return database
}

async function empty({ kysely }: Database): Promise<void> {
  for (const statement of emptying ?? []) await statement.execute(kysely)
}

// Tables that a fresh database has rows in are left alone: nothing but migrations writes there.
async function howToEmpty({ kysely }: Database): Promise<Emptying> {
  const { rows: tables } = await sql<{ name: string }>`select relname as name from pg_class
    where relnamespace = 'public'::regnamespace and relkind = 'r' order by relname`.execute(kysely)
  const written: string[] = []
  const filled: string[] = []
  for (const { name } of tables) {
    const { rows } = await sql`select 1 from ${sql.table(name)} limit 1`.execute(kysely)
    const list = rows.length === 0 ? written : filled
    list.push(name)
  }
  if (filled.join() !== 'schema_migration') throw new Error(`Emptying has to learn about ${filled.join()}.`)
  const { rows: sequences } = await sql<{ name: string }>`select sequencename as name from pg_sequences
    where schemaname = 'public'`.execute(kysely)
  return [
    sql`truncate ${sql.join(written.map((name) => sql.table(name)))} restart identity cascade`,
    ...sequences.map(({ name }) => sql`alter sequence ${sql.table(name)} restart`),
  ]
}
