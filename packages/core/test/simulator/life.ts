/** Lives of an account: whatever a customer does and a provider answers, in any order, with time passing in between. */
import type { TaxRate } from '@coterm/core/catalog/tax.ts'
import { id } from '@coterm/core/ids.ts'
import { plainMethod } from '@coterm/core/payment/payment-method.ts'
import { acceptIn, type MadeQuote, quoteIn } from '@coterm/core/simulator/accept.ts'
import { advance } from '@coterm/core/simulator/advance.ts'
import { collect } from '@coterm/core/simulator/collect.ts'
import { type Behaviour, behaviours } from '@coterm/core/simulator/scenario.ts'
import { addAccount, importInto, knownAccount, newWorld, type World } from '@coterm/core/simulator/world.ts'
import type { Change } from '@coterm/core/subscription/change.ts'
import { renewalIntents } from '@coterm/core/subscription/subscription.ts'
import {
  amount,
  autocadLt,
  day,
  givenAccount,
  givenFamily,
  premium,
  studio,
  term,
  visa,
} from '@coterm/core/testing/given.ts'
import { addDays, type PlainDate } from '@coterm/core/time/plain-date.ts'
import fc from 'fast-check'

const terms = ['P1M', 'P1Y', 'P3Y'].map(term)
const names = ['a', 'b', 'c', 'd'].map((name) => id('subscription', name))
const methods = [visa, id('paymentMethod', 'transfer')]

/** A thing that happens. Returns name an invoice by how many came after it. */
export type Deed =
  | { readonly type: 'change'; readonly change: Change }
  | { readonly type: 'give_back'; readonly ago: number; readonly line: number; readonly seats: number | null }
  | { readonly type: 'wait'; readonly days: number }
  | { readonly type: 'pay' }
  | { readonly type: 'behave'; readonly behaviour: Behaviour }

export type Life = {
  readonly start: PlainDate
  readonly terms: readonly (typeof terms)[number][]
  readonly credit: 'full' | 'minus_used'
  /** Many: rates that change, and a dearer edition that bears another one. */
  readonly taxes?: 'one' | 'many'
  readonly deeds: readonly Deed[]
}

const subscription = fc.constantFrom(...names)
const seats = fc.integer({ min: 1, max: 6 })
const pair = fc.uniqueArray(subscription, { minLength: 1, maxLength: 3 })
const date = fc.integer({ min: day('2026-06-01'), max: day('2031-12-31') }).map((each) => each as PlainDate)
const product = fc.constantFrom(autocadLt, premium)
const type = <T extends Change['type']>(name: T) => fc.constant(name)

const anyChange: fc.Arbitrary<Change> = fc.oneof(
  fc.record({ type: type('add_seats'), subscription, seats }),
  fc.record({ type: type('set_next_seats'), subscription, seats: fc.option(seats) }),
  fc.record({ type: type('set_next_term'), subscription, term: fc.option(fc.constantFrom(...terms)) }),
  fc.record({ type: type('set_next_product'), subscription, product: fc.option(product) }),
  fc.record({ type: type('switch_product'), subscription, product }),
  fc.record({ type: type('set_renewal_intent'), subscription, intent: fc.constantFrom('auto', ...renewalIntents) }),
  fc.record({
    type: type('set_payment_method'),
    subscriptions: pair,
    paymentMethod: fc.constantFrom(visa, ...methods),
  }),
  fc.record({ type: type('renew'), subscription }),
  fc.record({
    type: type('align'),
    subscriptions: pair,
    target: fc.oneof(fc.constantFrom('latest' as const, 'none' as const), subscription, date),
    charge: fc.constantFrom('now', 'at_renewal'),
  }),
  fc.record({
    type: type('purchase'),
    subscription: fc.constant(names[3] ?? id('subscription', 'd')),
    product,
    term: fc.constantFrom(...terms),
    seats,
    paymentMethod: fc.constant(visa),
    alignTo: fc.option(subscription),
  }),
  fc.record({ type: type('end_now'), subscription, ground: fc.constantFrom('withdrawal', 'legal_termination') }),
)

const deed: fc.Arbitrary<Deed> = fc.oneof(
  { weight: 6, arbitrary: fc.record({ type: fc.constant('change' as const), change: anyChange }) },
  {
    weight: 2,
    arbitrary: fc.record({
      type: fc.constant('give_back' as const),
      ago: fc.integer({ min: 0, max: 3 }),
      line: fc.integer({ min: 0, max: 2 }),
      seats: fc.option(fc.integer({ min: 1, max: 3 })),
    }),
  },
  { weight: 4, arbitrary: fc.record({ type: fc.constant('wait' as const), days: fc.integer({ min: 0, max: 70 }) }) },
  { weight: 1, arbitrary: fc.constant({ type: 'pay' as const }) },
  {
    weight: 1,
    arbitrary: fc.record({ type: fc.constant('behave' as const), behaviour: fc.constantFrom('ok', ...behaviours) }),
  },
)

export const anyLife: fc.Arbitrary<Life> = fc.record({
  start: fc.integer({ min: day('2026-01-01'), max: day('2028-03-01') }).map((each) => each as PlainDate),
  terms: fc.array(fc.constantFrom(...terms), { minLength: 3, maxLength: 3 }),
  credit: fc.constantFrom('full', 'minus_used'),
  taxes: fc.constantFrom('one', 'many'),
  deeds: fc.array(deed, { maxLength: 200, size: 'large' }),
})

const manyRates: readonly TaxRate[] = [
  { country: 'FR', rate: '20' },
  { country: 'FR', rate: '19.6', from: day('2026-09-01') },
  { country: 'FR', rate: '21', from: day('2028-02-01') },
  { country: 'FR', category: 'learning', rate: '5.5' },
  { country: 'FR', category: 'learning', rate: '0', taxCategory: 'exempt', from: day('2027-06-15') },
  { country: 'FR', category: 'learning', rate: '0', taxCategory: 'outside', from: day('2029-01-01') },
]

// The dearer edition is taxed by a list of its own.
function familyWith(taxes: Life['taxes']) {
  const { products, prices } = givenFamily()
  const learning = (each: (typeof products)[number]) => taxes === 'many' && each.id === premium
  return { products: products.map((each) => (learning(each) ? { ...each, taxCategory: 'learning' } : each)), prices }
}

export function begin({ start, terms: lengths, credit, taxes }: Life): World {
  const world = newWorld(start)
  const { account, seller, policy } = givenAccount()
  const returns = { ...policy.returns, credit }
  addAccount(
    world,
    {
      ...{ seller, policy: { ...policy, returns }, catalog: familyWith(taxes) },
      taxRates: taxes === 'many' ? manyRates : [{ country: 'FR', rate: '20' }],
    },
    {
      account: { ...account, country: 'FR', kind: 'consumer' },
      paymentMethods: [
        { method: { id: visa, kind: 'card', label: 'Visa', expiresOn: null, ...plainMethod }, behaviour: 'ok' },
        {
          method: { id: methods[1] ?? visa, kind: 'invoice', label: 'Transfer', expiresOn: null, ...plainMethod },
          behaviour: 'ok',
        },
      ],
      subscriptions: [],
    },
  )
  for (const [index, length] of lengths.entries()) {
    importInto(world, {
      ...{ id: names[index] ?? visa, account: studio, product: autocadLt, term: length, seats: 2 + index, start },
      ...{ anchorDay: 31 - index, paymentMethod: visa, unitPrice: amount('420.00'), priceKind: 'renewal' },
      ...{ loyalSince: start, channel: 'direct_online', platform: 'current', planType: 'subscription' },
      renewalIntent: 'auto',
    } as Parameters<typeof importInto>[1])
  }
  return world
}

/** A change that was asked for, with what came of it. */
export type Asked = { readonly change: Change; readonly made: MadeQuote; readonly accepted: boolean }

/** Does one thing; answers the change it asked for, if it did. */
export function live(world: World, deed: Deed): Asked | null {
  switch (deed.type) {
    case 'wait':
      advance(world, addDays(world.today, deed.days))
      return null
    case 'behave':
      world.behaviours.set(visa, deed.behaviour)
      return null
    case 'pay': {
      const open = world.invoices.find(({ status }) => status === 'open')
      if (open) collect(world, open, { on: world.today })
      return null
    }
    case 'give_back': {
      const invoice = world.invoices.at(-1 - deed.ago)
      if (!invoice) return null
      return ask(world, { type: 'return', invoice: invoice.id, line: deed.line, seats: deed.seats })
    }
    case 'change': {
      const bought = deed.change.type === 'purchase' && knownAccount(world, studio).subscriptions.length > 3
      return bought ? null : ask(world, deed.change)
    }
  }
}

function ask(world: World, change: Change): Asked {
  const made = quoteIn(world, studio, [change])
  return { change, made, accepted: !('code' in acceptIn(world, studio, made)) }
}
