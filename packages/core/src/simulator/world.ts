/**
 * Everything a scenario happens to, in memory: accounts as decisions know them, the provider's behaviour, and what was
 * issued, paid and announced. It is the database of the simulator; the decisions are the real ones.
 */
import { type PolicyChange, policyVersions } from '../catalog/dated.ts'
import { type CatalogChanges, withChanges, withPublished } from '../catalog/draft.ts'
import type { Decision } from '../decision.ts'
import { type AccountId, type CreditNoteId, type InvoiceId, id, type PaymentMethodId } from '../ids.ts'
import { afterCredits, billedInvoice, type CreditDraft, withoutParts } from '../invoice/credit.ts'
import { dueOf, type InvoiceDraft, unpaidInvoice, withParts } from '../invoice/invoice.ts'
import { creditSeries, invoiceNumber, testSeries } from '../invoice/number.ts'
import { type InvoicePart, sumOf } from '../invoice/parts.ts'
import { withBalance } from '../invoice/pay-from-balance.ts'
import { add, type Money, negative, subtract, zero } from '../money/money.ts'
import type { Notice } from '../notice/notice.ts'
import { afterWarnings } from '../payment/expiry.ts'
import type { PaymentStatus } from '../payment/payment.ts'
import { isUnblocked } from '../subscription/collect-with.ts'
import { importedSubscription, type Running } from '../subscription/imported.ts'
import { type KnownAccount, releasedBy, stillOpen, withSubscriptions } from '../subscription/known.ts'
import type { PlainDate } from '../time/plain-date.ts'
import type { Behaviour, CatalogUpdate, ScenarioAccount } from './scenario.ts'

export type IssuedInvoice = {
  readonly id: InvoiceId
  readonly number: string
  readonly account: AccountId
  readonly draft: InvoiceDraft
  status: 'open' | 'paid' | 'void' | 'uncollectible'
  /** How much of it has been credited while it was owed. */
  credited: Money
  /** How much of it the credit balance has paid, and how much money. */
  creditApplied: Money
  paid: Money
  /** The payment method that was declined for good: it is not tried again. */
  blockedMethod: PaymentMethodId | null
  failedAttempts: number
  nextAttemptOn: PlainDate | null
  /** What pays it instead of the method it was billed to, once that was replaced. */
  collectWith?: PaymentMethodId | null
}

export type IssuedCredit = {
  readonly id: CreditNoteId
  readonly number: string
  readonly account: AccountId
  readonly draft: CreditDraft
}

export type MadePayment = {
  readonly invoice: InvoiceId
  readonly date: PlainDate
  readonly amount: Money
  readonly status: PaymentStatus
  /** Of a transfer that was recorded. */
  readonly reference?: string
  /** Null for a transfer that was recorded. */
  readonly method: PaymentMethodId | null
  /** Which parts of the invoice it is for; null: for the whole of it. */
  readonly parts: readonly InvoicePart[] | null
  /** What the bank will say, and when; absent where the answer was immediate. */
  readonly settles?: { readonly on: PlainDate; readonly fails: boolean }
}

export type World = {
  today: PlainDate
  readonly accounts: Map<AccountId, KnownAccount>
  readonly behaviours: Map<PaymentMethodId, Behaviour>
  readonly invoices: IssuedInvoice[]
  readonly credits: IssuedCredit[]
  readonly payments: MadePayment[]
  /** Grows whenever something of the account changes: a quote is a promise about one state. */
  readonly versions: Map<AccountId, number>
  readonly notices: { readonly account: AccountId; readonly notice: Notice }[]
  /** What of the policy has been changed from a day on. */
  readonly policyChanges: PolicyChange[]
}

/** What all accounts of a world share: who sells, what, and by which rules. */
export type Ground = Pick<KnownAccount, 'seller' | 'catalog' | 'policy' | 'taxRates'>

export function newWorld(today: PlainDate): World {
  return {
    today,
    accounts: new Map(),
    behaviours: new Map(),
    invoices: [],
    credits: [],
    payments: [],
    versions: new Map(),
    notices: [],
    policyChanges: [],
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
    invoices: [],
    creditBalances: [],
    tags: [],
    role: 'owner',
    assignedSeats: new Map(),
  })
}

export function importInto(world: World, running: Running): void {
  const known = knownAccount(world, running.account)
  world.accounts.set(running.account, withSubscriptions(known, [importedSubscription(running, world.today)]))
}

export function publishCatalog(world: World, update: CatalogUpdate): void {
  for (const [key, known] of world.accounts) {
    world.accounts.set(key, { ...known, catalog: withPublished(known.catalog, update, world.today) })
  }
}

/** What begins on a day, for everybody. */
export function publishChanges(world: World, changes: CatalogChanges): void {
  const { policy: change } = changes
  if (change) world.policyChanges.push({ from: change.from ?? world.today, set: change.set })
  for (const [key, known] of world.accounts) {
    const { catalog } = withChanges({ catalog: known.catalog, policy: known.policy }, changes, world.today)
    const policies = policyVersions(known.policy, world.policyChanges)
    world.accounts.set(key, { ...known, catalog, policies })
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
  const assignedSeats = withoutReleased(world, account, decision)
  const open = issued.filter((invoice) => invoice.status === 'open')
  const invoices = stillOpen(
    [...known.invoices, ...issued.map(({ id: own, draft, status }) => billedInvoice(own, draft, status === 'paid'))],
    known.subscriptions,
  )
  const unpaid = [...known.unpaid, ...open.map(({ id: own, draft }) => unpaidInvoice(own, draft))]
  const creditBalances = issued.reduce(
    (balances, { creditApplied }) => withBalance(balances, negative(creditApplied)),
    known.creditBalances,
  )
  const paymentMethods = afterWarnings(known.paymentMethods, decision.events)
  world.accounts.set(account, { ...known, unpaid, invoices, assignedSeats, creditBalances, paymentMethods })
  for (const draft of decision.credits) credit(world, account, draft)
  for (const notice of decision.notices) world.notices.push({ account, notice })
  unblock(world, account)
  world.versions.set(account, versionOf(world, account) + 1)
  return issued
}

// What another payment method pays now is tried at once.
function unblock(world: World, account: AccountId): void {
  const known = knownAccount(world, account)
  for (const invoice of world.invoices) {
    const { id, blockedMethod, status } = invoice
    if (invoice.account !== account || status !== 'open') continue
    if (!isUnblocked(known, { id, billedTo: billedTo(invoice), blockedMethod })) continue
    invoice.blockedMethod = null
    invoice.nextAttemptOn = world.today
  }
}

function withoutReleased(world: World, account: AccountId, { next }: Decision): KnownAccount['assignedSeats'] {
  const { assignedSeats, subscriptions } = knownAccount(world, account)
  const kept = new Map(assignedSeats)
  for (const each of next) {
    const released = releasedBy(
      subscriptions.find(({ id }) => id === each.id),
      each,
    )
    if (released.length > 0)
      kept.set(
        each.id,
        (kept.get(each.id) ?? []).filter((user) => !released.includes(user)),
      )
  }
  return kept
}

export function versionOf(world: World, account: AccountId): number {
  return world.versions.get(account) ?? 0
}

/** The method it is billed to by now. */
export function billedTo({ collectWith, draft }: IssuedInvoice): PaymentMethodId | null {
  return collectWith ?? draft.paymentMethod
}

/** What is still owed of an invoice. */
export function owed({
  draft,
  credited,
  creditApplied,
  paid,
}: Pick<IssuedInvoice, 'draft' | 'credited' | 'creditApplied' | 'paid'>): Money {
  return [credited, creditApplied, paid].reduce(subtract, draft.total)
}

function issue(world: World, account: AccountId, draft: InvoiceDraft): IssuedInvoice {
  const sequence = world.invoices.length + 1
  const invoice: IssuedInvoice = {
    id: id('invoice', `invoice-${sequence}`),
    number: invoiceNumber(testSeries, BigInt(sequence)),
    account,
    draft,
    status: dueOf(draft).minor > 0n ? 'open' : 'paid',
    credited: zero(draft.currency),
    creditApplied: draft.creditApplied,
    paid: zero(draft.currency),
    blockedMethod: null,
    failedAttempts: 0,
    nextAttemptOn: null,
  }
  world.invoices.push(invoice)
  return invoice
}

// What is credited lowers what is owed for it; what was paid for it goes back at once, or to the credit balance.
function credit(world: World, account: AccountId, draft: CreditDraft): void {
  const sequence = world.credits.length + 1
  const number = invoiceNumber(creditSeries.test, BigInt(sequence))
  world.credits.push({ id: id('creditNote', `credit-note-${sequence}`), number, account, draft })
  const known = knownAccount(world, account)
  const lines = draft.lines.map((each) => ({ ...each, invoice: draft.invoice }))
  const invoices = known.invoices.map((each) => afterCredits(each, lines))
  const creditBalances = withBalance(known.creditBalances, draft.toBalance)
  const unpaid = known.unpaid
    .map((each) => (each.id === draft.invoice ? withParts(each, withoutParts(each.parts, draft.voided)) : each))
    .filter(({ parts }) => parts.length > 0)
  world.accounts.set(account, { ...known, invoices, unpaid, creditBalances })
  const invoice = world.invoices.find((each) => each.id === draft.invoice)
  if (invoice?.status !== 'open') return
  invoice.credited = add(invoice.credited, sumOf(draft.voided, draft.currency))
  if (owed(invoice).minor > 0n) return
  // Whatever was paid or credited of it is settled; without that there is nothing left of it.
  invoice.status = invoice.credited.minor === invoice.draft.total.minor ? 'void' : 'paid'
  invoice.nextAttemptOn = null
}
