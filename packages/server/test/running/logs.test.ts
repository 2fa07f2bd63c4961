/** What is logged where everything is logged: every request, and nothing of the people whom they are about. */
import { afterAll, beforeAll, expect, test } from 'vitest'
import { loggedError } from '../../src/logged-error.ts'
import { newPostgresDatabase } from '../engines.ts'
import { type Running, run } from './process.ts'

const apiKey = 'a-key-of-the-test-that-nobody-may-read'
const personal = ['robin', 'Robin Nakamura', 'studio.example', '4242', apiKey, 'secret-of-a-link', 'Rue Longue']
let server: Running
let url: string

beforeAll(async () => {
  server = await run('serve', {
    ...{ DATABASE_URL: await newPostgresDatabase(), COTERM_API_KEY: apiKey, COTERM_LOG_LEVEL: 'info' },
    COTERM_URL: 'http://127.0.0.1:4400',
  })
  url = /runs at (\S+)/.exec(server.printed)?.[1] ?? expect.fail('it runs')
}, 90_000)

afterAll(async () => {
  server.signal('SIGTERM')
  await server.ended()
})

test('no name, address, key, card or link is in the log', async () => {
  const ask = (path: string, init: RequestInit = {}) =>
    fetch(`${url}${path}`, {
      ...init,
      headers: { authorization: `Bearer ${apiKey}`, 'content-type': 'application/json' },
    })
  const post = (path: string, body: unknown) => ask(path, { method: 'POST', body: JSON.stringify(body) })
  const robin = { name: 'Robin Nakamura', email: 'robin@studio.example' }
  const place = { country: 'FR', currency: 'EUR', timeZone: 'Europe/Paris', catalog: { products: [] } }
  const { id: seller } = (await (await post('/v1/sellers', { name: 'Software', ...place })).json()) as { id: string }
  const account = { seller, name: 'Robin Nakamura', country: 'FR', kind: 'consumer', members: [robin] }
  expect((await post('/v1/accounts', account)).status).toBe(201)
  const answers = [
    // Found, refused, not understood, not there, and without a sign.
    await ask('/v1/accounts?find=robin%40studio.example'),
    await post('/v1/accounts', { ...account, members: [robin, robin] }),
    await post('/v1/accounts', { ...account, details: { lines: ['Rue Longue 4'] }, note: '4242 4242 4242 4242' }),
    await post('/v1/accounts', '{"name": "Robin Nakamura"'),
    await ask('/link/secret-of-a-link'),
    await ask('/sign-in?token=secret-of-a-link'),
    await post('/v1/sign-in-links', { email: 'robin@studio.example' }),
    await fetch(`${url}/v1/accounts?find=robin`),
  ]
  expect(answers.map(({ status }) => status)).not.toContain(500)
  const lines = server
    .all()
    .split('\n')
    .filter((line) => line.startsWith('{'))
  const logged = lines.map((line) => JSON.parse(line) as { req?: { url: string }; reqId?: string })
  expect(logged.filter(({ req }) => req).length).toBeGreaterThanOrEqual(answers.length)
  expect(logged.some(({ req }) => req?.url === '/v1/accounts?find=…')).toBe(true)
  const requestId = answers[1]?.headers.get('x-request-id')
  expect(logged.some(({ reqId }) => reqId === requestId)).toBe(true)
  for (const word of personal)
    expect(
      lines.filter((line) => line.includes(word)),
      word,
    ).toEqual([])
})

test('what a database says of a row that was refused is not logged', () => {
  const refused = Object.assign(new Error('duplicate key value violates unique constraint "member_email"'), {
    ...{ code: '23505', constraint: 'member_email', detail: 'Key (email)=(robin@studio.example) already exists.' },
  })
  const logged = loggedError(refused)
  expect(logged).toMatchObject({ code: '23505', constraint: 'member_email' })
  expect(JSON.stringify(logged)).not.toContain('robin')
})
