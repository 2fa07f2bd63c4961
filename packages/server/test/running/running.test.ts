/** The server and the worker as an operator runs them: apart, looked after, stopped, and without their database. */
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { startApplication } from '../../src/main.ts'
import { openDatabase } from '../../src/store/database.ts'
import { newPostgresDatabase } from '../engines.ts'
import { freezableWay } from './frozen-server.ts'
import { type Running, refused, run } from './process.ts'

const own = { host: '127.0.0.1', port: 0 }
const quiet = { ...own, portal: null, development: false } as const
const found = (text: string, pattern: RegExp) => pattern.exec(text)?.[1] ?? ''
const told = async (url: string) => (await fetch(url)).text()
const figureOf = (metrics: string, name: string) => Number(found(metrics, new RegExp(`^${name} (\\S+)$`, 'm')))

describe('the server and the worker as processes of their own', () => {
  let server: Running
  let worker: Running

  beforeAll(async () => {
    const environment = { DATABASE_URL: await newPostgresDatabase(), COTERM_URL: 'https://account.example.com' }
    server = await run('serve', { ...environment, COTERM_API_KEY: 'a-key-of-the-test' })
    worker = await run('work', environment)
  }, 120_000)

  test('the server lives, is ready, and answers', async () => {
    const url = found(server.printed, /runs at (\S+)/)
    expect(await (await fetch(`${url}/health/live`)).json()).toEqual({ live: true })
    const ready = await fetch(`${url}/health/ready`)
    expect(ready.status).toBe(200)
    expect(await ready.json()).toEqual({ ready: true, database: 'reachable', migrations: 'current' })
    const asked = await fetch(`${url}/v1/sellers`, { headers: { authorization: 'Bearer a-key-of-the-test' } })
    expect(asked.status).toBe(200)
    // What is for operators is not for customers.
    expect(await told(`${url}/metrics`)).not.toContain('coterm_')
  })

  test('metrics say what was answered, by operation, and what waits', async () => {
    const metrics = await told(found(server.printed, /Metrics\s+(\S+)/))
    expect(metrics).toMatch(/coterm_request_seconds_count\{operation="listSellers",method="GET",status="200"\} 1/)
    expect(figureOf(metrics, 'coterm_accounts_due')).toBe(0)
    expect(figureOf(metrics, 'coterm_payments_unknown')).toBe(0)
    // It is not the one that works.
    expect(metrics).not.toMatch(/^coterm_worker_passes_total\{/m)
  })

  test('the worker passes, and serves nobody', async () => {
    expect(worker.printed).not.toContain('runs at')
    const url = found(worker.printed, /Metrics\s+(\S+)/)
    const passes = async () =>
      figureOf(await told(url), 'coterm_worker_passes_total{outcome="done"}'.replace(/[{}]/g, '\\$&'))
    await expect.poll(passes, { timeout: 10_000 }).toBeGreaterThan(1)
    expect(await told(url.replace('/metrics', '/health/ready'))).toContain('"ready":true')
  })

  test('both stop when told, and nothing goes wrong', async () => {
    server.signal('SIGTERM')
    worker.signal('SIGTERM')
    expect([await server.ended(), await worker.ended()]).toEqual([0, 0])
    expect([server.errors(), worker.errors()]).toEqual(['', ''])
  }, 30_000)
})

describe('what cannot be run says why', () => {
  test.each([
    ['serve', {}, 'only on a PostgreSQL server: set DATABASE_URL'],
    ['work', { DATABASE_URL: 'postgres://localhost/x' }, 'set COTERM_URL to where customers reach the server'],
    ['start', { COTERM_STOP_SECONDS: 'soon' }, 'COTERM_STOP_SECONDS is a number from 1 to 600, not "soon".'],
    ['start', { COTERM_LOG_LEVEL: 'loud' }, 'COTERM_LOG_LEVEL is one of error, warn, info, silent, not "loud".'],
  ])('coterm %s with %j', async (command, environment, sentence) => {
    const { status, errors } = await refused(command, environment)
    expect(status).toBe(1)
    expect(errors).toContain(sentence)
  })
})

describe('without its database', () => {
  let way: Awaited<ReturnType<typeof freezableWay>>
  beforeAll(async () => {
    way = await freezableWay(await newPostgresDatabase())
  })
  afterAll(() => way.close())

  test('an answer that does not come is not waited for, and is never taken for another', async () => {
    const database = await openDatabase({ databaseUrl: way.url, connectionsMax: 1, answerMsMax: 500 })
    const say = async (word: string) => (await sql`select ${word}::text as word`.execute(database.kysely)).rows
    expect(await say('first')).toEqual([{ word: 'first' }])
    way.freeze()
    await expect(say('lost')).rejects.toThrow('Query read timeout')
    way.thaw()
    for (const word of ['second', 'third']) expect(await say(word)).toEqual([{ word }])
    await database.close()
  })

  test('it says that it is not ready, and stops in its time', async () => {
    const application = await startApplication({ ...quiet, databaseUrl: way.url, operations: own, stopMsMax: 1_000 })
    way.freeze()
    const ready = await fetch(`${application.url}/health/ready`)
    expect(ready.status).toBe(503)
    expect(await ready.json()).toEqual({ ready: false, database: 'not_reachable', migrations: 'unknown' })
    expect((await fetch(`${application.url}/health/live`)).status).toBe(200)
    const from = performance.now()
    expect(await application.stop()).toBe(false)
    expect(performance.now() - from).toBeLessThan(3_000)
    way.thaw()
  }, 30_000)

  test('a second signal stops it at once', async () => {
    const process = await run('serve', { DATABASE_URL: way.url, COTERM_STOP_SECONDS: '60' })
    const url = found(process.printed, /runs at (\S+)/)
    way.freeze()
    // A request that is under way keeps it from stopping.
    const asked = fetch(`${url}/v1/sellers`, { headers: { authorization: 'Bearer sk_something' } }).catch(() => null)
    await new Promise((resolve) => setTimeout(resolve, 300))
    process.signal('SIGTERM')
    await new Promise((resolve) => setTimeout(resolve, 300))
    process.signal('SIGTERM')
    expect(await process.ended()).toBe(130)
    await asked
    way.thaw()
  }, 60_000)
})

test('a database that lacks a migration is not ready', async () => {
  const databaseUrl = await newPostgresDatabase()
  const application = await startApplication({ ...quiet, databaseUrl, runs: 'server' })
  await sql`delete from schema_migration where name like '0031%'`.execute(application.database.kysely)
  const ready = await fetch(`${application.url}/health/ready`)
  expect([ready.status, await ready.json()]).toEqual([
    503,
    { ready: false, database: 'reachable', migrations: 'missing' },
  ])
  expect(await application.stop()).toBe(true)
})
