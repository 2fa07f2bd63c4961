/** Accepting quotes: what was quoted is charged and committed, or nothing is. */
import { formatMoney } from '@coterm/core/money/money.ts'
import { sql } from 'kysely'
import { describe, expect, test } from 'vitest'
import { finishHeldQuote } from '../../src/operations/payments/finish-held-quote.ts'
import { holdQuote } from '../../src/operations/payments/hold-quote.ts'
import { loadAccount } from '../../src/store/accounts.ts'
import type { Database } from '../../src/store/database.ts'
import { newId } from '../../src/store/ids.ts'
import { listInvoices } from '../../src/store/invoices.ts'
import { addPaymentMethod } from '../../src/store/payment-methods.ts'
import { loadQuote } from '../../src/store/quotes.ts'
import { resumePayments } from '../../src/worker/resume-payments.ts'
import { engines } from '../engines.ts'
import { eachWithCustomer } from './each-with-customer.ts'
import { accept, addSeats, advanceTo, type Customer, product, quote, type Stage } from './stage.ts'

describe.each(engines)('accepting on $name', ({ open }) => {
  let database: Database
  let stage: Stage
  let customer: Customer
  eachWithCustomer(open, (fresh) => {
    ;({ database, stage, customer } = fresh)
  })

  const state = async () => {
    const loaded = await loadAccount(database.kysely, customer.account, { lock: false })
    if (!loaded) throw new Error('the account exists')
    return loaded
  }
  const invoices = () => listInvoices(database.kysely, { account: customer.account, limit: 10 })
  const charges = async () =>
    (
      await sql<{ amount: bigint; status: string; refunded: boolean }>`
      select amount, status, refunded from sandbox_charge where amount is not null order by reference`.execute(
        database.kysely,
      )
    ).rows

  test('what was quoted is charged, once, however often it is accepted', async () => {
    const id = await quote(stage, customer.account, [addSeats(customer.subscription, 2)])
    const stored = await loadQuote(database.kysely, id)
    expect(stored && formatMoney(stored.quote.dueToday)).toBe('460.27')
    expect(await accept(stage, id)).toEqual({ type: 'accepted' })
    expect(await accept(stage, id)).toEqual({ type: 'accepted' })
    expect(await charges()).toEqual([{ amount: 46_027n, status: 'succeeded', refunded: false }])
    expect((await state()).known.subscriptions[0]?.seats).toBe(7)
    const [invoice, ...others] = await invoices()
    expect(others).toEqual([])
    expect([invoice?.status, invoice && formatMoney(invoice.total)]).toEqual(['paid', '460.27'])
    expect((await loadQuote(database.kysely, id))?.invoices).toEqual([invoice?.id])
  })

  test('accepted twenty times at once, it is charged once', async () => {
    const id = await quote(stage, customer.account, [addSeats(customer.subscription, 2)])
    const answers = await Promise.all(Array.from({ length: 20 }, () => accept(stage, id)))
    expect(answers.every(({ type }) => type === 'accepted')).toBe(true)
    expect(await charges()).toHaveLength(1)
    expect(await invoices()).toHaveLength(1)
  })

  test('what costs nothing is committed at once', async () => {
    const change = { type: 'set_renewal_intent', subscription: customer.subscription, intent: 'end' } as const
    expect(await accept(stage, await quote(stage, customer.account, [change]))).toEqual({ type: 'accepted' })
    expect((await state()).known.subscriptions[0]?.renewalIntent).toBe('end')
    expect(await charges()).toEqual([])
  })

  test('a declined payment moves nothing', async () => {
    await stage.provider.setBehaviour(customer.method, 'declines')
    const before = await state()
    const id = await quote(stage, customer.account, [addSeats(customer.subscription, 2)])
    expect(await accept(stage, id)).toEqual({ type: 'payment_failed', declineCode: 'card_declined' })
    expect(await state()).toEqual(before)
    expect(await invoices()).toEqual([])
    expect(await accept(stage, id)).toEqual({ type: 'stale' })
  })

  test('a payment that waits for the customer holds the quote; nothing else of the account moves', async () => {
    await stage.provider.setBehaviour(customer.method, 'requires_action')
    const id = await quote(stage, customer.account, [addSeats(customer.subscription, 2)])
    const other = await quote(stage, customer.account, [addSeats(customer.subscription, 1)])
    expect(await accept(stage, id)).toMatchObject({ type: 'payment_requires_action' })
    expect(await accept(stage, other)).toEqual({ type: 'conflict' })
    expect((await state()).known.subscriptions[0]?.seats).toBe(5)
    await stage.provider.setBehaviour(customer.method, 'ok')
    expect(await accept(stage, id)).toEqual({ type: 'accepted' })
    expect((await state()).known.subscriptions[0]?.seats).toBe(7)
  })

  test('a payment that nobody confirms is let go when the date moves on', async () => {
    await stage.provider.setBehaviour(customer.method, 'requires_action')
    const id = await quote(stage, customer.account, [addSeats(customer.subscription, 2)])
    await accept(stage, id)
    await advanceTo(stage, '2027-04-01')
    expect((await loadQuote(database.kysely, id))?.status).toBe('failed')
    await stage.provider.setBehaviour(customer.method, 'ok')
    expect(await accept(stage, id)).toEqual({ type: 'stale' })
    expect((await state()).agenda.heldQuote).toBeNull()
    expect((await charges()).filter(({ status }) => status === 'succeeded')).toEqual([])
  })

  test('a lost answer is looked up', async () => {
    await stage.provider.setBehaviour(customer.method, 'times_out')
    expect(await accept(stage, await quote(stage, customer.account, [addSeats(customer.subscription, 2)]))).toEqual({
      type: 'accepted',
    })
    expect(await charges()).toHaveLength(1)
  })

  test('two payment methods: when the second declines, the first is given back', async () => {
    const { kysely } = database
    const card = { kind: 'card', label: 'Other', expiresOn: null } as const
    const second = await addPaymentMethod(kysely, customer.account, card)
    await stage.provider.setBehaviour(second, 'declines')
    const bought = await newId(database, 'subscription')
    const term = 'P1Y' as never
    const purchase = {
      type: 'purchase',
      subscription: bought,
      product,
      term,
      seats: 1,
      paymentMethod: second,
      alignTo: null,
    } as const
    const id = await quote(stage, customer.account, [addSeats(customer.subscription, 2), purchase])
    expect(await accept(stage, id)).toEqual({ type: 'payment_failed', declineCode: 'card_declined' })
    expect(await charges()).toEqual([
      { amount: 46_027n, status: 'succeeded', refunded: true },
      { amount: 44_000n, status: 'failed', refunded: false },
    ])
    expect(await invoices()).toEqual([])
    await stage.provider.setBehaviour(second, 'ok')
    const again = await quote(stage, customer.account, [addSeats(customer.subscription, 2), purchase])
    expect(await accept(stage, again)).toEqual({ type: 'accepted' })
    expect(await invoices()).toHaveLength(2)
  })

  test('a quote is stale once anything of the account has changed, and expired the day after', async () => {
    const first = await quote(stage, customer.account, [addSeats(customer.subscription, 2)])
    const second = await quote(stage, customer.account, [addSeats(customer.subscription, 1)])
    expect(await accept(stage, first)).toEqual({ type: 'accepted' })
    expect(await accept(stage, second)).toEqual({ type: 'stale' })
    const third = await quote(stage, customer.account, [addSeats(customer.subscription, 1)])
    await advanceTo(stage, '2026-09-14')
    expect(await accept(stage, third)).toEqual({ type: 'expired' })
    expect(await charges()).toHaveLength(1)
  })

  test('a crash before the charge: the hold is let go, and a late charge finds its reference closed', async () => {
    const id = await quote(stage, customer.account, [addSeats(customer.subscription, 2)])
    expect(await holdQuote(stage, id)).toEqual({ type: 'held' })
    await resumePayments(stage, { graceMs: 0 })
    expect((await state()).agenda.heldQuote).toBeNull()
    const { rows } = await sql<{ reference: string }>`select reference from sandbox_charge`.execute(database.kysely)
    const late = { reference: rows[0]?.reference ?? '', amount: { minor: 46_027n, currency: 'USD' as never } }
    const method = { token: customer.method, customer: null }
    const rest = { method, returnUrl: 'https://account.example.com', description: 'late' }
    expect(await stage.provider.charge({ ...late, ...rest })).toMatchObject({ status: 'failed' })
    expect((await charges()).filter(({ status }) => status === 'succeeded')).toEqual([])
  })

  test('a crash after the charge: the quote is completed', async () => {
    const id = await quote(stage, customer.account, [addSeats(customer.subscription, 2)])
    await holdQuote(stage, id)
    // The answer of the charge never reaches the books: as if the process had ended here.
    const crash = () => Promise.reject(new Error('the process ends here'))
    const crashing = {
      ...stage,
      provider: {
        ...stage.provider,
        find: crash,
        charge: async (charge: never) => {
          await stage.provider.charge(charge)
          return crash()
        },
      },
    }
    expect(await finishHeldQuote(crashing, id, 'charge')).toEqual({ type: 'payment_unknown' })
    await resumePayments(stage, { graceMs: 0 })
    expect((await loadQuote(database.kysely, id))?.status).toBe('accepted')
    expect((await state()).known.subscriptions[0]?.seats).toBe(7)
  })
})
