/**
 * Kysely over the embedded database. It has one connection, so whoever holds it is alone: transactions follow each
 * other, and a query outside a transaction never slips into somebody else's.
 */
import {
  CompiledQuery,
  type DatabaseConnection,
  type Dialect,
  type Driver,
  PostgresAdapter,
  PostgresIntrospector,
  PostgresQueryCompiler,
  type QueryResult,
} from 'kysely'
import type { EmbeddedEngine } from './embedded-engine.ts'

const waitSecondsMax = 60

export function embeddedDialect(engine: EmbeddedEngine): Dialect {
  return {
    createAdapter: () => new PostgresAdapter(),
    createDriver: () => embeddedDriver(engine),
    createIntrospector: (kysely) => new PostgresIntrospector(kysely),
    createQueryCompiler: () => new PostgresQueryCompiler(),
  }
}

function embeddedDriver(engine: EmbeddedEngine): Driver {
  const connection: DatabaseConnection = {
    async executeQuery<R>({ sql, parameters }: CompiledQuery): Promise<QueryResult<R>> {
      const { rows, affectedRows } = await engine.query(sql, parameters)
      const numAffectedRows = affectedRows === undefined ? {} : { numAffectedRows: BigInt(affectedRows) }
      return { rows: rows as R[], ...numAffectedRows }
    },
    // biome-ignore lint/correctness/useYield: the interface asks for a generator, the engine has no cursors
    async *streamQuery() {
      throw new Error('The embedded database does not stream. Read in pages.')
    },
  }
  const turns = takeTurns()
  const run = async (statement: string) => {
    await connection.executeQuery(CompiledQuery.raw(statement))
  }
  return {
    init: async () => {},
    acquireConnection: async () => {
      await turns.take()
      return connection
    },
    releaseConnection: async () => turns.giveBack(),
    beginTransaction: () => run('begin'),
    commitTransaction: () => run('commit'),
    rollbackTransaction: () => run('rollback'),
    destroy: () => engine.close(),
  }
}

/** First come, first served. A turn that never comes is nearly always a query outside the transaction it belongs to. */
function takeTurns() {
  let busy = false
  const queue: (() => void)[] = []
  return {
    take(): Promise<void> {
      if (!busy) {
        busy = true
        return Promise.resolve()
      }
      return new Promise((resolve, reject) => {
        const next = () => {
          clearTimeout(timer)
          resolve()
        }
        const timer = setTimeout(() => {
          queue.splice(queue.indexOf(next), 1)
          reject(
            new Error(`The embedded database was busy for ${waitSecondsMax} s: is a transaction waiting for itself?`),
          )
        }, waitSecondsMax * 1000)
        queue.push(next)
      })
    },
    giveBack(): void {
      const next = queue.shift()
      if (next) next()
      else busy = false
    },
  }
}
