/** The vendor's people find accounts and invoices by what they know of them. */
import type { AddressInfo } from 'node:net'
import { type Client, createClient } from '@coterm/sdk'
import type { FastifyInstance } from 'fastify'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { buildServer } from '../../src/http/server.ts'
import { dependencies } from '../../src/main.ts'
import type { Database } from '../../src/store/database.ts'
import { createApiKey } from '../../src/store/secrets.ts'
import { engines } from '../engines.ts'

describe.each(engines)('on $name', ({ open }) => {
  let database: Database
  let server: FastifyInstance
  let vendor: Client
  let studio: string
  let office: string
  let subscription: string

  beforeAll(async () => {
    database = await open()
    const deps = dependencies(database, { development: false })
    server = await buildServer(deps, { portal: null, logLevel: 'silent' })
    await server.listen({ host: '127.0.0.1', port: 0 })
    const baseUrl = `http://127.0.0.1:${(server.server.address() as AddressInfo).port}`
    vendor = createClient({ baseUrl, apiKey: await createApiKey(database.kysely, { name: 'test' }, deps.clock.now()) })
    const prices = [{ term: 'P1Y', currency: 'USD', new: '440.00', renewal: '420.00' }]
    const place = { country: 'US', currency: 'USD', timeZone: 'America/Los_Angeles' }
    const catalog = { products: [{ id: 'autocad-lt', name: 'AutoCAD LT', prices }] }
    const seller = (await vendor.createSeller({ name: 'Main', ...place, catalog })).id
    const clock = (await vendor.createTestClock({ name: 'Finding', today: '2026-09-13' })).id
    const made = await vendor.createAccount({
      ...{ seller, name: 'Studio 100%_North', country: 'US', kind: 'business', testClock: clock },
      members: [{ name: 'Robin', email: 'Robin@studio.example' }],
      paymentMethods: [{ kind: 'card' }],
    })
    studio = made.id
    office = (await vendor.createAccount({ seller, name: 'Office', country: 'US', kind: 'business' })).id
    const running = { product: 'autocad-lt', term: 'P1Y', seats: 5, start: '2026-04-01', unitPrice: '420.00' }
    const paymentMethod = made.paymentMethods[0]?.id ?? null
    subscription = (await vendor.importSubscription({ account: studio, paymentMethod, ...running })).id
    const quote = await vendor.createQuote({ changes: [{ type: 'add_seats', subscription, seats: 2 }] })
    await vendor.acceptQuote({ quote: quote.id })
  })

  afterAll(async () => {
    await server.close()
    await database.close()
  })

  const found = async (query: string) => (await vendor.listAccounts({ query })).data.map(({ id }) => id)

  test('an account by the beginning of its name or a member’s address, whatever the case', async () => {
    expect(await found('studio')).toEqual([studio])
    expect(await found('ROBIN@')).toEqual([studio])
    expect(await found('off')).toEqual([office])
    expect(await found('tudio')).toEqual([])
  })

  test('signs that search languages read as more are themselves', async () => {
    expect(await found('studio 100%_')).toEqual([studio])
    expect(await found('%')).toEqual([])
    expect(await found('_ffice')).toEqual([])
    expect(await found('\\')).toEqual([])
  })

  test('an account by its own id, its subscription’s, and its invoice’s id or number', async () => {
    const [invoice = expect.fail('something was billed')] = (await vendor.listInvoices({ account: studio })).data
    for (const known of [studio, subscription, invoice.id, invoice.number]) expect(await found(known)).toEqual([studio])
    expect(await found('acc_zzzzzz')).toEqual([])
  })

  test('a page at a time', async () => {
    await vendor.createAccount({
      ...{
        seller: (await vendor.listSellers()).data[0]?.id ?? '',
        name: 'Office two',
        country: 'US',
        kind: 'business',
      },
    })
    const first = await vendor.listAccounts({ query: 'office', limit: 1 })
    const second = await vendor.listAccounts({ query: 'office', limit: 1, cursor: first.nextCursor ?? '' })
    expect([...first.data, ...second.data].map(({ name }) => name)).toEqual(['Office two', 'Office'])
    expect(second.hasMore).toBe(false)
  })

  test('invoices of all accounts, by how they stand and whose time they live in', async () => {
    const all = (await vendor.listInvoiceSummaries({})).data
    expect(all).toMatchObject([
      { account: { id: studio, name: 'Studio 100%_North' }, status: 'paid', due: '0.00', onTestClock: true },
    ])
    expect(all[0]?.total).toBe((await vendor.listInvoices({ account: studio })).data[0]?.total)
    expect((await vendor.listInvoiceSummaries({ status: 'open' })).data).toEqual([])
    expect((await vendor.listInvoiceSummaries({ time: 'real' })).data).toEqual([])
    expect((await vendor.listInvoiceSummaries({ time: 'test', number: all[0]?.number ?? '' })).data).toHaveLength(1)
  })
})
