/** Many at once: two members change the same subscription a hundred times over, and it comes out as if they took turns. */
import type { Change } from '@coterm/core/subscription/change.ts'
import { describe, expect, test } from 'vitest'
import { loadAccount } from '../../src/store/accounts.ts'
import type { Database } from '../../src/store/database.ts'
import { listInvoices } from '../../src/store/invoices.ts'
import { engines } from '../engines.ts'
import { eachWithCustomer } from './each-with-customer.ts'
import { accept, addSeats, type Customer, quote, type Stage } from './stage.ts'

describe.each(engines)('at once on $name', ({ open }) => {
  let database: Database
  let stage: Stage
  let customer: Customer
  eachWithCustomer(open, (fresh) => {
    ;({ database, stage, customer } = fresh)
  })

  test('of a hundred quotes for one state, one is accepted', { timeout: 60_000 }, async () => {
    const changes = (seats: number): Change[] => [addSeats(customer.subscription, seats)]
    const quotes = []
    for (let count = 0; count < 100; count++)
      quotes.push(await quote(stage, customer.account, changes(1 + (count % 3))))
    const outcomes = await Promise.all(quotes.map((id) => accept(stage, id)))
    const types = Map.groupBy(outcomes, ({ type }) => type)
    expect(types.get('accepted')?.length).toBe(1)
    expect([...types.keys()].filter((type) => !['accepted', 'stale', 'conflict'].includes(type))).toEqual([])
    expect(await listInvoices(database.kysely, { account: customer.account, limit: 10 })).toHaveLength(1)
    const loaded = await loadAccount(database.kysely, customer.account, { lock: false })
    const [winner] = outcomes.flatMap(({ type }, index) => (type === 'accepted' ? [index] : []))
    expect(loaded?.known.subscriptions[0]?.seats).toBe(5 + 1 + ((winner ?? 0) % 3))
  })

  test('one quote accepted a hundred times at once is charged once', { timeout: 60_000 }, async () => {
    const id = await quote(stage, customer.account, [addSeats(customer.subscription, 2)])
    const outcomes = await Promise.all(Array.from({ length: 100 }, () => accept(stage, id)))
    expect(new Set(outcomes.map(({ type }) => type))).toEqual(new Set(['accepted']))
    expect(await listInvoices(database.kysely, { account: customer.account, limit: 10 })).toHaveLength(1)
  })

  test('a return and an addition at once: one of them, and the other is told to look again', async () => {
    await accept(stage, await quote(stage, customer.account, [addSeats(customer.subscription, 2)]))
    const [invoice] = await listInvoices(database.kysely, { account: customer.account, limit: 1 })
    if (!invoice) throw new Error('it was invoiced')
    const back: Change = { type: 'return', invoice: invoice.id, line: 0, seats: null }
    const quotes = [
      await quote(stage, customer.account, [back]),
      await quote(stage, customer.account, [addSeats(customer.subscription, 1)]),
      await quote(stage, customer.account, [back]),
    ]
    const outcomes = await Promise.all(quotes.map((id) => accept(stage, id)))
    expect(outcomes.filter(({ type }) => type === 'accepted')).toHaveLength(1)
  })
})
