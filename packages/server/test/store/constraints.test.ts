/** The money rules as the database keeps them: each refuses what it must, whoever asks. */
import { type RawBuilder, sql } from 'kysely'
import { beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { check } from '../../src/store/check.ts'
import type { Database } from '../../src/store/database.ts'
import { listInvoices } from '../../src/store/invoices.ts'
import { engines } from '../engines.ts'
import { accept, addCustomer, addSeats, advanceTo, quote, setStage } from './stage.ts'

describe.each(engines)('constraints on $name', ({ open }) => {
  let database: Database
  // The template is made once, and takes longer than a test may.
  beforeAll(async () => {
    await (await open()).close()
  }, 60_000)
  beforeEach(async () => {
    database = await open()
    const stage = await setStage(database, { today: '2027-03-01', taxRates: [{ country: 'US', rate: '20' }] })
    await addCustomer(stage, { start: '2026-03-15' })
    await addCustomer(stage, { start: '2026-03-20', behaviour: 'declines' })
    await advanceTo(stage, '2027-03-20')
    return () => database.close()
  }, 30_000)

  const run = (statement: RawBuilder<unknown>) => statement.execute(database.kysely)

  const refusals: readonly [string, string, RawBuilder<unknown>][] = [
    [
      'a period that starts like another',
      'subscription_period_once',
      sql`insert into subscription_period
      select account_id, subscription_id, 99, starts_on, ends_on, priced_start, priced_end, unit_price, price_kind, kind,
        product, term, anchor_day
      from subscription_period limit 1`,
    ],
    [
      'a period with the number of another',
      'subscription_period_pkey',
      sql`insert into subscription_period
      select account_id, subscription_id, number, starts_on + 5000, ends_on + 5000, priced_start, priced_end + 5000,
        unit_price, price_kind, kind, product, term, anchor_day from subscription_period limit 1`,
    ],
    [
      'a period that is changed',
      'subscription_period_immutable',
      sql`update subscription_period set ends_on = ends_on + 1`,
    ],
    [
      'a seat billed twice for a day',
      'seat_lot_billed_once',
      sql`insert into seat_lot
      (account_id, subscription_id, number, seats, service_period, priced_start, priced_end, unit_price, amount)
      select account_id, subscription_id, 99, '[0,1)', '[2027-05-01,2027-05-02)', priced_start, priced_end, 0, 0
      from seat_lot limit 1`,
    ],
    [
      'ledger entries that do not sum to zero',
      'ledger_balance',
      sql`insert into ledger_entry
      select account_id, transaction_id, 'cash', currency, 100 from ledger_entry
      where ledger_account = 'deferred_revenue' limit 1`,
    ],
    ['a ledger entry that is changed', 'ledger_entry_immutable', sql`update ledger_entry set amount = amount + 1`],
    [
      'the same invoice booked twice',
      'ledger_transaction_once',
      sql`insert into ledger_transaction
      select account_id, 1, kind, invoice_id, date, created_at, source_id, currency from ledger_transaction limit 1`,
    ],
    [
      'an issued invoice that is changed',
      'invoice_immutable',
      sql`update invoice set total = total + 1
      where status = 'open'`,
    ],
    [
      'a paid invoice that is reopened',
      'invoice_immutable',
      sql`update invoice set status = 'open', paid_on = null
      where status = 'paid'`,
    ],
    ['an issued invoice that is deleted', 'invoice_immutable', sql`delete from invoice`],
    ['a line that is changed', 'invoice_line_immutable', sql`update invoice_line set amount = amount - 1`],
    [
      'a line added to an issued invoice',
      'invoice_immutable',
      sql`insert into invoice_line
      select account_id, invoice_id, 9, kind, subscription_id, product, term, price_kind, unit_price, quantity, seat_from,
        seat_to, fraction_days, fraction_of, period_start, period_end, 0, lot, tax_rate,
        tax_category, tax_reason from invoice_line limit 1`,
    ],
    [
      'tax added to an issued invoice',
      'invoice_immutable',
      sql`insert into invoice_tax
      select account_id, invoice_id, '5', 0, 0, 'standard' from invoice_tax limit 1`,
    ],
    [
      'an invoice that is not the sum of its lines',
      'invoice_sums',
      sql`insert into invoice
      select account_id, 1, seller_id, test_clock_id, 99, 'TEST-000099', date, issued_on, due_on, currency,
        payment_method_id, 1, 1, created_at, 'open', null, 0, null from invoice limit 1`,
    ],
    [
      'a number given twice',
      'invoice_number_once',
      sql`insert into invoice
      select account_id, 1, seller_id, test_clock_id, number_in_series, number, date, issued_on, due_on, currency,
        payment_method_id, 1, 1, created_at, 'open', null, 0, null from invoice limit 1`,
    ],
    [
      'an outcome that is changed',
      'payment_attempt_moves',
      sql`update payment_attempt set status = 'failed'
      where status = 'succeeded'`,
    ],
    [
      'the amount of an attempt that is changed',
      'payment_attempt_immutable',
      sql`update payment_attempt
      set amount = amount + 1`,
    ],
    [
      'more paid of an invoice than it was for',
      'invoice_settled_fits',
      sql`update invoice set paid = total - credited - credit_applied + 1 where status = 'open'`,
    ],
    [
      'a month of revenue posted twice',
      'revenue_recognised_once',
      sql`insert into ledger_transaction (account_id, id, kind, currency, recognised_before, date, created_at)
      select account_id, n, 'revenue_recognised', 'USD', '2027-05-01', '2027-04-30', now()
      from (select min(account_id) as account_id from agenda) g, generate_series(1, 2) n`,
    ],
    [
      'more credited of a debt than there is',
      'invoice_credited_fits',
      sql`update invoice set credited = total + 1 where status = 'open'`,
    ],
    [
      'a credit note for more than its invoice',
      'credit_note_fits',
      sql`insert into credit_note
      select account_id, 1, id, seller_id, test_clock_id, 99, 'TEST-CN-000099', date, issued_on, currency, 0, total + 1, 0,
        created_at from invoice limit 1`,
    ],
    [
      'a credit of all that a rate was on, and not of all its tax',
      'credit_note_fits',
      sql`with i as (select * from invoice limit 1), l as (
          insert into credit_note_line
          select l.account_id, 1, l.number, l.number, l.quantity, l.seat_from, l.seat_to, l.fraction_days, l.fraction_of,
            l.period_start, l.period_end, l.amount
          from invoice_line l join i on i.account_id = l.account_id and i.id = l.invoice_id),
        t as (
          insert into credit_note_tax
          select t.account_id, 1, t.rate, t.taxable, t.amount - 1, t.category
          from invoice_tax t join i on i.account_id = t.account_id and i.id = t.invoice_id)
        insert into credit_note
        select account_id, 1, id, seller_id, test_clock_id, 99, 'TEST-CN-000099', date, issued_on, currency, subtotal,
          total - 1, 0, created_at from i`,
    ],
    ['an event that is changed', 'event_immutable', sql`update event set data = '{}'`],
    ['an event that is deleted', 'event_immutable', sql`delete from event`],
    [
      'a notice given twice',
      'notice_once',
      sql`insert into notice
      select account_id, 1, kind, subscription_id, date, renews_on, product, term, seats, currency, unit_price, total
      from notice limit 1`,
    ],
  ]

  test.each(refusals)('refuses %s', async (_what, constraint, statement) => {
    await expect(run(statement)).rejects.toMatchObject({ constraint })
  })

  test('refuses a second open attempt for an invoice', async () => {
    const open = (id: number) => sql`insert into payment_attempt
      select account_id, ${id}::bigint, id, null, null, payment_method_id, currency, total, 'sent', null, date, created_at,
        created_at, false from invoice where status = 'open'`
    await run(open(1))
    await expect(run(open(2))).rejects.toMatchObject({ constraint: 'payment_attempt_open_invoice' })
  })

  test('the check finds what was tampered with behind the constraints', async () => {
    expect(await check(database)).toEqual([])
    const tampered: [RawBuilder<unknown>, string][] = [
      [sql`update event set data = '{"forged": true}' where seq = 1`, 'event_chain'],
      [sql`update invoice_line set amount = amount - 1`, 'invoice_sums'],
      [sql`update sandbox_charge set amount = amount + 1 where status = 'succeeded'`, 'charges_match_payments'],
      [sql`update invoice_series set last_number = last_number + 1`, 'numbers_gapless'],
      [sql`update ledger_entry set amount = amount + 1 where ledger_account = 'cash'`, 'ledger_balance'],
      [sql`update subscription_period set ends_on = ends_on - 1 where number = 0`, 'periods_tile'],
    ]
    for (const [statement, rule] of tampered) {
      const findings = await database.kysely
        .transaction()
        .execute(async (transaction) => {
          await sql`set local session_replication_role = replica`.execute(transaction)
          await statement.execute(transaction)
        })
        .then(() => check(database))
      expect(findings.map((finding) => finding.rule)).toContain(rule)
    }
  })
})

describe.each(engines)('invoice numbers on $name', ({ open }) => {
  test('are gapless and in order when many are issued at once, failures in between', async () => {
    const database = await open()
    const stage = await setStage(database, { today: '2026-09-13' })
    const customers = []
    for (let count = 0; count < 24; count++) {
      customers.push(await addCustomer(stage, { start: '2026-04-01', behaviour: count % 4 === 0 ? 'declines' : 'ok' }))
    }
    const quotes = []
    for (const { account, subscription } of customers)
      quotes.push(await quote(stage, account, [addSeats(subscription, 1)]))
    const answers = await Promise.all(quotes.map((id) => accept(stage, id)))
    expect(answers.filter(({ type }) => type === 'accepted')).toHaveLength(18)
    const numbers = (await listInvoices(database.kysely, { limit: 100 })).map(({ number }) => number).sort()
    expect(numbers).toEqual(Array.from({ length: 18 }, (_, index) => `TEST-${String(index + 1).padStart(6, '0')}`))
    expect(await check(database)).toEqual([])
    await database.close()
  }, 60_000)
})
