/**
 * Both engines for tests: a fresh, migrated database each time, copied from a template that is made once. PostgreSQL is
 * the one at TEST_DATABASE_URL, or one of our own that is stopped after the file. `npm test` has one for all files, and
 * its template too.
 */
import { randomBytes } from 'node:crypto'
import { sql } from 'kysely'
import { afterAll } from 'vitest'
import { startPostgres } from '../../../tools/postgres-server.ts'
import { type Database, openDatabase } from '../src/store/database.ts'
import { migrate } from '../src/store/migrate.ts'
import { closeIdle, emptyDatabase } from './emptied-database.ts'

export type Engine = { readonly name: 'pglite' | 'postgres'; open(): Promise<Database> }

const cleanUp: (() => Promise<unknown>)[] = [closeIdle]
afterAll(async () => {
  for (const step of cleanUp.reverse()) await step()
})

let server: Promise<{ url: string; template: string }> | undefined

export const engines: readonly Engine[] = [
  {
    name: 'pglite',
    open: emptyDatabase,
  },
  {
    name: 'postgres',
    open: async () => openDatabase({ databaseUrl: await newPostgresDatabase() }),
  },
]

/** The address of a fresh, migrated database of its own. */
export async function newPostgresDatabase(): Promise<string> {
  server ??= prepareServer()
  const { url, template } = await server
  return urlOf(url, await createDatabase(url, template))
}

async function prepareServer() {
  const url = process.env.TEST_DATABASE_URL ?? (await startOwn())
  const made = process.env.TEST_DATABASE_TEMPLATE
  if (made) return { url, template: made }
  const template = await createDatabase(url, 'template1')
  const database = await openDatabase({ databaseUrl: urlOf(url, template) })
  await migrate(database)
  await database.close()
  return { url, template }
}

async function startOwn(): Promise<string> {
  const own = await startPostgres()
  cleanUp.push(() => own.stop())
  return own.url
}

async function createDatabase(url: string, template: string): Promise<string> {
  const name = `test_${randomBytes(8).toString('hex')}`
  await administer(url, `create database ${name} template ${template}`)
  cleanUp.push(() => administer(url, `drop database if exists ${name} with (force)`))
  return name
}

async function administer(url: string, statement: string): Promise<void> {
  const database = await openDatabase({ databaseUrl: url, connectionsMax: 1 })
  try {
    await sql.raw(statement).execute(database.kysely)
  } finally {
    await database.close()
  }
}

function urlOf(url: string, name: string): string {
  const address = new URL(url)
  address.pathname = `/${name}`
  return address.href
}
