/** What a vendor looks back on, of a story whose figures are reckoned by hand, and once more lot by lot; on both engines. */
import type { AddressInfo } from 'node:net'
import { type Client, createClient } from '@coterm/sdk'
import type { FastifyInstance } from 'fastify'
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { buildServer } from '../../src/http/server.ts'
import { dependencies } from '../../src/main.ts'
import type { Database } from '../../src/store/database.ts'
import { createApiKey } from '../../src/store/secrets.ts'
import { engines } from '../engines.ts'

type Lot = { subscription: bigint; seats: number; unit: bigint; months: number; from: string; to: string }

describe.each(engines)('figures on $name', ({ open }) => {
  let database: Database
  let server: FastifyInstance
  let vendor: Client
  let seller: string
  let testClock: string
  const cards = new Map<string, string>()
  const accounts = new Map<string, string>()

  async function add(name: string) {
    const created = await vendor.createAccount({
      ...{ seller, name, country: 'US', kind: 'business', testClock },
      members: [{ name: 'Robin', email: `robin@${name}.example` }],
      paymentMethods: [{ kind: 'card' }],
    })
    accounts.set(name, created.id)
    cards.set(name, created.paymentMethods[0]?.id ?? expect.fail('it has a card'))
  }

  const account = (name: string) => accounts.get(name) ?? expect.fail('it was added')
  const card = (name: string) => cards.get(name) ?? expect.fail('it was added')
  const only = async (name: string) =>
    (await vendor.listSubscriptions({ account: account(name) })).data[0]?.id ?? expect.fail('it subscribes')

  type Changes = Parameters<Client['createQuote']>[0]['changes']
  async function change(name: string, changes: Changes) {
    const quote = await vendor.createQuote({ account: account(name), changes })
    expect(quote.refusals).toEqual([])
    await vendor.acceptQuote({ quote: quote.id })
  }

  const until = (to: string) => vendor.advanceTestClock({ testClock, to })

  beforeAll(async () => {
    database = await open()
    const deps = dependencies(database, { development: false })
    server = await buildServer(deps, { portal: null, logLevel: 'error' })
    await server.listen({ host: '127.0.0.1', port: 0 })
    const baseUrl = `http://127.0.0.1:${(server.server.address() as AddressInfo).port}`
    const apiKey = await createApiKey(database.kysely, { name: 'test' }, deps.clock.now())
    vendor = createClient({ baseUrl, apiKey })
    const yearly = { term: 'P1Y', currency: 'USD', new: '440.00', renewal: '420.00' }
    const monthly = { term: 'P1M', currency: 'USD', new: '40.00', renewal: '40.00' }
    const products = [{ id: 'drawing', name: 'Drawing', prices: [yearly, monthly] }]
    const place = { country: 'US', currency: 'USD', timeZone: 'America/Los_Angeles' }
    seller = (await vendor.createSeller({ name: 'Main', ...place, catalog: { products } })).id
    testClock = (await vendor.createTestClock({ name: 'Figures', today: '2027-01-10' })).id
    for (const name of ['grows', 'declines', 'stops']) await add(name)
    const imported = { product: 'drawing', term: 'P1Y' } as const
    await vendor.importSubscription({
      ...{ ...imported, account: account('grows'), seats: 5, start: '2026-03-15', unitPrice: '420.00' },
      paymentMethod: card('grows'),
    })
    await vendor.importSubscription({
      ...{ ...imported, account: account('declines'), seats: 2, start: '2026-04-20', unitPrice: '440.00' },
      paymentMethod: card('declines'),
    })
    await until('2027-02-10')
    await change('stops', [{ ...imported, type: 'purchase', term: 'P1M', seats: 3, paymentMethod: card('stops') }])
    await until('2027-03-20')
    await vendor.setPaymentMethodBehaviour({ paymentMethod: card('declines'), behaviour: 'declines' })
    await until('2027-05-10')
    await change('grows', [{ type: 'add_seats', subscription: await only('grows'), seats: 2 }])
    await change('stops', [{ type: 'set_renewal_intent', subscription: await only('stops'), intent: 'end' }])
    await until('2027-07-01')
  }, 120_000)

  afterAll(async () => {
    await server.close()
    await database.close()
  })

  const months = async () => (await vendor.getRecurringRevenue({ seller, testClock, months: 6 })).data
  const minor = (amount: string) => BigInt(amount.replace('.', ''))

  test('recurring revenue, and what moved it', async () => {
    const nothing = {
      new: '0.00',
      returned: '0.00',
      seatsAdded: '0.00',
      price: '0.00',
      seatsRemoved: '0.00',
      lapsed: '0.00',
    }
    const found = (await months()).map(({ month, recurring, seats, subscriptions, movements }) => {
      return [month, recurring, seats, subscriptions, movements]
    })
    expect(found).toEqual([
      // 5 seats at 420.00 and 2 at 440.00 a year.
      ['2027-02-01', '248.33', 7, 2, nothing],
      // 3 seats at 40.00 a month began on 2027-02-10.
      ['2027-03-01', '368.33', 10, 3, { ...nothing, new: '120.00' }],
      ['2027-04-01', '368.33', 10, 3, nothing],
      // 2 seats renewed at 420.00 instead of 440.00 a year; that they are not paid yet is another figure.
      ['2027-05-01', '365.00', 10, 3, { ...nothing, price: '-3.33' }],
      // 2 seats more at 420.00 a year.
      ['2027-06-01', '435.00', 12, 3, { ...nothing, seatsAdded: '70.00' }],
      // It renews no more after 2027-06-10.
      ['2027-07-01', '315.00', 9, 2, { ...nothing, lapsed: '-120.00' }],
    ])
  })

  test('movements add up to the difference', async () => {
    const found = await months()
    for (const [index, { recurring, movements }] of found.slice(1).entries()) {
      const moved = Object.values(movements).reduce((so, each) => so + minor(each), 0n)
      expect(minor(recurring) - minor(found[index]?.recurring ?? '')).toBe(moved)
    }
  })

  test('the same, counted lot by lot', async () => {
    const { rows } = await sql<Lot>`select subscription_id as subscription, upper(seats) - lower(seats) as seats,
      unit_price as unit, lower(service_period)::text as from, upper(service_period)::text as to,
      case when priced_end - priced_start > 31 then 12 else 1 end as months
      from seat_lot where not reversed`.execute(database.kysely)
    for (const { month, recurring, seats } of await months()) {
      const running = rows.filter(({ from, to }) => from <= month && month < to)
      const each = Map.groupBy(running, ({ subscription }) => subscription)
      const amounts = [...each.values()].map((lots) =>
        Math.round(lots.reduce((so, lot) => so + (lot.seats * Number(lot.unit)) / lot.months, 0)),
      )
      expect(minor(recurring)).toBe(BigInt(amounts.reduce((a, b) => a + b, 0)))
      expect(seats).toBe(running.reduce((so, lot) => so + lot.seats, 0))
    }
  })

  test('renewals and lapses by the month in which terms ended and began', async () => {
    const { data } = await vendor.getRenewalRates({ seller, testClock, months: 6 })
    const yearly = data.filter(({ term }) => term === 'P1Y')
    expect(yearly).toEqual([
      { month: '2027-03-01', cohort: '2026-03-01', term: 'P1Y', ended: 1, renewed: 1, lapsed: 0 },
      {
        month: '2027-04-01',
        cohort: '2026-04-01',
        term: 'P1Y',
        ended: 1,
        renewed: expect.any(Number),
        lapsed: expect.any(Number),
      },
    ])
    const monthly = data.filter(({ term }) => term === 'P1M')
    expect(monthly.map(({ month, renewed, lapsed }) => [month, renewed, lapsed])).toEqual([
      ['2027-03-01', 1, 0],
      ['2027-04-01', 1, 0],
      ['2027-05-01', 1, 0],
      ['2027-06-01', 0, 1],
    ])
    expect(new Set(monthly.map(({ cohort }) => cohort))).toEqual(new Set(['2027-02-01']))
  })

  test('what became of what was declined', async () => {
    const { data } = await vendor.getCollectionRecovery({ seller, testClock, months: 6 })
    expect(data.map(({ month, declined }) => [month, declined])).toEqual([
      ['2027-04-01', { invoices: 1, amount: '840.00' }],
    ])
    const [{ paid, open, lost } = expect.fail('there is one')] = data
    expect(paid).toEqual({ invoices: 0, amount: '0.00', daysOnAverage: null })
    expect(open.invoices + lost.invoices).toBe(1)
  })

  test('as tables, and of nobody else', async () => {
    const csv = await vendor.getRecurringRevenueCsv({ seller, testClock, months: 6 })
    expect(String(csv).split('\n')[2]).toBe('USD,2027-03-01,368.33,10,3,120.00,0.00,0.00,0.00,0.00,0.00')
    expect(String(await vendor.getRenewalRatesCsv({ seller, testClock, months: 6 }))).toContain(
      '2027-06-01,2027-02-01,P1M,1,0,1',
    )
    expect(String(await vendor.getCollectionRecoveryCsv({ seller, testClock, months: 6 }))).toContain(
      'USD,2027-04-01,1,840.00,0,0.00,',
    )
    expect((await vendor.getRecurringRevenue({ seller })).data).toEqual([])
    await expect(vendor.getRecurringRevenue({ seller: 'sel_0' })).rejects.toMatchObject({ status: 404 })
    await expect(vendor.getRecurringRevenue({ seller, months: 37 })).rejects.toMatchObject({ status: 400 })
  })
})
