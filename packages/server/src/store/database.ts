/**
 * Opens the store: the embedded database (in a folder, or in memory) or a PostgreSQL server. Whatever runs on it is the
 * same SQL; only this file knows the difference.
 */
import { join } from 'node:path'
import type { AccountId } from '@coterm/core/ids.ts'
import { type Dialect, Kysely, type Transaction as KyselyTransaction, PostgresDialect, sql } from 'kysely'
import { Pool } from 'pg'
import { driverForAccount, driverForEverybody } from './account-scope.ts'
import { valueParsers } from './column-values.ts'
import { embeddedDialect } from './embedded-dialect.ts'
import { type EmbeddedEngine, startEmbedded } from './embedded-engine.ts'
import { lockFolder } from './folder-lock.ts'
import { preparing } from './prepared-statements.ts'
import type { Tables } from './tables.ts'

export type Database = {
  readonly kysely: Kysely<Tables>
  readonly engine: 'pglite' | 'postgres'
  /** The next numbers for ids, whatever else is going on: also while a transaction holds the only connection. */
  nextIdBlock(): Promise<bigint>
  /** The same database, of which nothing but this account's rows is seen or changed, whatever is asked of it. */
  forAccount(account: AccountId): Database
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
  /** How long an answer of the server is waited for. It ends most statements itself after a minute; when it is gone, nobody would. */
  readonly answerMsMax?: number
}

const nextBlock = sql<{ block: bigint }>`select nextval('id_block') as block`
const engines = new WeakMap<Database, EmbeddedEngine>()

export function openDatabase(options: DatabaseOptions): Promise<Database> {
  return options.databaseUrl ? openServer(options.databaseUrl, options) : openEmbedded(options)
}

/** The embedded database as bytes, from which copies in memory open quickly. */
export function dumpDatabase(database: Database): Promise<Uint8Array> {
  const engine = engines.get(database)
  if (!engine) throw new Error('Only the embedded database can be dumped; use pg_dump for a server.')
  return engine.dump()
}

async function openServer(databaseUrl: string, options: DatabaseOptions): Promise<Database> {
  const { connectionsMax = 10, answerMsMax } = options
  const pool = new Pool({
    connectionString: databaseUrl,
    max: connectionsMax,
    connectionTimeoutMillis: 15_000,
    keepAlive: true,
    keepAliveInitialDelayMillis: 10_000,
    ...(answerMsMax && { query_timeout: answerMsMax }),
    types: { getTypeParser: serverParser as never },
  })
  // A connection that breaks, idle or between two statements of a transaction, is replaced and whoever uses it is told by
  // the next query; without listeners it would end the process.
  pool.on('error', () => {})
  pool.on('connect', (client) => client.on('error', () => {}))
  const { kysely, of } = scoped(
    new PostgresDialect({ pool: preparing(pool), onCreateConnection: (connection) => prepare(connection) }),
  )
  await checkConnection(kysely)
  const nextIdBlock = async () => blockOf((await nextBlock.execute(kysely)).rows)
  return withScopes({ kysely, engine: 'postgres', nextIdBlock, close: () => kysely.destroy() }, of)
}

async function openEmbedded({ dataDir, snapshot }: DatabaseOptions): Promise<Database> {
  const lock = dataDir === undefined ? null : await lockFolder(dataDir)
  const engine = startEmbedded({
    ...(dataDir === undefined ? {} : { dataDir: join(dataDir, 'database') }),
    ...(snapshot === undefined ? {} : { snapshot }),
  })
  const { kysely, of } = scoped(embeddedDialect(engine))
  const own = {
    kysely,
    engine: 'pglite' as const,
    nextIdBlock: () => embeddedBlock(engine, kysely),
    async close() {
      await engine.close()
      await kysely.destroy()
      await lock?.release()
    },
  }
  const database = withScopes(own, of)
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

// One set of connections, and as many ways to look at the database as there are accounts.
function scoped(dialect: Dialect) {
  const driver = dialect.createDriver()
  const over = (createDriver: Dialect['createDriver']) =>
    new Kysely<Tables>({
      dialect: {
        createDriver,
        createAdapter: () => dialect.createAdapter(),
        createIntrospector: (kysely) => dialect.createIntrospector(kysely),
        createQueryCompiler: () => dialect.createQueryCompiler(),
      },
    })
  const kysely = over(() => driverForEverybody(driver))
  return { kysely, of: (account: AccountId) => over(() => driverForAccount(driver, account)) }
}

function withScopes(own: Omit<Database, 'forAccount'>, of: (account: AccountId) => Kysely<Tables>): Database {
  // It lives as long as what it looks at, and closes nothing.
  const forAccount = (account: AccountId): Database => ({
    ...own,
    kysely: of(account),
    forAccount,
    close: async () => {},
  })
  return { ...own, forAccount }
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
