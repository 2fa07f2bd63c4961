/**
 * Malformed requests of every kind to every route: whatever is sent, the answer is never ours to be sorry for (5xx).
 * `FUZZ_SEED` replays a run, `FUZZ_ROUNDS` makes it longer.
 */
import type { Instant } from '@coterm/core/time/zone.ts'
import type { FastifyInstance, InjectOptions } from 'fastify'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { buildServer } from '../../src/http/server.ts'
import { dependencies } from '../../src/main.ts'
import { operations } from '../../src/operations/index.ts'
import type { Database } from '../../src/store/database.ts'
import { findMembersByEmail } from '../../src/store/members.ts'
import { createApiKey, createSession } from '../../src/store/secrets.ts'
import { engines } from '../engines.ts'
import { type Chance, chanceFrom } from '../faults/chance.ts'
import { makeRequest } from './made-requests.ts'

const seed = Number(process.env.FUZZ_SEED ?? 1)
const rounds = Number(process.env.FUZZ_ROUNDS ?? 6)
const [{ open }] = engines as [(typeof engines)[number]]
let database: Database
let server: FastifyInstance
let cookie: string
let apiKey: string
const known: Record<string, string> = {}

beforeAll(async () => {
  database = await open()
  const deps = dependencies(database, { development: false })
  server = await buildServer(deps, { portal: null, logLevel: 'silent' })
  apiKey = await createApiKey(database.kysely, { name: 'test' }, deps.clock.now())
  await addCustomer()
  const [member] = await findMembersByEmail(database.kysely, 'robin@studio.example')
  if (!member) throw new Error('the member has just been added')
  const expiresAt = (Date.now() + 3_600_000) as Instant
  cookie = `coterm_session=${await createSession(database.kysely, member, { expiresAt })}`
})

afterAll(async () => {
  await server?.close()
  await database?.close()
})

async function asVendor(path: string, body: object): Promise<Record<string, never>> {
  const headers = { authorization: `Bearer ${apiKey}`, 'content-type': 'application/json' }
  const answer = await server.inject({ method: 'POST', url: path, headers, payload: JSON.stringify(body) })
  if (answer.statusCode >= 300) throw new Error(answer.body)
  return answer.json()
}

async function addCustomer(): Promise<void> {
  const prices = [{ term: 'P1Y', currency: 'USD', new: '440.00', renewal: '420.00' }]
  const rules = { country: 'US', currency: 'USD', timeZone: 'America/Los_Angeles' }
  const products = [{ id: 'autocad-lt', name: 'AutoCAD LT', prices }]
  const seller = await asVendor('/v1/sellers', { name: 'Main', ...rules, catalog: { products } })
  const clock = await asVendor('/v1/test-clocks', { name: 'Fuzz', today: '2026-09-13' })
  const { id: account, paymentMethods } = (await asVendor('/v1/accounts', {
    ...{ seller: seller.id, name: 'Studio', country: 'US', kind: 'business', testClock: clock.id },
    members: [{ name: 'Robin', email: 'robin@studio.example' }],
    paymentMethods: [{ kind: 'card' }],
  })) as unknown as { id: string; paymentMethods: { id: string }[] }
  const [method] = paymentMethods
  const subscription = await asVendor('/v1/subscriptions', {
    ...{ account, product: 'autocad-lt', term: 'P1Y', seats: 5, start: '2026-04-01' },
    ...{ unitPrice: '420.00', paymentMethod: method?.id },
  })
  const changes = [{ type: 'add_seats', subscription: subscription.id, seats: 1 }]
  const quote = await asVendor('/v1/quotes', { account, changes })
  await asVendor(`/v1/quotes/${quote.id}/accept`, {})
  const answer = await server.inject({
    url: `/v1/invoices?account=${account}`,
    headers: { authorization: `Bearer ${apiKey}` },
  })
  const invoice = answer.json().data[0].id as string
  Object.assign(known, {
    acc: account,
    clk: clock.id,
    sub: subscription.id,
    qte: quote.id,
    inv: invoice,
    pm: method?.id,
  })
  Object.assign(known, { seller: seller.id })
}

/** What a text of this name and pattern would be, when all is right. */
function rightText(name: string, { pattern = '' }: { readonly pattern?: string }): string | undefined {
  const prefix = /^\^([a-z]+)_/.exec(pattern)?.[1]
  if (prefix) return known[prefix] ?? `${prefix}_0`
  if (pattern.includes('d{4}')) return '2026-09-14'
  if (pattern.startsWith('^P(')) return 'P1Y'
  return known[name]
}

const oddHeaders: readonly Record<string, string>[] = [
  ...[{}, {}, {}, { 'content-type': 'text/plain' }, { 'content-type': 'application/x-www-form-urlencoded' }],
  ...[
    { 'content-type': 'application/json; charset=utf-16' },
    { 'content-type': 'a' },
    { 'accept-language': ',;;\u00ff' },
  ],
  ...[{ 'idempotency-key': 'x'.repeat(256) }, { 'idempotency-key': 'ok' }, { 'idempotency-key': ' ' }],
  ...[{ authorization: 'Basic x' }, { cookie: 'coterm_session=%00; coterm_session=__proto__' }, { range: 'bytes=a-' }],
  ...[{ 'if-none-match': '"' }, { origin: 'null' }, { 'sec-fetch-site': 'x' }, { 'x-forwarded-for': '\u0001' }],
]

const oddBodies = [
  ...[
    '',
    ' ',
    '{',
    '[',
    'null',
    '"',
    '{"a":1e999}',
    '\ufeff{}',
    '{"__proto__":{"a":1}}',
    '{"constructor":{"prototype":{}}}',
  ],
  ...[
    '['.repeat(60_000),
    `{"a":${'['.repeat(100)}${']'.repeat(100)}}`,
    '\u0000',
    'true',
    '1',
    '{"email":"\\u0000@a.b"}',
  ],
  ...['{"changes":[{"type":"toString"}]}', '{"changes":[[[]]]}', 'x'.repeat(100_001), 'x'.repeat(1_000_001)],
]

function oddRequest(index: number, chance: Chance): InjectOptions {
  const operation = operations[index % operations.length]
  if (!operation) throw new Error('there are operations')
  const bent = [0, 0.05, 0.2, 0.5][chance.below('how', 4)] ?? 0
  const { method, url, body } = makeRequest(operation, { chance, bent, text: rightText })
  const vendor = chance.happens('vendor', 0.5)
  const own = vendor ? { authorization: `Bearer ${apiKey}` } : { cookie }
  const more = chance.happens('headers', 0.3) ? oddHeaders[chance.below('header', oddHeaders.length)] : {}
  const raw = chance.happens('raw body', 0.15) ? oddBodies[chance.below('body', oddBodies.length)] : undefined
  const payload = raw ?? (body === undefined ? undefined : JSON.stringify(body))
  const headers = { ...own, ...(payload !== undefined && { 'content-type': 'application/json' }), ...more }
  return { method, url, headers, ...(payload !== undefined && { payload }) }
}

test('no malformed request makes the server fail, and every problem is told as one', async () => {
  const chance = chanceFrom(seed)
  const failed: unknown[] = []
  const statuses = new Map<number, number>()
  for (let index = 0; index < operations.length * rounds; index++) {
    const request = oddRequest(index, chance)
    const { statusCode, headers, body } = await server.inject(request)
    statuses.set(statusCode, (statuses.get(statusCode) ?? 0) + 1)
    const told = statusCode < 400 || String(headers['content-type']).startsWith('application/problem+json')
    if (statusCode >= 500 || !told)
      failed.push({ ...request, headers: undefined, payload: String(request.payload).slice(0, 300), statusCode, body })
  }
  expect(failed.slice(0, 5), `seed ${seed}, ${failed.length} failed`).toEqual([])
  expect([...statuses.keys()].some((status) => status < 300)).toBe(true)
})

test('addresses that lead nowhere, or cannot be read, are problems too', async () => {
  const paths = [
    '/v1/%',
    '/v1/%ff',
    '/%00',
    '/v1/../v1',
    '//',
    `/v1/quotes/${'a'.repeat(5000)}`,
    '/v1/quotes/%2e%2e',
    '/v1?a[b]=c',
  ]
  const pages = [
    '/sandbox/setups/%00',
    '/sandbox/setups/x',
    '/sandbox/confirmations/99999999999999999999',
    '/link/%00',
    '/docs/x',
  ]
  for (const url of [...paths, ...pages, '/v1/calendars/%00', '/sign-in?token=%00']) {
    for (const method of ['GET', 'POST', 'DELETE', 'OPTIONS', 'TRACE'] as const) {
      const answer = await server.inject({ method: method as 'GET', url })
      expect([method, url, answer.statusCode < 500]).toEqual([method, url, true])
    }
  }
})
