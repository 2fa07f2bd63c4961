/** Revenue month by month: by the worker and on test clocks, after a long stop, by several workers, and never twice. */
import { formatMoney } from '@coterm/core/money/money.ts'
import { formatPlainDate } from '@coterm/core/time/plain-date.ts'
import { sql } from 'kysely'
import { beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { recogniseRevenue } from '../../src/operations/ledger/recognise-revenue.ts'
import { loadAccount } from '../../src/store/accounts.ts'
import { check } from '../../src/store/check.ts'
import type { Database } from '../../src/store/database.ts'
import { listInvoices } from '../../src/store/invoices.ts'
import { listTransactions, loadDeferredRevenue, trialBalance } from '../../src/store/ledger.ts'
import { workOnce } from '../../src/worker/worker.ts'
import { engines } from '../engines.ts'
import {
  accept,
  addCustomer,
  addSeats,
  advanceTo,
  type Customer,
  date,
  moment,
  quote,
  type Stage,
  setStage,
} from '../store/stage.ts'

describe.each(engines)('revenue on $name', ({ open }) => {
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
  }, 60_000)

  async function recognised({ account }: Pick<Customer, 'account'>) {
    const transactions = await listTransactions(database.kysely, { account, limit: 100 })
    return transactions
      .filter(({ kind }) => kind === 'revenue_recognised')
      .map(({ date: on, entries }) => {
        const revenue = entries.find((entry) => entry.account === 'revenue')
        return `${formatPlainDate(on)} ${revenue ? formatMoney(revenue.amount) : 'no revenue'}`
      })
      .reverse()
  }

  test('a year of 2,100.00 is earned by the day, and all of it after its last', async () => {
    const customer = await addCustomer(stage, { start: '2026-03-15' })
    await advanceTo(stage, '2027-06-10')
    // 17, 30 and 31 of 366 days.
    expect(await recognised(customer)).toEqual(['2027-03-31 -97.54', '2027-04-30 -172.13', '2027-05-31 -177.87'])
    const on = date('2027-05-31')
    const deferred = await loadDeferredRevenue(database.kysely, { account: customer.account }, on)
    const [balances = []] = (await trialBalance(database.kysely, customer.account, on)).values()
    expect(balances.map(({ account, amount }) => `${account} ${formatMoney(amount)}`)).toEqual([
      'cash 2520.00',
      'tax -420.00',
      'deferred_revenue -1652.46',
      'revenue -447.54',
    ])
    expect([...deferred.values()].map(formatMoney)).toEqual(['1652.46'])
    await accept(
      stage,
      await quote(stage, customer.account, [
        { type: 'set_renewal_intent', subscription: customer.subscription, intent: 'end' },
      ]),
    )
    await advanceTo(stage, '2028-04-01')
    expect((await recognised(customer)).at(-1)).toBe('2028-03-31 -80.33')
    const [after = []] = (await trialBalance(database.kysely, customer.account, date('2028-03-31'))).values()
    expect(after.map(({ account, amount }) => `${account} ${formatMoney(amount)}`)).toEqual([
      'cash 2520.00',
      'tax -420.00',
      'revenue -2100.00',
    ])
    // Nothing is left to post, and the account is not looked at again.
    const { rows } = await sql`select next_recognition_on from agenda`.execute(database.kysely)
    expect(rows).toEqual([{ next_recognition_on: null }])
  })

  test('what is given back after a month was posted takes its revenue back', async () => {
    const { account, subscription } = await addCustomer(stage, { start: '2026-12-15' })
    await advanceTo(stage, '2027-03-25')
    await accept(stage, await quote(stage, account, [addSeats(subscription, 2)]))
    await advanceTo(stage, '2027-04-02')
    const [latest] = await listInvoices(database.kysely, { account, limit: 1 })
    if (!latest) throw new Error('seats were bought')
    await accept(stage, await quote(stage, account, [{ type: 'return', invoice: latest.id, line: 0, seats: null }]))
    await advanceTo(stage, '2027-05-02')
    // 7 of 265 days of 609.86, and back.
    expect(await recognised({ account })).toEqual(['2027-03-31 -16.11', '2027-04-30 16.11'])
    const [balances = []] = (await trialBalance(database.kysely, account, date('2027-05-02'))).values()
    expect(balances.map((each) => each.account)).not.toContain('deferred_revenue')
    expect(balances.map((each) => each.account)).not.toContain('revenue')
  })

  test('one long leap posts what many short ones do', async () => {
    const told: unknown[] = []
    for (const stops of [['2028-06-20'], ['2027-03-14', '2027-04-01', '2027-12-31', '2028-04-01', '2028-06-20']]) {
      const own = await open()
      const each = await setStage(own, { today: '2027-03-01' })
      const customers = [
        await addCustomer(each, { start: '2026-03-15' }),
        await addCustomer(each, { start: '2027-01-31', term: 'P1M', behaviour: 'declines' }),
        await addCustomer(each, { start: '2027-02-28', term: 'P1M' }),
      ]
      for (const stop of stops) await advanceTo(each, stop)
      const lists = []
      for (const { account } of customers) {
        const transactions = await listTransactions(own.kysely, { account, limit: 100 })
        const rows = transactions.map(({ kind, date: on, entries }) => ({ kind, on, entries }))
        lists.push(
          rows
            .map((row) => JSON.stringify(row, (_key, value) => (typeof value === 'bigint' ? `${value}` : value)))
            .sort(),
        )
      }
      await own.close()
      told.push(lists)
    }
    expect(told[1]).toEqual(told[0])
  }, 60_000)

  test('after a long stop every missed month is posted, by one worker or three, once', async () => {
    const customers: Customer[] = []
    for (let count = 0; count < 8; count++) {
      customers.push(await addCustomer(stage, { start: '2027-02-28', term: 'P1M', live: true }))
    }
    const later = { ...stage, clock: { now: () => moment('2027-06-02') } }
    await Promise.all([workOnce(later), workOnce(later), workOnce(later)])
    await workOnce(later)
    for (const customer of customers) {
      const months = (await recognised(customer)).map((text) => text.slice(0, 10))
      expect(months).toEqual(['2027-03-31', '2027-04-30', '2027-05-31'])
    }
  })

  test('quotes made before stay valid, and nothing else of the account moves', async () => {
    const { account, subscription } = await addCustomer(stage, { start: '2026-03-15', live: true })
    const march = { ...stage, clock: { now: () => moment('2027-03-31') } }
    await workOnce(march)
    const made = await quote(march, account, [addSeats(subscription, 1)])
    const before = await loadAccount(database.kysely, account, { lock: false })
    await recogniseRevenue(
      march,
      { seller: before?.known.seller.id ?? ('main' as never) },
      { until: date('2027-04-01') },
    )
    expect(await recognised({ account })).toHaveLength(1)
    expect(await loadAccount(database.kysely, account, { lock: false })).toEqual(before)
    expect(await accept(march, made)).toEqual({ type: 'accepted' })
  })

  test('an account that cannot be posted is parked, and the others go ahead', async () => {
    const customers: Customer[] = []
    for (let count = 0; count < 12; count++) customers.push(await addCustomer(stage, { start: '2026-03-15' }))
    await advanceTo(stage, '2027-03-20')
    // A posting for a month that has not been posted, as far as the account knows: the database refuses a second one.
    const bad = customers[5]
    if (!bad) throw new Error('there are twelve')
    const account = sql`(select account_id from subscription order by id offset 5 limit 1)`
    const [posting, entries] = [
      sql`insert into ledger_transaction (account_id, id, kind, currency, recognised_before, date, created_at)
        select ${account}, 1, 'revenue_recognised', 'USD', '2027-04-01', '2027-03-31', now()`,
      sql`insert into ledger_entry select ${account}, 1, e.name, 'USD', e.amount
        from (values ('revenue', -5::bigint), ('deferred_revenue', 5)) e (name, amount)`,
    ]
    await posting.execute(database.kysely)
    await entries.execute(database.kysely)
    await advanceTo(stage, '2027-04-05')
    for (const customer of customers) {
      expect(await recognised(customer)).toEqual(customer === bad ? ['2027-03-31 -0.05'] : ['2027-03-31 -97.54'])
    }
    const parked = await loadAccount(database.kysely, bad.account, { lock: false })
    expect(parked?.agenda.parked).toContain('revenue_recognised_once')
    const found = await check(database)
    expect(found.map((each) => each.account)).toContain(bad.account)
    await sql`set session_replication_role = replica`.execute(database.kysely)
    await sql`delete from ledger_entry where transaction_id = 1`.execute(database.kysely)
    await sql`delete from ledger_transaction where id = 1`.execute(database.kysely)
    await sql`set session_replication_role = origin`.execute(database.kysely)
  })

  test('what is billed late counts in the next posting', async () => {
    const { account } = await addCustomer(stage, { start: '2026-03-15' })
    await advanceTo(stage, '2027-05-02')
    const before = await recognised({ account })
    // As if the invoice had been committed after April was posted, with its date in March.
    await sql`update agenda set recognised_id = 0`.execute(database.kysely)
    const found = await check(database)
    expect(found.map(({ rule }) => rule)).toContain('deferred_revenue')
    await sql`update agenda set recognised_id = 9000000000000000`.execute(database.kysely)
    await advanceTo(stage, '2027-06-02')
    expect((await recognised({ account })).slice(0, before.length)).toEqual(before)
  })
})
