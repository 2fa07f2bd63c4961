/** The books through the API: balances, transactions and deferred revenue, for the vendor alone, on both engines. */
import type { AddressInfo } from 'node:net'
import type { Instant } from '@coterm/core/time/zone.ts'
import { type Client, CotermError, createClient } from '@coterm/sdk'
import type { FastifyInstance } from 'fastify'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { buildServer } from '../../src/http/server.ts'
import { dependencies } from '../../src/main.ts'
import type { Database } from '../../src/store/database.ts'
import { findMembersByEmail } from '../../src/store/members.ts'
import { createApiKey, createSession } from '../../src/store/secrets.ts'
import { engines } from '../engines.ts'

describe.each(engines)('the ledger on $name', ({ open }) => {
  let database: Database
  let server: FastifyInstance
  let url: string
  let vendor: Client
  let seller: string
  let clock: string
  let account: string

  beforeAll(async () => {
    database = await open()
    const deps = dependencies(database, { development: false })
    server = await buildServer(deps, { portal: null, logLevel: 'error' })
    await server.listen({ host: '127.0.0.1', port: 0 })
    url = `http://127.0.0.1:${(server.server.address() as AddressInfo).port}`
    vendor = createClient({
      baseUrl: url,
      apiKey: await createApiKey(database.kysely, { name: 'test' }, deps.clock.now()),
    })
    const prices = [{ term: 'P1Y', currency: 'USD', new: '440.00', renewal: '420.00' }]
    const rules = { country: 'US', currency: 'USD', timeZone: 'America/Los_Angeles' }
    const products = [{ id: 'drawing', name: 'Drawing', prices }]
    seller = (await vendor.createSeller({ name: 'Main', ...rules, catalog: { products } })).id
    clock = (await vendor.createTestClock({ name: 'Ledger', today: '2027-03-01' })).id
    const created = await vendor.createAccount({
      ...{ seller, name: 'Studio', country: 'US', kind: 'business', testClock: clock },
      members: [{ name: 'Robin', email: 'robin@studio.example' }],
      paymentMethods: [{ kind: 'card' }],
    })
    account = created.id
    await vendor.importSubscription({
      ...{ account, product: 'drawing', term: 'P1Y', seats: 5, start: '2026-03-15' },
      ...{ unitPrice: '420.00', paymentMethod: created.paymentMethods[0]?.id ?? null },
    })
    await vendor.advanceTestClock({ testClock: clock, to: '2027-04-10' })
  }, 60_000)

  afterAll(async () => {
    await server.close()
    await database.close()
  })

  test('shows the balances of a day, and what is deferred to the day', async () => {
    const today = await vendor.getLedger({ account })
    expect(today).toEqual({
      account,
      on: '2027-04-10',
      balances: [
        {
          currency: 'USD',
          entries: [
            { account: 'cash', amount: '2100.00' },
            { account: 'deferred_revenue', amount: '-2002.46' },
            { account: 'revenue', amount: '-97.54' },
          ],
        },
      ],
      deferredRevenue: [{ currency: 'USD', amount: '1945.08' }],
    })
    const before = await vendor.getLedger({ account, on: '2027-03-14' })
    expect([before.balances, before.deferredRevenue]).toEqual([[], []])
  })

  test('lists the transactions, page by page, each of them zero', async () => {
    const first = await vendor.listLedgerTransactions({ account, limit: 2 })
    const second = await vendor.listLedgerTransactions({ account, limit: 2, cursor: first.nextCursor ?? '' })
    const all = [...first.data, ...second.data]
    expect(all.map(({ kind, date }) => [kind, date])).toEqual([
      ['revenue_recognised', '2027-03-31'],
      ['invoice_paid', '2027-03-15'],
      ['invoice_issued', '2027-03-15'],
    ])
    expect(all.map(({ recognisedBefore }) => recognisedBefore)).toEqual(['2027-04-01', null, null])
    expect(second.hasMore).toBe(false)
    for (const { entries } of all) expect(entries.reduce((so, { amount }) => so + Number(amount), 0)).toBe(0)
  })

  test("adds up a seller's deferred revenue on any day, apart for each test clock", async () => {
    const deferred = async (on: string) => (await vendor.getDeferredRevenue({ seller, on, testClock: clock })).deferred
    expect(await deferred('2027-03-14')).toEqual([])
    expect(await deferred('2027-03-15')).toEqual([{ currency: 'USD', amount: '2094.26' }])
    expect(await deferred('2027-03-31')).toEqual([{ currency: 'USD', amount: '2002.46' }])
    expect(await deferred('2028-03-13')).toEqual([{ currency: 'USD', amount: '5.74' }])
    expect(await deferred('2028-03-14')).toEqual([])
    expect((await vendor.getDeferredRevenue({ seller, on: '2027-03-31' })).deferred).toEqual([])
    await expect(vendor.getDeferredRevenue({ seller: 'nobody', on: '2027-03-31' })).rejects.toMatchObject({
      status: 404,
    })
    await expect(vendor.getDeferredRevenue({ seller, on: '2027-02-30' })).rejects.toMatchObject({ status: 400 })
  })

  test('is not shown to members', async () => {
    const [member] = await findMembersByEmail(database.kysely, 'robin@studio.example')
    if (!member) throw new Error('the member has just been added')
    const cookie = `coterm_session=${await createSession(database.kysely, member, { expiresAt: later })}`
    const withCookie: typeof fetch = (input, init) =>
      fetch(input, { ...init, headers: { ...(init?.headers as Record<string, string>), cookie } })
    const coterm = createClient({ baseUrl: url, fetch: withCookie })
    expect((await coterm.getAccount({ account })).id).toBe(account)
    const hidden = [
      () => coterm.getLedger({ account }),
      () => coterm.listLedgerTransactions({ account }),
      () => coterm.getDeferredRevenue({ seller, on: '2027-03-31' }),
    ]
    for (const answer of hidden) expect((await problemOf(answer()))?.status, String(answer)).toBe(404)
  })
})

const later = (Date.now() + 3_600_000) as Instant

async function problemOf(answer: Promise<unknown>) {
  const error = await answer.then(
    () => null,
    (thrown: unknown) => thrown,
  )
  if (!(error instanceof CotermError)) throw new Error(`it was answered, or failed otherwise: ${error}`)
  return error.problem
}
