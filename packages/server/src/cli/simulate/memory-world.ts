/** The story in memory: the same decisions as on a server, with an array for a database. */
import { taxDisplayFor } from '@coterm/core/catalog/tax-display.ts'
import type { TaxId } from '@coterm/core/catalog/tax-id.ts'
import { type AccountId, id } from '@coterm/core/ids.ts'
import { acceptIn, type MadeQuote, quoteIn } from '@coterm/core/simulator/accept.ts'
import { advance } from '@coterm/core/simulator/advance.ts'
import { removeMethodIn } from '@coterm/core/simulator/remove-method.ts'
import { actionReport, quoteReport, worldReport } from '@coterm/core/simulator/report.ts'
import type { Scenario, StoryChange } from '@coterm/core/simulator/scenario.ts'
import {
  addAccount,
  type IssuedInvoice,
  importInto,
  knownAccount,
  newWorld,
  publishCatalog,
  publishChanges,
  versionOf,
  type World,
} from '@coterm/core/simulator/world.ts'
import { listAccountActions, listActions } from '@coterm/core/subscription/actions.ts'
import type { Change } from '@coterm/core/subscription/change.ts'
import { findSubscription } from '@coterm/core/subscription/known.ts'
import { performMoney } from './memory-money.ts'
import type { Performed, StoryWorld, Told } from './story-world.ts'

/** What later steps refer to: quotes that were made, and what accepted ones issued. */
type Story = {
  readonly world: World
  readonly quotes: Map<number, { readonly account: AccountId; readonly made: MadeQuote }>
  readonly issued: Map<number, readonly IssuedInvoice[]>
}

export function memoryWorld(scenario: Scenario): StoryWorld {
  const world = newWorld(scenario.from)
  for (const account of scenario.accounts) addAccount(world, scenario, account)
  const story: Story = { world, quotes: new Map(), issued: new Map() }
  return {
    importSubscription: (running) => importInto(world, running),
    advance: (to) => advance(world, to),
    perform: (told) => perform(story, told),
    report: () => worldReport(world),
  }
}

function perform(story: Story, { index, account, action }: Told): Performed {
  const { world } = story
  switch (action.type) {
    case 'quote':
      return performQuote(story, { index, account: named(account) }, action)
    case 'acceptQuote':
      return acceptEarlier(story, index, action.of)
    case 'actions':
      return { actions: actionsOf(world, named(account), action) }
    case 'assign':
    case 'unassign':
      return assign(world, named(account), action)
    case 'pay':
    case 'recordPayment':
    case 'writeOff':
    case 'grantCredit':
    case 'tag':
    case 'untag':
      return performMoney(world, named(account), action)
    case 'setBehaviour':
      world.behaviours.set(action.paymentMethod, action.behaviour)
      return {}
    case 'removeMethod': {
      const refusals = removeMethodIn(world, { method: action.paymentMethod, by: action.replaceWith })
      if (refusals === null) return { error: { code: 'not_found' } }
      return refusals.length === 0 ? {} : { error: { code: 'refused', refusals: refusals.map(({ code }) => code) } }
    }
    case 'setTaxId':
      setTaxId(world, named(account), action.taxId)
      return {}
    case 'publishCatalog':
      publishCatalog(world, action.catalog)
      return {}
    case 'publishChanges':
      publishChanges(world, action.changes)
      return {}
  }
}

type Doing<T> = Extract<Told['action'], { type: T }>
type Asking = { readonly index: number; readonly account: AccountId }

function performQuote(story: Story, { index, account }: Asking, { changes, accept, role }: Doing<'quote'>): Performed {
  const resolved = changes.map((change) => resolve(story, change))
  const made = quoteIn(story.world, account, resolved, role)
  story.quotes.set(index, { account, made })
  const known = knownAccount(story.world, account)
  const quote = quoteReport(made.quote, taxDisplayFor(known.account, known.policy))
  return accept ? { quote, ...performAccept(story, index, { account, made }) } : { quote }
}

function acceptEarlier(story: Story, index: number, of: number): Performed {
  const quoted = story.quotes.get(of)
  return quoted ? performAccept(story, index, quoted) : { error: { code: 'not_found' } }
}

type Quoted = { readonly account: AccountId; readonly made: MadeQuote }

function performAccept(story: Story, index: number, { account, made }: Quoted): Performed {
  const outcome = acceptIn(story.world, account, made)
  if (!('code' in outcome)) {
    story.issued.set(index, outcome)
    return { accepted: true }
  }
  const { code, refusals } = outcome
  const codes = refusals.map((refusal) => refusal.code)
  return { accepted: false, error: { code, ...(codes.length > 0 && { refusals: codes }) } }
}

// A story names an invoice by its number, or by the step that issued it, counting the lines through.
function resolve({ world, issued }: Story, change: StoryChange): Change {
  if (change.type !== 'return') return change
  const { type, of, seats } = change
  if (of === null) {
    const invoice = world.invoices.find(({ number }) => number === change.invoice)
    return { type, invoice: invoice?.id ?? id('invoice', 'none'), line: change.line, seats }
  }
  let { line } = change
  for (const invoice of issued.get(of) ?? []) {
    if (line < invoice.draft.lines.length) return { type, invoice: invoice.id, line, seats }
    line -= invoice.draft.lines.length
  }
  return { type, invoice: id('invoice', 'none'), line, seats }
}

function actionsOf(world: World, account: AccountId, { subscription, role }: Doing<'actions'>): object[] {
  const known = { ...knownAccount(world, account), role }
  if (subscription === null) return listAccountActions(known, world.today).map(actionReport)
  const found = findSubscription(known, subscription)
  return found ? listActions(known, found, world.today).map(actionReport) : []
}

function assign(world: World, account: AccountId, { type, subscription, user }: Doing<'assign' | 'unassign'>) {
  const known = knownAccount(world, account)
  const others = (known.assignedSeats.get(subscription) ?? []).filter((each) => each !== user)
  const users = type === 'assign' ? [...others, user] : others
  world.accounts.set(account, { ...known, assignedSeats: new Map(known.assignedSeats).set(subscription, users) })
  return {}
}

// Whatever is known about the account has changed: quotes of before are about another state.
function setTaxId(world: World, account: AccountId, taxId: TaxId | null): void {
  const known = knownAccount(world, account)
  world.accounts.set(account, { ...known, account: { ...known.account, taxId } })
  world.versions.set(account, versionOf(world, account) + 1)
}

function named(account: AccountId | null): AccountId {
  return account ?? id('account', '')
}
