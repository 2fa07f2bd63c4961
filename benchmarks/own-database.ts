/**
 * A database of the benchmark's own, thrown away afterwards: on the server at DATABASE_URL, whose other databases are not
 * touched, or on a PostgreSQL server that is started for it and flushes to disk on every commit.
 */
import { randomBytes } from 'node:crypto'
import { sql } from 'kysely'
import { type Database, openDatabase } from '../packages/server/src/store/database.ts'
import { migrate } from '../packages/server/src/store/migrate.ts'
import { startPostgres } from '../tools/postgres-server.ts'

export type OwnDatabase = {
  readonly database: Database
  /** The server's version and what it promises about commits. */
  readonly server: Readonly<Record<'server_version' | 'synchronous_commit' | 'fsync' | 'shared_buffers', string>>
  close(): Promise<void>
}

export async function ownDatabase(
  databaseUrl: string | undefined,
  { connectionsMax }: { readonly connectionsMax: number },
): Promise<OwnDatabase> {
  const own = databaseUrl ? null : await startPostgres({ durable: true })
  const url = databaseUrl ?? own?.url ?? ''
  const name = `coterm_bench_${randomBytes(6).toString('hex')}`
  try {
    await administer(url, `create database ${name}`)
    const database = await openDatabase({ databaseUrl: addressOf(url, name), connectionsMax })
    await migrate(database)
    const server = await settingsOf(database)
    const close = async () => {
      await database.close()
      await administer(url, `drop database ${name} with (force)`)
      await own?.stop()
    }
    return { database, server, close }
  } catch (error) {
    await administer(url, `drop database if exists ${name} with (force)`).catch(() => {})
    await own?.stop()
    throw error
  }
}

async function administer(url: string, statement: string): Promise<void> {
  const database = await openDatabase({ databaseUrl: url, connectionsMax: 1 })
  try {
    await sql.raw(statement).execute(database.kysely)
  } finally {
    await database.close()
  }
}

async function settingsOf({ kysely }: Database): Promise<OwnDatabase['server']> {
  const { rows } = await sql<OwnDatabase['server']>`select current_setting('server_version') as server_version,
    current_setting('synchronous_commit') as synchronous_commit, current_setting('fsync') as fsync,
    current_setting('shared_buffers') as shared_buffers`.execute(kysely)
  const [row] = rows
  if (!row) throw new Error('Broken invariant: a select without a table answers one row')
  return row
}

function addressOf(url: string, name: string): string {
  const address = new URL(url)
  address.pathname = `/${name}`
  return address.href
}
