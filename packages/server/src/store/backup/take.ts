/** Takes a backup: everything as it was at one moment, while the server and the worker go on. */
import { once } from 'node:events'
import { createWriteStream } from 'node:fs'
import { rename, rm } from 'node:fs/promises'
import { finished } from 'node:stream/promises'
import { createGzip } from 'node:zlib'
import type { Instant } from '@coterm/core/time/zone.ts'
import { sql } from 'kysely'
import type { Database, Transaction } from '../database.ts'
import { appliedScripts } from '../migrate.ts'
import type { Foot, Head, Line, TableSum } from './format.ts'
import { RowDigest, readRows, setTexts } from './rows.ts'
import { listSequences, listTables } from './tables.ts'

export type Backup = { readonly head: Head; readonly tables: Foot['end'] }
type Taking = { readonly at: Instant; readonly keys: readonly string[] }

/** Writes the file, for its owner's eyes only; under its name it is there whole or not at all. */
export async function takeBackup(database: Database, path: string, taking: Taking): Promise<Backup> {
  const draft = `${path}.part`
  const file = createWriteStream(draft, { mode: 0o600, flags: 'w' })
  const packed = createGzip()
  packed.pipe(file)
  const failed = new Promise<never>((_, reject) => void file.on('error', reject))
  failed.catch(() => {})
  const write = async (line: Line) => {
    if (!packed.write(`${JSON.stringify(line)}\n`)) await Promise.race([once(packed, 'drain'), failed])
  }
  try {
    const backup = await database.kysely
      .transaction()
      .setIsolationLevel('repeatable read')
      .execute((transaction) => writeAll(transaction, { ...taking, engine: database.engine, write }))
    packed.end()
    await Promise.race([finished(file), failed])
    await rename(draft, path)
    return backup
  } catch (error) {
    packed.destroy()
    file.destroy()
    await rm(draft, { force: true })
    throw error
  }
}

type Writing = Taking & { readonly engine: Head['engine']; write(line: Line): Promise<void> }

async function writeAll(transaction: Transaction, { at, keys, engine, write }: Writing): Promise<Backup> {
  await sql`set transaction read only`.execute(transaction)
  await setTexts(transaction)
  const migrations = await appliedScripts(transaction)
  const sequences = await listSequences(transaction)
  const takenAt = new Date(at).toISOString()
  const head: Head = { format: 'coterm-backup', version: 1, takenAt, engine, migrations, sequences, keys }
  await write(head)
  const end: Record<string, TableSum> = {}
  for (const table of await listTables(transaction)) {
    await write({ table })
    const sum = new RowDigest()
    for await (const row of readRows(transaction, table)) {
      sum.add(row)
      await write(row)
    }
    end[table.name] = { rows: sum.rows, digest: sum.digest }
  }
  await write({ end })
  return { head, tables: end }
}
