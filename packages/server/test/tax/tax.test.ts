/** VAT ids, their evidence and tax rates over the API: whatever the tax service does, nobody is kept from buying. */
import type { AddressInfo } from 'node:net'
import { type Client, CotermError, createClient } from '@coterm/sdk'
import type { FastifyInstance } from 'fastify'
import { sql } from 'kysely'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { buildServer } from '../../src/http/server.ts'
import { dependencies } from '../../src/main.ts'
import { offlineTaxProvider } from '../../src/providers/tax/offline.ts'
import { check } from '../../src/store/check.ts'
import type { Database } from '../../src/store/database.ts'
import { createApiKey } from '../../src/store/secrets.ts'
import { engines } from '../engines.ts'
import { fakeTaxService } from './fake-tax-service.ts'

describe.each(engines)('tax on $name', ({ open }) => {
  const service = fakeTaxService()
  let database: Database
  let server: FastifyInstance
  let coterm: Client
  let seller: string
  let clock: string
  let account: string
  let paymentMethod: string

  beforeAll(async () => {
    database = await open()
    const deps = dependencies(database, { development: false, tax: service })
    server = await buildServer(deps, { portal: null, logLevel: 'error' })
    await server.listen({ host: '127.0.0.1', port: 0 })
    const baseUrl = `http://127.0.0.1:${(server.server.address() as AddressInfo).port}`
    coterm = createClient({ baseUrl, apiKey: await createApiKey(database.kysely, { name: 't' }, deps.clock.now()) })
    const prices = [{ term: 'P1M', currency: 'EUR', new: '100.00' }]
    const made = await coterm.createSeller({
      ...{ name: 'Main', country: 'DE', currency: 'EUR', timeZone: 'Europe/Berlin' },
      taxRates: [{ country: 'FR', rate: '20' }],
      catalog: {
        products: [
          { id: 'drawing', prices },
          { id: 'handbook', taxCategory: 'books', prices },
        ],
      },
    })
    seller = made.id
    clock = (await coterm.createTestClock({ name: 'Tax', today: '2026-10-10' })).id
  }, 60_000)

  beforeEach(async () => {
    service.mood = 'valid'
    service.rates = null
    const made = await coterm.createAccount({
      ...{ seller, name: 'Atelier', country: 'FR', kind: 'business', testClock: clock },
      paymentMethods: [{ kind: 'card', label: 'Visa' }],
    })
    account = made.id
    paymentMethod = made.paymentMethods[0]?.id ?? ''
  })

  afterAll(async () => {
    await server.close()
    await database.close()
  })

  const value = 'FR12345678901'
  const quote = (product = 'drawing') =>
    coterm.createQuote({ account, changes: [{ type: 'purchase', product, term: 'P1M', seats: 1, paymentMethod }] })
  const problemOf = (asked: Promise<unknown>) =>
    asked.then(
      () => null,
      (error: unknown) => (error instanceof CotermError ? error.problem : error),
    )

  test('an id that the service finds valid is evidence, kept with its reference, and the tax says so', async () => {
    expect(await coterm.setTaxId({ account, value: 'fr 12 345 678 901' })).toMatchObject({
      value,
      evidence: { checkedOn: '2026-10-10', source: 'Fake VIES', reference: expect.stringMatching(/^C\d+$/) },
      checks: [{ value, valid: true, name: 'Atelier SARL', failure: null }],
    })
    const { lines, tax, dueToday } = await quote()
    expect(lines[0]?.tax).toMatchObject({
      ...{ rate: '0', category: 'reverse_charge', mention: 'Reverse charge' },
      reason: { rule: 'reverse_charge', evidence: { value, source: 'Fake VIES' } },
    })
    expect([tax, dueToday]).toEqual([
      [{ rate: '0', category: 'reverse_charge', taxable: '100.00', amount: '0.00' }],
      '100.00',
    ])
    expect(await coterm.getAccount({ account })).toMatchObject({ taxId: value, region: null, taxDisplay: 'exclusive' })
  })

  test.each([
    ['unavailable', 'SERVICE_UNAVAILABLE'],
    ['silent', 'No answer within 100 ms.'],
    ['unsure', null],
  ] as const)('a service that is %s stops nobody: tax is charged, and why is said and kept', async (mood, failure) => {
    service.mood = mood
    const set = await coterm.setTaxId({ account, value })
    expect(set).toMatchObject({ value, evidence: null, checks: [{ valid: null, failure }] })
    const made = await quote()
    expect(made.lines[0]?.tax).toMatchObject({ rate: '20', category: 'standard', reason: { charged: 'no_evidence' } })
    expect((await coterm.acceptQuote({ quote: made.id })).status).toBe('accepted')
    const [invoice] = (await coterm.listInvoices({ account })).data
    expect(invoice).toMatchObject({ total: '120.00', status: 'paid', lines: [{ grossAmount: '120.00' }] })
    expect(invoice?.lines[0]?.tax).toEqual(made.lines[0]?.tax)
  })

  test('a service that flips: the latest yes or no counts, silence changes nothing, and nothing is overwritten', async () => {
    await coterm.setTaxId({ account, value })
    const category = async () => (await quote()).lines[0]?.tax.category
    expect(await category()).toBe('reverse_charge')
    service.mood = 'unavailable'
    await coterm.checkTaxId({ account })
    expect(await category()).toBe('reverse_charge')
    service.mood = 'invalid'
    await coterm.checkTaxId({ account })
    expect(await category()).toBe('standard')
    service.mood = 'valid'
    await coterm.checkTaxId({ account })
    expect(await category()).toBe('reverse_charge')
    const { checks } = await coterm.getTaxId({ account })
    expect(checks.map(({ valid }) => valid)).toEqual([true, false, null, true])
    await expect(sql`update tax_id_check set valid = true`.execute(database.kysely)).rejects.toMatchObject({
      constraint: 'tax_id_check_immutable',
    })
  })

  test('evidence changes what a quote is a promise about', async () => {
    const before = await quote()
    await coterm.setTaxId({ account, value })
    expect(await problemOf(coterm.acceptQuote({ quote: before.id }))).toMatchObject({
      refusals: [{ code: 'quote_stale' }],
    })
  })

  test('the vendor records evidence of its own; another id, or none, has none of it', async () => {
    service.mood = 'unavailable'
    const evidence = { checkedOn: '2026-09-30', source: 'VIES', reference: 'WAPI1' }
    expect(await coterm.setTaxId({ account, value, evidence })).toMatchObject({ evidence })
    expect((await quote()).lines[0]?.tax.category).toBe('reverse_charge')
    expect(await coterm.setTaxId({ account, value: 'FR98765432109' })).toMatchObject({ evidence: null })
    expect((await quote()).lines[0]?.tax.reason?.charged).toBe('no_evidence')
    expect(await coterm.setTaxId({ account, value: null })).toMatchObject({ value: null, evidence: null })
    expect((await quote()).lines[0]?.tax.reason?.charged).toBe('no_tax_id')
    expect(await problemOf(coterm.checkTaxId({ account }))).toMatchObject({ status: 404 })
  })

  test('what makes no sense is refused in words', async () => {
    const refused = async (given: { value: string | null; evidence?: { checkedOn: string; source: string } }) => {
      const problem = await problemOf(coterm.setTaxId({ account, ...given }))
      return (problem as { detail?: string }).detail
    }
    expect(await refused({ value: 'DE123' })).toBe('value is not how a VAT id of FR is written')
    const late = { checkedOn: '2026-10-11', source: 'VIES' }
    expect(await refused({ value, evidence: late })).toBe('evidence.checkedOn is in the future')
    expect(await refused({ value: null, evidence: late })).toBe('evidence is about no VAT id')
    const elsewhere = { ...{ seller, name: 'A', country: 'FR', kind: 'business' as const }, region: 'US-CA' }
    expect(await problemOf(coterm.createAccount(elsewhere))).toMatchObject({ detail: 'region is not one of FR' })
    const rates = [{ country: 'FR', rate: '5', taxCategory: 'exempt' as const }]
    expect(await problemOf(coterm.publishTaxRates({ seller, taxRates: rates }))).toMatchObject({ status: 400 })
  })

  test('rates are published and imported as dated data; the service is asked before, never while deciding', async () => {
    const own = await coterm.createSeller({
      ...{ name: 'Other', country: 'DE', currency: 'EUR', timeZone: 'Europe/Berlin' },
      catalog: { products: [{ id: 'drawing', prices: [{ term: 'P1M', currency: 'EUR', new: '100.00' }] }] },
    })
    const { data } = await coterm.publishTaxRates({ seller: own.id, taxRates: [{ country: 'FR', rate: '20' }] })
    expect(data).toMatchObject([{ country: 'FR', region: null, category: null, from: null, rate: '20' }])
    service.mood = 'unavailable'
    expect(await problemOf(coterm.importTaxRates({ seller: own.id, country: 'IT' }))).toMatchObject({ status: 409 })
    service.mood = 'valid'
    expect(await problemOf(coterm.importTaxRates({ seller: own.id, country: 'IT' }))).toMatchObject({ status: 409 })
    service.rates = [{ country: 'IT', rate: 'twenty' }]
    expect(await problemOf(coterm.importTaxRates({ seller: own.id, country: 'IT' }))).toMatchObject({ status: 409 })
    service.rates = [{ country: 'IT', rate: '22' }]
    await coterm.importTaxRates({ seller: own.id, country: 'IT' })
    const listed = (await coterm.listTaxRates({ seller: own.id })).data
    expect(listed.map(({ country, rate }) => `${country} ${rate}`)).toEqual(['FR 20', 'IT 22'])
  })

  test('without a service an id is only known by how it is written', async () => {
    expect(await offlineTaxProvider.checkTaxId({ value, country: 'FR', requester: null })).toEqual({
      ...{ valid: null, reference: null, name: null },
    })
    expect(await offlineTaxProvider.ratesFor({ country: 'FR', region: null })).toBeNull()
  })

  test('a consumer sees prices with tax in them, on the account, the quote and the next renewal', async () => {
    const made = await coterm.createAccount({
      ...{ seller, name: 'Person', country: 'FR', kind: 'consumer', testClock: clock },
      paymentMethods: [{ kind: 'card', label: 'Visa' }],
    })
    expect(made.taxDisplay).toBe('inclusive')
    account = made.id
    paymentMethod = made.paymentMethods[0]?.id ?? ''
    const asked = await quote()
    expect(asked).toMatchObject({ taxDisplay: 'inclusive', lines: [{ amount: '100.00', grossAmount: '120.00' }] })
    await coterm.acceptQuote({ quote: asked.id })
    const [subscription] = (await coterm.listSubscriptions({ account })).data
    expect(subscription).toMatchObject({
      taxDisplay: 'inclusive',
      nextRenewal: { amount: '100.00', grossAmount: '120.00' },
    })
  })

  test('the books are right afterwards', async () => {
    expect(await check(database)).toEqual([])
  })
})
