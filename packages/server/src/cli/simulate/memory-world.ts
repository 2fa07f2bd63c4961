/** The story in memory: the same decisions as on a server, with an array for a database. */
import { type AccountId, id, type SubscriptionId } from '@coterm/core/ids.ts'
import { acceptIn, quoteIn } from '@coterm/core/simulator/accept.ts'
import { advance } from '@coterm/core/simulator/advance.ts'
import { collect, settle } from '@coterm/core/simulator/collect.ts'
import { actionReport, quoteReport, worldReport } from '@coterm/core/simulator/report.ts'
import type { Scenario } from '@coterm/core/simulator/scenario.ts'
import {
  addAccount,
  type IssuedInvoice,
  importInto,
  knownAccount,
  newWorld,
  publishCatalog,
  type World,
} from '@coterm/core/simulator/world.ts'
import { listActions } from '@coterm/core/subscription/actions.ts'
import { findSubscription } from '@coterm/core/subscription/known.ts'
import type { Performed, StoryWorld, Told } from './story-world.ts'

export function memoryWorld(scenario: Scenario): StoryWorld {
  const world = newWorld(scenario.from)
  for (const account of scenario.accounts) addAccount(world, scenario, account)
  return {
    importSubscription: (running) => importInto(world, running),
    advance: (to) => advance(world, to),
    perform: (told) => perform(world, told),
    report: () => worldReport(world),
  }
}

function perform(world: World, { account, action }: Told): Performed {
  switch (action.type) {
    case 'quote':
      return performQuote(world, named(account), action)
    case 'actions':
      return { actions: actionsOf(world, named(account), action.subscription) }
    case 'assign':
    case 'unassign':
      return assign(world, named(account), action)
    case 'pay':
      return pay(world, action.invoice)
    case 'setBehaviour':
      world.behaviours.set(action.paymentMethod, action.behaviour)
      return {}
    case 'publishCatalog':
      publishCatalog(world, action.catalog)
      return {}
  }
}

type Doing<T> = Extract<Told['action'], { type: T }>

function performQuote(world: World, account: AccountId, { changes, accept }: Doing<'quote'>): Performed {
  const quote = quoteIn(world, account, changes)
  if (!accept) return { quote: quoteReport(quote) }
  const code = acceptIn(world, account, quote)
  return { quote: quoteReport(quote), accepted: code === null, ...(code && { error: { code } }) }
}

function actionsOf(world: World, account: AccountId, subscription: SubscriptionId): object[] {
  const known = knownAccount(world, account)
  const found = findSubscription(known, subscription)
  return found ? listActions(known, found, world.today).map(actionReport) : []
}

function assign(world: World, account: AccountId, { type, subscription, user }: Doing<'assign' | 'unassign'>) {
  const users = new Set(world.users.get(subscription))
  if (type === 'assign') users.add(user)
  else users.delete(user)
  world.users.set(subscription, users)
  const known = knownAccount(world, account)
  const assignedSeats = new Map(known.assignedSeats).set(subscription, users.size)
  world.accounts.set(account, { ...known, assignedSeats })
  return {}
}

function pay(world: World, number: string): Performed {
  const invoice = world.invoices.find((candidate) => candidate.number === number)
  if (!invoice) return { error: { code: 'not_found' } }
  if (invoice.status === 'paid') return {}
  const attempts = world.payments.length
  collect(world, invoice, world.today)
  // Nothing is collected with this method by itself: the customer has sent the money.
  if (world.payments.length === attempts) recordTransfer(world, invoice)
  const last = world.payments.at(-1)
  if (invoice.status === 'open' && last?.status === 'failed') return { error: { code: 'payment_failed' } }
  return invoice.status === 'open' ? { error: { code: 'payment_requires_action' } } : {}
}

function recordTransfer(world: World, invoice: IssuedInvoice): void {
  const { paymentMethod, total: amount } = invoice.draft
  if (paymentMethod === null) return
  world.payments.push({ invoice: invoice.id, date: world.today, amount, status: 'succeeded', method: paymentMethod })
  settle(world, invoice, world.today)
}

function named(account: AccountId | null): AccountId {
  return account ?? id('account', '')
}
