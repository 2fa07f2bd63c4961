/**
 * Collects an open invoice: the attempt is written, sent outside any transaction, and its outcome recorded with all that
 * follows from it. An attempt that is still open is asked about; a second one never begins beside it. After a decline
 * for good, the backup method gets an attempt of its own.
 */
import type { AccountId, InvoiceId, PaymentId, PaymentMethodId } from '@coterm/core/ids.ts'
import { owedOf } from '@coterm/core/invoice/invoice.ts'
import { sumOf } from '@coterm/core/invoice/parts.ts'
import { isOpen } from '@coterm/core/payment/payment.ts'
import { isExpired, type PaymentMethod } from '@coterm/core/payment/payment-method.ts'
import { methodToCollect } from '@coterm/core/subscription/collect-with.ts'
import { collects } from '@coterm/core/subscription/control-tags.ts'
import { useCredit } from '@coterm/core/subscription/money-in.ts'
import { partsFor } from '@coterm/core/subscription/settle.ts'
import type { PlainDate } from '@coterm/core/time/plain-date.ts'
import type { Instant } from '@coterm/core/time/zone.ts'
import { type Loaded, loadAccount } from '../../store/accounts.ts'
import { commit } from '../../store/commit.ts'
import type { Transaction } from '../../store/database.ts'
import { loadInvoice, type StoredInvoice } from '../../store/invoices.ts'
import { addAttempt, listAttempts, type PaymentAttempt } from '../../store/payment-attempts.ts'
import {
  chargeAttempt,
  isNews,
  lookUpAttempt,
  type Outcome,
  type PaymentDeps,
  recordOutcome,
  resumeAttempt,
} from './attempt-outcome.ts'
import { consequence } from './consequence.ts'
import { committed as moneyIn } from './money-in.ts'

export type Collection = {
  readonly account: AccountId
  readonly invoice: InvoiceId
  readonly on: PlainDate
  /** Only what became of this attempt is asked: nothing is charged. */
  readonly lookUp?: PaymentId
  /** Nobody asked for it: it is left alone where the vendor has stopped that, also a moment ago. */
  readonly byItself?: true
  /** Only what these subscriptions owe. */
  readonly subscriptions?: readonly string[]
}

export type CollectionResult =
  | { readonly type: 'paid' }
  | { readonly type: 'payment_processing' }
  | { readonly type: 'payment_unknown' }
  | { readonly type: 'payment_failed'; readonly declineCode: string }
  | { readonly type: 'payment_requires_action'; readonly actionUrl: string | null }
  | { readonly type: 'not_found' | 'payment_method_missing' }
  /** Not all of the subscriptions that were named owe something of it. */
  | { readonly type: 'not_owed' }
  /** A quote of the account waits for its payment. */
  | { readonly type: 'conflict' }

type Begun = { readonly attempt: PaymentAttempt; readonly isNew: boolean; readonly expired: boolean }
type Recorded = { readonly result: CollectionResult; readonly next: Begun | null }

export async function collectInvoice(deps: PaymentDeps, collection: Collection): Promise<CollectionResult> {
  const { kysely } = deps.database
  let begun = await kysely.transaction().execute((transaction) => begin(transaction, deps, collection))
  for (;;) {
    if ('type' in begun) return begun
    const answered = { collection, begun, outcome: await outcomeOf(deps, begun, collection) }
    const { result, next } = await kysely.transaction().execute((transaction) => record(transaction, deps, answered))
    // The backup method is never the one that was just tried, so this comes at most once.
    if (!next) return result
    begun = next
  }
}

async function begin(
  transaction: Transaction,
  { clock }: PaymentDeps,
  { account, invoice: id, on, lookUp, subscriptions, byItself }: Collection,
): Promise<Begun | CollectionResult> {
  const loaded = await afterCredit(transaction, { account, on, at: clock.now() })
  const invoice = loaded && (await loadInvoice(transaction, id))
  if (!loaded || invoice?.account !== account) return { type: 'not_found' }
  if (invoice.status === 'uncollectible') return { type: 'conflict' }
  const debt = loaded.known.unpaid.find((each) => each.id === id)
  if (!debt) return { type: 'paid' }
  const open = invoice.payments.find((attempt) => isOpen(attempt.status))
  if (open) return { attempt: open, isNew: false, expired: false }
  if (lookUp !== undefined) return resultOf(invoice.payments.find((attempt) => attempt.id === lookUp))
  if (loaded.agenda.heldQuote !== null || (byItself && !collects(loaded.known))) return { type: 'conflict' }
  const method = methodFor(loaded, invoice)
  if (!method) return { type: 'payment_method_missing' }
  const parts = subscriptions === undefined ? null : partsFor(debt, subscriptions)
  if (subscriptions !== undefined && parts === null) return { type: 'not_owed' }
  const amount = parts === null ? owedOf(debt) : sumOf(parts, debt.currency)
  const asked = { account, invoice: id, paymentMethod: method.id, amount, parts }
  const attempt = await addAttempt(
    transaction,
    { ...asked, quote: null, draft: null, triedOn: on, status: 'sent' },
    clock.now(),
  )
  return { attempt, isNew: true, expired: isExpired(method, on) }
}

type Asking = { readonly account: AccountId; readonly on: PlainDate; readonly at: Instant }

// Before anything is charged, the credit balance pays what it can.
async function afterCredit(transaction: Transaction, { account, on, at }: Asking): Promise<Loaded | null> {
  const loaded = await loadAccount(transaction, account, { lock: true, invoices: false })
  if (!loaded || loaded.agenda.heldQuote !== null) return loaded
  const used = useCredit(loaded.known, on)
  if (used.receipts.length === 0) return loaded
  const [committed] = await commit(transaction, [{ ...moneyIn(used), loaded, on, at }])
  return committed?.after ?? null
}

// An invoice of subscriptions without a method is paid with the account's own.
function methodFor({ known }: Loaded, { id, paymentMethod, collectWith }: StoredInvoice): PaymentMethod | undefined {
  const billedTo = collectWith ?? paymentMethod
  const method = methodToCollect(known, id, billedTo)
  const usual = known.paymentMethods.find(({ isDefault }) => isDefault) ?? known.paymentMethods[0]
  return method ?? (billedTo === null ? usual : undefined)
}

async function outcomeOf(deps: PaymentDeps, begun: Begun, { lookUp }: Collection): Promise<Outcome> {
  const { attempt, isNew, expired } = begun
  if (expired) return { status: 'failed', declineCode: 'payment_method_expired' }
  if (isNew) return chargeAttempt(deps, attempt)
  if (lookUp !== undefined) return (await lookUpAttempt(deps, attempt)) ?? { status: 'unknown' }
  return resumeAttempt(deps, attempt)
}

type Answered = { readonly collection: Collection; readonly begun: Begun; readonly outcome: Outcome }

async function record(transaction: Transaction, deps: PaymentDeps, answered: Answered): Promise<Recorded> {
  const { account, invoice, on } = answered.collection
  const loaded = await loadAccount(transaction, account, { lock: true, invoices: false })
  const stored = loaded && (await loadInvoice(transaction, invoice))
  if (!loaded || !stored) return { result: { type: 'not_found' }, next: null }
  const attempt = stored.payments.find((each) => each.id === answered.begun.attempt.id)
  const open = loaded.openInvoices.find((each) => each.id === invoice)
  if (!attempt || !open || !isOpen(attempt.status)) return { result: resultOf(attempt), next: null }
  const { outcome } = answered
  await recordOutcome(transaction, attempt, { outcome, clock: deps.clock })
  const ordinary = methodFor(loaded, stored)?.id ?? null
  const { decision, collected, backup } = consequence(loaded, { open, attempt, outcome, on, ordinary })
  // Asked again, and nothing new: the account has not changed, so quotes made meanwhile still hold.
  const sameDate = 'nextAttemptOn' in collected && collected.nextAttemptOn === open.nextAttemptOn
  const news = isNews(attempt, outcome) || !sameDate
  if (news) await commit(transaction, [{ loaded, decision, collected: [collected], on, at: deps.clock.now() }])
  const next = backup ? await beginWith(transaction, deps, { attempt, backup, on }) : null
  const now = await listAttempts(transaction, account, { invoice })
  return { result: resultOf(now.find((each) => each.id === attempt.id)), next }
}

type WithBackup = { readonly attempt: PaymentAttempt; readonly backup: PaymentMethodId; readonly on: PlainDate }

// Written with the failure it follows, so that a crash does not forget it.
async function beginWith(
  transaction: Transaction,
  { clock }: PaymentDeps,
  { attempt, backup, on }: WithBackup,
): Promise<Begun> {
  const { account, invoice, amount, parts } = attempt
  const asked = { account, invoice, quote: null, draft: null, paymentMethod: backup, amount, parts, triedOn: on }
  const added = await addAttempt(transaction, { ...asked, status: 'sent' }, clock.now())
  return { attempt: added, isNew: true, expired: false }
}

function resultOf(attempt: PaymentAttempt | undefined): CollectionResult {
  switch (attempt?.status) {
    case 'succeeded':
      return { type: 'paid' }
    case 'requires_action':
      return { type: 'payment_requires_action', actionUrl: attempt.actionUrl }
    case 'failed':
      return { type: 'payment_failed', declineCode: attempt.declineCode ?? 'card_declined' }
    case 'processing':
      return { type: 'payment_processing' }
    default:
      return { type: 'payment_unknown' }
  }
}
