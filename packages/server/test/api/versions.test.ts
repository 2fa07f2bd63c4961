/** Dated versions: an older client is read and answered as it was written, whatever has changed inside since. */
import type { FastifyInstance } from 'fastify'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { apiVersion } from '../../../sdk/src/operations.ts'
import { buildServer } from '../../src/http/server.ts'
import { type ApiVersion, apiVersions, newestVersion } from '../../src/http/versions.ts'
import { dependencies } from '../../src/main.ts'
import { operations } from '../../src/operations/index.ts'
import type { Database } from '../../src/store/database.ts'
import { createApiKey } from '../../src/store/secrets.ts'
import { engines } from '../engines.ts'

type Body = Record<string, unknown>
const renamed = (from: string, to: string) => (body: Readonly<Body>) => {
  const { [from]: value, ...rest } = body
  return value === undefined ? rest : { ...rest, [to]: value }
}
const operationsOfClocks = ['createTestClock', 'getTestClock']

// What is called `name` was first a `title` and then a `label`.
const three: readonly ApiVersion[] = [
  { name: '2025-01-01', changes: [], endsOn: '2027-01-01' },
  {
    name: '2025-06-01',
    changes: [
      {
        description: 'The title of a test clock is its label.',
        operations: operationsOfClocks,
        request: renamed('title', 'label'),
        answer: renamed('label', 'title'),
      },
    ],
  },
  {
    name: '2026-11-27',
    changes: [
      {
        description: 'The label of a test clock is its name.',
        operations: operationsOfClocks,
        request: renamed('label', 'name'),
        answer: renamed('name', 'label'),
      },
    ],
  },
]

let database: Database
let apiKey: string
const servers: FastifyInstance[] = []
let withThree: FastifyInstance
let ours: FastifyInstance

beforeAll(async () => {
  const [engine] = engines
  if (!engine) throw new Error('there is no engine')
  database = await engine.open()
  const deps = dependencies(database, { development: false })
  withThree = await buildServer(deps, { portal: null, versions: three })
  ours = await buildServer(deps, { portal: null })
  servers.push(withThree, ours)
  apiKey = await createApiKey(database.kysely, { name: 'test' }, deps.clock.now())
})
afterAll(async () => {
  for (const server of servers) await server.close()
  await database.close()
})

async function ask(server: FastifyInstance, path: string, asked: { version?: string; body?: object; key?: string }) {
  const { version, body, key } = asked
  const answer = await server.inject({
    url: path,
    method: body ? 'POST' : 'GET',
    headers: {
      authorization: `Bearer ${apiKey}`,
      ...(version && { 'coterm-version': version }),
      ...(key && { 'idempotency-key': key }),
    },
    ...(body && { payload: body }),
  })
  return { status: answer.statusCode, headers: answer.headers, body: answer.json() as Body }
}

test.each([
  ['2025-01-01', 'title'],
  ['2025-06-01', 'label'],
  ['2026-11-27', 'name'],
])('in version %s a clock has a %s, asked and answered', async (version, field) => {
  const made = await ask(withThree, '/v1/test-clocks', { version, body: { [field]: 'Ada', today: '2026-01-01' } })
  expect([made.status, made.body[field]]).toEqual([201, 'Ada'])
  expect(Object.keys(made.body).filter((key) => ['title', 'label', 'name'].includes(key))).toEqual([field])
  expect(made.headers['coterm-version']).toBe(version)
  const seen = await ask(withThree, `/v1/test-clocks/${made.body.id}`, { version })
  expect(seen.body).toEqual(made.body)
})

test('what an older version called it is not known in a newer one', async () => {
  const body = { title: 'Ada', today: '2026-01-01' }
  for (const version of ['2025-06-01', '2026-11-27']) {
    expect((await ask(withThree, '/v1/test-clocks', { version, body })).status, version).toBe(400)
  }
})

test('without a version it is the oldest, and the day it ends is told', async () => {
  const made = await ask(withThree, '/v1/test-clocks', { body: { title: 'Ada', today: '2026-01-01' } })
  expect([made.status, made.headers['coterm-version']]).toEqual([201, '2025-01-01'])
  expect(made.headers.sunset).toBe('Fri, 01 Jan 2027 00:00:00 GMT')
  const newest = await ask(withThree, '/v1/test-clocks', { version: '2026-11-27' })
  expect(newest.headers.sunset).toBeUndefined()
})

test('a repeated request is answered in the version it came in', async () => {
  const asked = { version: '2025-01-01', key: 'once', body: { title: 'Ada', today: '2026-01-01' } }
  const first = await ask(withThree, '/v1/test-clocks', asked)
  expect((await ask(withThree, '/v1/test-clocks', asked)).body).toEqual(first.body)
  expect(first.body.title).toBe('Ada')
})

test('a body that is no object is refused in every version', async () => {
  for (const body of [[], ['title']]) {
    expect((await ask(withThree, '/v1/test-clocks', { version: '2025-01-01', body })).status).toBe(400)
  }
})

test('a version that there is not is told with those that there are', async () => {
  for (const version of ['2024-01-01', '2026', 'latest']) {
    const { status, body } = await ask(ours, '/v1/sellers', { version })
    expect([status, body.code]).toEqual([400, 'invalid_request'])
    for (const { name } of apiVersions) expect(String(body.detail)).toContain(name)
  }
})

test('the client asks for the newest version, and every answer names its request', async () => {
  expect(apiVersion).toBe(newestVersion)
  const { status, headers } = await ask(ours, '/v1/sellers', { version: apiVersion })
  expect([status, headers['coterm-version']]).toEqual([200, newestVersion])
  expect(headers['x-request-id']).toMatch(/^[0-9a-f-]{36}$/)
  const missing = await ask(ours, '/v1/accounts/acc_zzzzzz', {})
  expect(missing.body.requestId).toBe(missing.headers['x-request-id'])
})

test('our versions are dates in order, and their changes are about operations that there are', () => {
  const names = apiVersions.map(({ name }) => name)
  expect(names.every((name) => /^\d{4}-\d{2}-\d{2}$/.test(name))).toBe(true)
  expect(new Set(names).size).toBe(names.length)
  expect([...names].sort()).toEqual(names)
  expect(apiVersions[0]?.changes).toEqual([])
  const ids = operations.map(({ id }) => id)
  const named = apiVersions.flatMap(({ changes }) => changes.flatMap((change) => change.operations))
  expect(named.filter((id) => !ids.includes(id))).toEqual([])
})
