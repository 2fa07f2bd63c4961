/** Whether the process lives, and whether it can do its work: what an orchestrator asks, without anything secret. */
import type { FastifyInstance } from 'fastify'
import type { Database } from '../store/database.ts'
import { missingScripts } from '../store/migrate.ts'
import { endsWithin } from '../within.ts'

const readyMsMax = 2_000

type Readiness = {
  readonly ready: boolean
  readonly database: 'reachable' | 'not_reachable'
  readonly migrations: 'current' | 'missing' | 'unknown'
}

/** `/health/live` says that the process answers; `/health/ready` that the database does too, with this version's schema. */
export function addHealth(server: FastifyInstance, database: Database): void {
  const quiet = { logLevel: 'silent' } as const
  server.get('/health/live', quiet, async () => ({ live: true }))
  server.get('/health/ready', quiet, async (_request, reply) => {
    const readiness = await readinessOf(database)
    return reply
      .code(readiness.ready ? 200 : 503)
      .header('cache-control', 'no-store')
      .send(readiness)
  })
}

async function readinessOf(database: Database): Promise<Readiness> {
  const found: { migrations: Readiness['migrations'] } = { migrations: 'unknown' }
  const look = async () => {
    const missing = await missingScripts(database.kysely)
    found.migrations = missing.length === 0 ? 'current' : 'missing'
  }
  const answered = await endsWithin(readyMsMax, look()).catch(() => false)
  const ready = answered && found.migrations === 'current'
  return { ready, database: answered ? 'reachable' : 'not_reachable', ...found }
}
