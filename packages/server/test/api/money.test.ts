/** Parts, transfers, credit, tags, disputes, write-offs and accounts that stopped: through the API, on both engines. */
import type { AddressInfo } from 'node:net'
import { parseCurrency } from '@coterm/core/money/currency.ts'
import { money } from '@coterm/core/money/money.ts'
import type { Instant } from '@coterm/core/time/zone.ts'
import { type Client, CotermError, createClient } from '@coterm/sdk'
import type { FastifyInstance } from 'fastify'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { buildServer } from '../../src/http/server.ts'
import { dependencies } from '../../src/main.ts'
import { recordDispute } from '../../src/operations/payments/record-dispute.ts'
import type { Dispute } from '../../src/providers/payment/provider.ts'
import { check } from '../../src/store/check.ts'
import type { Database } from '../../src/store/database.ts'
import { findMembersByEmail } from '../../src/store/members.ts'
import { createApiKey, createSession } from '../../src/store/secrets.ts'
import { engines } from '../engines.ts'

type Customer = {
  readonly account: string
  readonly clock: string
  readonly card: string
  readonly subscriptions: readonly string[]
  /** As its administrator, and as a member who only looks. */
  readonly admin: Client
  readonly viewer: Client
}

describe.each(engines)('on $name', ({ open }) => {
  let database: Database
  let deps: ReturnType<typeof dependencies>
  let server: FastifyInstance
  let url: string
  let vendor: Client
  let main: string
  let customers = 0

  beforeAll(async () => {
    database = await open()
    deps = dependencies(database, { development: false })
    server = await buildServer(deps, { portal: null, logLevel: 'error' })
    await server.listen({ host: '127.0.0.1', port: 0 })
    url = `http://127.0.0.1:${(server.server.address() as AddressInfo).port}`
    const apiKey = await createApiKey(database.kysely, { name: 'test' }, deps.clock.now())
    vendor = createClient({ baseUrl: url, apiKey })
    main = await addSeller('main')
  }, 120_000)

  afterAll(async () => {
    expect(await check(database)).toEqual([])
    await server.close()
    await database.close()
  })

  async function addSeller(name: string): Promise<string> {
    const rules = { country: 'US', currency: 'USD', timeZone: 'America/Los_Angeles' }
    const policy = { safety: { linesPerDay: 3 } }
    return (await vendor.createSeller({ name, ...rules, catalog: catalogAt('420.00'), policy })).id
  }

  /** Two subscriptions that renew together on 15 March 2027 for 840.00 each; it is 1 March. */
  async function addCustomer({ seller = main, kind = 'card' as 'card' | 'invoice' } = {}): Promise<Customer> {
    customers += 1
    const [admin, viewer] = ['admin', 'viewer'].map((role) => `${role}${customers}@studio.example`) as [string, string]
    const clock = (await vendor.createTestClock({ name: admin, today: '2027-03-01' })).id
    const { id: account, paymentMethods } = await vendor.createAccount({
      ...{ seller, name: 'Studio', country: 'US', kind: 'business', testClock: clock },
      members: [
        { name: 'Robin', email: admin },
        { name: 'Kim', email: viewer, role: 'viewer' },
      ],
      paymentMethods: [{ kind }],
    })
    const card = paymentMethods[0]?.id ?? ''
    const subscriptions: string[] = []
    for (const unitPrice of ['420.00', '420.00']) {
      const running = { account, product: 'drawing', term: 'P1Y', seats: 2, start: '2026-03-15', paymentMethod: card }
      subscriptions.push((await vendor.importSubscription({ ...running, unitPrice })).id)
    }
    return { account, clock, card, subscriptions, admin: await memberOf(admin), viewer: await memberOf(viewer) }
  }

  async function memberOf(email: string): Promise<Client> {
    const [member] = await findMembersByEmail(database.kysely, email)
    if (!member) throw new Error('the member has just been added')
    const expiresAt = (Date.now() + 3_600_000) as Instant
    const cookie = `coterm_session=${await createSession(database.kysely, member, { expiresAt })}`
    const withCookie: typeof fetch = (input, init) =>
      fetch(input, { ...init, headers: { ...(init?.headers as Record<string, string>), cookie } })
    return createClient({ baseUrl: url, fetch: withCookie })
  }

  async function invoicesOf({ account }: Customer) {
    return (await vendor.listInvoices({ account })).data
  }

  async function latest(customer: Customer) {
    const [invoice] = await invoicesOf(customer)
    if (!invoice) throw new Error('there is an invoice')
    return invoice
  }

  const advance = ({ clock }: Customer, to: string) => vendor.advanceTestClock({ testClock: clock, to })

  async function parkedReason({ account }: Customer): Promise<string | undefined> {
    return (await vendor.listParkedAccounts({ limit: 100 })).data.find((each) => each.account === account)?.reason
  }

  async function addSeat({ admin, subscriptions: [subscription = ''] }: Customer) {
    const quote = await admin.createQuote({ changes: [{ type: 'add_seats', subscription, seats: 1 }] })
    return admin.acceptQuote({ quote: quote.id })
  }

  test('one part of an invoice is paid alone, once; the other stays owed', async () => {
    const mine = await addCustomer()
    await vendor.setPaymentMethodBehaviour({ paymentMethod: mine.card, behaviour: 'declines' })
    await advance(mine, '2027-03-15')
    const { id: invoice } = await latest(mine)
    const parts = async () => (await mine.viewer.listInvoiceParts({ invoice })).data.map(({ due }) => due)
    expect(await parts()).toEqual(['840.00', '840.00'])
    await vendor.setPaymentMethodBehaviour({ paymentMethod: mine.card, behaviour: 'ok' })
    const [first = '', second = ''] = mine.subscriptions
    expect((await problemOf(mine.viewer.payInvoice({ invoice, subscriptions: [first] })))?.code).toBe('refused')
    const paid = await mine.admin.payInvoice({ invoice, subscriptions: [first] })
    expect([paid.status, paid.due]).toEqual(['open', '840.00'])
    expect((await mine.admin.listInvoiceParts({ invoice })).data).toEqual([
      { subscription: second, due: '840.00', currency: 'USD' },
    ])
    const again = await problemOf(mine.admin.payInvoice({ invoice, subscriptions: [first] }))
    expect([again?.status, again?.code]).toEqual([409, 'conflict'])
    expect((await mine.admin.payInvoice({ invoice })).status).toBe('paid')
    expect(await parts()).toEqual([])
  })

  test('a transfer counts once by its reference; bad amounts and changed ones are refused; too much is credit', async () => {
    const mine = await addCustomer({ kind: 'invoice' })
    await advance(mine, '2027-03-15')
    const { id: invoice } = await latest(mine)
    for (const amount of ['0.00', '-5.00', '1,5', '1.001', 'much']) {
      const wrong = await problemOf(vendor.recordPayment({ invoice, amount, reference: 'bad' }))
      expect([wrong?.status, wrong?.errors?.[0]?.path], amount).toEqual([400, 'amount'])
    }
    const wrongDay = vendor.recordPayment({ invoice, amount: '1.00', reference: 'bad', date: '2027-02-30' })
    expect((await problemOf(wrongDay))?.errors?.[0]?.path).toBe('date')
    for (const _ of [1, 2]) {
      const { status, due } = await vendor.recordPayment({ invoice, amount: '1000.00', reference: 'bank 1' })
      expect([status, due]).toEqual(['open', '680.00'])
    }
    const changed = await problemOf(vendor.recordPayment({ invoice, amount: '1000.01', reference: 'bank 1' }))
    expect(changed?.code).toBe('conflict')
    const whole = await vendor.recordPayment({ invoice, amount: '700.00', reference: 'bank 2' })
    expect([whole.status, whole.due]).toEqual(['paid', '0.00'])
    const { balances, transactions } = await mine.viewer.getCreditBalance({ account: mine.account })
    expect(balances).toEqual([{ amount: '20.00', currency: 'USD' }])
    expect(transactions.map(({ kind, amount }) => [kind, amount])).toEqual([['overpayment', '20.00']])
  })

  test('credit is granted once for a key, pays what is owed, and must make sense', async () => {
    const mine = await addCustomer({ kind: 'invoice' })
    const { account } = mine
    const grant = { account, amount: '100.00', currency: 'USD', reason: 'goodwill' }
    for (const _ of [1, 2]) await vendor.grantCredit(grant, { idempotencyKey: `goodwill-${account}` })
    expect((await vendor.getCreditBalance({ account })).balances).toEqual([{ amount: '100.00', currency: 'USD' }])
    for (const wrong of [{ amount: '0.00' }, { amount: '-1.00' }, { amount: '1.001' }, { currency: 'XXQ' }]) {
      expect((await problemOf(vendor.grantCredit({ ...grant, ...wrong })))?.status, JSON.stringify(wrong)).toBe(400)
    }
    expect((await problemOf(vendor.grantCredit({ ...grant, account: 'acc_zzzzzz' })))?.status).toBe(404)
    await advance(mine, '2027-03-15')
    expect((await latest(mine)).due).toBe('1580.00')
    await vendor.grantCredit({ ...grant, amount: '2000.00' })
    expect((await latest(mine)).status).toBe('paid')
    expect((await vendor.getCreditBalance({ account })).balances).toEqual([{ amount: '420.00', currency: 'USD' }])
  })

  test('tags are set with a reason, seen, and let go; what waited is done as of its date', async () => {
    const mine = await addCustomer()
    const { account } = mine
    const set = { account, tag: 'no_renewal', reason: 'a new contract is being signed' } as const
    for (const _ of [1, 2]) {
      const { data } = await vendor.setTag(set)
      expect(data).toEqual([{ tag: set.tag, reason: set.reason, since: '2027-03-01' }])
    }
    await advance(mine, '2027-03-20')
    expect(await invoicesOf(mine)).toEqual([])
    expect((await vendor.removeTag(set)).data).toEqual([])
    expect((await vendor.listTags({ account })).data).toEqual([])
    await advance(mine, '2027-03-21')
    const { date, status } = await latest(mine)
    expect([date, status]).toEqual(['2027-03-15', 'paid'])
    expect((await problemOf(vendor.setTag({ ...set, reason: '' })))?.status).toBe(400)
    expect((await problemOf(vendor.setTag({ ...set, account: 'acc_zzzzzz' })))?.status).toBe(404)
    expect((await problemOf(vendor.removeTag({ ...set, account: 'acc_zzzzzz' })))?.status).toBe(404)
  })

  test('what a seller collects is stopped and started; renewals go on, others are not stopped', async () => {
    const seller = await addSeller('stopped')
    const stopped = await addCustomer({ seller })
    const other = await addCustomer()
    const stop = { seller, stopped: true, reason: 'a wrong price list' }
    expect(await vendor.setCollection(stop)).toEqual({ stopped: true })
    for (const each of [stopped, other]) await advance(each, '2027-03-20')
    expect([(await latest(stopped)).status, (await latest(other)).status]).toEqual(['open', 'paid'])
    expect(await vendor.setCollection({ ...stop, stopped: false })).toEqual({ stopped: false })
    await advance(stopped, '2027-03-21')
    expect((await latest(stopped)).status).toBe('paid')
    expect((await problemOf(vendor.setCollection({ ...stop, seller: 'nobody' })))?.status).toBe(404)
  })

  test('disputes are listed page by page, newest first', async () => {
    const mine = await addCustomer()
    await advance(mine, '2027-03-15')
    const renewal = await latest(mine)
    await addSeat(mine)
    const added = await latest(mine)
    const usd = parseCurrency('USD')
    if (!usd) throw new Error('a currency')
    const about = (id: string, charge: string, minor: bigint): Dispute => {
      return { id, charge, amount: money(minor, usd), status: 'open', reason: 'fraudulent' }
    }
    const charges = [renewal, added].map(({ payments }) => payments[0]?.id ?? '')
    expect(await recordDispute(deps, about(`dp_a_${mine.account}`, charges[0] ?? '', 168_000n))).toBe(true)
    expect(await recordDispute(deps, about(`dp_b_${mine.account}`, charges[1] ?? '', 100n))).toBe(true)
    const first = await vendor.listDisputes({ limit: 1 })
    expect(first.data).toMatchObject([{ id: `dp_b_${mine.account}`, invoice: added.id, amount: '1.00' }])
    const second = await vendor.listDisputes({ limit: 1, cursor: first.nextCursor ?? '' })
    expect(second.data).toEqual([
      {
        ...{ id: `dp_a_${mine.account}`, account: mine.account, invoice: renewal.id, payment: charges[0] },
        ...{ amount: '1680.00', currency: 'USD', status: 'open', reason: 'fraudulent', openedOn: '2027-03-15' },
      },
    ])
    expect(second.hasMore).toBe(false)
    expect((await vendor.getInvoice({ invoice: renewal.id })).due).toBe('1680.00')
  })

  test('a debt is written off only once nothing of it is in force, and then once', async () => {
    const mine = await addCustomer()
    await vendor.setPaymentMethodBehaviour({ paymentMethod: mine.card, behaviour: 'declines' })
    await advance(mine, '2027-03-20')
    const { id: invoice } = await latest(mine)
    const early = await problemOf(vendor.writeOffInvoice({ invoice, reason: 'too early' }))
    expect([early?.status, early?.detail]).toEqual([409, expect.stringContaining('still in force')])
    await advance(mine, '2027-05-01')
    for (const _ of [1, 2]) {
      expect((await vendor.writeOffInvoice({ invoice, reason: 'out of business' })).status).toBe('uncollectible')
    }
    const late = await vendor.recordPayment({ invoice, amount: '1680.00', reference: 'late' })
    expect(late.status).toBe('paid')
    expect((await problemOf(vendor.writeOffInvoice({ invoice, reason: 'again' })))?.code).toBe('conflict')
  })

  test('a renewal at a price that cannot be right stops; put right and looked at, it is charged', async () => {
    const seller = await addSeller('mistaken')
    const mine = await addCustomer({ seller })
    await vendor.publishCatalog({ seller, ...catalogAt('42000.00') })
    await advance(mine, '2027-03-16')
    expect(await invoicesOf(mine)).toEqual([])
    expect(await parkedReason(mine)).toMatch(/^Safety bound: 168000\.00 USD is more than 20 times 1680\.00/)
    await vendor.publishCatalog({ seller, ...catalogAt('420.00') })
    await vendor.unparkAccount({ account: mine.account, reason: 'the price list is right again' })
    await advance(mine, '2027-03-17')
    const { date, total, status } = await latest(mine)
    expect([date, total, status]).toEqual(['2027-03-15', '1680.00', 'paid'])
  })

  test('a renewal that is asked for at a price that cannot be right is not charged either', async () => {
    const seller = await addSeller('early')
    const mine = await addCustomer({ seller })
    const { admin, subscriptions, account } = mine
    const [subscription = ''] = subscriptions
    await vendor.publishCatalog({ seller, ...catalogAt('42000.00') })
    const renew = () => admin.createQuote({ changes: [{ type: 'renew', subscription }] })
    const stopped = await problemOf(admin.acceptQuote({ quote: (await renew()).id }))
    expect([stopped?.status, stopped?.code]).toEqual([409, 'conflict'])
    expect(await invoicesOf(mine)).toEqual([])
    expect(await parkedReason(mine)).toContain('Safety bound: 84000.00 USD')
    await vendor.publishCatalog({ seller, ...catalogAt('420.00') })
    await vendor.unparkAccount({ account, reason: 'the price list is right again' })
    const accepted = await admin.acceptQuote({ quote: (await renew()).id })
    expect([accepted.status, (await latest(mine)).total]).toEqual(['accepted', '840.00'])
  })

  test('more lines a day than can be right are not charged, whatever was billed before; looked at, they are', async () => {
    const mine = await addCustomer()
    await advance(mine, '2027-03-15')
    // The renewal counts: two more are within the bound of three.
    for (const _ of [1, 2]) expect((await addSeat(mine)).status).toBe('accepted')
    const stopped = await problemOf(addSeat(mine))
    expect([stopped?.code, stopped?.detail]).toEqual(['conflict', expect.stringContaining('Nothing has changed')])
    expect(await invoicesOf(mine)).toHaveLength(3)
    expect(await parkedReason(mine)).toMatch(/^Safety bound: 4 lines for sub_/)
    await vendor.unparkAccount({ account: mine.account, reason: 'really so many' })
    expect(await parkedReason(mine)).toBeUndefined()
    expect((await addSeat(mine)).status).toBe('accepted')
    expect(await invoicesOf(mine)).toHaveLength(4)
    await advance(mine, '2027-03-16')
    expect((await addSeat(mine)).status).toBe('accepted')
  })

  test('accounts that did not stop are let go without effect, and only those that exist', async () => {
    const { account } = await addCustomer()
    expect((await vendor.unparkAccount({ account, reason: 'to be sure' })).id).toBe(account)
    expect((await problemOf(vendor.unparkAccount({ account: 'acc_zzzzzz', reason: 'x' })))?.status).toBe(404)
  })

  test("the vendor's own work is hidden from members, and so is what belongs to another account", async () => {
    const [mine, theirs] = [await addCustomer(), await addCustomer()]
    for (const each of [mine, theirs]) await advance(each, '2027-03-15')
    const [own, foreign] = [(await latest(mine)).id, (await latest(theirs)).id]
    const { admin: coterm, account } = mine
    const reason = 'because'
    const hidden = [
      () => coterm.listDisputes({}),
      () => coterm.listParkedAccounts({}),
      () => coterm.unparkAccount({ account, reason }),
      () => coterm.setCollection({ seller: main, stopped: true, reason }),
      () => coterm.listTags({ account }),
      () => coterm.setTag({ account, tag: 'no_collection', reason }),
      () => coterm.removeTag({ account, tag: 'no_collection', reason }),
      () => coterm.recordPayment({ invoice: own, amount: '1.00', reference: 'mine' }),
      () => coterm.writeOffInvoice({ invoice: own, reason }),
      () => coterm.grantCredit({ account, amount: '1.00', currency: 'USD', reason }),
      () => coterm.getCreditBalance({ account: theirs.account }),
      () => coterm.listInvoiceParts({ invoice: foreign }),
      () => coterm.payInvoice({ invoice: foreign, subscriptions: [...theirs.subscriptions] }),
    ]
    for (const answer of hidden) expect((await problemOf(answer()))?.status, String(answer)).toBe(404)
    expect((await vendor.listTags({ account })).data).toEqual([])
    expect((await vendor.getCreditBalance({ account })).balances).toEqual([])
    expect((await coterm.getCreditBalance({ account })).balances).toEqual([])
  })
})

function catalogAt(renewal: string) {
  return {
    products: [{ id: 'drawing', name: 'Drawing', prices: [{ term: 'P1Y', currency: 'USD', new: '440.00', renewal }] }],
  }
}

async function problemOf(answer: Promise<unknown>) {
  const error = await answer.then(
    () => null,
    (thrown: unknown) => thrown,
  )
  if (!(error instanceof CotermError)) throw new Error(`it was answered, or failed otherwise: ${error}`)
  return error.problem
}
