/** Money in every order: granted, transferred, charged in parts, given back; and work that is stopped and let go. */
import { id } from '@coterm/core/ids.ts'
import { add, type Money, money, subtract, sum } from '@coterm/core/money/money.ts'
import { acceptIn, quoteIn } from '@coterm/core/simulator/accept.ts'
import { advance } from '@coterm/core/simulator/advance.ts'
import { collect } from '@coterm/core/simulator/collect.ts'
import { grantCreditIn, recordTransferIn } from '@coterm/core/simulator/receive.ts'
import { setTagIn } from '@coterm/core/simulator/vendor.ts'
import { addAccount, importInto, knownAccount, newWorld, owed, type World } from '@coterm/core/simulator/world.ts'
import { controlTags } from '@coterm/core/subscription/control-tags.ts'
import {
  amount,
  autocadLt,
  day,
  givenAccount,
  givenCatalog,
  studio,
  term,
  usd,
  visa,
} from '@coterm/core/testing/given.ts'
import { addDays } from '@coterm/core/time/plain-date.ts'
import fc from 'fast-check'
import { expect, test } from 'vitest'

const names = ['a', 'b', 'c'].map((name) => id('subscription', name))

function begin(): World {
  const world = newWorld(day('2027-01-01'))
  const { account, seller, policy, paymentMethods } = givenAccount()
  const ground = { seller, policy, catalog: givenCatalog(), taxRates: [] }
  const methods = paymentMethods.map((method) => ({ method, behaviour: 'ok' as const }))
  addAccount(world, ground, { account, paymentMethods: methods, subscriptions: [] })
  for (const [index, name] of names.entries()) {
    importInto(world, {
      ...{
        id: name,
        account: studio,
        product: autocadLt,
        term: term('P1M'),
        seats: 1 + index,
        start: day('2027-01-01'),
      },
      ...{ anchorDay: 1, paymentMethod: visa, unitPrice: amount('55.00'), priceKind: 'new', loyalSince: null },
      ...{ channel: 'direct_online', platform: 'current', planType: 'subscription', renewalIntent: 'auto' },
    })
  }
  return world
}

const cents = fc.bigInt({ min: 1n, max: 60_000n }).map((minor) => money(minor, usd))
const deed = fc.oneof(
  fc.record({ type: fc.constant('wait' as const), days: fc.integer({ min: 0, max: 25 }) }),
  fc.record({ type: fc.constant('behave' as const), behaviour: fc.constantFrom('ok', 'declines', 'declines_hard') }),
  fc.record({ type: fc.constant('grant' as const), amount: cents }),
  fc.record({ type: fc.constant('transfer' as const), amount: cents }),
  fc.record({ type: fc.constant('pay' as const), part: fc.option(fc.nat({ max: 2 })) }),
  fc.record({ type: fc.constant('give_back' as const), ago: fc.nat({ max: 2 }), line: fc.nat({ max: 2 }) }),
  fc.record({ type: fc.constant('add' as const), to: fc.constantFrom(...names) }),
)
type Deed = typeof deed extends fc.Arbitrary<infer T> ? T : never

/** Does one thing; answers what was granted. */
function live(world: World, step: Deed, number: number): Money {
  const open = world.invoices.find(({ status }) => status === 'open')
  const nothing = money(0n, usd)
  switch (step.type) {
    case 'wait':
      advance(world, addDays(world.today, step.days))
      return nothing
    case 'behave':
      world.behaviours.set(visa, step.behaviour)
      return nothing
    case 'grant':
      grantCreditIn(world, studio, { amount: step.amount, reason: 'goodwill' })
      return step.amount
    case 'transfer':
      if (open) recordTransferIn(world, open, { amount: step.amount, reference: `${number}` })
      return nothing
    case 'pay': {
      const parts = knownAccount(world, studio).unpaid.find((each) => each.id === open?.id)?.parts
      const one = step.part === null ? null : parts?.[step.part]
      if (open) collect(world, open, { on: world.today, ...(one && { parts: [one] }) })
      return nothing
    }
    case 'give_back': {
      const invoice = world.invoices.at(-1 - step.ago)
      const change = invoice && ({ type: 'return', invoice: invoice.id, line: step.line, seats: null } as const)
      if (change) acceptIn(world, studio, quoteIn(world, studio, [change]))
      return nothing
    }
    case 'add': {
      const made = quoteIn(world, studio, [{ type: 'add_seats', subscription: step.to, seats: 1 }])
      const before = knownAccount(world, studio).creditBalances
      const issued = acceptIn(world, studio, made)
      if (!('code' in issued)) {
        const paid = sum(
          issued.map((invoice) => invoice.creditApplied),
          usd,
        )
        expect(paid).toEqual(made.quote.creditApplied)
        expect(subtract(total(before), paid)).toEqual(total(knownAccount(world, studio).creditBalances))
      }
      return nothing
    }
  }
}

function total(amounts: readonly Money[]): Money {
  return sum(amounts, usd)
}

test('no cent is lost or made, and what is owed is owed by somebody', () => {
  fc.assert(
    fc.property(fc.array(deed, { maxLength: 40, size: 'large' }), (deeds) => {
      const world = begin()
      let granted = money(0n, usd)
      for (const [number, step] of deeds.entries()) {
        granted = add(granted, live(world, step, number))
        const { unpaid, creditBalances, invoices } = knownAccount(world, studio)
        const taken = total(world.payments.filter(({ status }) => status === 'succeeded').map((each) => each.amount))
        const given = total(world.credits.map(({ draft }) => draft.refund))
        const kept = total(creditBalances)
        const billed = total(world.invoices.map(({ draft }) => draft.total))
        const credited = total(world.credits.map(({ draft }) => draft.total))
        const open = total(world.invoices.map(owed))
        // What came in is what went out, what is kept, and what was billed and not taken back.
        expect(add(taken, granted)).toEqual(add(add(given, kept), subtract(subtract(billed, credited), open)))
        expect(kept.minor).toBeGreaterThanOrEqual(0n)
        expect(total(unpaid.flatMap(({ parts }) => parts.map((part) => part.amount)))).toEqual(open)
        for (const invoice of world.invoices) {
          expect(owed(invoice).minor).toBeGreaterThanOrEqual(0n)
          expect(invoice.status === 'open').toBe(owed(invoice).minor > 0n)
        }
        for (const { id: billedId, owed: parts, refundable, received } of invoices) {
          const known = world.invoices.find((each) => each.id === billedId)
          expect(total(parts.map((part) => part.amount))).toEqual(known && owed(known))
          expect(refundable.minor).toBeGreaterThanOrEqual(0n)
          expect(refundable.minor).toBeLessThanOrEqual(received.minor)
        }
      }
    }),
    { numRuns: 300 },
  )
})

test('work that is stopped and let go, in any order, ends as if it had never been stopped', () => {
  const toggle = fc.record({ days: fc.integer({ min: 0, max: 20 }), tag: fc.constantFrom(...controlTags) })
  fc.assert(
    fc.property(fc.array(toggle, { maxLength: 20 }), (toggles) => {
      const stopped = begin()
      for (const { days, tag } of toggles) {
        advance(stopped, addDays(stopped.today, days))
        setTagIn(stopped, studio, { tag, set: !knownAccount(stopped, studio).tags.includes(tag) })
      }
      for (const tag of controlTags) setTagIn(stopped, studio, { tag, set: false })
      const free = begin()
      const end = addDays(stopped.today, 1)
      advance(stopped, end)
      advance(free, end)
      const told = ({ invoices, payments, accounts }: World) => ({
        invoices: invoices
          .map(({ draft, status }) => ({ draft, status }))
          .toSorted((a, b) => a.draft.date - b.draft.date),
        payments: payments.map(({ amount: paid, status }) => ({ paid, status })),
        subscriptions: [...accounts.values()].map(({ subscriptions }) => subscriptions),
      })
      expect(told(stopped)).toEqual(told(free))
    }),
    { numRuns: 150 },
  )
})
