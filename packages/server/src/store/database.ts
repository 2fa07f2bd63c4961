/**
 * Opens the store: the embedded database (in a folder, or in memory) or a PostgreSQL server. Whatever runs on it is the
 * same SQL; only this file knows the difference.
 */
import { join } from 'node:path'
import { Kysely, type Transaction as KyselyTransaction, PostgresDialect, sql } from 'kysely'
import { Pool } from 'pg'
import { valueParsers } from './column-values.ts'
import { embeddedDialect } from './embedded-dialect.ts'
import { type EmbeddedEngine, startEmbedded } from './embedded-engine.ts'
import { lockFolder } from './folder-lock.ts'
import type { Tables } from './tables.ts'

export type Database = {
  readonly kysely: Kysely<Tables>
  readonly engine: 'pglite' | 'postgres'
  /** The next numbers for ids, whatever else is going on: also while a transaction holds the only connection. */
  nextIdBlock(): Promise<bigint>
  close(): Promise<void>
}
export type Transaction = KyselyTransaction<Tables>
/** Whatever can be read from: the database itself, or a transaction. */
export type Reader = Kysely<Tables>

export type DatabaseOptions = {
  readonly databaseUrl?: string
  readonly dataDir?: string
  /** In memory only: starts from what `dumpDatabase` gave. */
  readonly snapshot?: Uint8Array
  readonly connectionsMax?: number
}

const nextBlock = sql<{ block: bigint }>`select nextval('id_block') as block`
const engines = new WeakMap<Database, EmbeddedEngine>()

export function openDatabase(options: DatabaseOptions): Promise<Database> {
  return options.databaseUrl ? openServer(options.databaseUrl, options.connectionsMax ?? 10) : openEmbedded(options)
}

/** The embedded database as bytes, from which copies in memory open quickly. */
export function dumpDatabase(database: Database): Promise<Uint8Array> {
  const engine = engines.get(database)
  if (!engine) throw new Error('Only the embedded database can be dumped; use pg_dump for a server.')
  return engine.dump()
}

async function openServer(databaseUrl: string, connectionsMax: number): Promise<Database> {
  const pool = new Pool({
    connectionString: databaseUrl,
    max: connectionsMax,
    connectionTimeoutMillis: 15_000,
    types: { getTypeParser: serverParser as never },
  })
  // A connection that breaks, idle or between two statements of a transaction, is replaced and whoever uses it is told by
  // the next query; without listeners it would end the process.
  pool.on('error', () => {})
  pool.on('connect', (client) => client.on('error', () => {}))
  const kysely = new Kysely<Tables>({
    dialect: new PostgresDialect({ pool, onCreateConnection: (connection) => prepare(connection) }),
  })
  await checkConnection(kysely)
  const nextIdBlock = async () => blockOf((await nextBlock.execute(kysely)).rows)
  return { kysely, engine: 'postgres', nextIdBlock, close: () => kysely.destroy() }
}

async function openEmbedded({ dataDir, snapshot }: DatabaseOptions): Promise<Database> {
  const lock = dataDir === undefined ? null : await lockFolder(dataDir)
  const engine = startEmbedded({
    ...(dataDir === undefined ? {} : { dataDir: join(dataDir, 'database') }),
    ...(snapshot === undefined ? {} : { snapshot }),
  })
  const kysely = new Kysely<Tables>({ dialect: embeddedDialect(engine) })
  const database: Database = {
    kysely,
    engine: 'pglite',
    nextIdBlock: () => embeddedBlock(engine, kysely),
    async close() {
      await engine.close()
      await kysely.destroy()
      await lock?.release()
    },
  }
  engines.set(database, engine)
  try {
    await checkConnection(kysely)
  } catch (error) {
    await engine.close().catch(() => {})
    await lock?.release()
    throw error
  }
  return database
}

// A sequence does not belong to a transaction, so its next number may be taken in the middle of somebody's.
async function embeddedBlock(engine: EmbeddedEngine, kysely: Kysely<Tables>): Promise<bigint> {
  try {
    return blockOf((await engine.query(nextBlock.compile(kysely).sql, [])).rows as { block: bigint }[])
  } catch (error) {
    const failedTransaction = (error as { code?: string }).code === '25P02'
    if (!failedTransaction) throw error
    return blockOf((await nextBlock.execute(kysely)).rows)
  }
}

function blockOf(rows: readonly { block: bigint }[]): bigint {
  const [row] = rows
  if (!row) throw new Error('Broken invariant: a sequence has a next value')
  return row.block
}

async function prepare(connection: { executeQuery(query: never): Promise<unknown> }): Promise<void> {
  const settings = ["set timezone to 'UTC'", "set lock_timeout to '20s'", "set statement_timeout to '60s'"]
  for (const setting of settings) {
    await connection.executeQuery({ sql: setting, parameters: [], query: {}, queryId: {} } as never)
  }
}

async function checkConnection(kysely: Kysely<Tables>): Promise<void> {
  try {
    await sql`select 1`.execute(kysely)
  } catch (error) {
    throw new Error(`The database cannot be opened: ${(error as Error).message}`, { cause: error })
  }
}

function serverParser(oid: number, format?: string): (text: string) => unknown {
  const parser = format === 'binary' ? undefined : valueParsers[oid]
  return parser ?? serverDefaults(oid)
}

function serverDefaults(oid: number): (text: string) => unknown {
  if (oid === 16) return (text) => text === 't'
  // int2, int4, oid, float4, float8: numbers that JavaScript holds exactly enough for what is stored in them.
  return [21, 23, 26, 700, 701].includes(oid) ? Number : (text) => text
}
