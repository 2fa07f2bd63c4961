/**
 * Collects an open invoice: the attempt is written, sent outside any transaction, and its outcome recorded with all that
 * follows from it. An attempt that is still open is asked about; a second one never begins beside it.
 */
import { nothingDecided } from '@coterm/core/decision.ts'
import type { AccountId, InvoiceId } from '@coterm/core/ids.ts'
import { isOpen, nextAttemptOn } from '@coterm/core/payment/payment.ts'
import { isExpired, type PaymentMethod } from '@coterm/core/payment/payment-method.ts'
import { methodToCollect } from '@coterm/core/subscription/collect-with.ts'
import { type Receipt, receive } from '@coterm/core/subscription/settle.ts'
import { addDays, type PlainDate } from '@coterm/core/time/plain-date.ts'
import { type Loaded, loadAccount, type OpenInvoice } from '../../store/accounts.ts'
import type { Collected } from '../../store/commit/plan.ts'
import { commit } from '../../store/commit.ts'
import type { Transaction } from '../../store/database.ts'
import { loadInvoice, type StoredInvoice } from '../../store/invoices.ts'
import { addAttempt, listAttempts, type PaymentAttempt } from '../../store/payment-attempts.ts'
import { chargeAttempt, lookUpAttempt, type Outcome, type PaymentDeps, recordOutcome } from './attempt-outcome.ts'

export type Collection = { readonly account: AccountId; readonly invoice: InvoiceId; readonly on: PlainDate }

export type CollectionResult =
  | { readonly type: 'paid' }
  | { readonly type: 'payment_failed'; readonly declineCode: string }
  | { readonly type: 'payment_requires_action' | 'payment_unknown' }
  | { readonly type: 'not_found' | 'payment_method_missing' }
  /** A quote of the account waits for its payment. */
  | { readonly type: 'conflict' }

type Begun = { readonly attempt: PaymentAttempt; readonly isNew: boolean; readonly method: PaymentMethod }

export async function collectInvoice(deps: PaymentDeps, collection: Collection): Promise<CollectionResult> {
  const { kysely } = deps.database
  const begun = await kysely.transaction().execute((transaction) => begin(transaction, deps, collection))
  if ('type' in begun) return begun
  const outcome = await outcomeOf(deps, begun, collection.on)
  return kysely.transaction().execute((transaction) => record(transaction, deps, { collection, begun, outcome }))
}

async function begin(
  transaction: Transaction,
  { clock }: PaymentDeps,
  { account, invoice: id, on }: Collection,
): Promise<Begun | CollectionResult> {
  const loaded = await loadAccount(transaction, account, { lock: true, invoices: false })
  const invoice = loaded && (await loadInvoice(transaction, id))
  if (!loaded || invoice?.account !== account) return { type: 'not_found' }
  if (invoice.status !== 'open') return { type: 'paid' }
  const debt = loaded.openInvoices.find((each) => each.id === id)
  if (!debt) return { type: 'not_found' }
  if (loaded.agenda.heldQuote !== null) return { type: 'conflict' }
  const open = invoice.payments.find((attempt) => isOpen(attempt.status))
  const method = open
    ? loaded.known.paymentMethods.find(({ id: own }) => own === open.paymentMethod)
    : methodFor(loaded, invoice)
  if (!method) return { type: 'payment_method_missing' }
  if (open) return { attempt: open, isNew: false, method }
  const asked = {
    account,
    invoice: id,
    quote: null,
    draft: null,
    paymentMethod: method.id,
    amount: debt.owed,
  }
  const attempt = await addAttempt(transaction, { ...asked, triedOn: on, status: 'sent' }, clock.now())
  return { attempt, isNew: true, method }
}

// An invoice of subscriptions without a method is paid with the account's first.
function methodFor({ known }: Loaded, { id, paymentMethod }: StoredInvoice): PaymentMethod | undefined {
  const method = methodToCollect(known, id, paymentMethod)
  return method ?? (paymentMethod === null ? known.paymentMethods[0] : undefined)
}

async function outcomeOf({ provider }: PaymentDeps, begun: Begun, on: PlainDate): Promise<Outcome> {
  const { attempt, isNew, method } = begun
  if (!isNew) return (await lookUpAttempt(provider, attempt)) ?? chargeAttempt(provider, attempt)
  if (isExpired(method, on)) return { status: 'failed', declineCode: 'payment_method_expired' }
  return chargeAttempt(provider, attempt)
}

type Answered = { readonly collection: Collection; readonly begun: Begun; readonly outcome: Outcome }

async function record(transaction: Transaction, deps: PaymentDeps, answered: Answered): Promise<CollectionResult> {
  const { account, invoice, on } = answered.collection
  const loaded = await loadAccount(transaction, account, { lock: true, invoices: false })
  if (!loaded) return { type: 'not_found' }
  const attempts = await listAttempts(transaction, account, { invoice })
  const attempt = attempts.find((each) => each.id === answered.begun.attempt.id)
  const open = loaded.openInvoices.find((each) => each.id === invoice)
  if (!attempt || !open || !isOpen(attempt.status)) return resultOf(attempt)
  const { outcome } = answered
  await recordOutcome(transaction, attempt, { outcome, clock: deps.clock })
  const { decision, collected } = consequence(loaded, { open, attempt, outcome, on })
  // Asked again, and nothing new: the account has not changed, so quotes made meanwhile still hold.
  const nothingNew =
    attempt.status === outcome.status && 'nextAttemptOn' in collected && collected.nextAttemptOn === open.nextAttemptOn
  if (!nothingNew) await commit(transaction, [{ loaded, decision, collected: [collected], on, at: deps.clock.now() }])
  return resultOf((await listAttempts(transaction, account, { invoice })).find((each) => each.id === attempt.id))
}

type Consequence = {
  readonly open: OpenInvoice
  readonly attempt: PaymentAttempt
  readonly outcome: Outcome
  readonly on: PlainDate
}

function consequence(loaded: Loaded, { open, attempt, outcome, on }: Consequence) {
  const { id: invoice, failedAttempts, dueOn } = open
  const nothing = nothingDecided
  if (outcome.status === 'succeeded') {
    const receipt: Receipt = { invoice, amount: attempt.amount, parts: null, by: 'method' }
    return { decision: receive(loaded.known, receipt, on), collected: { type: 'paid', ...receipt } as const }
  }
  if (outcome.status === 'failed') {
    const data = { invoice, declineCode: outcome.declineCode }
    const events = [{ type: 'payment.failed', subscription: null, data } as const]
    const next = nextAttemptOn(dueOn, failedAttempts + 1, loaded.known.policy)
    const collected: Collected = { type: 'open', invoice, failedAttempts: failedAttempts + 1, nextAttemptOn: next }
    return { decision: { ...nothing, events }, collected }
  }
  // The customer is asked to act: nothing is tried meanwhile. An unknown outcome is asked about again the day after.
  const next = outcome.status === 'unknown' ? addDays(on, 1) : null
  const collected: Collected = { type: 'open', invoice, failedAttempts, nextAttemptOn: next }
  return { decision: nothing, collected }
}

function resultOf(attempt: PaymentAttempt | undefined): CollectionResult {
  if (attempt?.status === 'succeeded') return { type: 'paid' }
  if (attempt?.status === 'requires_action') return { type: 'payment_requires_action' }
  if (attempt?.status === 'failed') return { type: 'payment_failed', declineCode: attempt.declineCode ?? 'declined' }
  return { type: 'payment_unknown' }
}
