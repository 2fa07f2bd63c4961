/** Money that comes and goes otherwise: payments taken back, refunds that fail, and work that is stopped, on the database. */
import type { AccountId } from '@coterm/core/ids.ts'
import type { SellerId } from '@coterm/core/invoice/parties.ts'
import { formatMoney } from '@coterm/core/money/money.ts'
import { sql } from 'kysely'
import { beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { payInvoice } from '../../src/operations/payments/pay-invoice.ts'
import { recordDispute } from '../../src/operations/payments/record-dispute.ts'
import { sendRefunds } from '../../src/operations/payments/send-refunds.ts'
import { setTag } from '../../src/operations/payments/set-tag.ts'
import { underLock } from '../../src/operations/payments/under-lock.ts'
import type { Dispute } from '../../src/providers/payment/provider.ts'
import { stopCollection } from '../../src/store/account-tags.ts'
import { loadAccount } from '../../src/store/accounts.ts'
import { check } from '../../src/store/check.ts'
import type { Database } from '../../src/store/database.ts'
import { idToRow } from '../../src/store/ids.ts'
import { listInvoices, type StoredInvoice } from '../../src/store/invoices.ts'
import { listParked, unpark } from '../../src/store/parked-accounts.ts'
import { engines } from '../engines.ts'
import { accept, addCustomer, addSeats, advanceTo, date, quote, type Stage, setStage } from '../store/stage.ts'

describe.each(engines)('money on $name', ({ open }) => {
  let database: Database
  let stage: Stage
  beforeAll(async () => {
    await (await open()).close()
  }, 120_000)
  beforeEach(async () => {
    database = await open()
    stage = await setStage(database, { today: '2027-03-01', taxRates: [] })
    return async () => {
      expect(await check(database)).toEqual([])
      await database.close()
    }
  }, 60_000)

  async function latest(account: AccountId): Promise<StoredInvoice> {
    const [invoice] = await listInvoices(database.kysely, { account, limit: 1 })
    if (!invoice) throw new Error('there is an invoice')
    return invoice
  }

  async function balanceOf(account: AccountId): Promise<string[]> {
    const loaded = await loadAccount(database.kysely, account, { lock: false })
    return (loaded?.known.creditBalances ?? []).map(formatMoney)
  }

  async function eventsOf(account: AccountId): Promise<string[]> {
    const { rows } = await sql<{ type: string }>`select e.type from event e
      join invoice i on i.account_id = e.account_id
      where i.id = (select min(id) from invoice where account_id = i.account_id) order by e.seq`.execute(
      database.kysely,
    )
    expect(account).toBeTruthy()
    return rows.map(({ type }) => type)
  }

  async function renewed(): Promise<{ readonly account: AccountId; readonly dispute: Dispute }> {
    const { account } = await addCustomer(stage, { start: '2026-03-15', seats: 2 })
    await advanceTo(stage, '2027-03-15')
    const { payments, total: amount } = await latest(account)
    const charge = payments[0]?.id ?? ''
    return { account, dispute: { id: 'dp_1', charge, amount, status: 'open', reason: 'fraudulent' } }
  }

  test('a payment that is charged back is owed again and not tried by itself; won, it counts again', async () => {
    const { account, dispute } = await renewed()
    await recordDispute(stage, dispute)
    await recordDispute(stage, dispute)
    const opened = await latest(account)
    expect([opened.status, formatMoney(opened.paid), opened.nextAttemptOn]).toEqual(['open', '0.00', null])
    await advanceTo(stage, '2027-03-20')
    expect((await latest(account)).payments).toHaveLength(1)
    await recordDispute(stage, { ...dispute, status: 'won' })
    await recordDispute(stage, { ...dispute, status: 'won' })
    // Late, and out of order: it has been settled.
    await recordDispute(stage, dispute)
    const won = await latest(account)
    expect([won.status, formatMoney(won.paid)]).toEqual(['paid', '840.00'])
    expect((await eventsOf(account)).filter((type) => type.startsWith('payment.charge'))).toEqual([
      'payment.charged_back',
      'payment.chargeback_won',
    ])
  })

  test('a dispute that was won before it was heard of moves nothing', async () => {
    const { account, dispute } = await renewed()
    await recordDispute(stage, { ...dispute, status: 'won' })
    await recordDispute(stage, dispute)
    expect((await latest(account)).status).toBe('paid')
  })

  test('what was paid otherwise meanwhile becomes credit when the dispute is won', async () => {
    const { account, dispute } = await renewed()
    await recordDispute(stage, dispute)
    const { id } = await latest(account)
    expect(await payInvoice(stage, id)).toEqual({ type: 'paid' })
    await recordDispute(stage, { ...dispute, status: 'lost' })
    await recordDispute(stage, { ...dispute, status: 'won' })
    expect((await latest(account)).status).toBe('paid')
    expect(await balanceOf(account)).toEqual(['840.00'])
  })

  test('a dispute about a charge that is not ours is asked about again', async () => {
    const { dispute } = await renewed()
    expect(await recordDispute(stage, { ...dispute, charge: 'pay_zzzz' })).toBe(false)
  })

  test('a refund that the provider cannot make becomes credit, and pays the next change', async () => {
    const { account, method, subscription } = await addCustomer(stage, { start: '2026-03-15', seats: 2 })
    await advanceTo(stage, '2027-03-15')
    await stage.provider.setBehaviour(method, 'refund_fails')
    const invoice = await latest(account)
    expect(
      await accept(stage, await quote(stage, account, [{ type: 'return', invoice: invoice.id, line: 0, seats: 1 }])),
    ).toEqual({ type: 'accepted' })
    await sendRefunds(stage, { account })
    await sendRefunds(stage, { account })
    expect(await balanceOf(account)).toEqual(['420.00'])
    await accept(stage, await quote(stage, account, [addSeats(subscription, 1)]))
    const after = await latest(account)
    expect([after.status, formatMoney(after.creditApplied), formatMoney(after.paid)]).toEqual([
      'paid',
      '420.00',
      '0.00',
    ])
    expect(await balanceOf(account)).toEqual(['0.00'])
  })

  test('what a seller collects can be stopped within a moment, and nothing is lost', async () => {
    const { account } = await addCustomer(stage, { start: '2026-03-15' })
    const stop = (reason: string | null) =>
      database.kysely.transaction().execute((transaction) => stopCollection(transaction, 'main' as SellerId, reason))
    await stop('a wrong price list')
    await advanceTo(stage, '2027-05-20')
    const waiting = await latest(account)
    expect([waiting.status, waiting.payments]).toEqual(['open', []])
    await stop(null)
    await advanceTo(stage, '2027-05-21')
    const collected = await latest(account)
    expect([collected.status, collected.payments.map(({ triedOn }) => triedOn)]).toEqual(['paid', [date('2027-03-15')]])
  })

  test('a tag that is set twice is set once, and what it stopped is found again', async () => {
    const { account } = await addCustomer(stage, { start: '2026-03-15' })
    for (const reason of ['asked for', 'asked again'])
      await setTag(stage, account, { tag: 'no_renewal', set: true, reason })
    await advanceTo(stage, '2027-04-15')
    expect(await listInvoices(database.kysely, { account, limit: 10 })).toEqual([])
    await setTag(stage, account, { tag: 'no_renewal', set: false, reason: 'settled' })
    await advanceTo(stage, '2027-04-15')
    const { date: on, status } = await latest(account)
    expect([on, status]).toEqual([date('2027-03-15'), 'paid'])
  })

  test('a renewal beyond the safety bounds is not charged: the account stops until somebody has looked', async () => {
    const { account, subscription } = await addCustomer(stage, { start: '2026-03-15' })
    await sql`update subscription_period set unit_price = 100 where true`.execute(database.kysely)
    await advanceTo(stage, '2027-03-16')
    expect(await listInvoices(database.kysely, { account, limit: 10 })).toEqual([])
    const [parked] = await listParked(database.kysely, { limit: 10 })
    expect([parked?.account, parked?.reason]).toEqual([account, expect.stringContaining('Safety bound: 2100.00 USD')])
    await underLock(stage, account, async ({ transaction, on }) => {
      await unpark(transaction, account, on)
      return null
    })
    await advanceTo(stage, '2027-03-17')
    expect((await latest(account)).lines.map((line) => line.subscription)).toEqual([subscription])
  })

  test('one account beyond the bounds holds up no other of its batch', async () => {
    const [first, second, third] = [
      await addCustomer(stage, { start: '2026-03-15' }),
      await addCustomer(stage, { start: '2026-03-15' }),
      await addCustomer(stage, { start: '2026-03-15' }),
    ]
    await sql`update subscription_period set unit_price = 100 where account_id = ${idToRow(second.account)}`.execute(
      database.kysely,
    )
    await advanceTo(stage, '2027-03-15')
    expect((await listParked(database.kysely, { limit: 10 })).map((each) => each.account)).toEqual([second.account])
    for (const { account } of [first, third]) expect((await latest(account)).status).toBe('paid')
  })

  test('the database keeps credit above nothing, and no invoice takes more than it is for', async () => {
    const { account } = await addCustomer(stage, { start: '2026-03-15' })
    await advanceTo(stage, '2027-03-15')
    await expect(
      sql`insert into credit_balance (account_id, currency, amount) select account_id, 'USD', -1 from agenda`.execute(
        database.kysely,
      ),
    ).rejects.toThrow('credit_balance_never_negative')
    await expect(sql`update invoice set paid = paid + 1`.execute(database.kysely)).rejects.toThrow()
    expect((await latest(account)).status).toBe('paid')
  })
})
