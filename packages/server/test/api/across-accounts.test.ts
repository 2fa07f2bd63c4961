/** What the vendor lists across accounts: payments, refunds and questions, never mixing clocks, on both engines. */
import type { AddressInfo } from 'node:net'
import type { Instant } from '@coterm/core/time/zone.ts'
import { type Client, createClient } from '@coterm/sdk'
import type { FastifyInstance } from 'fastify'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { buildServer } from '../../src/http/server.ts'
import { dependencies } from '../../src/main.ts'
import type { Database } from '../../src/store/database.ts'
import { findMembersByEmail } from '../../src/store/members.ts'
import { createApiKey, createSession } from '../../src/store/secrets.ts'
import { engines } from '../engines.ts'

describe.each(engines)('lists across accounts on $name', ({ open }) => {
  let database: Database
  let server: FastifyInstance
  let url: string
  let vendor: Client
  let seller: string
  let clock: string
  const accounts: string[] = []

  async function addAccount(name: string, testClock: string | undefined, behaviour: 'ok' | 'decline') {
    const created = await vendor.createAccount({
      ...{ seller, name, country: 'US', kind: 'business', ...(testClock && { testClock }) },
      members: [{ name: 'Robin', email: `robin@${name}.example` }],
      paymentMethods: [{ kind: 'card' }],
    })
    const paymentMethod = created.paymentMethods[0]?.id ?? expect.fail('it has a card')
    if (behaviour === 'decline') await vendor.setPaymentMethodBehaviour({ paymentMethod, behaviour: 'declines' })
    if (testClock) {
      await vendor.importSubscription({
        ...{ account: created.id, product: 'drawing', term: 'P1Y', seats: 5, start: '2026-03-15' },
        ...{ unitPrice: '420.00', paymentMethod },
      })
    }
    accounts.push(created.id)
  }

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
    seller = (
      await vendor.createSeller({
        name: 'Main',
        ...rules,
        catalog: { products: [{ id: 'drawing', name: 'Drawing', prices }] },
      })
    ).id
    clock = (await vendor.createTestClock({ name: 'Lists', today: '2027-03-01' })).id
    await addAccount('pays', clock, 'ok')
    await addAccount('declines', clock, 'decline')
    await addAccount('real', undefined, 'ok')
    await vendor.advanceTestClock({ testClock: clock, to: '2027-03-17' })
  }, 60_000)

  afterAll(async () => {
    await server.close()
    await database.close()
  })

  test('shows payments by status with their age', async () => {
    const failed = await vendor.listPayments({ time: 'test', status: 'failed' })
    expect(new Set(failed.data.map(({ account }) => account.id))).toEqual(new Set([accounts[1]]))
    expect(failed.data[0]).toMatchObject({ amount: '2100.00', currency: 'USD', declineCode: 'card_declined' })
    for (const { ageSeconds } of failed.data) expect(ageSeconds).toBeLessThan(300)
    const succeeded = await vendor.listPayments({ time: 'test', status: 'succeeded' })
    expect(succeeded.data.map(({ account }) => account.name)).toEqual(['pays'])
    expect((await vendor.listPayments({ time: 'test' })).data).toEqual([])
    expect((await vendor.listPayments({ time: 'real', status: 'succeeded' })).data).toEqual([])
  })

  test('shows what was declined, and when it is tried again', async () => {
    const { data } = await vendor.listInvoiceSummaries({ declined: 'true', status: 'open' })
    expect(data.map(({ account, due, nextAttemptOn }) => [account.name, due, nextAttemptOn])).toEqual([
      ['declines', '2100.00', '2027-03-18'],
    ])
  })

  test('shows refunds by status', async () => {
    const invoice =
      (await vendor.listInvoices({ account: accounts[0] ?? '', status: 'paid' })).data[0] ?? expect.fail('it is paid')
    const change = { type: 'return' as const, invoice: invoice.id, line: 0 }
    const quote = await vendor.createQuote({ account: accounts[0] ?? '', changes: [change] })
    expect(quote.refusals).toEqual([])
    await vendor.acceptQuote({ quote: quote.id })
    const { data } = await vendor.listRefunds({ time: 'test' })
    expect(data.map(({ account, amount, currency }) => [account.id, amount, currency])).toEqual([
      [accounts[0], '2100.00', 'USD'],
    ])
    const [status] = data.map((refund) => refund.status)
    expect((await vendor.listRefunds({ status: status ?? 'failed' })).data).toEqual(data)
    expect((await vendor.listRefunds({ time: 'test', status: 'failed' })).data).toEqual([])
    expect((await vendor.listRefunds({ time: 'real' })).data).toEqual([])
  })

  test('shows what everybody has asked, and to a member only what the own account has', async () => {
    for (const account of accounts) await vendor.createSupportRequest({ account, message: `From ${account}` })
    const whose = async (asked: { time?: 'real' | 'test' }) =>
      (await vendor.listSupportRequests(asked)).data.map(({ account }) => account)
    expect(await whose({ time: 'test' })).toEqual([accounts[1], accounts[0]])
    expect(await whose({ time: 'real' })).toEqual([accounts[2]])
    expect(await whose({})).toHaveLength(3)
    const [member] = await findMembersByEmail(database.kysely, 'robin@real.example')
    if (!member) throw new Error('the member has just been added')
    const expiresAt = (Date.now() + 3_600_000) as Instant
    const cookie = `coterm_session=${await createSession(database.kysely, member, { expiresAt })}`
    const withCookie: typeof fetch = (input, init) =>
      fetch(input, { ...init, headers: { ...(init?.headers as Record<string, string>), cookie } })
    const coterm = createClient({ baseUrl: url, fetch: withCookie })
    expect((await coterm.listSupportRequests({})).data.map(({ account }) => account)).toEqual([accounts[2]])
    expect((await coterm.listSupportRequests({ time: 'test' })).data.map(({ account }) => account)).toEqual([
      accounts[2],
    ])
    await expect(coterm.listPayments({})).rejects.toMatchObject({ status: 404 })
    await expect(coterm.listRefunds({})).rejects.toMatchObject({ status: 404 })
  })
})
