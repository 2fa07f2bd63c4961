/** How an account pays, through the API and the provider's page; and that no card number ever gets in. */
import type { AddressInfo } from 'node:net'
import { type Client, CotermError, createClient } from '@coterm/sdk'
import type { FastifyInstance } from 'fastify'
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { buildServer } from '../../src/http/server.ts'
import { dependencies } from '../../src/main.ts'
import type { Database } from '../../src/store/database.ts'
import { createApiKey } from '../../src/store/secrets.ts'
import { engines } from '../engines.ts'

describe.each(engines)('payment methods on $name', ({ open }) => {
  let database: Database
  let server: FastifyInstance
  let coterm: Client
  let key: string
  let seller: string
  let clock: string

  beforeAll(async () => {
    database = await open()
    const deps = dependencies(database, { development: false })
    server = await buildServer(deps, { portal: null, logLevel: 'silent' })
    await server.listen({ host: '127.0.0.1', port: 0 })
    const baseUrl = `http://127.0.0.1:${(server.server.address() as AddressInfo).port}`
    key = await createApiKey(database.kysely, { name: 'test' }, deps.clock.now())
    coterm = createClient({ baseUrl, apiKey: key })
    const prices = [{ term: 'P1Y', currency: 'USD', new: '440.00', renewal: '420.00' }]
    const rules = { country: 'US', currency: 'USD', timeZone: 'America/Los_Angeles' }
    seller = (await coterm.createSeller({ name: 'Main', ...rules, catalog: { products: [{ id: 'drawing', prices }] } }))
      .id
    clock = (await coterm.createTestClock({ name: 'Methods', today: '2027-01-10' })).id
  }, 60_000)

  afterAll(async () => {
    await server.close()
    await database.close()
  })

  async function addCustomer(expiresOn?: string) {
    const account = await coterm.createAccount({
      ...{ seller, name: 'Example Studio', country: 'US', kind: 'business', testClock: clock },
      paymentMethods: [{ kind: 'card', label: 'Visa •••• 4242', ...(expiresOn && { expiresOn }) }],
    })
    const card = account.paymentMethods[0]?.id ?? ''
    const subscription = await coterm.importSubscription({
      ...{ account: account.id, product: 'drawing', term: 'P1Y', seats: 5, start: '2026-04-01' },
      ...{ unitPrice: '420.00', paymentMethod: card },
    })
    return { account: account.id, card, subscription: subscription.id }
  }

  /** What the customer does on the provider's page. */
  async function visit(url: string, method: string) {
    const page = new URL(url).pathname
    const shown = await server.inject({ method: 'GET', url: page })
    expect([shown.statusCode, shown.headers['content-type']]).toEqual([200, 'text/html; charset=utf-8'])
    expect(shown.body).toContain(`value="${method}"`)
    expect(shown.body).not.toMatch(/<script|\d{13}/)
    const payload = `method=${method}`
    const headers = { 'content-type': 'application/x-www-form-urlencoded' }
    return server.inject({ method: 'POST', url: page, payload, headers })
  }

  async function addMethod(account: string, method: string) {
    const setup = await coterm.createPaymentMethodSetup({ account, returnUrl: '/payment-methods' })
    const back = await visit(setup.url ?? '', method)
    expect([back.statusCode, new URL(String(back.headers.location)).searchParams.get('setup')]).toEqual([303, setup.id])
    const finished = await coterm.finishPaymentMethodSetup({ setup: setup.id })
    expect(await coterm.finishPaymentMethodSetup({ setup: setup.id })).toEqual(finished)
    return finished
  }

  const labels = async (account: string) =>
    (await coterm.listPaymentMethods({ account })).data.map(({ label, default: usual, backup }) => [
      label,
      usual,
      backup,
    ])

  test('a method is added on the provider page, once, whoever asks first', async () => {
    const { account } = await addCustomer()
    const added = await addMethod(account, 'mastercard_ok')
    expect(added.status).toBe('succeeded')
    expect(await labels(account)).toEqual([
      ['Visa •••• 4242', true, false],
      ['Mastercard •••• 4444', false, false],
    ])
    const refused = await addMethod(account, 'card_refused')
    expect([refused.status, refused.declineCode]).toEqual(['failed', 'card_declined'])
    const left = await coterm.createPaymentMethodSetup({ account })
    await visit(left.url ?? '', 'card_ok')
    // The message alone is enough; the customer may never come back.
    await vi.waitFor(async () =>
      expect((await coterm.getPaymentMethodSetup({ setup: left.id })).status).toBe('succeeded'),
    )
    expect(await labels(account)).toHaveLength(3)
  })

  test('a page that is not ours is not returned to', async () => {
    const { account } = await addCustomer()
    for (const returnUrl of [
      'https://elsewhere.example/',
      '//elsewhere.example',
      'javascript:alert(1)',
      '/\\elsewhere',
    ]) {
      await expect(coterm.createPaymentMethodSetup({ account, returnUrl })).rejects.toMatchObject({
        code: 'invalid_request',
      })
    }
  })

  test('default and backup are one each', async () => {
    const { account, card } = await addCustomer()
    const { paymentMethod: second } = await addMethod(account, 'mastercard_ok')
    await coterm.setDefaultPaymentMethod({ paymentMethod: second ?? '' })
    await coterm.setBackupPaymentMethod({ paymentMethod: second ?? '', backup: true })
    await coterm.setBackupPaymentMethod({ paymentMethod: card, backup: true })
    expect(await labels(account)).toEqual([
      ['Visa •••• 4242', false, true],
      ['Mastercard •••• 4444', true, false],
    ])
    await coterm.setBackupPaymentMethod({ paymentMethod: card, backup: false })
    expect((await labels(account)).map(([, , backup]) => backup)).toEqual([false, false])
  })

  test('a wallet says that its dates cannot be aligned', async () => {
    const { account } = await addCustomer()
    await addMethod(account, 'wallet_ok')
    const { data } = await coterm.listPaymentMethods({ account })
    expect(data.map(({ kind, alignable }) => [kind, alignable])).toEqual([
      ['card', true],
      ['wallet', false],
    ])
  })

  test('what still pays for something is removed only when something takes its place', async () => {
    const { account, card, subscription } = await addCustomer()
    const { paymentMethod: second } = await addMethod(account, 'mastercard_ok')
    const error = await coterm.removePaymentMethod({ paymentMethod: card }).catch((thrown) => thrown)
    expect(error).toBeInstanceOf(CotermError)
    expect([error.code, error.refusals]).toMatchObject([
      'refused',
      [{ code: 'payment_method_in_use', subscription, fix: { type: 'replace_payment_method', paymentMethod: card } }],
    ])
    await coterm.removePaymentMethod({ paymentMethod: card, replaceWith: second ?? '' })
    expect(await labels(account)).toEqual([['Mastercard •••• 4444', true, false]])
    expect((await coterm.getSubscription({ subscription })).paymentMethod?.id).toBe(second)
    const { rows } = await sql<{ forgotten: boolean }>`
      select forgotten from payment_method where removed_at is not null`.execute(database.kysely)
    expect(rows).toEqual([{ forgotten: true }])
    await expect(coterm.setDefaultPaymentMethod({ paymentMethod: card })).rejects.toMatchObject({ code: 'not_found' })
  })

  test('an open invoice moves with the method it was billed to, and names the removed one', async () => {
    const own = (await coterm.createTestClock({ name: 'Open', today: '2027-03-20' })).id
    const before = clock
    clock = own
    const { account, card } = await addCustomer()
    clock = before
    await coterm.setPaymentMethodBehaviour({ paymentMethod: card, behaviour: 'declines' })
    await coterm.advanceTestClock({ testClock: own, to: '2027-04-01' })
    const { paymentMethod: second } = await addMethod(account, 'mastercard_ok')
    await coterm.removePaymentMethod({ paymentMethod: card, replaceWith: second ?? '' })
    const [invoice] = (await coterm.listInvoices({ account })).data
    const paid = await coterm.payInvoice({ invoice: invoice?.id ?? '' })
    expect([paid.status, paid.payments.map(({ method, status }) => [method, status])]).toEqual([
      'paid',
      [
        ['Visa •••• 4242', 'failed'],
        ['Mastercard •••• 4444', 'succeeded'],
      ],
    ])
  })

  test('who added, replaced and removed a method is remembered, whoever told of it first', async () => {
    const { account, card } = await addCustomer()
    const { paymentMethod: second } = await addMethod(account, 'mastercard_ok')
    await coterm.removePaymentMethod({ paymentMethod: card, replaceWith: second ?? '' })
    const { data } = await coterm.listEvents({ account, limit: 100 })
    const changed = ['payment_method.added', 'payment_method.removed', 'subscription.payment_method_set']
    const found = data.filter(({ type }) => changed.includes(type)).map(({ type, by }) => [type, by.kind])
    expect(found.toSorted()).toEqual(changed.map((type) => [type, 'vendor']))
  })

  test('the end of a method is announced 30 and 7 days before, each once', async () => {
    const own = (await coterm.createTestClock({ name: 'Ending', today: '2027-01-10' })).id
    const before = clock
    clock = own
    await addCustomer('2027-03-01')
    clock = before
    for (const to of ['2027-01-31', '2027-02-10', '2027-02-22', '2027-02-28']) {
      await coterm.advanceTestClock({ testClock: own, to })
    }
    const { rows } = await sql<{ date: string; data: object }>`
      select date, data from event where type = 'payment_method.expiring' order by seq`.execute(database.kysely)
    expect(rows).toMatchObject([
      { date: '2027-01-30', data: { expiresOn: '2027-03-01', days: 30 } },
      { date: '2027-02-22', data: { expiresOn: '2027-03-01', days: 7 } },
    ])
  })

  test('a card number is refused wherever it is written, told to nobody, and kept nowhere', async () => {
    const { account } = await addCustomer()
    const number = '4242 4242 4242 4242'
    const post = (url: string, payload: object, headers: Record<string, string> = {}) =>
      server.inject({ method: 'POST', url, payload, headers: { authorization: `Bearer ${key}`, ...headers } })
    const answers = [
      await post(
        '/v1/support-requests',
        { topic: 'billing', message: `My card is ${number}` },
        { 'idempotency-key': 'k1' },
      ),
      await post('/v1/accounts', { seller, name: number, country: 'US', kind: 'business' }),
      await post('/v1/accounts', { deep: [{ er: { [number]: 1 } }] }),
      await post('/v1/test-clocks', { name: 4242424242424242, today: '2027-01-01' }),
      await server.inject({ method: 'GET', url: `/v1/invoices?account=${account}&cursor=4242424242424242` }),
      await server.inject({ method: 'GET', url: '/v1/invoices/4242424242424242' }),
    ]
    for (const { statusCode, body } of answers) {
      expect([statusCode, JSON.parse(body).code]).toEqual([422, 'card_number_refused'])
      expect(body).not.toMatch(/4242/)
    }
    const { rows } = await sql`select from idempotency_key where key = 'k1'`.execute(database.kysely)
    expect(rows).toEqual([])
  })

  test('what is not signed by the provider is turned away', async () => {
    const headers = { 'content-type': 'application/json', 'webhook-id': 'a', 'webhook-timestamp': '1' }
    const url = '/v1/provider-events/sandbox'
    const payload = '{"about":"charge","reference":"pay_1"}'
    const forged = await server.inject({ method: 'POST', url, payload, headers })
    expect([forged.statusCode, forged.json().code]).toEqual([400, 'invalid_request'])
    const nobody = await server.inject({ method: 'POST', url: '/v1/provider-events/nobody', payload, headers })
    expect(nobody.statusCode).toBe(404)
  })
})
