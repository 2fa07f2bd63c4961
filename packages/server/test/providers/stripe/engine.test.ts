/** The engine with Stripe behind it: every invoice is charged exactly once, whatever is lost on the way. */
import type { AccountId, PaymentId } from '@coterm/core/ids.ts'
import type { Instant } from '@coterm/core/time/zone.ts'
import { sql } from 'kysely'
import { afterEach, beforeAll, describe, expect, test } from 'vitest'
import { collectInvoice } from '../../../src/operations/payments/collect-invoice.ts'
import { check } from '../../../src/store/check.ts'
import type { Database } from '../../../src/store/database.ts'
import { idToRow } from '../../../src/store/ids.ts'
import { listInvoices } from '../../../src/store/invoices.ts'
import { advanceTestClock } from '../../../src/worker/advance-test-clock.ts'
import { resumePayments } from '../../../src/worker/resume-payments.ts'
import { engines } from '../../engines.ts'
import {
  accept,
  addCustomer,
  addSeats,
  type Customer,
  date,
  moment,
  quote,
  type Stage,
  setStage,
} from '../../store/stage.ts'
import type { Behaviour } from './books.ts'
import { type Fault, prepareChecks } from './loopback.ts'
import { addMethod, intentOf, type StripeWorld, signedMessage, startWorld } from './world.ts'

describe.each(engines)('the engine with Stripe on $name', ({ open }) => {
  // The template is made once, and takes longer than a test may.
  beforeAll(async () => {
    prepareChecks()
    await (await open()).close()
  }, 180_000)

  let stop = async () => {}
  afterEach(() => stop())

  async function begin() {
    const database = await open()
    const world = await startWorld(400)
    const stage = await setStage(database, { today: '2027-03-01' })
    let now = moment('2027-03-01')
    const deps: Stage & { pass(ms: number): void } = {
      ...stage,
      // The sandbox's own levers stay: only who is asked for money is another.
      provider: { ...stage.provider, ...world.provider },
      clock: { now: () => now },
      pass(ms) {
        now = (now + ms) as Instant
      },
    }
    stop = async () => {
      expect(world.loopback.rejected).toEqual([])
      expect(await check(database)).toEqual([])
      await world.stop()
      await database.close()
    }
    return { database, world, deps }
  }

  test('charges every renewal once, though answers are lost and requests never arrive', async () => {
    const { database, world, deps } = await begin()
    const customers: Customer[] = []
    for (let number = 0; number < 14; number++) customers.push(await customerOf(deps, world, { type: 'succeeds' }))
    const weather: Fault[] = ['lost_after', 'lost_before', 'none', 'rate_limit', 'key_in_use', 'hangs', 'lost_after']
    for (const fault of [...weather, ...weather, 'lost_before', 'lost_after'] as const) world.loopback.fail(fault)
    await advanceTestClock(deps, deps.testClock, date('2027-03-11'))
    await settleAll(deps, database)
    const charges = world.loopback.requests.filter(({ line }) => line === 'POST /v1/payment_intents')
    expect(charges.filter(({ status }) => status !== 200).length).toBeGreaterThan(10)
    const invoices = await listInvoices(database.kysely, { limit: 100 })
    expect(invoices).toHaveLength(customers.length)
    expect(invoices.every(({ status }) => status === 'paid')).toBe(true)
    expect(await statuses(database)).toEqual(new Map([['succeeded', customers.length]]))
    // By Stripe's own books.
    const { taken, intents } = world.loopback.books
    expect(taken).toHaveLength(customers.length)
    expect(new Set(taken).size).toBe(customers.length)
    const paid = [...intents.values()].filter(({ status }) => status === 'succeeded')
    const totals = invoices.map(({ total }) => Number(total.minor)).sort()
    expect(paid.map(({ amount }) => amount).sort()).toEqual(totals)
  }, 180_000)

  test('goes on when Stripe has failed inside and keeps the failure for a day', async () => {
    const { database, world, deps } = await begin()
    await customerOf(deps, world, { type: 'succeeds' })
    world.loopback.fail('error_500')
    await advanceTestClock(deps, deps.testClock, date('2027-03-11'))
    deps.pass(3_600_000)
    await resumePayments(deps, { graceMs: 1000 })
    expect(await statuses(database)).toEqual(new Map([['unknown', 1]]))
    expect(world.loopback.books.taken).toEqual([])
    deps.pass(86_400_000)
    world.loopback.forgetKeys()
    await resumePayments(deps, { graceMs: 1000 })
    expect(await statuses(database)).toEqual(new Map([['cancelled', 1]]))
    await advanceTestClock(deps, deps.testClock, date('2027-03-13'))
    expect(await statuses(database)).toEqual(
      new Map([
        ['cancelled', 1],
        ['succeeded', 1],
      ]),
    )
    expect(world.loopback.books.taken).toHaveLength(1)
  }, 180_000)

  test('completes a payment that the customer confirmed, when Stripe says so, once', async () => {
    const { database, world, deps } = await begin()
    const { account } = await customerOf(deps, world, { type: 'needs_customer' })
    await advanceTestClock(deps, deps.testClock, date('2027-03-11'))
    const [invoice] = await listInvoices(database.kysely, { account, limit: 9 })
    const [attempt] = invoice?.payments ?? []
    if (!invoice || !attempt) throw new Error('The renewal was invoiced and tried')
    expect(attempt).toMatchObject({ status: 'requires_action', actionUrl: expect.stringContaining('/authenticate/') })
    await world.confirm(attempt.id, true)
    const { id, metadata } = intentOf(world.loopback, attempt.id)
    const message = signedMessage('payment_intent.succeeded', { id, metadata })
    for (let time = 0; time < 2; time++) await hear(deps, account, message)
    const [paid] = await listInvoices(database.kysely, { account, limit: 9 })
    expect(paid).toMatchObject({ status: 'paid', payments: [{ status: 'succeeded' }] })
    expect(world.loopback.books.taken).toHaveLength(1)
  }, 180_000)

  test('holds a quote until the bank has asked the customer, then does what was quoted', async () => {
    const { database, world, deps } = await begin()
    const customer = await customerOf(deps, world, { type: 'needs_customer' })
    const seats = await quote(deps, customer.account, [addSeats(customer.subscription, 2)])
    expect(await accept(deps, seats)).toMatchObject({ type: 'payment_requires_action' })
    const { id, reference } = onlyPayment(world)
    expect(world.loopback.books.taken).toEqual([])
    await world.confirm(reference, true)
    expect(await accept(deps, seats)).toEqual({ type: 'accepted' })
    expect(await accept(deps, seats)).toEqual({ type: 'accepted' })
    expect(world.loopback.books.taken).toEqual([id])
    expect(await listInvoices(database.kysely, { account: customer.account, limit: 9 })).toHaveLength(1)
  }, 180_000)
})

type Deps = Stage & { pass(ms: number): void }

async function customerOf(deps: Deps, world: StripeWorld, behaviour: Behaviour): Promise<Customer> {
  const customer = await addCustomer(deps, { start: '2027-02-10', term: 'P1M' })
  const { token, customer: owner } = addMethod(world.loopback, behaviour)
  await sql`update payment_method set provider = 'stripe', token = ${token}, customer = ${owner}
    where account_id = ${idToRow(customer.account)}`.execute(deps.database.kysely)
  return customer
}

async function settleAll(deps: Deps, database: Database): Promise<void> {
  for (let round = 0; round < 12 && (await statuses(database)).has('unknown'); round++) {
    deps.pass(600_000)
    await resumePayments(deps, { graceMs: 1000 })
  }
}

async function statuses(database: Database): Promise<Map<string, number>> {
  const { rows } = await sql<{ status: string; count: number }>`select status, count(*)::int as count
    from payment_attempt group by status order by status`.execute(database.kysely)
  return new Map(rows.map(({ status, count }) => [status, count]))
}

function onlyPayment({ loopback }: StripeWorld) {
  const [intent, ...others] = [...loopback.books.intents.values()]
  if (!intent || others.length > 0) throw new Error('There is one payment')
  return { id: intent.id, reference: intent.metadata.reference ?? '' }
}

async function hear(deps: Deps, account: AccountId, message: ReturnType<typeof signedMessage>): Promise<void> {
  const event = deps.provider.readEvent(message)
  if (event?.about !== 'charge') throw new Error('It is about a charge')
  const [invoice] = await listInvoices(deps.database.kysely, { account, limit: 1 })
  if (!invoice) throw new Error('It is about an invoice')
  const lookUp = event.reference as PaymentId
  await collectInvoice(deps, { account, invoice: invoice.id, on: date('2027-03-11'), lookUp })
}
