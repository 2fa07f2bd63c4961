/** What a run is about: customers with every kind of payment method, live accounts on a clock that is moved by hand. */
import type { AccountId, PaymentMethodId, SubscriptionId } from '@coterm/core/ids.ts'
import type { SellerId } from '@coterm/core/invoice/parties.ts'
import type { Behaviour } from '@coterm/core/simulator/scenario.ts'
import { addDays, formatPlainDate } from '@coterm/core/time/plain-date.ts'
import { dateAt, startOfDay } from '@coterm/core/time/zone.ts'
import type { PaymentDeps } from '../../src/operations/payments/attempt-outcome.ts'
import type { ProviderProfile } from '../../src/providers/payment/provider.ts'
import { sandboxProvider } from '../../src/providers/payment/sandbox.ts'
import { loadAccount } from '../../src/store/accounts.ts'
import { createAccount } from '../../src/store/create-account.ts'
import type { Database } from '../../src/store/database.ts'
import { importSubscription } from '../../src/store/import-subscription.ts'
import { date, publicUrl, running, setStage } from '../store/stage.ts'
import { type Chance, chanceFrom } from './chance.ts'
import { type Network, newNetwork, providerFor } from './faulty-provider.ts'
import { type Deaths, newDeaths, startProcess } from './process.ts'
import { type VirtualClock, virtualClock } from './virtual-clock.ts'

export type Customer = {
  readonly name: string
  readonly account: AccountId
  readonly subscription: SubscriptionId
  readonly methods: readonly PaymentMethodId[]
  readonly byDebit: boolean
}

export type World = {
  readonly database: Database
  readonly clock: VirtualClock
  readonly chance: Chance
  readonly network: Network
  readonly deaths: Deaths
  readonly customers: Customer[]
  readonly customersAtFirst: number
  /** What a fresh process of ours works with. */
  process(): PaymentDeps & { isDead(): boolean }
}

export type WorldOptions = {
  readonly seed: number
  readonly customers: number
  readonly deathRate?: number
  /** What the provider promises; usually what the sandbox does. */
  readonly profile?: Partial<ProviderProfile>
  /** Plants a fault between the engine and the provider. */
  readonly mutate?: (deps: PaymentDeps, network: Network) => PaymentDeps
}

const beginsOn = date('2027-01-01')
const timeZone = 'America/Los_Angeles'

export async function createWorld(database: Database, options: WorldOptions): Promise<World> {
  const chance = chanceFrom(options.seed)
  const clock = virtualClock(startOfDay(beginsOn, timeZone))
  await setStage(database, { today: formatPlainDate(beginsOn), policy: { seatsMaximum: 1_000_000 } })
  const sandbox = sandboxProvider(database, { clock, profile: options.profile ?? {} })
  const network = newNetwork({ sandbox, clock, chance })
  const deaths = newDeaths(options.deathRate ?? 1 / 80)
  const customers: Customer[] = []
  for (let index = 0; index < options.customers; index++) {
    customers.push(await addCustomer({ database, clock, chance, network, customers }))
  }
  const process = () => {
    const mortal = startProcess(database, { deaths, chance })
    const deps = { database: mortal.database, provider: providerFor(network, mortal), clock, publicUrl }
    return { ...(options.mutate?.(deps, network) ?? deps), isDead: mortal.isDead }
  }
  return { database, clock, chance, network, deaths, customers, customersAtFirst: options.customers, process }
}

type Parts = Pick<World, 'database' | 'clock' | 'chance' | 'network' | 'customers'>

/**
 * One more, with a subscription that renews every month. A third has a second card that is tried when the first is
 * refused for good; every seventh pays by direct debit.
 */
export async function addCustomer({ database, clock, chance, network, customers }: Parts): Promise<Customer> {
  const index = customers.length
  const today = dateAt(clock.now(), timeZone)
  const name = `customer ${index}`
  const byDebit = index % 7 === 0
  const first = byDebit
    ? ({ kind: 'sepa_debit', label: 'SEPA •••• 3000', expiresOn: null } as const)
    : ({ kind: 'card', label: 'Visa •••• 4242', expiresOn: null } as const)
  const backup = { kind: 'card', label: 'Visa •••• 4444', expiresOn: null, isBackup: true } as const
  const account = await createAccount(
    database,
    {
      ...{
        seller: 'main' as SellerId,
        name: 'Example Studio',
        country: 'US',
        region: null,
        kind: 'business',
        testClock: null,
      },
      members: [],
      paymentMethods: index % 3 === 0 ? [first, backup] : [first],
    },
    clock.now(),
  )
  const loaded = await loadAccount(database.kysely, account, { lock: false })
  const methods = loaded?.known.paymentMethods.map(({ id }) => id) ?? []
  const [method] = methods
  if (!method) throw new Error('every customer has a payment method')
  const start = formatPlainDate(addDays(today, -(index % 28)))
  const given = running(account, method, { start, term: 'P1M', seats: 1 + (index % 7) })
  const subscription = await database.kysely
    .transaction()
    .execute((transaction) => importSubscription(transaction, given, { today, at: clock.now() }))
  const customer = { name, account, subscription, methods, byDebit }
  await behaveAnew({ chance, network }, customer)
  return customer
}

const cards: readonly Behaviour[] = [
  ...Array<Behaviour>(12).fill('ok'),
  ...(['times_out', 'times_out', 'times_out_before', 'times_out_before'] as const),
  ...(['declines', 'declines', 'declines_hard', 'requires_action', 'requires_action'] as const),
]
const debits: readonly Behaviour[] = [
  'settles_later',
  'settles_later',
  'settles_later',
  'settles_later',
  'settles_and_fails',
]

/** From now on the customer's first method answers in another way. The second one is a good card. */
export async function behaveAnew(
  { chance, network }: Pick<World, 'chance' | 'network'>,
  { name, methods, byDebit }: Customer,
): Promise<void> {
  const choices = byDebit ? debits : cards
  const behaviour = choices[chance.below(`behaves ${name}`, choices.length)] ?? 'ok'
  await network.sandbox.setBehaviour(methods[0] ?? '', behaviour)
}
