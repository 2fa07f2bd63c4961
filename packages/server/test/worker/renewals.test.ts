/** Time passing on the database: renewals, collection, dunning, and the independence of accounts. */
import { formatMoney } from '@coterm/core/money/money.ts'
import { sql } from 'kysely'
import { beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { payInvoice } from '../../src/operations/payments/pay-invoice.ts'
import { renewAccounts } from '../../src/operations/renewals/renew-accounts.ts'
import { loadAccount } from '../../src/store/accounts.ts'
import { check } from '../../src/store/check.ts'
import type { Database } from '../../src/store/database.ts'
import { listInvoices } from '../../src/store/invoices.ts'
import { listNotices } from '../../src/store/notices.ts'
import { workOnce } from '../../src/worker/worker.ts'
import { engines } from '../engines.ts'
import { addCustomer, advanceTo, date, moment, type Stage, setStage } from '../store/stage.ts'

describe.each(engines)('time on $name', ({ open }) => {
  let database: Database
  let stage: Stage
  // The template is made once, and takes longer than a test may.
  beforeAll(async () => {
    await (await open()).close()
  }, 60_000)
  beforeEach(async () => {
    database = await open()
    stage = await setStage(database, { today: '2027-03-01', taxRates: [{ country: 'US', rate: '20' }] })
    return async () => {
      expect(await check(database)).toEqual([])
      await database.close()
    }
  }, 30_000)

  test('a renewal is invoiced, collected and numbered once', async () => {
    const { account } = await addCustomer(stage, { start: '2026-03-15' })
    await advanceTo(stage, '2027-03-15')
    await advanceTo(stage, '2027-03-15')
    const invoices = await listInvoices(database.kysely, { account, limit: 10 })
    expect(invoices.map(({ number, status, total }) => [number, status, formatMoney(total)])).toEqual([
      ['TEST-000001', 'paid', '2520.00'],
    ])
    expect(invoices[0]?.payments.map(({ status }) => status)).toEqual(['succeeded'])
    const again = await renewAccounts(stage, [{ account, on: date('2027-03-15') }])
    expect(again).toEqual({ committed: 0, parked: [] })
  })

  test('one long leap equals many short ones', async () => {
    const results: unknown[] = []
    for (const stops of [['2028-06-20'], ['2027-03-14', '2027-03-15', '2027-12-31', '2028-04-01', '2028-06-20']]) {
      const each = await open()
      const own = await setStage(each, { today: '2027-03-01', taxRates: [{ country: 'US', rate: '20' }] })
      const customers = [
        await addCustomer(own, { start: '2026-03-15' }),
        await addCustomer(own, { start: '2027-01-31', term: 'P1M', behaviour: 'declines' }),
        await addCustomer(own, { start: '2027-02-28', term: 'P1M', behaviour: 'times_out' }),
      ]
      for (const stop of stops) await advanceTo(own, stop)
      const told = []
      for (const { account } of customers) {
        const invoices = await listInvoices(each.kysely, { account, limit: 100 })
        const notices = await listNotices(each.kysely, account, { limit: 100 })
        const loaded = await loadAccount(each.kysely, account, { lock: false })
        told.push({
          invoices: invoices.map(({ number, date: on, status, total, payments }) => ({
            number,
            on,
            status,
            total,
            payments: payments.map((payment) => [payment.status, payment.triedOn]),
          })),
          notices: notices.map(({ date: on, kind }) => [on, kind]),
          subscriptions: loaded?.known.subscriptions.map(({ status, periods }) => [status, periods.at(-1)?.end]),
        })
      }
      expect(await check(each)).toEqual([])
      await each.close()
      results.push(told)
    }
    expect(results[1]).toEqual(results[0])
  }, 60_000)

  test('a declined renewal is tried again on days 1, 3, 7 and 14, then suspended; paying restores it', async () => {
    const { account, method } = await addCustomer(stage, { start: '2026-03-15', behaviour: 'declines' })
    await advanceTo(stage, '2027-03-31')
    const [invoice] = await listInvoices(database.kysely, { account, limit: 10 })
    const due = date('2027-03-15')
    expect(invoice?.payments.map(({ status, triedOn }) => [status, triedOn - due])).toEqual([
      ['failed', 0],
      ['failed', 1],
      ['failed', 3],
      ['failed', 7],
      ['failed', 14],
    ])
    expect(invoice?.nextAttemptOn).toBeNull()
    const suspended = await loadAccount(database.kysely, account, { lock: false })
    expect(suspended?.known.subscriptions[0]?.status).toBe('suspended')
    await stage.provider.setBehaviour(method, 'ok')
    if (!invoice) throw new Error('the renewal was invoiced')
    expect(await payInvoice(stage, invoice.id)).toEqual({ type: 'paid' })
    expect(await payInvoice(stage, invoice.id)).toEqual({ type: 'paid' })
    const restored = await loadAccount(database.kysely, account, { lock: false })
    expect(restored?.known.subscriptions[0]?.status).toBe('active')
  })

  test('a payment that waits for the customer is not tried again, and counts once confirmed', async () => {
    const { account, method } = await addCustomer(stage, { start: '2026-03-15', behaviour: 'requires_action' })
    await advanceTo(stage, '2027-03-20')
    const [invoice] = await listInvoices(database.kysely, { account, limit: 10 })
    expect(invoice?.payments.map(({ status }) => status)).toEqual(['requires_action'])
    if (!invoice) throw new Error('the renewal was invoiced')
    expect(await payInvoice(stage, invoice.id)).toMatchObject({ type: 'payment_requires_action' })
    await stage.provider.setBehaviour(method, 'ok')
    expect(await payInvoice(stage, invoice.id)).toEqual({ type: 'paid' })
  })

  test('a lost answer is looked up, and the money is taken once', async () => {
    const { account } = await addCustomer(stage, { start: '2026-03-15', behaviour: 'times_out' })
    await advanceTo(stage, '2027-03-15')
    const [invoice] = await listInvoices(database.kysely, { account, limit: 10 })
    expect([invoice?.status, invoice?.payments.length]).toEqual(['paid', 1])
  })

  test('an account that cannot be committed is parked, and the others go ahead', async () => {
    const customers = []
    for (let count = 0; count < 12; count++) customers.push(await addCustomer(stage, { start: '2026-03-15' }))
    const bad = customers[5]
    if (!bad) throw new Error('there are twelve')
    // A lot that overlaps the next term: the database refuses to bill those seats a second time.
    const key = sql`(select account_id from subscription order by id offset 5 limit 1)`
    await sql`insert into seat_lot (account_id, subscription_id, number, seats, service_period, priced_start, priced_end,
        unit_price, amount)
      select account_id, id, 99, '[0,1)', '[2027-06-01,2027-06-02)', '2027-06-01', '2027-06-02', 0, 0 from subscription
      where account_id = ${key}`.execute(database.kysely)
    await advanceTo(stage, '2027-03-16')
    const invoices = await listInvoices(database.kysely, { limit: 100 })
    expect(invoices).toHaveLength(11)
    const parked = await loadAccount(database.kysely, bad.account, { lock: false })
    expect(parked?.agenda.parked).toContain('seat_lot_billed_once')
  })

  test('after a long stop, live accounts are caught up as of each missed date', async () => {
    const { account } = await addCustomer(stage, { start: '2027-02-28', term: 'P1M', live: true })
    const later = { ...stage, clock: { now: () => moment('2027-06-02') } }
    await workOnce(later)
    const invoices = await listInvoices(database.kysely, { account, limit: 10 })
    expect(invoices.map(({ number, date: on, status }) => [number, on, status]).reverse()).toEqual([
      ['INV-000001', date('2027-03-28'), 'paid'],
      ['INV-000002', date('2027-04-28'), 'paid'],
      ['INV-000003', date('2027-05-28'), 'paid'],
    ])
    await workOnce(later)
    expect(await listInvoices(database.kysely, { account, limit: 10 })).toHaveLength(3)
  })

  test('two workers at once do the work of one', async () => {
    for (let count = 0; count < 20; count++) await addCustomer(stage, { start: '2027-02-28', term: 'P1M', live: true })
    const later = { ...stage, clock: { now: () => moment('2027-05-02') } }
    await Promise.all([workOnce(later), workOnce(later), workOnce(later)])
    await workOnce(later)
    const invoices = await listInvoices(database.kysely, { limit: 100 })
    expect(invoices).toHaveLength(40)
    expect(new Set(invoices.map(({ number }) => number)).size).toBe(40)
  })
})
