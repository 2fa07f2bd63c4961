/**
 * The story on a server, through its API: a seller, a test clock and accounts of its own. Ids are put back into the names
 * of the story, so that both worlds give the same report.
 */
import type { Policy } from '@coterm/core/catalog/policy.ts'
import { formatMoney } from '@coterm/core/money/money.ts'
import type { CatalogUpdate, Scenario } from '@coterm/core/simulator/scenario.ts'
import type { Change } from '@coterm/core/subscription/change.ts'
import type { Running } from '@coterm/core/subscription/imported.ts'
import { formatPlainDate } from '@coterm/core/time/plain-date.ts'
import { type Client, CotermError, createClient } from '@coterm/sdk'
import { apiReport } from './api-report.ts'
import { Names } from './names.ts'
import { actionOf, quoteOf } from './report-parts.ts'
import type { Performed, StoryWorld, Told } from './story-world.ts'

export type Against = { readonly baseUrl: string; readonly apiKey: string | undefined }

type Stage = {
  readonly coterm: Client
  readonly scenario: Scenario
  readonly names: Names
  readonly seller: string
  readonly clock: string
}

export async function apiWorld(scenario: Scenario, { baseUrl, apiKey }: Against): Promise<StoryWorld> {
  if (!apiKey) throw new Error("--against needs the vendor's API key: --api-key, or COTERM_API_KEY.")
  const coterm = createClient({ baseUrl, apiKey })
  const seller = await createSeller(coterm, scenario)
  const clock = await coterm.createTestClock({ name: scenario.title, today: formatPlainDate(scenario.from) })
  const stage = { coterm, scenario, names: new Names(), seller, clock: clock.id }
  for (const account of scenario.accounts) await addAccount(stage, account)
  return {
    importSubscription: (running) => importSubscription(stage, running),
    async advance(to) {
      await coterm.advanceTestClock({ testClock: stage.clock, to: formatPlainDate(to) })
    },
    perform: (told) => performOrTell(stage, told),
    report: () => apiReport(coterm, scenario, stage.names),
  }
}

async function createSeller(coterm: Client, { seller, policy, taxRates, catalog }: Scenario): Promise<string> {
  const { name, country, currency, timeZone } = seller
  const { id } = await coterm.createSeller({
    ...{ name, country, currency, timeZone, taxRates: [...taxRates] },
    policy: policyOf(policy),
    catalog: { products: productsOf(catalog) },
  })
  return id
}

// Lists that nobody may change are copied for the request, which may.
function policyOf({ noticeDays, retryDays, countries, ...policy }: Policy) {
  const { monthly, longer, yearly } = noticeDays
  return {
    ...policy,
    noticeDays: { monthly: [...monthly], longer: [...longer], yearly: [...yearly] },
    retryDays: [...retryDays],
    countries: countries === 'all' ? ('all' as const) : [...countries],
  }
}

function productsOf({ products, prices }: CatalogUpdate) {
  return products.map((product) => ({
    ...product,
    prices: prices
      .filter((price) => price.product === product.id)
      .map(({ term, currency, from, renewal, ...price }) => ({
        ...{ term, currency },
        from: from === null ? null : formatPlainDate(from),
        new: formatMoney(price.new),
        renewal: renewal && formatMoney(renewal),
      })),
  }))
}

async function addAccount({ coterm, names, seller, clock }: Stage, told: Scenario['accounts'][number]): Promise<void> {
  const { name, country, kind } = told.account
  const paymentMethods = told.paymentMethods.map(({ method, behaviour }) => ({
    ...{ kind: method.kind, label: method.label, behaviour },
    expiresOn: method.expiresOn === null ? null : formatPlainDate(method.expiresOn),
  }))
  const made = await coterm.createAccount({ seller, name, country, kind, testClock: clock, paymentMethods })
  names.give(made.id, told.account.id)
  for (const [index, { method }] of told.paymentMethods.entries()) {
    names.give(made.paymentMethods[index]?.id ?? '', method.id)
  }
}

async function importSubscription({ coterm, names }: Stage, running: Running): Promise<void> {
  const { id, account, unitPrice, start, loyalSince, paymentMethod, ...kept } = running
  const imported = await coterm.importSubscription({
    ...kept,
    account: names.idOf(account),
    start: formatPlainDate(start),
    unitPrice: formatMoney(unitPrice),
    currency: unitPrice.currency,
    loyalSince: loyalSince === null ? null : formatPlainDate(loyalSince),
    paymentMethod: paymentMethod === null ? null : names.idOf(paymentMethod),
  })
  names.give(imported.id, id)
}

// What the server does not do is part of the story.
async function performOrTell(stage: Stage, told: Told): Promise<Performed> {
  try {
    return await perform(stage, told)
  } catch (error) {
    if (!(error instanceof CotermError) || error.code === null || error.code === 'internal') throw error
    return { error: { code: error.code } }
  }
}

async function perform(stage: Stage, { account, action }: Told): Promise<Performed> {
  const { coterm, names, seller } = stage
  switch (action.type) {
    case 'quote':
      return performQuote(stage, names.idOf(account ?? ''), action)
    case 'actions': {
      const { data } = await coterm.listActions({ subscription: names.subscription(action.subscription) })
      return { actions: data.map(actionOf).map((each) => names.inWords(each)) }
    }
    case 'assign':
      await coterm.assignSeat({ subscription: names.subscription(action.subscription), user: action.user })
      return {}
    case 'unassign':
      await coterm.unassignSeat({ subscription: names.subscription(action.subscription), user: action.user })
      return {}
    case 'pay':
      await coterm.payInvoice({ invoice: await invoiceNumbered(stage, action.invoice) })
      return {}
    case 'setBehaviour': {
      const paymentMethod = names.idOf(action.paymentMethod)
      await coterm.setPaymentMethodBehaviour({ paymentMethod, behaviour: action.behaviour })
      return {}
    }
    case 'publishCatalog':
      await coterm.publishCatalog({ seller, products: productsOf(action.catalog) })
      return {}
  }
}

type Quoting = Extract<Told['action'], { type: 'quote' }>

async function performQuote(
  { coterm, names }: Stage,
  account: string,
  { changes, accept }: Quoting,
): Promise<Performed> {
  const quote = await coterm.createQuote({ account, changes: changes.map((change) => toWire(names, change)) })
  const bought = quote.lines.filter(({ kind }) => kind === 'purchase').map(({ subscription }) => subscription)
  const purchases = changes.filter(({ type }) => type === 'purchase')
  for (const [index, change] of purchases.entries()) names.give(bought[index] ?? '', change.subscription)
  const shown = { quote: names.inWords(quoteOf(quote)) }
  if (!accept) return shown
  try {
    await coterm.acceptQuote({ quote: quote.id })
    return { ...shown, accepted: true }
  } catch (error) {
    if (!(error instanceof CotermError) || error.code === null || error.code === 'internal') throw error
    return { ...shown, accepted: false, error: { code: error.code } }
  }
}

function toWire(names: Names, change: Change) {
  if (change.type === 'purchase') {
    const { subscription: _, paymentMethod, ...kept } = change
    return { ...kept, paymentMethod: names.idOf(paymentMethod) }
  }
  return { ...change, subscription: names.subscription(change.subscription) }
}

async function invoiceNumbered({ coterm, names, scenario }: Stage, number: string): Promise<string> {
  for (const { account } of scenario.accounts) {
    const { data } = await coterm.listInvoices({ account: names.idOf(account.id), limit: 100 })
    const found = data.find((invoice) => invoice.number === number)
    if (found) return found.id
  }
  return 'inv_0'
}
