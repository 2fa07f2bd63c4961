/** Whatever a customer does and however time passes: the same dates are billed once, and every day of a term is paid for. */
import { nothingDecided } from '@coterm/core/decision.ts'
import { id } from '@coterm/core/ids.ts'
import { sum } from '@coterm/core/money/money.ts'
import { acceptIn, quoteIn } from '@coterm/core/simulator/accept.ts'
import { advance } from '@coterm/core/simulator/advance.ts'
import { worldReport } from '@coterm/core/simulator/report.ts'
import { type Behaviour, behaviours } from '@coterm/core/simulator/scenario.ts'
import { addAccount, importInto, knownAccount, newWorld, type World } from '@coterm/core/simulator/world.ts'
import type { Change } from '@coterm/core/subscription/change.ts'
import { decideDue } from '@coterm/core/subscription/decide-due.ts'
import { renewalIntents } from '@coterm/core/subscription/subscription.ts'
import { amount, autocadLt, day, givenAccount, givenCatalog, studio, term, visa } from '@coterm/core/testing/given.ts'
import { addDays, type PlainDate } from '@coterm/core/time/plain-date.ts'
import fc from 'fast-check'
import { expect, test } from 'vitest'

const lt = id('subscription', 'lt')
const terms = ['P1M', 'P1Y', 'P3Y'].map(term)

type Life = {
  readonly start: PlainDate
  readonly term: (typeof terms)[number]
  readonly behaviour: Behaviour
  readonly deeds: readonly { readonly after: number; readonly change: Change }[]
}

const change: fc.Arbitrary<Change> = fc.oneof(
  fc.record({
    type: fc.constant('add_seats' as const),
    subscription: fc.constant(lt),
    seats: fc.integer({ min: 1, max: 9 }),
  }),
  fc.record({
    type: fc.constant('set_next_seats' as const),
    subscription: fc.constant(lt),
    seats: fc.option(fc.integer({ min: 1, max: 9 })),
  }),
  fc.record({
    type: fc.constant('set_next_term' as const),
    subscription: fc.constant(lt),
    term: fc.option(fc.constantFrom(...terms)),
  }),
  fc.record({
    type: fc.constant('set_renewal_intent' as const),
    subscription: fc.constant(lt),
    intent: fc.constantFrom('auto' as const, ...renewalIntents),
  }),
)

const life: fc.Arbitrary<Life> = fc.record({
  start: fc.integer({ min: day('2026-01-01'), max: day('2029-12-31') }).map((date) => date as PlainDate),
  term: fc.constantFrom(...terms),
  behaviour: fc.constantFrom('ok' as const, ...behaviours),
  deeds: fc.array(fc.record({ after: fc.integer({ min: 0, max: 120 }), change }), { maxLength: 8 }),
})

const aWhile = 400

// A debit that the bank returned has suspended the subscription, and the next one is at the bank when the time ends.
const atTheBank: Life = {
  start: day('2028-11-11'),
  term: term('P1Y'),
  behaviour: 'settles_and_fails',
  deeds: [],
}

function begin({ start, term, behaviour }: Life): World {
  const world = newWorld(start)
  const { account, seller, policy, paymentMethods } = givenAccount()
  addAccount(
    world,
    { seller, policy, catalog: givenCatalog(), taxRates: [{ country: 'US', rate: '8.875' }] },
    {
      account,
      paymentMethods: paymentMethods.map((method) => ({ method, behaviour })),
      subscriptions: [],
    },
  )
  importInto(world, {
    ...{ id: lt, account: studio, product: autocadLt, term, seats: 5, start, anchorDay: 31, paymentMethod: visa },
    ...{ unitPrice: amount('420.00'), priceKind: 'renewal', loyalSince: start, channel: 'direct_online' },
    ...{ platform: 'current', planType: 'subscription', renewalIntent: 'auto' },
  })
  return world
}

// The whole life; `leap` says how time passes between two deeds.
function live(told: Life, leap: (world: World, to: PlainDate) => void): World {
  const world = begin(told)
  for (const { after, change } of told.deeds) {
    leap(world, addDays(world.today, after))
    acceptIn(world, studio, quoteIn(world, studio, [change]))
  }
  leap(world, addDays(world.today, aWhile))
  return world
}

function dayByDay(world: World, to: PlainDate): void {
  while (world.today < to) advance(world, addDays(world.today, 1))
}

test('moving time at once and day by day come out the same', () => {
  fc.assert(
    fc.property(life, (told) => {
      expect(worldReport(live(told, advance))).toEqual(worldReport(live(told, dayByDay)))
    }),
    { numRuns: 150 },
  )
})

test('a date that was worked through has nothing left to do', () => {
  fc.assert(
    fc.property(life, (told) => {
      const world = live(told, advance)
      const again = decideDue(knownAccount(world, studio), world.today)
      expect(again).toEqual(nothingDecided)
    }),
    { numRuns: 150, examples: [[atTheBank]] },
  )
})

test('every day of every seat is billed at most once, and renewals tile', () => {
  fc.assert(
    fc.property(life, (told) => {
      const world = live(told, advance)
      const lines = world.invoices.flatMap(({ draft }) => draft.lines)
      for (const [index, line] of lines.entries()) {
        for (const other of lines.slice(index + 1)) {
          const seats = line.seats.from < other.seats.to && other.seats.from < line.seats.to
          const days = line.period.start < other.period.end && other.period.start < line.period.end
          expect(seats && days).toBe(false)
        }
      }
      const renewals = lines.filter(({ kind }) => kind === 'renewal').map(({ period }) => period)
      for (const [index, { end }] of renewals.entries()) {
        if (renewals[index + 1]) expect(renewals[index + 1]?.start).toBe(end)
      }
    }),
    { numRuns: 150 },
  )
})

test('the lines of an invoice and its tax sum to its total', () => {
  fc.assert(
    fc.property(life, (told) => {
      for (const { draft } of live(told, advance).invoices) {
        const parts = [...draft.lines.map((line) => line.amount), ...draft.tax.map((part) => part.amount)]
        expect(sum(parts, draft.currency)).toEqual(draft.total)
      }
    }),
    { numRuns: 100 },
  )
})

test('an accepted quote is charged exactly as quoted, and a refused or declined one moves nothing', () => {
  fc.assert(
    fc.property(life, change, (told, asked) => {
      const world = live(told, advance)
      const before = worldReport(world)
      const issued = world.invoices.length
      const made = quoteIn(world, studio, [asked])
      const { quote } = made
      const outcome = acceptIn(world, studio, made)
      if ('code' in outcome) {
        expect(worldReport(world)).toEqual(before)
        return
      }
      const invoices = world.invoices.slice(issued)
      expect(invoices.flatMap(({ draft }) => draft.lines)).toEqual(quote.lines)
      const charged = world.payments.slice(before.payments.length).map((payment) => payment.amount)
      expect(sum(charged, quote.currency)).toEqual(quote.dueToday)
    }),
    { numRuns: 200 },
  )
})
