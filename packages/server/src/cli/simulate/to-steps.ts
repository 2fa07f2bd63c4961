/** The steps of a story: each does one thing, or only looks. */
import type { ProductId } from '@coterm/core/catalog/catalog.ts'
import { type CatalogChanges, noChanges } from '@coterm/core/catalog/draft.ts'
import { type AccountId, id, type SubscriptionId } from '@coterm/core/ids.ts'
import type { Currency } from '@coterm/core/money/currency.ts'
import { parseMoney } from '@coterm/core/money/money.ts'
import type { CatalogUpdate, Step, StepAction, StoryChange } from '@coterm/core/simulator/scenario.ts'
import { parsePlainDate } from '@coterm/core/time/plain-date.ts'
import { toTaxId } from '../../resources/tax-id.ts'
import type { ScenarioFile } from './scenario-file.ts'
import { ScenarioProblem } from './scenario-problem.ts'

type Path = readonly (string | number)[]
type StepFile = ScenarioFile['steps'][number]
type ChangeFile = NonNullable<StepFile['quote']>[number]
type ToCatalog = (products: ScenarioFile['catalog']['products'], path: Path) => CatalogUpdate

const verbs = [
  'quote',
  'acceptQuote',
  'actions',
  'cancelPending',
  'assign',
  'unassign',
  'pay',
  'recordPayment',
  'writeOff',
  'grantCredit',
  'tag',
  'untag',
  'removePaymentMethod',
  'setPaymentMethodBehaviour',
  'setTaxId',
  'publishCatalog',
  'publishChanges',
] as const

export function toSteps(file: ScenarioFile, toCatalog: ToCatalog): Step[] {
  const names = new Names(file)
  return file.steps.map((step, index) => {
    const path = ['steps', index]
    const done = verbs.filter((verb) => step[verb] !== undefined)
    if (done.length > 1) throw new ScenarioProblem(path, `does several things at once: ${done.join(', ')}`)
    const action = toAction(step, names, { path, toCatalog, currency: file.seller.currency })
    return { on: step.on, account: accountOf(file, step, { path, action }), action, expect: step.expect ?? null }
  })
}

/** Which names a story may use: subscriptions that run, and those that earlier steps bought. */
class Names {
  readonly #subscriptions: Set<string>
  readonly #methods: Set<string>
  #purchases = 0

  constructor({ accounts }: ScenarioFile) {
    this.#subscriptions = new Set(accounts.flatMap(({ subscriptions }) => subscriptions.map((each) => each.id)))
    this.#methods = new Set(accounts.flatMap(({ paymentMethods }) => paymentMethods.map((each) => each.id)))
  }

  subscription(name: string, path: Path) {
    if (!this.#subscriptions.has(name)) throw new ScenarioProblem(path, `there is no subscription ${name} in the story`)
    return id('subscription', name)
  }

  all(asked: readonly string[], path: Path) {
    return asked.map((name) => this.subscription(name, [...path, 'subscriptions']))
  }

  bought(name: string | undefined) {
    this.#purchases += 1
    const given = name ?? `purchase-${this.#purchases}`
    this.#subscriptions.add(given)
    return id('subscription', given)
  }

  method(name: string, path: Path) {
    if (!this.#methods.has(name)) throw new ScenarioProblem(path, `there is no payment method ${name} in the story`)
    return id('paymentMethod', name)
  }
}

type Place = { readonly path: Path; readonly toCatalog: ToCatalog; readonly currency: Currency }

function toAction(step: StepFile, names: Names, { path, toCatalog, currency }: Place): StepAction | null {
  const subscription = (key: string, name: string) => names.subscription(name, [...path, key, 'subscription'])
  if (step.quote) {
    const changes = step.quote.map((change, index) => toChange(change, names, [...path, 'quote', index]))
    return { type: 'quote', changes, accept: step.accept ?? true, role: step.by }
  }
  if (step.acceptQuote) return { type: 'acceptQuote', of: step.acceptQuote.of }
  if (step.actions) {
    const asked = step.actions.subscription
    return { type: 'actions', subscription: asked ? subscription('actions', asked) : null, role: step.by }
  }
  if (step.cancelPending) {
    const { field } = step.cancelPending
    const change = discard(field, subscription('cancelPending', step.cancelPending.subscription))
    return { type: 'quote', changes: [change], accept: true, role: step.by }
  }
  for (const type of ['assign', 'unassign'] as const) {
    const seat = step[type]
    if (seat) return { type, subscription: subscription(type, seat.subscription), user: seat.user }
  }
  const money = toMoneyAction(step, names, { path, currency })
  if (money) return money
  if (step.setPaymentMethodBehaviour) {
    const { paymentMethod, behaviour } = step.setPaymentMethodBehaviour
    const method = names.method(paymentMethod, [...path, 'setPaymentMethodBehaviour', 'paymentMethod'])
    return { type: 'setBehaviour', paymentMethod: method, behaviour }
  }
  if (step.removePaymentMethod) {
    const { paymentMethod, replaceWith } = step.removePaymentMethod
    const method = (key: 'paymentMethod' | 'replaceWith', name: string) => {
      return names.method(name, [...path, 'removePaymentMethod', key])
    }
    const by = replaceWith === undefined ? null : method('replaceWith', replaceWith)
    return { type: 'removeMethod', paymentMethod: method('paymentMethod', paymentMethod), replaceWith: by }
  }
  if (step.setTaxId !== undefined) return { type: 'setTaxId', taxId: toTaxId(step.setTaxId) }
  if (step.publishChanges) return { type: 'publishChanges', changes: toChanges(step.publishChanges) }
  if (!step.publishCatalog) return null
  const catalog = toCatalog(step.publishCatalog.products, [...path, 'publishCatalog', 'products'])
  return { type: 'publishCatalog', catalog }
}

function toChanges({ retirements, policy }: NonNullable<StepFile['publishChanges']>): CatalogChanges {
  const ended = retirements.map((each) => ({ ...each, product: each.product as ProductId }))
  return { ...noChanges, retirements: ended, policy: policy ?? null }
}

function toMoneyAction(step: StepFile, names: Names, { path, currency }: Omit<Place, 'toCatalog'>): StepAction | null {
  if (step.pay) {
    const { invoice, subscriptions = null } = step.pay
    return { type: 'pay', invoice, subscriptions: subscriptions && names.all(subscriptions, [...path, 'pay']) }
  }
  if (step.recordPayment) {
    const { invoice, amount, reference = `step-${path.at(-1)}` } = step.recordPayment
    return { type: 'recordPayment', invoice, amount, reference }
  }
  if (step.writeOff) return { type: 'writeOff', invoice: step.writeOff.invoice }
  for (const type of ['tag', 'untag'] as const) {
    const tagged = step[type]
    if (tagged) return { type, tag: tagged.tag }
  }
  if (!step.grantCredit) return null
  const amount = parseMoney(step.grantCredit.amount, step.grantCredit.currency ?? currency)
  if (!amount || amount.minor <= 0n) {
    throw new ScenarioProblem([...path, 'grantCredit', 'amount'], 'is not an amount above zero, such as "25.00"')
  }
  return { type: 'grantCredit', amount }
}

function discard(field: NonNullable<StepFile['cancelPending']>['field'], subscription: SubscriptionId): StoryChange {
  if (field === 'nextTerm') return { type: 'set_next_term', subscription, term: null }
  if (field === 'nextSeats') return { type: 'set_next_seats', subscription, seats: null }
  if (field === 'nextProduct') return { type: 'set_next_product', subscription, product: null }
  if (field === 'nextEnd') {
    return { type: 'align', subscriptions: [subscription], target: 'none', charge: 'at_renewal' }
  }
  return { type: 'set_renewal_intent', subscription, intent: 'auto' }
}

function toChange(change: ChangeFile, names: Names, path: Path): StoryChange {
  const dateOr = (key: string, text: string) => parsePlainDate(text) ?? names.subscription(text, [...path, key])
  switch (change.type) {
    case 'purchase': {
      const { as, product, alignTo, ...kept } = change
      const paymentMethod = names.method(change.paymentMethod, [...path, 'paymentMethod'])
      const target = alignTo === undefined ? null : dateOr('alignTo', alignTo)
      const bought = names.bought(as)
      return { ...kept, subscription: bought, product: product as ProductId, paymentMethod, alignTo: target }
    }
    case 'set_payment_method': {
      const paymentMethod = names.method(change.paymentMethod, [...path, 'paymentMethod'])
      return { ...change, subscriptions: names.all(change.subscriptions, path), paymentMethod }
    }
    case 'align': {
      const { target } = change
      const common = target === 'latest' || target === 'none' ? target : dateOr('target', target)
      return { ...change, subscriptions: names.all(change.subscriptions, path), target: common }
    }
    case 'return': {
      const { of = null, invoice = null, line, seats = null } = change
      if ((of === null) === (invoice === null)) throw new ScenarioProblem(path, 'says either `of` or `invoice`')
      return { type: 'return', of, invoice, line, seats }
    }
    default: {
      const subscription = names.subscription(change.subscription, [...path, 'subscription'])
      return { ...change, subscription } as StoryChange
    }
  }
}

const ownedActions: ReadonlySet<string> = new Set(['quote', 'acceptQuote', 'grantCredit', 'tag', 'untag', 'setTaxId'])

type Told = { readonly path: Path; readonly action: StepAction | null }

// With one account in the story it need not be named.
function accountOf(file: ScenarioFile, step: StepFile, { path, action }: Told): AccountId | null {
  if (step.account !== undefined) {
    if (file.accounts.some((account) => account.id === step.account)) return id('account', step.account)
    throw new ScenarioProblem([...path, 'account'], `there is no account ${step.account} in the story`)
  }
  const [only, ...others] = file.accounts
  if (only && others.length === 0) return id('account', only.id)
  if (action && 'subscription' in action && action.subscription) return ownerOf(file, action.subscription)
  if (action && ownedActions.has(action.type)) {
    throw new ScenarioProblem(path, 'does not say whose it is: add `account`')
  }
  return null
}

function ownerOf(file: ScenarioFile, subscription: string): AccountId | null {
  const owner = file.accounts.find(({ subscriptions }) => subscriptions.some((each) => each.id === subscription))
  return owner ? id('account', owner.id) : null
}
