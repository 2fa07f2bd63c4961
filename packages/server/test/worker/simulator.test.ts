/** The database tells the same story as the simulator in memory: same invoices, payments, notices and states. */
import { acceptIn, quoteIn } from '@coterm/core/simulator/accept.ts'
import { advance } from '@coterm/core/simulator/advance.ts'
import type { Behaviour } from '@coterm/core/simulator/scenario.ts'
import { addAccount, importInto, newWorld, type World } from '@coterm/core/simulator/world.ts'
import { isReturned } from '@coterm/core/subscription/billing.ts'
import type { Change } from '@coterm/core/subscription/change.ts'
import type { Subscription } from '@coterm/core/subscription/subscription.ts'
import { balanceKey, booksOf } from '@coterm/core/testing/books.ts'
import { formatPlainDate, type PlainDate } from '@coterm/core/time/plain-date.ts'
import { beforeAll, describe, expect, test } from 'vitest'
import { sendRefunds } from '../../src/operations/payments/send-refunds.ts'
import { loadAccount } from '../../src/store/accounts.ts'
import { check } from '../../src/store/check.ts'
import { listInvoices } from '../../src/store/invoices.ts'
import { trialBalance } from '../../src/store/ledger.ts'
import { listNotices } from '../../src/store/notices.ts'
import { advanceTestClock } from '../../src/worker/advance-test-clock.ts'
import { engines } from '../engines.ts'
import { randomFrom } from '../kill/random.ts'
import {
  accept,
  addCustomer,
  type Customer,
  date,
  premium,
  product,
  quote,
  running,
  type Stage,
  setStage,
} from '../store/stage.ts'

const seeds = [1, 2, 3, Number(process.env.STORY_SEED ?? Date.now() % 1_000_000)]
const behaviours: readonly Behaviour[] = ['ok', 'ok', 'declines', 'requires_action', 'times_out']
const terms = ['P1M', 'P1M', 'P1Y', 'P3Y']

describe.each(engines)('a random story on $name', ({ open }) => {
  // The template is made once, and takes longer than a test may.
  beforeAll(async () => {
    await (await open()).close()
  }, 60_000)

  test.each(seeds)(
    'is the one the simulator tells (STORY_SEED=%i)',
    async (seed) => {
      const database = await open()
      const stage = await setStage(database, { today: '2027-01-15', taxRates: [{ country: 'US', rate: '8.875' }] })
      const world = newWorld(date('2027-01-15'))
      const random = randomFrom(seed)
      const customers: Customer[] = []
      for (let count = 0; count < 6; count++) customers.push(await addTwice(stage, world, random))
      for (let step = 0; step < 40; step++) {
        const customer = customers[random(customers.length)]
        if (!customer) throw new Error('there are customers')
        await actTwice(stage, world, { customer, random })
        const today = (world.today + random(24)) as PlainDate
        advance(world, today)
        await advanceTestClock(stage, stage.testClock, today)
        expect(await storyOf(stage, customers)).toEqual(storyIn(world, customers))
      }
      expect(await check(database)).toEqual([])
      await database.close()
    },
    60_000,
  )
})

type Random = (below: number) => number

async function addTwice(stage: Stage, world: World, random: Random): Promise<Customer> {
  const month = String(1 + random(12)).padStart(2, '0')
  const day = String(1 + random(28)).padStart(2, '0')
  const term = terms[random(terms.length)] ?? 'P1Y'
  const start = term === 'P1M' ? `2026-12-${String(16 + random(15))}` : `2026-${month}-${day}`
  const behaviour = behaviours[random(behaviours.length)] ?? 'ok'
  const customer = await addCustomer(stage, { start, term, seats: 1 + random(9), behaviour })
  const loaded = await loadAccount(stage.database.kysely, customer.account, { lock: false })
  if (!loaded) throw new Error('the account was just made')
  const { known } = loaded
  const paymentMethods = known.paymentMethods.map((method) => ({ method, behaviour }))
  addAccount(world, known, { account: known.account, paymentMethods, subscriptions: [] })
  const seats = known.subscriptions[0]?.seats ?? 0
  importInto(world, {
    ...running(customer.account, customer.method, { start, term, seats }),
    id: customer.subscription,
  })
  return customer
}

type Act = { readonly customer: Customer; readonly random: Random }

async function actTwice(stage: Stage, world: World, { customer, random }: Act): Promise<void> {
  const { account, subscription, method } = customer
  const behaviour = (['ok', 'declines', 'times_out'] as const)[random(3)] ?? 'ok'
  await stage.provider.setBehaviour(method, behaviour)
  world.behaviours.set(method, behaviour)
  const changes: readonly Change[] = [
    { type: 'add_seats', subscription, seats: 1 + random(3) },
    { type: 'set_next_seats', subscription, seats: 1 + random(5) },
    { type: 'set_next_term', subscription, term: (terms[random(terms.length)] ?? 'P1Y') as never },
    { type: 'set_renewal_intent', subscription, intent: random(4) === 0 ? 'end' : 'auto' },
    { type: 'set_next_product', subscription, product: random(2) === 0 ? product : premium },
    { type: 'switch_product', subscription, product: random(2) === 0 ? product : premium },
    { type: 'renew', subscription },
    { type: 'renew', subscription },
    {
      ...{ type: 'align', subscriptions: [subscription], charge: random(2) === 0 ? 'now' : 'at_renewal' },
      target: (world.today + 10 + random(500)) as PlainDate,
    },
    ...(await newestReturn(stage, account, random)),
  ]
  const change = changes[random(changes.length)]
  if (!change) throw new Error('there are changes')
  const outcome = acceptIn(world, account, quoteIn(world, account, [toldTo(world, change)]))
  const inMemory = 'code' in outcome ? outcome.code : null
  const { type } = await accept(stage, await quote(stage, account, [change]))
  if (type === 'accepted') await sendRefunds(stage, { account })
  expect(type).toBe(inMemory ?? 'accepted')
}

// The same line in both worlds: invoices are told apart by their numbers.
const numberOf = new Map<string, string>()

async function newestReturn({ database }: Stage, account: Customer['account'], random: Random): Promise<Change[]> {
  const [newest] = await listInvoices(database.kysely, { account, limit: 1 })
  if (!newest) return []
  numberOf.set(newest.id, newest.number)
  const line = random(newest.lines.length)
  const give = { type: 'return', invoice: newest.id, line, seats: random(3) === 0 ? 1 : null } as const
  return [give, give, give]
}

function toldTo(world: World, change: Change): Change {
  if (change.type !== 'return') return change
  const invoice = world.invoices.find(({ number }) => number === numberOf.get(change.invoice))
  if (!invoice) throw new Error('both worlds have the invoice')
  return { ...change, invoice: invoice.id }
}

// Later than any story, so that nothing of the books is left out.
const until = date('2040-01-01')

// What is over is remembered longer in one of the worlds; nothing follows from it.
function current(subscription: Subscription): object {
  const { currentPeriod, periods, lots, ...rest } = subscription
  const since = periods.find(({ number }) => number === currentPeriod)?.start ?? 0
  return {
    ...rest,
    periods: periods.filter(({ number }) => number >= currentPeriod),
    lots: lots.filter((lot) => lot.period.end > since && !isReturned(lot)),
  }
}

async function storyOf({ database }: Stage, customers: readonly Customer[]) {
  const told = []
  for (const { account } of customers) {
    const loaded = await loadAccount(database.kysely, account, { lock: false })
    const invoices = await listInvoices(database.kysely, { account, limit: 500 })
    const notices = await listNotices(database.kysely, account, { limit: 500 })
    const books = [...(await trialBalance(database.kysely, account, until)).values()].flat()
    told.push({
      books: new Map(
        books.map((each) => [balanceKey(each.amount.currency, each.account), each.amount.minor] as const).sort(),
      ),
      subscriptions: loaded?.known.subscriptions.map(current),
      invoices: invoices.reverse().map((invoice) => ({
        number: invoice.number,
        date: formatPlainDate(invoice.date),
        total: invoice.total,
        lines: invoice.lines,
        status: invoice.status,
        nextAttemptOn: invoice.nextAttemptOn,
        payments: invoice.payments.map(({ triedOn, status }) => `${formatPlainDate(triedOn)} ${status}`),
      })),
      notices: notices.reverse().map((notice) => `${formatPlainDate(notice.date)} ${notice.total.minor}`),
    })
  }
  return told
}

function storyIn(world: World, customers: readonly Customer[]) {
  return customers.map(({ account }) => ({
    books: booksOf(world, account),
    subscriptions: world.accounts.get(account)?.subscriptions.map(current),
    invoices: world.invoices
      .filter((invoice) => invoice.account === account)
      .map((invoice) => ({
        number: invoice.number,
        date: formatPlainDate(invoice.draft.date),
        total: invoice.draft.total,
        lines: invoice.draft.lines,
        status: invoice.status,
        nextAttemptOn: invoice.nextAttemptOn,
        payments: world.payments
          .filter((payment) => payment.invoice === invoice.id)
          .map((payment) => `${formatPlainDate(payment.date)} ${payment.status}`),
      })),
    notices: world.notices
      .filter((each) => each.account === account)
      .map(({ notice }) => `${formatPlainDate(notice.date)} ${notice.total.minor}`),
  }))
}
