/** The check finds every fault that is planted into healthy books with a history, names it, and says both figures. */
import type { AccountId } from '@coterm/core/ids.ts'
import type { Currency } from '@coterm/core/money/currency.ts'
import { type Money, money } from '@coterm/core/money/money.ts'
import { addCredit } from '@coterm/core/subscription/money-in.ts'
import { sql } from 'kysely'
import { beforeAll, describe, expect, test } from 'vitest'
import { todayFor } from '../../src/operations/payments/hold-quote.ts'
import { sendRefunds } from '../../src/operations/payments/send-refunds.ts'
import { loadAccount } from '../../src/store/accounts.ts'
import { check, type Finding, findingsIn } from '../../src/store/check.ts'
import { commit } from '../../src/store/commit.ts'
import type { Database } from '../../src/store/database.ts'
import { listInvoices } from '../../src/store/invoices.ts'
import { recordVendorEvent } from '../../src/store/vendor-events.ts'
import { engines } from '../engines.ts'
import { type Fault, faults } from './planted-faults.ts'
import { accept, addCustomer, addSeats, advanceTo, premium, quote, type Stage, setStage } from './stage.ts'

class RollBack extends Error {}

describe.each(engines)('the check on $name', ({ open }) => {
  let database: Database

  beforeAll(async () => {
    database = await open()
    await live(database)
    return () => database.close()
  }, 180_000)

  test('finds nothing in healthy books', async () => {
    expect(await check(database)).toEqual([])
  })

  test.each(faults)('finds that $name', async (fault) => {
    const found = await findingsWith(database, fault)
    const named = found.filter(({ rule, what }) => rule === fault.rule && fault.what.test(what))
    expect(named.length, JSON.stringify(found.slice(0, 10))).toBeGreaterThan(0)
    for (const { expected, actual } of named) expect(actual).not.toBe(expected)
  })

  test('finds nothing once they are gone', async () => {
    expect(await check(database)).toEqual([])
  })
})

// A year and a half of four customers: renewals, added seats, another edition, returns, declined and lost payments.
async function live(database: Database): Promise<void> {
  const stage = await setStage(database, { today: '2027-01-10', taxRates: [{ country: 'US', rate: '20' }] })
  const yearly = await addCustomer(stage, { start: '2026-02-15' })
  await addCustomer(stage, { start: '2027-01-05', term: 'P1M' })
  await addCustomer(stage, { start: '2026-08-20', behaviour: 'declines' })
  await addCustomer(stage, { start: '2026-12-31', term: 'P1M', behaviour: 'times_out' })
  const { account, subscription } = yearly
  await accept(stage, await quote(stage, account, [addSeats(subscription, 2)]))
  await advanceTo(stage, '2027-03-01')
  await accept(stage, await quote(stage, account, [addSeats(subscription, 3)]))
  await advanceTo(stage, '2027-03-06')
  const [latest] = await listInvoices(database.kysely, { account, limit: 1 })
  if (!latest) throw new Error('seats were bought')
  await accept(stage, await quote(stage, account, [{ type: 'return', invoice: latest.id, line: 0, seats: 1 }]))
  await sendRefunds(stage, { account })
  await grant(stage, account, money(5000n, 'USD' as Currency))
  await advanceTo(stage, '2027-05-20')
  await accept(stage, await quote(stage, account, [{ type: 'switch_product', subscription, product: premium }]))
  await advanceTo(stage, '2027-08-25')
  await workAtTheVendor(stage)
}

async function workAtTheVendor({ database, clock }: Stage): Promise<void> {
  for (const by of ['op_1', 'op_2', 'vendor']) {
    const event = { type: 'operator.changed', by, data: { operator: 'op_2', fields: 'role' } } as const
    await database.kysely.transaction().execute((transaction) => recordVendorEvent(transaction, event, clock.now()))
  }
}

// More than the account owes at the moment: the next invoices are paid with it.
async function grant(stage: Stage, account: AccountId, amount: Money): Promise<void> {
  const { database, clock } = stage
  await database.kysely.transaction().execute(async (transaction) => {
    const loaded = await loadAccount(transaction, account, { lock: true })
    if (!loaded) throw new Error('the account exists')
    const on = await todayFor(transaction, clock, loaded)
    const { balance, decision } = addCredit(loaded.known, { kind: 'grant', amount, invoice: null, reason: 'sorry' }, on)
    await commit(transaction, [{ loaded, decision, balance, on, at: clock.now() }])
  })
}

async function findingsWith(database: Database, { without, statements }: Fault): Promise<Finding[]> {
  let found: Finding[] = []
  await database.kysely
    .transaction()
    .execute(async (transaction) => {
      await sql`set local session_replication_role = replica`.execute(transaction)
      await without?.execute(transaction)
      for (const statement of statements) {
        const { numAffectedRows } = await statement.execute(transaction)
        // What changes nothing would show nothing.
        expect(numAffectedRows).not.toBe(0n)
      }
      found = await findingsIn(transaction)
      throw new RollBack()
    })
    .catch((error: unknown) => {
      if (!(error instanceof RollBack)) throw error
    })
  return found
}
