/** What is kept about people is handed out whole, and goes when it has to; what the law asks for stays. On both engines. */
import type { FastifyInstance } from 'fastify'
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { buildServer } from '../../src/http/server.ts'
import { dependencies } from '../../src/main.ts'
import { check } from '../../src/store/check.ts'
import type { Database } from '../../src/store/database.ts'
import { idToRow } from '../../src/store/ids.ts'
import { createApiKey } from '../../src/store/secrets.ts'
import { engines } from '../engines.ts'
import { addCustomer, addSeller, apiOf, type Customer, cookieOf, everythingOf, memberOf } from './two-accounts.ts'

describe.each(engines)('personal data on $name', ({ open }) => {
  let database: Database
  let server: FastifyInstance
  let api: ReturnType<typeof apiOf>
  let mine: Customer
  let other: Customer
  let seller: string

  beforeAll(async () => {
    database = await open()
    const deps = dependencies(database, { development: false })
    server = await buildServer(deps, { portal: null, logLevel: 'silent' })
    api = apiOf(server, await createApiKey(database.kysely, { name: 'test' }, deps.clock.now()))
    seller = await addSeller(api)
    mine = await addCustomer(database, api, { seller, word: 'quicksilver' })
    other = await addCustomer(database, api, { seller, word: 'somebodyelse' })
  })

  afterAll(async () => {
    await server?.close()
    await database?.close()
  })

  type Exported = { records: Record<string, Record<string, unknown>[]> }

  const statusOf = async (method: 'GET' | 'POST', url: string, cookie: string) =>
    (await server.inject({ method, url, headers: { cookie }, ...(method === 'POST' && { payload: {} }) })).statusCode

  /** The tables in which something of my account still has this in it. */
  async function tablesNaming(word: string): Promise<string[]> {
    const parts = (await everythingOf(database, mine.row)).split(/\n(?=\w+: )/)
    const row = await database.kysely.selectFrom('account').selectAll().where('id', '=', mine.row).executeTakeFirst()
    const account = `account: ${JSON.stringify(row, (_, value) => (typeof value === 'bigint' ? `${value}` : value))}`
    const found = [...parts, account].filter((part) => part.includes(word))
    return found.map((part) => part.split(':')[0] ?? '').sort()
  }

  test('an owner takes along everything of the account, without secrets and without anything of others', async () => {
    const path = `/v1/accounts/${mine.account}/personal-data`
    const cookie = await cookieOf(database, await memberOf(database, mine.row, 'owner'))
    const { records } = (await api(path, undefined, cookie)) as Exported
    const tables = [
      'account',
      'member',
      'subscription',
      'invoice',
      'credit_note',
      'support_request',
      'event',
      'session',
    ]
    expect(Object.keys(records)).toEqual(expect.arrayContaining(tables))
    expect(records.account?.[0]).toMatchObject({ id: mine.account, name: 'quicksilver' })
    expect(records.invoice?.[0]?.id).toBe(mine.ids.inv)
    const text = JSON.stringify(records)
    expect(text).not.toMatch(/somebodyelse|token|_hash|sealed/)
    const { rows } = await sql<{ hash: string }>`select token_hash as hash from session`.execute(database.kysely)
    for (const { hash } of rows) expect(text).not.toContain(hash)
    const viewer = await cookieOf(database, await memberOf(database, mine.row, 'viewer'))
    expect(await statusOf('GET', path, viewer)).toBe(422)
    expect(await statusOf('POST', `/v1/accounts/${mine.account}/erasure`, cookie)).toBe(404)
  })

  test('a member takes along what is kept about them, and nobody else', async () => {
    const viewer = await memberOf(database, mine.row, 'viewer')
    const { records } = (await api('/v1/personal-data', undefined, await cookieOf(database, viewer))) as Exported
    expect(records.member).toMatchObject([{ id: viewer.id, email: viewer.email, role: 'viewer' }])
    expect(records.session?.length).toBeGreaterThan(0)
    expect(JSON.stringify(records)).not.toContain('owner@quicksilver')
  })

  test('an erased member leaves no name, address or way in, and no letter to them; nobody else loses anything', async () => {
    const owner = await memberOf(database, mine.row, 'owner')
    const gone = await memberOf(database, mine.row, 'user_admin')
    const cookie = await cookieOf(database, gone)
    await api(`/v1/subscriptions/${mine.ids.sub}/assignments`, { user: gone.email })
    await api('/v1/sessions/link', { email: gone.email })
    await api('/v1/support-requests', { topic: 'other', message: `Call ${gone.email}` }, cookie)
    const before = await everythingOf(database, other.row)
    await api(`/v1/accounts/${mine.account}/members/${gone.id}/erasure`, {})
    expect(await tablesNaming(gone.email)).toEqual([])
    expect(await statusOf('GET', '/v1/session', cookie)).toBe(401)
    const row = await database.kysely
      .selectFrom('member')
      .selectAll()
      .where('id', '=', idToRow(gone.id))
      .executeTakeFirst()
    expect(row).toMatchObject({ name: 'Erased', email: expect.stringMatching(/^erased-\d+@erased\.invalid$/) })
    expect(await statusOf('GET', '/v1/session', await cookieOf(database, owner))).toBe(200)
    expect(await everythingOf(database, other.row)).toBe(before)
    expect(await check(database)).toEqual([])
  })

  test('an account is erased only when it is over; then its books are all that still says who it was', async () => {
    const path = `/v1/accounts/${mine.account}/erasure`
    const answer = await server.inject({
      method: 'POST',
      url: path,
      payload: {},
      headers: { authorization: 'Bearer wrong-key-of-nobody' },
    })
    expect(answer.statusCode).toBe(401)
    await expect(api(path, {})).rejects.toThrow('subscriptions are not over')
    const clock = mine.ids.clk
    await api(`/v1/accounts/${mine.account}/tags/no_renewal/removal`, { reason: 'Over' })
    const changes = [{ type: 'set_renewal_intent', subscription: mine.ids.sub, intent: 'end' }]
    const quote = await api('/v1/quotes', { account: mine.account, changes })
    await api(`/v1/quotes/${quote.id}/accept`, {})
    await api(`/v1/test-clocks/${clock}/advance`, { to: '2027-06-15' })
    await api(path, {})
    // The vendor's own reasons, here with the name in them, stay in the books and in the trail.
    expect(await tablesNaming('quicksilver')).toEqual(['credit_note', 'credit_transaction', 'event', 'invoice'])
    const { records } = (await api(`/v1/accounts/${mine.account}/personal-data`)) as Exported
    expect(records.account?.[0]).toMatchObject({ id: mine.account, name: 'Erased' })
    expect((await api(`/v1/invoices?account=${mine.account}`)).data).not.toEqual([])
    expect(await check(database)).toEqual([])
  }, 120_000)
})
