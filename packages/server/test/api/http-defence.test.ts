/** What every answer tells a browser, whose writes are taken, how the session's cookie is kept, and how much is too much. */
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Instant } from '@coterm/core/time/zone.ts'
import type { FastifyInstance, LightMyRequestResponse } from 'fastify'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { loggedRequest } from '../../src/http/logged-request.ts'
import { buildServer } from '../../src/http/server.ts'
import { dependencies } from '../../src/main.ts'
import { developmentMailbox } from '../../src/providers/email/mailbox.ts'
import type { Database } from '../../src/store/database.ts'
import { findMembersByEmail } from '../../src/store/members.ts'
import { createApiKey, createSession, createSignInLink } from '../../src/store/secrets.ts'
import { engines } from '../engines.ts'

const [{ open }] = engines as [(typeof engines)[number]]
const publicUrl = 'https://account.example.com'
let database: Database
let server: FastifyInstance
let plain: FastifyInstance
let folder: string
let session: string
let apiKey: string
let signInToken: string

beforeAll(async () => {
  database = await open()
  folder = await mkdtemp(join(tmpdir(), 'coterm-portal-'))
  await writeFile(join(folder, 'index.html'), '<!doctype html><script nonce="coterm-nonce" src="/a.js"></script>')
  await writeFile(join(folder, 'console.html'), '<!doctype html><script nonce="coterm-nonce" src="/b.js"></script>')
  await writeFile(join(folder, 'a.js'), '')
  await writeFile(join(folder, 'a.js.map'), '{}')
  const deps = dependencies(database, { development: false, publicUrl: () => publicUrl })
  const mailbox = developmentMailbox(() => deps.clock.now())
  server = await buildServer(deps, { portal: folder, mailbox, logLevel: 'silent' })
  plain = await buildServer(dependencies(database, { development: false }), { portal: null, logLevel: 'silent' })
  apiKey = await createApiKey(database.kysely, { name: 'test' }, deps.clock.now())
  await addMember()
  const [member] = await findMembersByEmail(database.kysely, 'robin@studio.example')
  if (!member) throw new Error('the member has just been added')
  const expiresAt = (Date.now() + 3_600_000) as Instant
  session = await createSession(database.kysely, member, { expiresAt })
  signInToken = await createSignInLink(database.kysely, member, { expiresAt })
})

afterAll(async () => {
  await server?.close()
  await plain?.close()
  await database?.close()
  await rm(folder, { recursive: true, force: true })
})

async function addMember(): Promise<void> {
  const headers = { authorization: `Bearer ${apiKey}` }
  const rules = { country: 'US', currency: 'USD', timeZone: 'America/Los_Angeles', catalog: { products: [] } }
  const seller = await server.inject({
    method: 'POST',
    url: '/v1/sellers',
    headers,
    payload: { name: 'Main', ...rules },
  })
  const account = { seller: seller.json().id, name: 'Studio', country: 'US', kind: 'business' }
  const members = [{ name: 'Robin', email: 'robin@studio.example' }]
  await server.inject({ method: 'POST', url: '/v1/accounts', headers, payload: { ...account, members } })
}

const places = [
  '/',
  '/index.html',
  '/settings',
  '/a.js',
  '/openapi.json',
  '/docs/api/',
  '/docs/api/js/scalar.js',
  '/health/live',
]
const more = [
  '/v1/session',
  '/v1/nowhere',
  '/v1/%',
  '/link/x',
  '/mailbox',
  '/sandbox/setups/x',
  '/sign-in',
  '/sign-in?token=x',
]

test('every answer has the headers, and no policy lets in what does not carry its nonce', async () => {
  for (const url of [...places, ...more]) {
    const { headers } = await server.inject({ url })
    const policy = String(headers['content-security-policy'])
    expect([url, policy]).toEqual([url, expect.stringContaining("default-src 'none'")])
    expect([url, policy]).toEqual([url, expect.stringMatching(/frame-ancestors 'none'.*|.*base-uri 'none'/)])
    expect([url, policy]).toEqual([url, expect.not.stringMatching(/unsafe-inline|unsafe-eval|https?:|\*/)])
    expect([url, headers['x-content-type-options'], headers['cross-origin-opener-policy']]).toEqual([
      url,
      'nosniff',
      'same-origin',
    ])
    expect(headers['strict-transport-security']).toMatch(/^max-age=\d{8}; includeSubDomains$/)
    expect(headers['referrer-policy']).toMatch(/^(same-origin|no-referrer)$/)
    expect(headers['cache-control']).toBeTruthy()
    expect(headers['x-powered-by'] ?? headers.server).toBeUndefined()
  }
})

test('a page has a fresh nonce each time, and it is the one its policy names', async () => {
  const nonces = new Set<string>()
  for (const url of ['/', '/settings', '/link/x', '/mailbox', '/docs/api/', '/', '/docs/api/']) {
    const { headers, body } = await server.inject({ url })
    const nonce = /'nonce-([^']{20,})'/.exec(String(headers['content-security-policy']))?.[1] ?? 'none'
    expect([url, body.includes(`nonce="${nonce}"`), body.includes('coterm-nonce')]).toEqual([url, true, false])
    nonces.add(nonce)
  }
  expect(nonces.size).toBe(7)
})

test('by https the cookie is bound to this host and to https; without, it has a plain name', async () => {
  const { headers, statusCode } = await server.inject({ url: `/sign-in?token=${signInToken}` })
  expect(statusCode).toBe(303)
  const cookie = String(headers['set-cookie'])
  for (const part of [/^__Host-coterm_session=[\w-]{43};/, /Path=\//, /HttpOnly/, /Secure/, /SameSite=Lax/]) {
    expect(cookie).toMatch(part)
  }
  expect(cookie).not.toMatch(/Domain/i)
  expect((await asked(server, `__Host-coterm_session=${session}`)).statusCode).toBe(200)
  expect((await asked(server, `coterm_session=${session}`)).statusCode).toBe(401)
  expect((await asked(plain, `coterm_session=${session}`)).statusCode).toBe(200)
})

function asked(of: FastifyInstance, cookie: string): Promise<LightMyRequestResponse> {
  return of.inject({ url: '/v1/session', headers: { cookie } })
}

test('a write from elsewhere is refused, as is a body that any form could send', async () => {
  const url = '/v1/support-requests'
  const cookie = `__Host-coterm_session=${session}`
  const payload = JSON.stringify({ topic: 'other', message: 'Hello' })
  const ask = (headers: Record<string, string>) =>
    server.inject({ method: 'POST', url, payload, headers: { cookie, 'content-type': 'application/json', ...headers } })
  const own = [{}, { origin: publicUrl }, { 'sec-fetch-site': 'same-origin' }, { 'sec-fetch-site': 'none' }]
  for (const headers of own as Record<string, string>[]) expect((await ask(headers)).statusCode).not.toBe(403)
  const foreign = [{ origin: 'https://elsewhere.example' }, { origin: 'null' }, { 'sec-fetch-site': 'same-site' }]
  for (const headers of [...foreign, { origin: publicUrl, 'sec-fetch-site': 'cross-site' }] as Record<
    string,
    string
  >[]) {
    expect((await ask(headers)).json()).toMatchObject({ code: 'forbidden', status: 403 })
  }
  for (const type of ['text/plain', 'application/x-www-form-urlencoded', 'multipart/form-data; boundary=x']) {
    expect((await ask({ 'content-type': type })).json()).toMatchObject({ code: 'invalid_request' })
  }
  const link = { method: 'POST' as const, url: '/link/x' }
  expect((await server.inject({ ...link, headers: { 'sec-fetch-site': 'cross-site' } })).statusCode).toBe(403)
  expect((await server.inject({ ...link, headers: { origin: 'null' } })).statusCode).toBe(200)
})

test('bodies are as long as they need to be, and source maps are not given away', async () => {
  const payload = JSON.stringify({ topic: 'other', message: 'x'.repeat(100_001) })
  const headers = { cookie: `__Host-coterm_session=${session}`, 'content-type': 'application/json' }
  const long = await server.inject({ method: 'POST', url: '/v1/support-requests', payload, headers })
  expect(long.json()).toMatchObject({ code: 'invalid_request' })
  expect((await server.inject({ url: '/a.js.map' })).body).not.toBe('{}')
})

type Given = Parameters<typeof buildServer>[1]

async function withServer(options: Partial<Given>, use: (other: FastifyInstance) => Promise<void>): Promise<void> {
  const deps = dependencies(database, { development: false })
  const other = await buildServer(deps, { portal: null, logLevel: 'silent', ...options })
  try {
    await use(other)
  } finally {
    await other.close()
  }
}

const few = { name: 'few', most: 2, seconds: 60 }
const many = { name: 'many', most: 1000, seconds: 60 }
const limits = { address: many, member: { read: few, write: many, costly: many }, vendor: many }

test('one account is told its limit with every answer, and when it may ask again; others are not concerned', async () => {
  await withServer({ limits }, async (other) => {
    const cookie = `coterm_session=${session}`
    const ask = (headers: Record<string, string>) => other.inject({ url: '/v1/session', headers })
    const answers = [await ask({ cookie }), await ask({ cookie }), await ask({ cookie })]
    expect(answers.map(({ statusCode }) => statusCode)).toEqual([200, 200, 429])
    expect(answers.map(({ headers }) => headers.ratelimit)).toEqual([
      expect.stringMatching(/^"few";r=1;t=\d+$/),
      expect.stringMatching(/^"few";r=0;t=\d+$/),
      expect.stringMatching(/^"few";r=0;t=\d+$/),
    ])
    expect(answers[2]?.headers).toMatchObject({
      'ratelimit-policy': '"few";q=2;w=60',
      'retry-after': expect.stringMatching(/^\d+$/),
    })
    expect(answers[2]?.json()).toMatchObject({ code: 'rate_limited' })
    expect((await ask({ authorization: `Bearer ${apiKey}` })).statusCode).toBe(200)
  })
})

test('an address is what the connection says, not what the request says, unless a trusted proxy does', async () => {
  const strict = { ...limits, address: few }
  const ask = (other: FastifyInstance, forwarded: string) =>
    other.inject({ url: '/v1/session', headers: { 'x-forwarded-for': forwarded } })
  await withServer({ limits: strict }, async (other) => {
    const statuses = []
    for (const forwarded of ['1.1.1.1', '2.2.2.2', '3.3.3.3']) statuses.push((await ask(other, forwarded)).statusCode)
    expect(statuses).toEqual([401, 401, 429])
  })
  await withServer({ limits: strict, trustedProxies: ['127.0.0.1'] }, async (other) => {
    for (const forwarded of ['1.1.1.1', '2.2.2.2', '3.3.3.3'])
      expect((await ask(other, forwarded)).statusCode).toBe(401)
    const neighbours = ['2001:db8:1:2::1', '2001:db8:1:2:ffff::2', '2001:db8:1:2:0:0:0:3']
    const statuses = []
    for (const forwarded of neighbours) statuses.push((await ask(other, forwarded)).statusCode)
    expect(statuses).toEqual([401, 401, 429])
  })
})

test('no mailbox is flooded with links, from however many addresses they are asked for', async () => {
  await withServer({ trustedProxies: ['127.0.0.1'] }, async (other) => {
    const statuses = []
    for (let index = 0; index < 6; index++) {
      const headers = { 'x-forwarded-for': `10.0.0.${index}` }
      const payload = { email: index % 2 === 0 ? 'Robin@studio.example' : 'robin@studio.example' }
      statuses.push((await other.inject({ method: 'POST', url: '/v1/sessions/link', headers, payload })).statusCode)
    }
    expect(statuses).toEqual([200, 200, 200, 200, 200, 429])
  })
})

test.each([
  ['too many requests', { inFlightMax: 0, delayMsMax: 1000 }],
  ['late turns', { inFlightMax: 200, delayMsMax: -1 }],
])('with %s, what can wait is turned away at once; signing in, paying and cancelling go on', async (_, loadBounds) => {
  await withServer({ loadBounds }, async (other) => {
    const headers = { cookie: `coterm_session=${session}` }
    const waits = await other.inject({ url: '/v1/payment-methods', headers })
    expect([waits.statusCode, waits.headers['retry-after'], waits.json().code]).toEqual([503, '5', 'overloaded'])
    const vital = {
      '/health/live': 200,
      '/v1/session': 200,
      '/v1/invoices': 200,
      '/v1/invoices/inv_0/pay': 404,
      '/v1/quotes': 400,
    }
    for (const [url, status] of Object.entries({
      ...vital,
      '/v1/sessions/link': 400,
      '/v1/provider-events/sandbox': 400,
    })) {
      const method = [200].includes(status) ? 'GET' : 'POST'
      const answer = await other.inject({ method, url, headers, ...(method === 'POST' && { payload: {} }) })
      expect([url, answer.statusCode]).toEqual([url, status])
    }
  })
})

test('who signs in anew ends the session that the browser had', async () => {
  const [member] = await findMembersByEmail(database.kysely, 'robin@studio.example')
  if (!member) throw new Error('the member is there')
  const soon = (Date.now() + 3_600_000) as Instant
  const cookies = { '__Host-coterm_session': await createSession(database.kysely, member, { expiresAt: soon }) }
  const isSignedIn = async () => (await server.inject({ url: '/v1/session', cookies })).statusCode === 200
  expect(await isSignedIn()).toBe(true)
  const token = await createSignInLink(database.kysely, member, { expiresAt: soon })
  const answer = await server.inject({ url: `/sign-in?token=${token}`, cookies })
  expect([answer.statusCode, answer.cookies.map(({ name }) => name)]).toEqual([303, ['__Host-coterm_session']])
  expect(await isSignedIn()).toBe(false)
})

test.each([
  ['/link/abc-123', '/link/…'],
  ['/v1/calendars/abc/payments.ics', '/v1/calendars/…/payments.ics'],
  ['/contract-receipts/abc', '/contract-receipts/…'],
  ['/sign-in?token=abc&x=1', '/sign-in?token=…&x=…'],
  ['/v1/accounts?find=robin%40studio.example&limit=20', '/v1/accounts?find=…&limit=…'],
])('%s is logged as %s', (url, logged) => {
  expect(loggedRequest({ method: 'GET', url }).url).toBe(logged)
})
