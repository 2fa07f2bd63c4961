/** What is given back at once leaves the account as it was, and pending changes do not disturb each other. */
import { id } from '@coterm/core/ids.ts'
import { formatMoney } from '@coterm/core/money/money.ts'
import { acceptIn, quoteIn } from '@coterm/core/simulator/accept.ts'
import { advance } from '@coterm/core/simulator/advance.ts'
import { knownAccount, type World } from '@coterm/core/simulator/world.ts'
import { isReturned } from '@coterm/core/subscription/billing.ts'
import type { Change } from '@coterm/core/subscription/change.ts'
import type { Subscription } from '@coterm/core/subscription/subscription.ts'
import { autocadLt, day, premium, studio, term } from '@coterm/core/testing/given.ts'
import { addDays, type PlainDate } from '@coterm/core/time/plain-date.ts'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { begin } from '../simulator/life.ts'

const a = id('subscription', 'a')

// The state, without what only counts or remembers: numbers of lots, lots that are gone, notices sent.
function stateOf(world: World): object[] {
  return knownAccount(world, studio).subscriptions.map(({ lotCount: _, noticedThrough: __, lots, ...rest }) => ({
    ...rest,
    lots: lots.filter((lot) => !isReturned(lot)),
  }))
}

function make(world: World, changes: readonly Change[]): void {
  const made = quoteIn(world, studio, changes)
  expect(made.quote.refusals).toEqual([])
  expect('code' in acceptIn(world, studio, made)).toBe(false)
}

const when = fc.record({
  start: fc.integer({ min: day('2026-01-01'), max: day('2028-03-01') }).map((date) => date as PlainDate),
  length: fc.constantFrom('P1M', 'P1Y', 'P3Y'),
  after: fc.integer({ min: 0, max: 27 }),
})

function started({ start, length, after }: { start: PlainDate; length: string; after: number }): World {
  const world = begin({ start, terms: [term(length), term(length), term(length)], credit: 'full', deeds: [] })
  advance(world, addDays(start, after))
  return world
}

describe('given back at once, nothing has happened', () => {
  const undone = (world: World, change: Change) => {
    const before = stateOf(world)
    const quoted = quoteIn(world, studio, [change])
    if (quoted.quote.refusals.length > 0) return
    make(world, [change])
    const invoice = world.invoices.at(-1)
    if (!invoice) throw new Error('something was billed')
    for (const line of invoice.draft.lines.keys())
      make(world, [{ type: 'return', invoice: invoice.id, line, seats: null }])
    expect(stateOf(world)).toEqual(before)
    const credited = world.credits.map(({ draft }) => draft.total.minor).reduce((so, minor) => so + minor, 0n)
    expect(credited).toBe(invoice.draft.total.minor)
  }

  test('of seats that were added', () => {
    fc.assert(
      fc.property(when, fc.integer({ min: 1, max: 9 }), (told, seats) => {
        undone(started(told), { type: 'add_seats', subscription: a, seats })
      }),
    )
  })

  test('of dates that were aligned', () => {
    fc.assert(
      fc.property(when, fc.integer({ min: 1, max: 1200 }), (told, days) => {
        const world = started(told)
        const target = addDays(told.start, days)
        undone(world, { type: 'align', subscriptions: [a], target, charge: 'now' })
      }),
    )
  })

  test('of a term that was renewed early', () => {
    fc.assert(fc.property(when, (told) => undone(started(told), { type: 'renew', subscription: a })))
  })
})

test('aligning again changes nothing', () => {
  fc.assert(
    fc.property(when, (told) => {
      const world = started(told)
      const all: Change = {
        type: 'align',
        subscriptions: [a, id('subscription', 'b'), id('subscription', 'c')],
        target: addDays(told.start, 31),
        charge: 'now',
      }
      if (quoteIn(world, studio, [all]).quote.refusals.length > 0) return
      make(world, [all])
      const before = stateOf(world)
      const again = quoteIn(world, studio, [all]).quote
      expect(again.refusals.map(({ code }) => code)).toEqual(['already_aligned'])
      expect(formatMoney(again.dueToday)).toBe('0.00')
      expect(stateOf(world)).toEqual(before)
    }),
  )
})

describe('every pair of pending changes survives every edit of a third', () => {
  type Field = 'nextTerm' | 'nextSeats' | 'nextProduct' | 'nextEnd' | 'renewalIntent'
  const end = addDays(day('2026-04-01'), 500)
  const fields: Readonly<Record<Field, { readonly set: Change; readonly edits: readonly Change[] }>> = {
    nextTerm: {
      set: { type: 'set_next_term', subscription: a, term: term('P3Y') },
      edits: [{ type: 'set_next_term', subscription: a, term: null }],
    },
    nextSeats: {
      set: { type: 'set_next_seats', subscription: a, seats: 1 },
      edits: [
        { type: 'set_next_seats', subscription: a, seats: 7 },
        { type: 'set_next_seats', subscription: a, seats: null },
      ],
    },
    nextProduct: {
      set: { type: 'set_next_product', subscription: a, product: premium },
      edits: [{ type: 'set_next_product', subscription: a, product: null }],
    },
    nextEnd: {
      set: { type: 'align', subscriptions: [a], target: end, charge: 'at_renewal' },
      edits: [{ type: 'align', subscriptions: [a], target: 'none', charge: 'at_renewal' }],
    },
    renewalIntent: {
      set: { type: 'set_renewal_intent', subscription: a, intent: 'manual' },
      edits: [{ type: 'set_renewal_intent', subscription: a, intent: 'auto' }],
    },
  }
  const others: readonly Change[] = [
    { type: 'add_seats', subscription: a, seats: 2 },
    { type: 'set_payment_method', subscriptions: [a], paymentMethod: id('paymentMethod', 'transfer') },
    { type: 'align', subscriptions: [a], target: addDays(day('2027-04-01'), 30), charge: 'now' },
    { type: 'switch_product', subscription: a, product: premium },
    { type: 'switch_product', subscription: a, product: autocadLt },
  ]
  const names = Object.keys(fields) as Field[]
  const cases = names.flatMap((one, place) =>
    names.slice(place + 1).flatMap((two) => {
      const edits = names
        .filter((name) => name !== one && name !== two)
        .flatMap((name) => [fields[name].set, ...fields[name].edits])
      return [...edits, ...others].map((edit) => ({ one, two, edit, name: JSON.stringify(edit) }))
    }),
  )

  test.each(cases)('$one and $two survive $name', ({ one, two, edit }) => {
    const years = [term('P1Y'), term('P1Y'), term('P1Y')]
    const world = begin({ start: day('2026-04-01'), terms: years, credit: 'full', deeds: [] })
    const now = (): Subscription => {
      const [first] = knownAccount(world, studio).subscriptions
      if (!first) throw new Error('there is one')
      return first
    }
    make(world, [fields[one].set])
    make(world, [fields[two].set])
    const before = now()
    make(world, [edit])
    // An edition that is taken now is not pending any more.
    const taken = edit.type === 'switch_product' && edit.product === before.nextProduct
    for (const field of [one, two]) {
      if (taken && field === 'nextProduct') continue
      expect(now()[field]).toEqual(before[field])
    }
  })

  test('there are many', () => {
    expect(cases.length).toBeGreaterThan(80)
  })
})
