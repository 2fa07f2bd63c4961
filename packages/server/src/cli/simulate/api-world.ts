/**
 * The story on a server, through its API: a seller, a test clock and accounts of its own. Ids are put back into the names
 * of the story, so that both worlds give the same report.
 */
import type { Policy } from '@coterm/core/catalog/policy.ts'
import type { TaxId } from '@coterm/core/catalog/tax-id.ts'
import { formatMoney } from '@coterm/core/money/money.ts'
import type { CatalogUpdate, Scenario } from '@coterm/core/simulator/scenario.ts'
import type { Running } from '@coterm/core/subscription/imported.ts'
import { formatPlainDate } from '@coterm/core/time/plain-date.ts'
import { type Client, CotermError, type components, createClient } from '@coterm/sdk'
import { toApiTaxRate } from '../../resources/tax-rate.ts'
import { performMoney } from './api-money.ts'
import { apiReport, learnInvoices } from './api-report.ts'
import { Names } from './names.ts'
import { actionOf, quoteOf } from './report-parts.ts'
import type { Performed, StoryWorld, Told } from './story-world.ts'
import { changesOf, toWire, type WireChange } from './to-wire.ts'

export type Against = { readonly baseUrl: string; readonly apiKey: string | undefined }

export type Stage = {
  readonly coterm: Client
  readonly scenario: Scenario
  readonly names: Names
  readonly seller: string
  readonly clock: string
  /** Quotes by the step that made them, and what their acceptance issued. */
  readonly quotes: Map<number, string>
  readonly issued: Map<number, readonly string[]>
}

export async function apiWorld(scenario: Scenario, { baseUrl, apiKey }: Against): Promise<StoryWorld> {
  if (!apiKey) throw new Error("--against needs the vendor's API key: --api-key, or COTERM_API_KEY.")
  const coterm = createClient({ baseUrl, apiKey })
  const seller = await createSeller(coterm, scenario)
  const clock = await coterm.createTestClock({ name: scenario.title, today: formatPlainDate(scenario.from) })
  const stage: Stage = {
    coterm,
    scenario,
    names: new Names(),
    seller,
    clock: clock.id,
    quotes: new Map(),
    issued: new Map(),
  }
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
    ...{ name, country, currency, timeZone, taxRates: taxRates.map(toApiTaxRate) },
    policy: policyOf(policy),
    catalog: { products: productsOf(catalog) },
  })
  return id
}

// Lists that nobody may change are copied for the request, which may.
type WirePolicy = components['schemas']['Policy']

function policyOf(policy: Policy) {
  return JSON.parse(JSON.stringify(policy)) as WirePolicy
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
  const { name, country, region, kind } = told.account
  const paymentMethods = told.paymentMethods.map(({ method, behaviour }) => ({
    ...{ kind: method.kind, label: method.label, behaviour, backup: method.isBackup },
    expiresOn: method.expiresOn === null ? null : formatPlainDate(method.expiresOn),
  }))
  const made = await coterm.createAccount({ seller, name, country, region, kind, testClock: clock, paymentMethods })
  names.give(made.id, told.account.id)
  if (told.account.taxId) await coterm.setTaxId({ account: made.id, ...taxIdOf(told.account.taxId) })
  for (const [index, { method }] of told.paymentMethods.entries()) {
    names.give(made.paymentMethods[index]?.id ?? '', method.id)
  }
}

function taxIdOf(taxId: TaxId | null) {
  const evidence = taxId?.evidence
  const given = evidence && { ...evidence, checkedOn: formatPlainDate(evidence.checkedOn) }
  return { value: taxId?.value ?? null, ...(given && { evidence: given }) }
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
    const codes = error.refusals.map(({ code }) => code)
    return { error: { code: error.code, ...(codes.length > 0 && { refusals: codes }) } }
  }
}

async function perform(stage: Stage, { index, account, action }: Told): Promise<Performed> {
  const { coterm, names, seller } = stage
  switch (action.type) {
    case 'quote':
      return performQuote(stage, { index, account: names.idOf(account ?? '') }, action)
    case 'acceptQuote':
      return performAccept(stage, index, stage.quotes.get(action.of) ?? 'qte_0')
    case 'actions':
      return { actions: await actionsOf(stage, names.idOf(account ?? ''), action) }
    case 'assign':
      await coterm.assignSeat({ subscription: names.subscription(action.subscription), user: action.user })
      return {}
    case 'unassign':
      await coterm.unassignSeat({ subscription: names.subscription(action.subscription), user: action.user })
      return {}
    case 'pay':
    case 'recordPayment':
    case 'writeOff':
    case 'grantCredit':
    case 'tag':
    case 'untag':
      await performMoney(stage, names.idOf(account ?? ''), action)
      return {}
    case 'setBehaviour': {
      const paymentMethod = names.idOf(action.paymentMethod)
      await coterm.setPaymentMethodBehaviour({ paymentMethod, behaviour: action.behaviour })
      return {}
    }
    case 'removeMethod': {
      const { replaceWith } = action
      const by = replaceWith === null ? {} : { replaceWith: names.idOf(replaceWith) }
      await coterm.removePaymentMethod({ paymentMethod: names.idOf(action.paymentMethod), ...by })
      return {}
    }
    case 'setTaxId':
      await coterm.setTaxId({ account: names.idOf(account ?? ''), ...taxIdOf(action.taxId) })
      return {}
    case 'publishCatalog':
      await coterm.publishCatalog({ seller, products: productsOf(action.catalog) })
      return {}
    case 'publishChanges': {
      const { id } = await coterm.createCatalogDraft({ seller, name: 'Story', changes: changesOf(action.changes) })
      await coterm.publishCatalogDraft({ draft: id })
      return {}
    }
  }
}

type Actions = Extract<Told['action'], { type: 'actions' }>

async function actionsOf(stage: Stage, account: string, { subscription, role }: Actions): Promise<object[]> {
  const { coterm, names } = stage
  const { data } =
    subscription === null
      ? await coterm.listAccountActions({ account, role })
      : await coterm.listActions({ subscription: names.subscription(subscription), role })
  return inWords(stage, data.map(actionOf))
}

type Quoting = Extract<Told['action'], { type: 'quote' }>

type Asking = { readonly index: number; readonly account: string }

async function performQuote(stage: Stage, { index, account }: Asking, asked: Quoting): Promise<Performed> {
  const { coterm, names } = stage
  const changes: WireChange[] = []
  for (const change of asked.changes) changes.push(await toWire(stage, change))
  const quote = await coterm.createQuote({ account, changes, role: asked.role })
  stage.quotes.set(index, quote.id)
  const bought = quote.lines.filter(({ kind }) => kind === 'purchase').map(({ subscription }) => subscription)
  const purchases = asked.changes.flatMap((change) => (change.type === 'purchase' ? [change] : []))
  for (const [place, { subscription }] of purchases.entries()) names.give(bought[place] ?? '', subscription)
  const shown = { quote: await inWords(stage, quoteOf(quote)) }
  return asked.accept ? { ...shown, ...(await performAccept(stage, index, quote.id)) } : shown
}

async function performAccept(stage: Stage, index: number, quote: string): Promise<Performed> {
  try {
    const { invoices } = await stage.coterm.acceptQuote({ quote })
    stage.issued.set(index, invoices)
    return { accepted: true }
  } catch (error) {
    if (!(error instanceof CotermError) || error.code === null || error.code === 'internal') throw error
    const codes = error.refusals.map(({ code }) => code)
    return { accepted: false, error: { code: error.code, ...(codes.length > 0 && { refusals: codes }) } }
  }
}

// Invoices have names too, which are known once they have been listed.
async function inWords<T>({ coterm, scenario, names }: Stage, value: T): Promise<T> {
  if (JSON.stringify(value).includes('"inv_')) await learnInvoices(coterm, scenario, names)
  return names.inWords(value)
}
