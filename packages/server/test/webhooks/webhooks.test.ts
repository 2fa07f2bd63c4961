/** Webhooks on both engines: real requests to a receiver that misbehaves, days of retries on a clock that is moved. */
import type { AddressInfo } from 'node:net'
import type { Instant } from '@coterm/core/time/zone.ts'
import { type Client, createClient, verifyWebhook, type WebhookEvent } from '@coterm/sdk'
import type { FastifyInstance } from 'fastify'
import { Webhook } from 'standardwebhooks'
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { buildServer } from '../../src/http/server.ts'
import { dependencies } from '../../src/main.ts'
import type { OperationDeps } from '../../src/operations/operation.ts'
import { webhookProvider } from '../../src/providers/webhook/provider.ts'
import type { Database } from '../../src/store/database.ts'
import { addOperator } from '../../src/store/operators.ts'
import { createApiKey } from '../../src/store/secrets.ts'
import { composeEmails } from '../../src/worker/compose-emails.ts'
import { deliverWebhooks, forgetOldDeliveries } from '../../src/worker/deliver-webhooks.ts'
import { engines } from '../engines.ts'
import { answering, type Got, hangingUp, type Receiver, startReceiver, well } from './receiver.ts'

const day = 86_400_000

describe.each(engines)('on $name', ({ open }) => {
  let database: Database
  let server: FastifyInstance
  let deps: OperationDeps
  let vendor: Client
  // The reference library looks at the real time.
  let now = Date.now() as Instant
  let account: string
  let subscriptions: string[]
  let seats = 5
  const receivers: Receiver[] = []

  beforeAll(async () => {
    database = await open()
    const clock = { now: () => now }
    deps = { ...dependencies(database, { development: true }), clock, showSignIn: null }
    server = await buildServer(deps, { portal: null, logLevel: 'silent' })
    await server.listen({ host: '127.0.0.1', port: 0 })
    const url = `http://127.0.0.1:${(server.server.address() as AddressInfo).port}`
    vendor = createClient({ baseUrl: url, apiKey: await createApiKey(database.kysely, { name: 'test' }, now) })
    const prices = [{ term: 'P1Y', currency: 'USD', new: '440.00', renewal: '420.00' }]
    const place = { country: 'US', currency: 'USD', timeZone: 'America/Los_Angeles' }
    const catalog = { products: [{ id: 'autocad-lt', name: 'AutoCAD LT', prices }] }
    const seller = (await vendor.createSeller({ name: 'Main', ...place, catalog })).id
    const made = await vendor.createAccount({
      ...{ seller, name: 'Studio', country: 'US', kind: 'business' },
      members: [{ name: 'Robin', email: 'robin@studio.example' }],
      paymentMethods: [{ kind: 'card' }],
    })
    account = made.id
    subscriptions = []
    for (let each = 0; each < 2; each++) {
      const subscription = { product: 'autocad-lt', term: 'P1Y', seats: 5, start: '2026-04-01', unitPrice: '420.00' }
      const paymentMethod = made.paymentMethods[0]?.id ?? null
      subscriptions.push((await vendor.importSubscription({ account, paymentMethod, ...subscription })).id)
    }
    await addOperator(database.kysely, { email: 'sam@vendor.example', name: 'Sam', role: 'admin', language: 'en' }, now)
    await settle()
  })

  afterEach(async () => {
    for (const { id } of (await vendor.listWebhookEndpoints()).data)
      await vendor.deleteWebhookEndpoint({ endpoint: id })
    for (const receiver of receivers.splice(0)) await receiver.close()
  })

  afterAll(async () => {
    await server.close()
    await database.close()
  })

  test('what happens is told, signed so that the reference library and the client believe it', async () => {
    const { receiver, secret } = await endpoint()
    await setIntent(0, 'manual')
    await settle()
    const [told = expect.fail('nothing arrived')] = receiver.got
    const reference = new Webhook(secret).verify(told.body, headersOf(told)) as WebhookEvent
    const event = await verifyWebhook(told.body, headersOf(told), secret, { now })
    expect(event).toEqual(reference)
    expect(event).toMatchObject({
      type: 'subscription.renewal_intent_set',
      data: { account, subscription: subscriptions[0], testClock: null, date: expect.any(String) },
    })
    expect(event.data.figures).not.toHaveProperty('by')
    await settle()
    expect(receiver.got).toHaveLength(1)
    const { data } = await vendor.listWebhookDeliveries({ endpoint: receiver.id })
    expect(data).toMatchObject([{ status: 'delivered', id: told.headers['webhook-id'], attempts: [{ status: 204 }] }])
  })

  test('an endpoint hears what it asked for: some types, one seller, live or test', async () => {
    const some = await endpoint({ eventTypes: ['subscription.next_seats_set'] })
    const test = await endpoint({ mode: 'test' })
    await setIntent(0, 'auto')
    await happens(0)
    await settle()
    expect(typesOf(some.receiver.got)).toEqual(['subscription.next_seats_set'])
    expect(test.receiver.got).toEqual([])
  })

  test('it is tried ten times in three days under one id, then given up, and the vendor is told', async () => {
    const { receiver } = await endpoint()
    receiver.behave(answering(500))
    await happens(0)
    await settle()
    const began = now
    for (let tries = 1; tries < 10; tries++) {
      await toNextTry(receiver.id)
      await settle()
      expect(receiver.got).toHaveLength(tries + 1)
    }
    expect(now - began).toBeGreaterThan(3 * day)
    expect(now - began).toBeLessThan(4 * day)
    expect(new Set(receiver.got.map(({ headers }) => headers['webhook-id'])).size).toBe(1)
    const { data } = await vendor.listWebhookDeliveries({ endpoint: receiver.id, status: 'failed' })
    expect(data[0]?.attempts).toHaveLength(10)
    expect(await vendor.getWebhookEndpoint({ endpoint: receiver.id })).toMatchObject({ disabled: 'failing' })
    const letters = await database.kysely.selectFrom('operator_letter').select(['kind', 'about']).execute()
    expect(letters).toContainEqual({ kind: 'webhook_disabled', about: receiver.url })
    // What happens meanwhile waits, and comes in its order once somebody has looked.
    const next = [await happens(0), await happens(0)]
    await settle()
    expect(receiver.got).toHaveLength(10)
    receiver.behave(well)
    await vendor.updateWebhookEndpoint({ endpoint: receiver.id, disabled: false })
    await settle()
    expect(receiver.got.slice(10).map(({ body }) => JSON.parse(body).data.figures.seats)).toEqual(next)
    const since = new Date(began - day).toISOString()
    expect(await vendor.replayFailedDeliveries({ endpoint: receiver.id, since })).toEqual({ replayed: 1 })
    await settle()
    expect(receiver.got).toHaveLength(13)
    expect(receiver.got.at(-1)?.headers['webhook-id']).toBe(receiver.got[0]?.headers['webhook-id'])
  })

  test('one that is gone is disabled at once; one that asks for time gets it, within bounds', async () => {
    const gone = await endpoint()
    gone.receiver.behave(answering(410))
    const busy = await endpoint()
    busy.receiver.behave(answering(429, { 'retry-after': '3600' }))
    const greedy = await endpoint()
    greedy.receiver.behave(answering(503, { 'retry-after': '999999' }))
    const moved = await endpoint()
    moved.receiver.behave(answering(302, { location: gone.receiver.url }))
    const rude = await endpoint()
    rude.receiver.behave(hangingUp)
    const before = now + 1000
    await happens(0)
    await settle()
    expect(await vendor.getWebhookEndpoint({ endpoint: gone.receiver.id })).toMatchObject({ disabled: 'gone' })
    expect((await nextTry(busy.receiver.id)) - before).toBe(3600_000)
    expect((await nextTry(greedy.receiver.id)) - before).toBe(6 * 3600_000)
    // A redirect is a failure, and not followed.
    expect(gone.receiver.got).toHaveLength(1)
    const { data } = await vendor.listWebhookDeliveries({ endpoint: moved.receiver.id })
    expect(data).toMatchObject([{ status: 'waiting', attempts: [{ status: 302 }] }])
    const broken = await vendor.listWebhookDeliveries({ endpoint: rude.receiver.id })
    expect(broken.data).toMatchObject([
      { status: 'waiting', attempts: [{ status: null, failure: expect.any(String) }] },
    ])
  })

  test('of a long answer the first bytes are kept, and no more is read', async () => {
    const { receiver } = await endpoint()
    receiver.behave((response) => {
      response.writeHead(200)
      const more = () => response.write('x'.repeat(65_536)) && setImmediate(more)
      response.on('error', () => {})
      response.on('drain', more)
      more()
    })
    await happens(0)
    await settle()
    const { data } = await vendor.listWebhookDeliveries({ endpoint: receiver.id })
    expect(data[0]?.attempts[0]?.answer).toHaveLength(2000)
    expect(data[0]?.status).toBe('delivered')
  })

  test('of one subscription in order, whatever fails; others are not held, nor is another endpoint', async () => {
    const { receiver } = await endpoint()
    const other = await endpoint()
    receiver.behave((response, { body }) => {
      const held = JSON.parse(body).data.subscription === subscriptions[0]
      answering(held ? 500 : 200)(response, { headers: {}, body })
    })
    for (let each = 0; each < 6; each++) await happens(each % 2)
    await settle()
    expect(other.receiver.got).toHaveLength(6)
    expect(ofSubscription(receiver.got, 1)).toHaveLength(3)
    expect(ofSubscription(receiver.got, 0)).toHaveLength(1)
    receiver.behave(well)
    await toNextTry(receiver.id)
    await settle()
    const sequences = ofSubscription(receiver.got, 0).map(({ body }) => Number(JSON.parse(body).data.sequence))
    expect(sequences.slice(1)).toEqual([...new Set(sequences)].sort((a, b) => a - b))
    expect(new Set(sequences).size).toBe(3)
  })

  test('a worker that dies while sending loses nothing: another sends it again, under the same id', async () => {
    const { receiver } = await endpoint()
    const dying = new AbortController()
    receiver.behave(() => dying.abort())
    await happens(0)
    await composeEmails(deps)
    await deliverWebhooks(sender(), dying.signal)
    expect(receiver.got).toHaveLength(1)
    receiver.behave(well)
    await settle()
    // It is somebody's until the lease is over.
    expect(receiver.got).toHaveLength(1)
    now = (now + 31_000) as Instant
    await settle()
    expect(receiver.got).toHaveLength(2)
    expect(receiver.got[1]?.headers['webhook-id']).toBe(receiver.got[0]?.headers['webhook-id'])
    expect((await vendor.listWebhookDeliveries({ endpoint: receiver.id })).data).toMatchObject([
      { status: 'delivered' },
    ])
  })

  test('several workers at once send everything once', async () => {
    const { receiver } = await endpoint()
    for (let each = 0; each < 12; each++) await happens(each % 2)
    await Promise.all([composeEmails(deps), composeEmails(deps), composeEmails(deps)])
    await composeEmails(deps)
    for (let round = 0; round < 12; round++) {
      await Promise.all([deliverWebhooks(sender()), deliverWebhooks(sender()), deliverWebhooks(sender())])
    }
    const ids = receiver.got.map(({ headers }) => headers['webhook-id'])
    expect(new Set(ids).size).toBe(ids.length)
    const { data } = await vendor.listWebhookDeliveries({ endpoint: receiver.id, limit: 100 })
    expect(data.filter(({ status }) => status === 'delivered')).toHaveLength(ids.length)
    expect(ids).toHaveLength(12)
  })

  test('while a secret is changed both are right; afterwards the new one alone', async () => {
    const { receiver, secret } = await endpoint()
    const { secret: newer } = await vendor.rotateWebhookSecret({ endpoint: receiver.id, overlapHours: 1 })
    await happens(0)
    await settle()
    now = (now + 2 * 3600_000) as Instant
    await happens(0)
    await settle()
    const [during = expect.fail('nothing'), after = expect.fail('nothing')] = receiver.got
    const at = (got: Got) => ({ now: Number(got.headers['webhook-timestamp']) * 1000 })
    await verifyWebhook(during.body, headersOf(during), secret, at(during))
    await verifyWebhook(during.body, headersOf(during), newer, at(during))
    await verifyWebhook(after.body, headersOf(after), [secret, newer], at(after))
    await expect(verifyWebhook(after.body, headersOf(after), secret, at(after))).rejects.toMatchObject({
      reason: 'signature_wrong',
    })
  })

  test('a test event is sent at once, and what was answered is told', async () => {
    const { receiver, secret } = await endpoint()
    expect(await vendor.sendTestWebhook({ endpoint: receiver.id })).toMatchObject({ status: 204, failure: null })
    const [got = expect.fail('nothing arrived')] = receiver.got
    expect(await verifyWebhook(got.body, headersOf(got), secret, { now })).toMatchObject({ type: 'test' })
    receiver.behave(answering(500))
    expect(await vendor.sendTestWebhook({ endpoint: receiver.id })).toMatchObject({ status: 500, answer: 'no' })
  })

  test('a delivery is shown with what it says, and one that arrived can be sent again', async () => {
    const { receiver } = await endpoint()
    await happens(0)
    await settle()
    const [listed = expect.fail('nothing')] = (await vendor.listWebhookDeliveries({ endpoint: receiver.id })).data
    const delivery = await vendor.getWebhookDelivery({ delivery: listed.id })
    expect(delivery.payload).toBe(receiver.got[0]?.body)
    await vendor.replayWebhookDelivery({ delivery: listed.id })
    await expect(vendor.replayWebhookDelivery({ delivery: listed.id })).rejects.toMatchObject({ status: 409 })
    await settle()
    expect(receiver.got).toHaveLength(2)
    now = (now + 31 * day) as Instant
    await forgetOldDeliveries(sender())
    await expect(vendor.getWebhookDelivery({ delivery: listed.id })).rejects.toMatchObject({ status: 404 })
  })

  test('addresses behind the wall are refused where it stands', async () => {
    const outside = webhookProvider({ allowPrivate: false })
    for (const url of [
      ...['http://example.com/hooks', 'https://127.0.0.1/', 'https://2130706433/', 'https://0x7f.1/', 'https://[::1]/'],
      ...[
        'https://10.0.0.7/',
        'https://169.254.169.254/latest',
        'https://[::ffff:7f00:1]/',
        'https://[64:ff9b::a00:1]/',
      ],
      ...['https://user:word@example.com/', 'https://example.com:8443/', 'https://100.64.0.1/', 'not an address'],
    ]) {
      expect([url, outside.problemOf(url)]).toEqual([url, expect.any(String)])
    }
    expect(outside.problemOf('https://example.com/hooks')).toBeNull()
    const asked = { url: 'https://localhost/hooks', headers: {}, body: '{}', timeoutMs: 2000 }
    expect(await outside.post(asked)).toMatchObject({ status: null, failure: 'localhost is not a public address' })
  })

  const sender = () => ({ ...deps, chance: () => 0, post: deps.webhooks.post })

  async function settle(): Promise<void> {
    await composeEmails(deps)
    await deliverWebhooks(sender())
  }

  async function endpoint(more: Partial<Parameters<Client['createWebhookEndpoint']>[0]> = {}) {
    const receiver = await startReceiver()
    receivers.push(receiver)
    const made = await vendor.createWebhookEndpoint({ url: receiver.url, ...more })
    return { receiver: { ...receiver, id: made.endpoint.id }, secret: made.secret }
  }

  async function change(index: number, change: object): Promise<void> {
    now = (now + 1000) as Instant
    const asked = { subscription: subscriptions[index] ?? '', ...change }
    const quote = await vendor.createQuote({ changes: [asked as never] })
    await vendor.acceptQuote({ quote: quote.id })
  }
  // Each time something that has not been so before.
  const happens = async (index: number): Promise<number> => {
    seats += 1
    await setNextSeats(index, seats)
    return seats
  }
  const setIntent = (index: number, intent: 'auto' | 'manual') => change(index, { type: 'set_renewal_intent', intent })
  const setNextSeats = (index: number, seats: number) => change(index, { type: 'set_next_seats', seats })

  const ofSubscription = (got: readonly Got[], index: number) =>
    got.filter(({ body }) => JSON.parse(body).data.subscription === subscriptions[index])

  async function nextTry(id: string): Promise<number> {
    const { data } = await vendor.listWebhookDeliveries({ endpoint: id, status: 'waiting' })
    // Those that wait for an earlier one have not been tried.
    const tried = data.filter(({ attempts }) => attempts.length > 0)
    return Math.min(...tried.map(({ nextTryAt }) => Date.parse(nextTryAt ?? '')))
  }

  async function toNextTry(id: string): Promise<void> {
    now = (await nextTry(id)) as Instant
  }
})

function headersOf({ headers }: Got): Record<string, string> {
  return Object.fromEntries(Object.entries(headers).map(([name, value]) => [name, String(value)]))
}

function typesOf(got: readonly Got[]): string[] {
  return got.map(({ body }) => JSON.parse(body).type)
}
