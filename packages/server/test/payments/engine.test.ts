/**
 * Payments with a provider that loses answers, takes days, and charges again under a key that is too old: the sandbox's
 * own books say how often money was really taken.
 */
import { sql } from 'kysely'
import { describe, expect, test } from 'vitest'
import { fixedClock } from '../../src/clock.ts'
import type { PaymentDeps } from '../../src/operations/payments/attempt-outcome.ts'
import { collectInvoice } from '../../src/operations/payments/collect-invoice.ts'
import { hearSandbox } from '../../src/operations/payments/hear-sandbox.ts'
import { holdQuote } from '../../src/operations/payments/hold-quote.ts'
import { payInvoice } from '../../src/operations/payments/pay-invoice.ts'
import { handleProviderEvents, receiveProviderEvent } from '../../src/operations/payments/receive-provider-event.ts'
import type { ChargeRequest, PaymentProvider, WebhookRequest } from '../../src/providers/payment/provider.ts'
import { sandboxProvider } from '../../src/providers/payment/sandbox.ts'
import { loadAccount } from '../../src/store/accounts.ts'
import { check } from '../../src/store/check.ts'
import { listCreditTransactions } from '../../src/store/credit-transactions.ts'
import type { Database } from '../../src/store/database.ts'
import { newId } from '../../src/store/ids.ts'
import { listInvoices } from '../../src/store/invoices.ts'
import { listAttempts } from '../../src/store/payment-attempts.ts'
import { addPaymentMethod } from '../../src/store/payment-methods.ts'
import { loadQuote } from '../../src/store/quotes.ts'
import { resumePayments } from '../../src/worker/resume-payments.ts'
import { engines } from '../engines.ts'
import { eachWithCustomer } from '../store/each-with-customer.ts'
import {
  accept,
  addCustomer,
  addSeats,
  advanceTo,
  type Customer,
  date,
  product,
  quote,
  type Stage,
} from '../store/stage.ts'

const renewal = '2027-04-01'

describe.each(engines)('payments on $name', ({ open }) => {
  let database: Database
  let stage: Stage
  let customer: Customer
  eachWithCustomer(open, (fresh) => {
    ;({ database, stage, customer } = fresh)
  })

  const newest = async () => {
    const [invoice] = await listInvoices(database.kysely, { account: customer.account, limit: 1 })
    if (!invoice) throw new Error('the renewal was invoiced')
    return invoice
  }
  const statusOfSubscription = async () => {
    const loaded = await loadAccount(database.kysely, customer.account, { lock: false })
    return loaded?.known.subscriptions[0]?.status
  }
  const events = async (type: string) => {
    const { rows } = await sql<{ data: Record<string, unknown> }>`
      select data from event where type = ${type} order by account_id, seq`.execute(database.kysely)
    return rows.map(({ data }) => data)
  }
  /** The invoice of a renewal whose payment nobody has an answer to. */
  const lostRenewal = async (provider: PaymentProvider, deps: PaymentDeps) => {
    await advanceTo({ ...stage, ...deps, provider } as Stage, renewal)
    return newest()
  }

  test('a direct debit is neither paid nor failed until the bank has settled it', async () => {
    await stage.provider.setBehaviour(customer.method, 'settles_later')
    await advanceTo(stage, '2027-04-03')
    expect((await newest()).payments.map(({ status }) => status)).toEqual(['processing'])
    expect([(await newest()).status, await statusOfSubscription()]).toEqual(['open', 'active'])
    expect(await stage.provider.takings()).toEqual([])
    await advanceTo(stage, '2027-04-05')
    expect([(await newest()).status, (await stage.provider.takings()).length]).toEqual(['paid', 1])
    expect(await events('payment.processing')).toMatchObject([{ invoice: (await newest()).id }])
    expect(await events('payment.failed')).toEqual([])
  })

  test('what a purchase by direct debit buys is there at once, and its invoice open until it is settled', async () => {
    await stage.provider.setBehaviour(customer.method, 'settles_later')
    const id = await quote(stage, customer.account, [addSeats(customer.subscription, 2)])
    expect(await accept(stage, id)).toEqual({ type: 'accepted' })
    expect((await newest()).status).toBe('open')
    await advanceTo(stage, '2026-09-20')
    expect([(await newest()).status, (await newest()).payments.length]).toEqual(['paid', 1])
  })

  test('a debit that bounces is tried again, and the stages count from the due date', async () => {
    await stage.provider.setBehaviour(customer.method, 'settles_and_fails')
    await advanceTo(stage, '2027-04-05')
    const { payments, failedAttempts } = await newest()
    expect([payments.map(({ declineCode }) => declineCode), failedAttempts]).toEqual([['insufficient_funds', null], 1])
    await advanceTo(stage, '2027-04-21')
    await stage.provider.setBehaviour(customer.method, 'declines')
    await advanceTo(stage, '2027-05-20')
    expect(await statusOfSubscription()).toBe('cancelled')
  })

  test.each([
    ['insufficient_funds', 'declines'],
    ['do_not_honor', 'declines'],
    ['expired_card', 'declines_hard'],
    ['lost_card', 'declines_hard'],
    ['incorrect_cvc', 'declines'],
    ['processing_error', 'declines'],
  ] as const)('is told %s', async (code, behaviour) => {
    await stage.provider.setBehaviour(customer.method, behaviour, code)
    await advanceTo(stage, renewal)
    expect((await newest()).payments.map(({ declineCode }) => declineCode)).toEqual([code])
    expect(await stage.provider.takings()).toEqual([])
  })

  test('a confirmation is linked to, given on the provider page, and counts when it is looked at', async () => {
    await stage.provider.setBehaviour(customer.method, 'requires_action')
    await advanceTo(stage, renewal)
    const [waiting] = (await newest()).payments
    const charge = /confirmations\/(\d+)$/.exec(waiting?.actionUrl ?? '')?.[1]
    expect(waiting?.status).toBe('requires_action')
    await stage.provider.confirm(BigInt(charge ?? 0), true)
    await stage.provider.confirm(BigInt(charge ?? 0), false)
    expect(await payInvoice(stage, (await newest()).id)).toEqual({ type: 'paid' })
    expect((await newest()).payments[0]?.actionUrl).toBeNull()
  })

  test('an old key would take the money twice; the engine looks first, and takes it once', async () => {
    const start = stage.clock.now()
    let now = start
    const clock = { now: () => now }
    const provider = sandboxProvider(database, { clock })
    const lost: PaymentProvider = {
      ...provider,
      charge: async (request) => {
        await provider.charge(request)
        throw new Error('no answer')
      },
      find: () => Promise.reject(new Error('no answer')),
    }
    const invoice = await lostRenewal(lost, { ...stage, clock })
    const [attempt] = invoice.payments
    if (!attempt) throw new Error('there was an attempt')
    expect(attempt.status).toBe('unknown')
    now = (start + 25 * 3_600_000) as typeof now
    // Without an answer nothing is sent, however old it is.
    await resumePayments({ ...stage, clock, provider: lost }, { graceMs: 0 })
    expect(await provider.takings(attempt.id)).toHaveLength(1)
    await resumePayments({ ...stage, clock, provider }, { graceMs: 0 })
    expect([(await newest()).status, (await provider.takings(attempt.id)).length]).toEqual(['paid', 1])
    // What a naive engine would have done.
    const request: ChargeRequest = {
      ...{ reference: attempt.id, amount: attempt.amount, method: { token: customer.method, customer: null } },
      ...{ returnUrl: stage.publicUrl, description: 'again' },
    }
    const other = await open()
    const apart = sandboxProvider(other, { clock })
    await apart.charge(request)
    await apart.charge(request)
    expect(await apart.takings(attempt.id)).toHaveLength(1)
    now = (now + 25 * 3_600_000) as typeof now
    await apart.charge(request)
    expect(await apart.takings(attempt.id)).toHaveLength(2)
    await other.close()
  })

  test('a request that was lost longer ago than the key lives is closed, and begun again under another reference', async () => {
    let now = stage.clock.now()
    const clock = { now: () => now }
    const provider = sandboxProvider(database, { clock })
    const dead: PaymentProvider = { ...provider, charge: () => Promise.reject(new Error('unreachable')) }
    const invoice = await lostRenewal(dead, { ...stage, clock })
    expect(invoice.payments.map(({ status }) => status)).toEqual(['unknown'])
    now = (now + 24 * 3_600_000) as typeof now
    await resumePayments({ ...stage, clock, provider }, { graceMs: 0 })
    expect((await newest()).payments.map(({ status }) => status)).toEqual(['cancelled'])
    await advanceTo({ ...stage, clock, provider }, '2027-04-02')
    expect((await newest()).payments.map(({ status }) => status)).toEqual(['cancelled', 'succeeded'])
    expect(await provider.takings()).toHaveLength(1)
  })

  test('a payment without an answer is asked about after 30 s, then later each time', async () => {
    let now = stage.clock.now()
    const clock = { now: () => now }
    const asked: number[] = []
    const silent: PaymentProvider = {
      ...stage.provider,
      charge: () => Promise.reject(new Error('no answer')),
      find: () => {
        asked.push(now)
        return Promise.reject(new Error('no answer'))
      },
    }
    await lostRenewal(silent, { ...stage, clock })
    const start = now
    asked.length = 0
    for (let seconds = 1; seconds <= 600; seconds++) {
      now = (start + seconds * 1000) as typeof now
      await resumePayments({ ...stage, clock, provider: silent }, { graceMs: 30_000 })
    }
    expect(asked.map((at) => (at - start) / 1000)).toEqual([30, 90, 210, 450])
    expect((await newest()).payments.map(({ status }) => status)).toEqual(['unknown'])
  })

  test('a crash after each step loses and doubles nothing', async () => {
    const { provider } = stage
    const crash = () => Promise.reject(new Error('the process ends here'))
    const steps: PaymentProvider[] = [
      // Before it is sent; after it was sent; while its outcome is looked up.
      { ...provider, charge: crash, find: crash },
      { ...provider, charge: (request) => provider.charge(request).then(crash), find: crash },
    ]
    for (const [index, dying] of steps.entries()) {
      const behaviour = index === 0 ? 'ok' : 'times_out'
      await stage.provider.setBehaviour(customer.method, behaviour)
      const to = `${2027 + index}-04-01`
      await advanceTo({ ...stage, provider: dying as Stage['provider'] }, to)
      await resumePayments(stage, { graceMs: 0 })
      await resumePayments(stage, { graceMs: 0 })
      const { status, payments } = await newest()
      expect([status, payments.map((each) => each.status)]).toEqual(['paid', ['succeeded']])
      const [attempt] = payments
      expect(await provider.takings(attempt?.id)).toHaveLength(1)
    }
  })

  test('the backup is tried once, in its own attempt, and a crash before it is sent does not forget it', async () => {
    await sql`insert into payment_method (account_id, id, position, kind, label, provider, token, is_backup)
      select account_id, 1, 9, 'card', 'Spare', 'sandbox', 'spare', true from payment_method`.execute(database.kysely)
    await stage.provider.setBehaviour(customer.method, 'declines_hard')
    const dying: PaymentProvider = {
      ...stage.provider,
      charge: (request) =>
        request.method.token === 'spare' ? Promise.reject(new Error('gone')) : stage.provider.charge(request),
      find: () => Promise.reject(new Error('gone')),
    }
    await advanceTo({ ...stage, provider: dying as Stage['provider'] }, renewal)
    expect((await newest()).payments.map(({ status }) => status)).toEqual(['failed', 'unknown'])
    await resumePayments(stage, { graceMs: 0 })
    expect((await newest()).payments.map(({ status }) => status)).toEqual(['failed', 'succeeded'])
    expect((await stage.provider.takings()).length).toBe(1)
  })

  describe('messages of the provider', () => {
    const heard: WebhookRequest[] = []
    const record = async () => {
      heard.length = 0
      await stage.provider.sendEvents(async (request) => {
        heard.push(request)
        return true
      })
    }
    const told = async () => {
      const { status, payments } = await newest()
      return { status, payments: payments.map((each) => each.status), paid: await events('invoice.paid') }
    }

    test('twice, late, and after everything is settled: they change nothing more', async () => {
      const sandbox = sandboxProvider(database, { clock: stage.clock })
      stage = { ...stage, provider: sandbox }
      await sandbox.setBehaviour(customer.method, 'requires_action')
      await advanceTo(stage, renewal)
      await sandbox.confirm(1n, true)
      await record()
      expect(heard).toHaveLength(1)
      const [message] = heard
      if (!message) throw new Error('there is a message')
      expect(await receiveProviderEvent(stage, message)).toEqual({ type: 'received', isNew: true })
      expect(await receiveProviderEvent(stage, message)).toEqual({ type: 'received', isNew: false })
      // The process ends before it is handled: the worker takes it up.
      expect((await newest()).status).toBe('open')
      await resumePayments(stage, { graceMs: 0 })
      const after = await told()
      expect(after).toMatchObject({ status: 'paid', payments: ['succeeded'] })
      expect(after.paid).toHaveLength(1)
      await receiveProviderEvent(stage, message)
      await sql`update provider_event set handled_at = null`.execute(database.kysely)
      expect(await handleProviderEvents(stage, stage.clock.now())).toBe(1)
      expect(await told()).toEqual(after)
      expect(await sandbox.takings()).toHaveLength(1)
    })

    test('a message never charges: one about an attempt that is over begins nothing', async () => {
      const sandbox = sandboxProvider(database, { clock: stage.clock })
      stage = { ...stage, provider: sandbox }
      await sandbox.setBehaviour(customer.method, 'declines')
      await advanceTo(stage, renewal)
      const { id, payments } = await newest()
      const [attempt] = payments
      if (!attempt) throw new Error('there was an attempt')
      await sandbox.setBehaviour(customer.method, 'ok')
      const asked = { account: customer.account, invoice: id, on: date(renewal), lookUp: attempt.id }
      expect(await collectInvoice(stage, asked)).toMatchObject({ type: 'payment_failed' })
      expect(await sandbox.takings()).toEqual([])
    })

    test('a settlement is heard of on its day, before or after it was looked up', async () => {
      const sandbox = sandboxProvider(database, { clock: stage.clock })
      stage = { ...stage, provider: sandbox }
      await sandbox.setBehaviour(customer.method, 'settles_later')
      await advanceTo(stage, renewal)
      expect(await hearSandbox({ ...stage, sandbox })).toBe(0)
      await sql`update test_clock set today = '2027-04-04'`.execute(database.kysely)
      expect(await hearSandbox({ ...stage, sandbox })).toBe(1)
      expect((await newest()).status).toBe('paid')
    })

    test('what is not signed by the provider, or too old, is not taken', async () => {
      const sandbox = sandboxProvider(database, { clock: stage.clock })
      stage = { ...stage, provider: sandbox }
      await sandbox.setBehaviour(customer.method, 'charges_back')
      await advanceTo(stage, '2027-04-09')
      await record()
      const [message] = heard
      if (!message) throw new Error('there is a message')
      const forged = { ...message, body: message.body.replace('dispute', 'charge') }
      expect(await receiveProviderEvent(stage, forged)).toEqual({ type: 'not_the_providers' })
      expect(await receiveProviderEvent(stage, { headers: {}, body: '{' })).toEqual({ type: 'not_the_providers' })
      const later = { ...stage, provider: { ...sandbox } }
      const old = sandboxProvider(database, { clock: fixedClock((stage.clock.now() + 400_000) as never) })
      expect(await receiveProviderEvent({ ...later, provider: old }, message)).toEqual({ type: 'not_the_providers' })
      expect(await receiveProviderEvent(stage, message)).toEqual({ type: 'received', isNew: true })
      await handleProviderEvents(stage, stage.clock.now())
      const { rows } = await sql<{ said: object }>`select said from provider_event`.execute(database.kysely)
      expect(rows).toMatchObject([{ said: { status: 'open', charge: (await newest()).payments[0]?.id } }])
    })
  })

  describe('when the second of two charges is declined', () => {
    const twoCharges = async () => {
      const card = { kind: 'card', label: 'Other', expiresOn: null } as const
      const second = await addPaymentMethod(database.kysely, customer.account, card)
      await stage.provider.setBehaviour(second, 'declines')
      const purchase = {
        type: 'purchase',
        ...{ subscription: await newId(database, 'subscription'), product, term: 'P1Y' as never },
        ...{ seats: 1, paymentMethod: second, alignTo: null },
      } as const
      return quote(stage, customer.account, [addSeats(customer.subscription, 2), purchase])
    }
    const someoneElse = async () => {
      const other = await addCustomer(stage, { start: '2026-04-01' })
      const id = await quote(stage, other.account, [addSeats(other.subscription, 1)])
      await holdQuote(stage, id)
      return async () => (await loadQuote(database.kysely, id))?.status
    }

    test('a provider that does not answer the refund is asked again, and nobody else waits for it', async () => {
      const id = await twoCharges()
      const silent = { ...stage.provider, refund: () => Promise.reject(new Error('no answer')) }
      expect(await accept({ ...stage, provider: silent }, id)).toEqual({ type: 'payment_unknown' })
      const other = await someoneElse()
      await resumePayments({ ...stage, provider: silent }, { graceMs: 0 })
      expect([await other(), (await loadQuote(database.kysely, id))?.status]).toEqual(['failed', 'held'])
      await resumePayments(stage, { graceMs: 0 })
      expect((await loadQuote(database.kysely, id))?.status).toBe('failed')
    })

    test('a refund that the bank refuses is kept as credit: the quote is let go, and the books are right', async () => {
      await stage.provider.setBehaviour(customer.method, 'refund_fails')
      const id = await twoCharges()
      expect(await accept(stage, id)).toMatchObject({ type: 'payment_failed' })
      await resumePayments(stage, { graceMs: 0 })
      expect((await loadQuote(database.kysely, id))?.status).toBe('failed')
      const [attempt] = await listAttempts(database.kysely, customer.account, { quote: id })
      const kept = await listCreditTransactions(database.kysely, customer.account, 10)
      expect(kept).toMatchObject([{ kind: 'payment_kept', amount: attempt?.amount, invoice: null }])
      const loaded = await loadAccount(database.kysely, customer.account, { lock: false })
      expect(loaded?.known.creditBalances).toEqual([attempt?.amount])
      expect(await events('refund.failed')).toMatchObject([{ payment: attempt?.id }])
      expect(await check(database)).toEqual([])
    })
  })

  test('a quote held for a confirmation is finished by the message, or let go', async () => {
    const sandbox = sandboxProvider(database, { clock: stage.clock })
    stage = { ...stage, provider: sandbox }
    for (const [charge, approved] of [
      [1n, false],
      [2n, true],
    ] as const) {
      await sandbox.setBehaviour(customer.method, 'requires_action')
      const id = await quote(stage, customer.account, [addSeats(customer.subscription, 1)])
      expect(await accept(stage, id)).toMatchObject({ type: 'payment_requires_action' })
      expect((await loadQuote(database.kysely, id))?.actionUrl).toMatch(/\/sandbox\/confirmations\/\d+$/)
      await sandbox.confirm(charge, approved)
      await hearSandbox({ ...stage, sandbox })
      expect((await loadQuote(database.kysely, id))?.status).toBe(approved ? 'accepted' : 'failed')
    }
  })
})
