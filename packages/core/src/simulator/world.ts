/**
 * Everything a scenario happens to, in memory: accounts as decisions know them, the provider's behaviour, and what was
 * issued, paid and announced. It is the database of the simulator; the decisions are the real ones.
 */
import type { Decision } from '../decision.ts'
import { type AccountId, type InvoiceId, id, type PaymentMethodId, type SubscriptionId } from '../ids.ts'
import type { InvoiceDraft } from '../invoice/invoice.ts'
import { invoiceNumber, testSeries } from '../invoice/number.ts'
import type { Money } from '../money/money.ts'
import type { Notice } from '../notice/notice.ts'
import type { PaymentStatus } from '../payment/payment.ts'
import { importedSubscription, type Running } from '../subscription/imported.ts'
import { type KnownAccount, withSubscriptions } from '../subscription/known.ts'
import type { PlainDate } from '../time/plain-date.ts'
import type { Behaviour, CatalogUpdate, ScenarioAccount } from './scenario.ts'

export type IssuedInvoice = {
  readonly id: InvoiceId
  readonly number: string
  readonly account: AccountId
  readonly draft: InvoiceDraft
  status: 'open' | 'paid'
  failedAttempts: number
  nextAttemptOn: PlainDate | null
}

export type MadePayment = {
  readonly invoice: InvoiceId
  readonly date: PlainDate
  readonly amount: Money
  readonly status: PaymentStatus
  readonly method: PaymentMethodId
}

export type World = {
  today: PlainDate
  readonly accounts: Map<AccountId, KnownAccount>
  readonly behaviours: Map<PaymentMethodId, Behaviour>
  /** Who holds the seats of a subscription. */
  readonly users: Map<SubscriptionId, ReadonlySet<string>>
  readonly invoices: IssuedInvoice[]
  readonly payments: MadePayment[]
  readonly notices: { readonly account: AccountId; readonly notice: Notice }[]
}

/** What all accounts of a world share: who sells, what, and by which rules. */
export type Ground = Pick<KnownAccount, 'seller' | 'catalog' | 'policy' | 'taxRates'>

export function newWorld(today: PlainDate): World {
  return {
    today,
    accounts: new Map(),
    behaviours: new Map(),
    users: new Map(),
    invoices: [],
    payments: [],
    notices: [],
  }
}

export function addAccount(world: World, ground: Ground, { account, paymentMethods }: ScenarioAccount): void {
  for (const { method, behaviour } of paymentMethods) world.behaviours.set(method.id, behaviour)
  world.accounts.set(account.id, {
    ...ground,
    account,
    paymentMethods: paymentMethods.map(({ method }) => method),
    subscriptions: [],
    unpaid: [],
    assignedSeats: new Map(),
  })
}

export function importInto(world: World, running: Running): void {
  const known = knownAccount(world, running.account)
  world.accounts.set(running.account, withSubscriptions(known, [importedSubscription(running, world.today)]))
}

export function publishCatalog(world: World, update: CatalogUpdate): void {
  for (const [key, known] of world.accounts) {
    const products = new Map(known.catalog.products.map((product) => [product.id, product]))
    for (const product of update.products) products.set(product.id, product)
    const catalog = { products: [...products.values()], prices: [...known.catalog.prices, ...update.prices] }
    world.accounts.set(key, { ...known, catalog })
  }
}

export function knownAccount(world: World, account: AccountId): KnownAccount {
  const known = world.accounts.get(account)
  if (!known) throw new Error(`There is no account ${account} in this world`)
  return known
}

/** The last step of a decision in memory: what the store does in one transaction. */
export function apply(world: World, account: AccountId, decision: Decision): IssuedInvoice[] {
  const known = withSubscriptions(knownAccount(world, account), decision.next)
  const issued = decision.invoices.map((draft) => issue(world, account, draft))
  for (const notice of decision.notices) world.notices.push({ account, notice })
  const open = issued.filter((invoice) => invoice.status === 'open')
  world.accounts.set(account, { ...known, unpaid: [...known.unpaid, ...open.map(unpaidOf)] })
  return issued
}

function issue(world: World, account: AccountId, draft: InvoiceDraft): IssuedInvoice {
  const sequence = world.invoices.length + 1
  const invoice: IssuedInvoice = {
    id: id('invoice', `invoice-${sequence}`),
    number: invoiceNumber(testSeries, BigInt(sequence)),
    account,
    draft,
    status: draft.total.minor > 0n ? 'open' : 'paid',
    failedAttempts: 0,
    nextAttemptOn: null,
  }
  world.invoices.push(invoice)
  return invoice
}

function unpaidOf({ id, draft }: IssuedInvoice) {
  return { id, dueOn: draft.dueOn, subscriptions: draft.lines.map((line) => line.subscription) }
}
