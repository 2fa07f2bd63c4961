/** Who may see what, repeated requests, problems and lists, over HTTP on both engines. */
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

describe.each(engines)('on $name', ({ open }) => {
  let database: Database
  let server: FastifyInstance
  let url: string
  let vendor: Client
  let seller: string
  let clock: string
  let mine: Customer
  let theirs: Customer

  type Customer = { account: string; subscription: string; coterm: Client; cookie: string }

  beforeAll(async () => {
    database = await open()
    const deps = dependencies(database, { development: false })
    server = await buildServer(deps, { portal: null, logLevel: 'error' })
    await server.listen({ host: '127.0.0.1', port: 0 })
    url = `http://127.0.0.1:${(server.server.address() as AddressInfo).port}`
    const apiKey = await createApiKey(database.kysely, { name: 'test' }, deps.clock.now())
    vendor = createClient({ baseUrl: url, apiKey })
    const prices = [{ term: 'P1Y', currency: 'USD', new: '440.00', renewal: '420.00' }]
    const rules = { country: 'US', currency: 'USD', timeZone: 'America/Los_Angeles' }
    const products = [{ id: 'autocad-lt', name: 'AutoCAD LT', prices }]
    seller = (await vendor.createSeller({ name: 'Main', ...rules, catalog: { products } })).id
    clock = (await vendor.createTestClock({ name: 'Access', today: '2026-09-13' })).id
    mine = await addCustomer('mine@studio.example')
    theirs = await addCustomer('theirs@studio.example')
  })

  afterAll(async () => {
    await server.close()
    await database.close()
  })

  async function addCustomer(email: string): Promise<Customer> {
    const account = await vendor.createAccount({
      ...{ seller, name: email, country: 'US', kind: 'business', testClock: clock },
      members: [{ name: 'Robin', email }],
      paymentMethods: [{ kind: 'card' }],
    })
    const subscription = await vendor.importSubscription({
      ...{ account: account.id, product: 'autocad-lt', term: 'P1Y', seats: 5, start: '2026-04-01' },
      ...{ unitPrice: '420.00', paymentMethod: account.paymentMethods[0]?.id ?? null },
    })
    const [member] = await findMembersByEmail(database.kysely, email)
    if (!member) throw new Error('the member has just been added')
    const expiresAt = (Date.now() + 3_600_000) as Instant
    const cookie = `coterm_session=${await createSession(database.kysely, member, { expiresAt })}`
    return { account: account.id, subscription: subscription.id, coterm: clientWith(cookie), cookie }
  }

  function clientWith(cookie: string): Client {
    const withCookie: typeof fetch = (input, init) =>
      fetch(input, { ...init, headers: { ...(init?.headers as Record<string, string>), cookie } })
    return createClient({ baseUrl: url, fetch: withCookie })
  }

  async function problemOf(answer: Promise<unknown>) {
    const error = await answer.then(
      () => null,
      (thrown: unknown) => thrown,
    )
    if (!(error instanceof CotermError)) throw new Error(`it was answered, or failed otherwise: ${error}`)
    return error.problem
  }

  const addOne = (subscription: string) => [{ type: 'add_seats' as const, subscription, seats: 1 }]

  test('what happened is told newest first, with who asked for it, a page at a time', async () => {
    const { coterm, account, subscription } = mine
    const own = await coterm.createQuote({ changes: addOne(subscription) })
    await coterm.acceptQuote({ quote: own.id })
    const free = { type: 'set_next_seats' as const, subscription, seats: 4 }
    const byVendor = await vendor.createQuote({ account, changes: [free] })
    await vendor.acceptQuote({ quote: byVendor.id })
    const all = (await coterm.listEvents({ limit: 100 })).data
    const said = all.slice(0, 4).map(({ type, by }) => [type, by.kind])
    expect(said).toEqual([
      ['subscription.next_seats_set', 'vendor'],
      ['invoice.paid', 'member'],
      ['invoice.issued', 'member'],
      ['subscription.seats_added', 'member'],
    ])
    expect(all[0]?.data).toEqual({ seats: 4 })
    const first = await coterm.listEvents({ limit: 2 })
    const second = await coterm.listEvents({ limit: 2, cursor: first.nextCursor ?? '' })
    expect([...first.data, ...second.data]).toEqual(all.slice(0, 4))
    expect((await problemOf(coterm.listEvents({ cursor: 'x' })))?.status).toBe(400)
    const { seats, free: unused, lots } = await coterm.getSeats({ subscription })
    expect([seats, unused]).toEqual([6, 6])
    expect(lots.at(-1)?.returnUntil).not.toBeNull()
    const back = await coterm.createQuote({ changes: [{ ...free, seats: null }] })
    await coterm.acceptQuote({ quote: back.id })
  })

  test('what belongs to somebody else answers as if it did not exist', async () => {
    const { coterm } = mine
    const quote = await theirs.coterm.createQuote({ changes: addOne(theirs.subscription) })
    await theirs.coterm.acceptQuote({ quote: quote.id })
    const [invoice] = (await theirs.coterm.listInvoices({})).data
    const attempts: (() => Promise<unknown>)[] = [
      () => coterm.getAccount({ account: theirs.account }),
      () => coterm.listNotices({ account: theirs.account }),
      () => coterm.listSubscriptions({ account: theirs.account }),
      () => coterm.listInvoices({ account: theirs.account }),
      () => coterm.getSubscription({ subscription: theirs.subscription }),
      () => coterm.listActions({ subscription: theirs.subscription }),
      () => coterm.getSeats({ subscription: theirs.subscription }),
      () => coterm.listEvents({ account: theirs.account }),
      () => coterm.assignSeat({ subscription: theirs.subscription, user: 'me' }),
      () => coterm.unassignSeat({ subscription: theirs.subscription, user: 'me' }),
      () => coterm.getQuote({ quote: quote.id }),
      () => coterm.acceptQuote({ quote: quote.id }),
      () => coterm.getInvoice({ invoice: invoice?.id ?? '' }),
      () => coterm.payInvoice({ invoice: invoice?.id ?? '' }),
      () => coterm.createQuote({ account: theirs.account, changes: addOne(mine.subscription) }),
      () => coterm.listAccounts({}),
      () => coterm.listSellers(),
      () => coterm.createTestClock({ name: 'mine', today: '2026-01-01' }),
      () => coterm.getSubscription({ subscription: 'sub_zzzzzz' }),
    ]
    for (const attempt of attempts) expect((await problemOf(attempt()))?.status, String(attempt)).toBe(404)
    const about = await coterm.createQuote({ changes: addOne(theirs.subscription) })
    expect(about.refusals.map(({ code }) => code)).toEqual(['not_found'])
    expect((await coterm.listSubscriptions({})).data.map(({ id }) => id)).toEqual([mine.subscription])
  })

  test('nobody is let in without a key or a session, and no member moves the clock here', async () => {
    expect((await problemOf(createClient({ baseUrl: url }).listInvoices({})))?.status).toBe(401)
    expect((await problemOf(createClient({ baseUrl: url, apiKey: 'wrong' }).listInvoices({})))?.status).toBe(401)
    const moved = mine.coterm.advanceTestClock({ testClock: clock, to: '2026-09-14' })
    expect((await problemOf(moved))?.status).toBe(403)
  })

  test('a write from another site is refused, whatever cookie comes with it', async () => {
    const body = JSON.stringify({ changes: addOne(mine.subscription) })
    const headers = { cookie: mine.cookie, 'content-type': 'application/json' }
    for (const foreign of [{ origin: 'https://elsewhere.example' }, { 'sec-fetch-site': 'cross-site' }]) {
      const answer = await fetch(`${url}/v1/quotes`, { method: 'POST', body, headers: { ...headers, ...foreign } })
      expect(answer.status).toBe(403)
    }
    expect((await fetch(`${url}/v1/quotes`, { method: 'POST', body, headers })).status).toBe(201)
  })

  test('the same key and request is done once; with another request it is refused', async () => {
    const idempotencyKey = 'once-and-only-once'
    const changes = addOne(mine.subscription)
    const first = await mine.coterm.createQuote({ changes }, { idempotencyKey })
    expect(await mine.coterm.createQuote({ changes }, { idempotencyKey })).toEqual(first)
    const twins = { idempotencyKey: 'asked-twice-at-once' }
    const [one, two] = await Promise.all([1, 2].map(() => mine.coterm.createQuote({ changes }, twins)))
    expect(two).toEqual(one)
    const other = [{ ...changes[0], type: 'add_seats' as const, subscription: mine.subscription, seats: 2 }]
    const reused = mine.coterm.createQuote({ changes: other }, { idempotencyKey })
    expect((await problemOf(reused))?.code).toBe('idempotency_key_reused')
  })

  test('accepted twice at once is charged once; a quote made before is stale', async () => {
    const before = (await mine.coterm.listInvoices({})).data.length
    const quote = await mine.coterm.createQuote({ changes: addOne(mine.subscription) })
    const old = await mine.coterm.createQuote({ changes: addOne(mine.subscription) })
    const accepted = [1, 2, 3].map(() => mine.coterm.acceptQuote({ quote: quote.id }).catch(() => null))
    expect((await Promise.all(accepted)).some((answer) => answer?.status === 'accepted')).toBe(true)
    expect((await mine.coterm.acceptQuote({ quote: quote.id })).status).toBe('accepted')
    const invoices = (await mine.coterm.listInvoices({})).data
    expect(invoices.length).toBe(before + 1)
    expect(invoices[0]?.total).toBe(quote.dueToday)
    const stale = await problemOf(mine.coterm.acceptQuote({ quote: old.id }))
    expect(stale?.refusals?.map(({ code, fix }) => [code, fix?.type])).toEqual([['quote_stale', 'new_quote']])
    expect((await mine.coterm.listInvoices({})).data.length).toBe(before + 1)
  })

  test('lists come in pages that miss nothing and repeat nothing', async () => {
    const all = (await mine.coterm.listInvoices({ limit: 100 })).data.map(({ id }) => id)
    const paged: string[] = []
    let cursor: string | undefined
    do {
      const page = await mine.coterm.listInvoices({ limit: 1, ...(cursor && { cursor }) })
      paged.push(...page.data.map(({ id }) => id))
      cursor = page.nextCursor ?? undefined
    } while (cursor && paged.length < 50)
    expect(paged).toEqual(all)
  })

  test('what is wrong with a request is told with its place', async () => {
    const wrong = await problemOf(
      vendor.importSubscription({
        ...{ account: mine.account, product: 'autocad-lt', term: 'P1Y', seats: 1 },
        ...{ start: '2026-02-30', unitPrice: '420.00' },
      }),
    )
    expect(wrong?.code).toBe('invalid_request')
    expect(wrong?.errors?.[0]).toEqual({ path: 'start', message: 'is not a date of the calendar' })
    const comma = await problemOf(
      vendor.importSubscription({
        ...{ account: mine.account, product: 'autocad-lt', term: 'P1Y', seats: 1 },
        ...{ start: '2026-02-01', unitPrice: '1,5' },
      }),
    )
    expect(comma?.errors?.[0]?.path).toBe('unitPrice')
  })

  test('sentences come in the asked language', async () => {
    const french = createClient({ baseUrl: url, language: 'fr', fetch: fetchWith(theirs.cookie) })
    const changes = [{ type: 'set_next_seats' as const, subscription: theirs.subscription, seats: 0 }]
    const [refusal] = (await french.createQuote({ changes })).refusals
    expect(refusal?.message).toBe('Il faut au moins 1 poste.')
  })

  function fetchWith(cookie: string): typeof fetch {
    return (input, init) => fetch(input, { ...init, headers: { ...(init?.headers as Record<string, string>), cookie } })
  }
})
