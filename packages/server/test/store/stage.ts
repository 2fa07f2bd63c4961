/** A small world for the tests of the store and the worker: one seller, its prices, and accounts on test clocks. */
import type { Catalog, ProductId } from '@coterm/core/catalog/catalog.ts'
import { defaultPolicy, type Policy } from '@coterm/core/catalog/policy.ts'
import type { TaxRate } from '@coterm/core/catalog/tax.ts'
import type { AccountId, PaymentMethodId, QuoteId, SubscriptionId, TestClockId } from '@coterm/core/ids.ts'
import type { SellerId } from '@coterm/core/invoice/parties.ts'
import type { Currency } from '@coterm/core/money/currency.ts'
import { money } from '@coterm/core/money/money.ts'
import { makeQuote } from '@coterm/core/quote/quote.ts'
import type { Behaviour } from '@coterm/core/simulator/scenario.ts'
import type { Change } from '@coterm/core/subscription/change.ts'
import { civilDay, type PlainDate, parsePlainDate } from '@coterm/core/time/plain-date.ts'
import type { Term } from '@coterm/core/time/term.ts'
import { type Instant, startOfDay } from '@coterm/core/time/zone.ts'
import { fixedClock } from '../../src/clock.ts'
import type { PaymentDeps } from '../../src/operations/payments/attempt-outcome.ts'
import { type Finished, finishHeldQuote } from '../../src/operations/payments/finish-held-quote.ts'
import { type Held, holdQuote, todayFor } from '../../src/operations/payments/hold-quote.ts'
import { type SandboxProvider, sandboxProvider } from '../../src/providers/payment/sandbox.ts'
import { loadAccount } from '../../src/store/accounts.ts'
import { createAccount } from '../../src/store/create-account.ts'
import type { Database } from '../../src/store/database.ts'
import { newId } from '../../src/store/ids.ts'
import { importSubscription } from '../../src/store/import-subscription.ts'
import { insertQuote } from '../../src/store/quotes.ts'
import { createSeller } from '../../src/store/sellers.ts'
import { createTestClock } from '../../src/store/test-clocks.ts'
import { advanceTestClock } from '../../src/worker/advance-test-clock.ts'

const usd = 'USD' as Currency
export const product = 'drawing' as ProductId
export const premium = 'drawing-pro' as ProductId
const sellerId = 'main' as SellerId

export function date(text: string): PlainDate {
  const parsed = parsePlainDate(text)
  if (parsed === undefined) throw new Error(`${text} is not a date`)
  return parsed
}

export function moment(text: string): Instant {
  return startOfDay(date(text), 'America/Los_Angeles')
}

const catalog: Catalog = {
  products: [
    {
      id: product,
      name: 'Drawing',
      family: 'drawing',
      edition: 'standard',
      retired: false,
      soldBy: null,
      taxCategory: 'standard',
    },
    {
      id: premium,
      name: 'Drawing Pro',
      family: 'drawing',
      edition: 'premium',
      retired: false,
      soldBy: null,
      taxCategory: 'standard',
    },
  ],
  prices: [product, premium].flatMap((each, index) => {
    const dearer = index === 0 ? 1n : 4n
    return [
      priced(each, 'P1M', { asNew: 5500n * dearer, renewal: null }),
      priced(each, 'P1Y', { asNew: 44_000n * dearer, renewal: 42_000n * dearer }),
      priced(each, 'P3Y', { asNew: 131_000n * dearer, renewal: 117_900n * dearer }),
    ]
  }),
}

type Price = { readonly asNew: bigint; readonly renewal: bigint | null }

function priced(product: ProductId, term: string, { asNew, renewal }: Price) {
  const prices = { new: money(asNew, usd), renewal: renewal === null ? null : money(renewal, usd) }
  return { product, term: term as Term, currency: usd, from: null, ...prices }
}

/** Where the tests' customers would reach the server. */
export const publicUrl = 'https://account.example.com'

export type Stage = PaymentDeps & { readonly provider: SandboxProvider; readonly testClock: TestClockId }

export type StageOptions = {
  readonly today: string
  readonly taxRates?: readonly TaxRate[]
  readonly policy?: Partial<Policy>
}

export async function setStage(database: Database, options: StageOptions): Promise<Stage> {
  const at = moment(options.today)
  const named = { id: sellerId, name: 'Main', country: 'US', details: null }
  const seller = { ...named, currency: usd, timeZone: 'America/Los_Angeles' }
  const policy = { ...defaultPolicy, ...options.policy }
  await createSeller(database, { seller, catalog, policy, taxRates: options.taxRates ?? [] }, at)
  const clock = await createTestClock(database.kysely, { name: 'Story', today: date(options.today) }, at)
  const payment = { provider: sandboxProvider(database), publicUrl }
  return { database, ...payment, clock: fixedClock(at), testClock: clock.id }
}

export type Customer = {
  readonly account: AccountId
  readonly method: PaymentMethodId
  readonly subscription: SubscriptionId
}

export type CustomerOptions = {
  readonly start: string
  readonly term?: string
  readonly seats?: number
  readonly behaviour?: Behaviour
  readonly live?: boolean
  readonly today?: string
  readonly kind?: 'card' | 'invoice'
  readonly expiresOn?: string
}

/** An account with one method, a card unless it is told otherwise, and one subscription that runs since `start`. */
export async function addCustomer(stage: Stage, options: CustomerOptions): Promise<Customer> {
  const { database, provider, clock, testClock } = stage
  const at = clock.now()
  const account = await createAccount(
    database,
    {
      seller: sellerId,
      name: 'Example Studio',
      country: 'US',
      region: null,
      kind: 'business',
      testClock: options.live ? null : testClock,
      members: [{ name: 'Robin', email: 'robin@example.com' }],
      paymentMethods: [
        {
          kind: options.kind ?? 'card',
          label: 'Visa •••• 4242',
          expiresOn: options.expiresOn ? date(options.expiresOn) : null,
        },
      ],
    },
    at,
  )
  const loaded = await loadAccount(database.kysely, account, { lock: false })
  const method = loaded?.known.paymentMethods[0]?.id
  if (!loaded || !method) throw new Error('the account has a card')
  await provider.setBehaviour(method, options.behaviour ?? 'ok')
  const today = await todayFor(database.kysely, clock, loaded)
  const subscription = await database.kysely
    .transaction()
    .execute((transaction) => importSubscription(transaction, running(account, method, options), { today, at }))
  return { account, method, subscription }
}

export function running(account: AccountId, paymentMethod: PaymentMethodId, options: CustomerOptions) {
  const start = date(options.start)
  return {
    account,
    product,
    term: (options.term ?? 'P1Y') as Term,
    seats: options.seats ?? 5,
    start,
    anchorDay: civilDay(start).day,
    unitPrice: money(42_000n, usd),
    priceKind: 'renewal',
    loyalSince: start,
    paymentMethod,
    channel: 'direct_online',
    platform: 'current',
    planType: 'subscription',
    renewalIntent: 'auto',
  } as const
}

/** Makes and stores a quote, as a request would. */
export async function quote(
  stage: Pick<PaymentDeps, 'database' | 'clock'>,
  account: AccountId,
  changes: readonly Change[],
): Promise<QuoteId> {
  const { database, clock } = stage
  const loaded = await loadAccount(database.kysely, account, { lock: false })
  if (!loaded) throw new Error('the account exists')
  const quotedOn = await todayFor(database.kysely, clock, loaded)
  const id = await newId(database, 'quote')
  await insertQuote(database.kysely, {
    id,
    account,
    quote: makeQuote(loaded.known, changes, quotedOn),
    quotedOn,
    stateVersion: loaded.agenda.stateVersion,
    createdAt: clock.now(),
    expiresAt: startOfDay((quotedOn + 1) as PlainDate, 'America/Los_Angeles'),
  })
  return id
}

export async function accept(stage: PaymentDeps, id: QuoteId): Promise<Held | Finished> {
  const held = await holdQuote(stage, id)
  return held.type === 'held' ? finishHeldQuote(stage, id, 'charge') : held
}

export function addSeats(subscription: SubscriptionId, seats: number): Change {
  return { type: 'add_seats', subscription, seats }
}

export async function advanceTo(stage: Stage, to: string): Promise<void> {
  await advanceTestClock(stage, stage.testClock, date(to))
}
