/** How documents name the parties: told over the API, kept with what was issued, and refused where it makes no sense. */
import type { AddressInfo } from 'node:net'
import { type Client, CotermError, createClient } from '@coterm/sdk'
import type { FastifyInstance } from 'fastify'
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { buildServer } from '../../src/http/server.ts'
import { dependencies } from '../../src/main.ts'
import type { Database } from '../../src/store/database.ts'
import { createApiKey } from '../../src/store/secrets.ts'
import { engines } from '../engines.ts'

describe.each(engines)('billing details on $name', ({ open }) => {
  let database: Database
  let server: FastifyInstance
  let coterm: Client
  let seller: string
  let account: string
  let clock: string

  beforeAll(async () => {
    database = await open()
    const deps = dependencies(database, { development: false })
    server = await buildServer(deps, { portal: null, logLevel: 'error' })
    await server.listen({ host: '127.0.0.1', port: 0 })
    const url = `http://127.0.0.1:${(server.server.address() as AddressInfo).port}`
    coterm = createClient({
      baseUrl: url,
      apiKey: await createApiKey(database.kysely, { name: 'test' }, deps.clock.now()),
    })
    const prices = [{ term: 'P1Y', currency: 'EUR', new: '440.00', renewal: '420.00' }]
    seller = (
      await coterm.createSeller({
        ...{ name: 'Main', country: 'DE', currency: 'EUR', timeZone: 'Europe/Berlin' },
        catalog: { products: [{ id: 'drawing', name: 'Drawing', prices }] },
        billingDetails: {
          ...{ legalName: 'Main Software GmbH', addressLines: ['Hauptstraße 1'], city: 'Berlin', postalCode: '10115' },
          ...{ taxId: 'DE123456789', iban: 'de89 3704 0044 0532 0130 00', bic: 'COBADEFFXXX' },
          footers: { en: 'Managing director: R. Example' },
        },
      })
    ).id
    clock = (await coterm.createTestClock({ name: 'Details', today: '2026-10-10' })).id
    const made = await coterm.createAccount({
      ...{ seller, name: 'Atelier', country: 'FR', kind: 'business', testClock: clock },
      billingDetails: { legalName: 'Atelier SARL', city: 'Lyon', postalCode: '69001', poNumber: 'PO-7' },
      paymentMethods: [{ kind: 'card', label: 'Visa' }],
    })
    account = made.id
    const paymentMethod = made.paymentMethods[0]?.id ?? null
    const year = { account, product: 'drawing', paymentMethod, term: 'P1Y', seats: 2, start: '2025-10-15' }
    await coterm.importSubscription({ ...year, unitPrice: '420.00' })
  }, 60_000)

  afterAll(async () => {
    await server.close()
    await database.close()
  })

  test('an account speaks the language of its country until it says otherwise', async () => {
    expect(await coterm.getAccountBillingDetails({ account })).toMatchObject({
      ...{ legalName: 'Atelier SARL', addressLines: [], city: 'Lyon', poNumber: 'PO-7', recipients: [] },
      ...{ language: 'fr', country: 'FR' },
    })
  })

  test('a change keeps what it does not name, and null takes away', async () => {
    const recipients = ['compta@atelier.example']
    await coterm.updateAccountBillingDetails({ account, addressLines: ['3 rue du Port'], recipients })
    const after = await coterm.updateAccountBillingDetails({ account, poNumber: null })
    expect(after).toMatchObject({
      legalName: 'Atelier SARL',
      addressLines: ['3 rue du Port'],
      poNumber: null,
      recipients,
    })
    expect(await coterm.getAccountBillingDetails({ account })).toEqual(after)
    await coterm.updateSellerBillingDetails({ seller, footers: { fr: 'Gérant : R. Example' } })
    expect(await coterm.getSellerBillingDetails({ seller })).toMatchObject({
      ...{ iban: 'DE89370400440532013000', taxId: 'DE123456789' },
      footers: { en: 'Managing director: R. Example', fr: 'Gérant : R. Example' },
    })
  })

  test.each([
    ['addressLines', { addressLines: ['a', 'b', 'c', 'd', 'e'] }, 'more than 4 lines'],
    ['postalCode', { postalCode: '12345678901234567' }, 'longer than 16 characters'],
    ['city', { city: 'Ly\non' }, 'line break'],
    ['legalName', { legalName: '  ' }, 'is empty'],
    ['email', { email: 'nobody' }, 'is not an e-mail address'],
    ['phone', { phone: 'call me' }, 'is not a telephone number'],
    [
      'recipients',
      { recipients: Array.from({ length: 11 }, (_, at) => `a${at}@example.com`) },
      'more than 10 addresses',
    ],
    ['recipients', { recipients: ['a@example.com', 'A@example.com'] }, 'names an address twice'],
    ['recipients.1', { recipients: ['a@example.com', 'b'] }, 'is not an e-mail address'],
    ['language', { language: 'xx' as 'en' }, 'is not one of our languages'],
    ['', { country: 'BE' } as object, 'country'],
  ])('%s is refused: %o', async (path, change, message) => {
    const refused = await coterm.updateAccountBillingDetails({ account, ...change }).catch((error) => error)
    expect(refused).toBeInstanceOf(CotermError)
    expect([refused.status, refused.problem.code]).toEqual([400, 'invalid_request'])
    expect(refused.problem.detail).toContain(path)
    expect(refused.problem.detail).toContain(message)
  })

  test.each([
    ['iban', { iban: 'DE89370400440532013001' }, 'is not an IBAN'],
    ['bic', { bic: 'COBA' }, 'is not a BIC'],
    ['logo.colour', { logo: { text: 'Main', colour: 'blue' } }, 'is not a colour'],
  ])("a seller's %s is refused: %o", async (path, change, message) => {
    const refused = await coterm.updateSellerBillingDetails({ seller, ...change }).catch((error) => error)
    expect([refused.status, refused.problem.detail]).toEqual([400, expect.stringContaining(`${path} ${message}`)])
  })

  test('what was issued keeps the names of its day, and cannot be given others', async () => {
    await coterm.advanceTestClock({ testClock: clock, to: '2026-10-16' })
    await coterm.updateAccountBillingDetails({ account, legalName: 'Another SARL' })
    const [invoice] = (await coterm.listInvoices({ account })).data
    expect(invoice?.total).toBe('840.00')
    const { rows } = await sql<{ seller: object; buyer: object; product: string }>`
      select i.seller_details as seller, i.buyer_details as buyer, l.product_name as product
      from invoice i join invoice_line l on l.account_id = i.account_id and l.invoice_id = i.id`.execute(
      database.kysely,
    )
    expect(rows).toEqual([
      {
        seller: expect.objectContaining({ name: 'Main', legalName: 'Main Software GmbH', country: 'DE' }),
        buyer: expect.objectContaining({ name: 'Atelier', legalName: 'Atelier SARL', country: 'FR', language: 'fr' }),
        product: 'Drawing',
      },
    ])
    for (const column of ['seller_details', 'buyer_details']) {
      await expect(sql`update invoice set ${sql.ref(column)} = '{}'`.execute(database.kysely)).rejects.toMatchObject({
        code: '23514',
      })
    }
  })
})
