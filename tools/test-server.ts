/** One PostgreSQL server for all test files, with a migrated database that theirs are copied from. */
import { sql } from 'kysely'
import { openDatabase } from '../packages/server/src/store/database.ts'
import { migrate } from '../packages/server/src/store/migrate.ts'
import { startPostgres } from './postgres-server.ts'

const template = 'coterm_template'

export type TestServer = {
  /** What tells the test files of it. */
  readonly environment: Readonly<Record<string, string>>
  stop(): Promise<void>
}

/** A server that somebody named in TEST_DATABASE_URL is left as it is: each file then makes its own template on it. */
export async function startTestServer(): Promise<TestServer> {
  if (process.env.TEST_DATABASE_URL) return { environment: {}, stop: async () => {} }
  const server = await startPostgres()
  try {
    await onDatabase(server.url, async ({ kysely }) => {
      await sql.raw(`create database ${template}`).execute(kysely)
    })
    const address = new URL(server.url)
    address.pathname = `/${template}`
    await onDatabase(address.href, migrate)
  } catch (error) {
    await server.stop()
    throw error
  }
  return {
    environment: { TEST_DATABASE_URL: server.url, TEST_DATABASE_TEMPLATE: template },
    stop: () => server.stop(),
  }
}

type Opened = Awaited<ReturnType<typeof openDatabase>>

async function onDatabase(databaseUrl: string, work: (database: Opened) => Promise<void>): Promise<void> {
  const database = await openDatabase({ databaseUrl, connectionsMax: 1 })
  try {
    await work(database)
  } finally {
    await database.close()
  }
}
