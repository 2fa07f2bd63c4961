/**
 * The second half of accepting a quote: take the money, then commit exactly what was quoted; or let go, with nothing
 * moved. It can be done again at any point after a crash: the provider keeps one charge for each attempt.
 */
import type { Decision } from '@coterm/core/decision.ts'
import type { EventType } from '@coterm/core/events.ts'
import type { PaymentId, QuoteId } from '@coterm/core/ids.ts'
import { isOpen } from '@coterm/core/payment/payment.ts'
import type { Clock } from '../../clock.ts'
import { type Loaded, loadAccount } from '../../store/accounts.ts'
import { commit } from '../../store/commit.ts'
import type { Transaction } from '../../store/database.ts'
import { changeAttempt, listAttempts, type PaymentAttempt } from '../../store/payment-attempts.ts'
import { acceptedWith, loadQuote, type StoredQuote, setHeldQuote, setQuoteStatus } from '../../store/quotes.ts'
import {
  cancelAttempt,
  chargeAttempt,
  keyIsYoung,
  lookUpAttempt,
  type Outcome,
  type PaymentDeps,
  recordOutcome,
  resumeAttempt,
} from './attempt-outcome.ts'
import { isExpired, todayFor } from './hold-quote.ts'
import { keepPayment } from './keep-payment.ts'
import { isLost, type Tried, takeBack } from './take-back.ts'

export type Finished =
  | { readonly type: 'accepted' }
  | { readonly type: 'not_found' }
  | { readonly type: 'payment_failed'; readonly declineCode: string }
  | { readonly type: 'payment_requires_action'; readonly actionUrl: string | null }
  /** The provider does not answer; the worker goes on asking. */
  | { readonly type: 'payment_unknown' }

/**
 * `charge`: somebody is there and wants it. `look_up`: nobody is; what was not charged is let go, and what waits for the
 * customer is let go once the quote has expired.
 */
export type Mode = 'charge' | 'look_up'

export async function finishHeldQuote(deps: PaymentDeps, id: QuoteId, mode: Mode): Promise<Finished> {
  const { kysely } = deps.database
  const stored = await loadQuote(kysely, id)
  if (!stored) return { type: 'not_found' }
  const attempts = await listAttempts(kysely, stored.account, { quote: id })
  if (stored.status !== 'held') return settled(stored, attempts)
  const expired = mode === 'look_up' && (await hasExpired(deps, stored))
  const tried: Tried[] = []
  for (const attempt of attempts) {
    const outcome = await outcomeOf(deps, attempt, { mode, expired })
    tried.push({ attempt, outcome })
    if (!isTaken(outcome)) break
  }
  const settledAs = tried.some(isLost) ? await takeBack(deps, attempts, tried) : tried
  if (!settledAs) return { type: 'payment_unknown' }
  await kysely.transaction().execute((transaction) => record(transaction, deps, { id, tried: settledAs }))
  const after = await loadQuote(kysely, id)
  return after ? settled(after, await listAttempts(kysely, stored.account, { quote: id })) : { type: 'not_found' }
}

async function outcomeOf(
  deps: PaymentDeps,
  attempt: PaymentAttempt,
  { mode, expired }: { readonly mode: Mode; readonly expired: boolean },
): Promise<Outcome> {
  // What was answered before is looked at, not sent again; nor is what was written too long ago.
  if (mode === 'charge') {
    const fresh = attempt.status === 'sent' && keyIsYoung(deps, attempt)
    return fresh ? chargeAttempt(deps, attempt) : resumeAttempt(deps, attempt)
  }
  const found = await lookUpAttempt(deps, attempt)
  const letGo = found === null || (expired && found.status === 'requires_action')
  return letGo ? cancelAttempt(deps, attempt) : found
}

// Taken, or with the bank: either way it is what was asked for.
function isTaken({ status }: Outcome): boolean {
  return status === 'succeeded' || status === 'processing'
}

type Result = { readonly id: QuoteId; readonly tried: readonly Tried[] }

async function record(transaction: Transaction, deps: PaymentDeps, { id, tried }: Result): Promise<void> {
  const first = await loadQuote(transaction, id)
  const loaded = first && (await loadAccount(transaction, first.account, { lock: true }))
  // Read again under the lock: somebody else may have finished it meanwhile.
  const stored = loaded && (await loadQuote(transaction, id))
  if (stored?.status !== 'held' || !loaded) return
  const now = await listAttempts(transaction, stored.account, { quote: id })
  const { clock } = deps
  for (const { attempt, outcome } of tried) {
    const current = now.find((each) => each.id === attempt.id)
    if (current && isOpen(current.status)) await recordOutcome(transaction, current, { outcome, clock })
  }
  if (tried.some(isLost)) await release(transaction, { stored, loaded, tried, clock })
  else if (tried.filter(({ outcome }) => isTaken(outcome)).length === now.length) {
    await complete(transaction, { stored, loaded, tried, clock })
  }
}

type Settling = {
  readonly stored: StoredQuote
  readonly loaded: Loaded
  readonly tried: readonly Tried[]
  readonly clock: Clock
}

async function release(transaction: Transaction, { stored, tried, clock }: Settling): Promise<void> {
  await setQuoteStatus(transaction, stored, 'failed')
  await setHeldQuote(transaction, stored.account, null)
  for (const { attempt, outcome, keptFor } of tried) {
    if (outcome.status !== 'succeeded') continue
    if (keptFor !== undefined) await keepPayment(transaction, clock, { attempt, keptFor })
    else await changeAttempt(transaction, attempt, { refunded: true, at: clock.now() })
  }
}

// Nothing of the account has moved since it was held, so the decision that was quoted still fits.
async function complete(transaction: Transaction, completed: Settling): Promise<void> {
  const { stored, loaded, tried, clock } = completed
  const at = clock.now()
  const paidDrafts = draftsThat(tried, 'succeeded')
  const settlingDrafts = new Set(draftsThat(tried, 'processing').keys())
  const decision = withPaymentEvents(stored.quote.decision, { paidDrafts, settlingDrafts })
  const by = stored.acceptedBy
  const entry = { loaded, decision, on: stored.quotedOn, at, by, paidDrafts, settlingDrafts }
  const [committed] = await commit(transaction, [entry])
  const invoices = committed?.invoices.map((invoice) => invoice.id) ?? []
  for (const { attempt } of tried) {
    const invoice = attempt.draft === null ? undefined : invoices[attempt.draft]
    if (invoice) await changeAttempt(transaction, attempt, { invoice, at })
  }
  await acceptedWith(transaction, stored, invoices)
  await setHeldQuote(transaction, stored.account, null)
}

function draftsThat(tried: readonly Tried[], status: Outcome['status']): ReadonlyMap<number, PaymentId> {
  const those = tried.filter(({ outcome }) => outcome.status === status)
  return new Map(those.flatMap(({ attempt }) => (attempt.draft === null ? [] : [[attempt.draft, attempt.id] as const])))
}

type Drafts = { readonly paidDrafts: ReadonlyMap<number, PaymentId>; readonly settlingDrafts: ReadonlySet<number> }

function withPaymentEvents(decision: Decision, { paidDrafts, settlingDrafts }: Drafts): Decision {
  const about = (type: EventType) => (draft: number) => ({ type, subscription: null, data: { draft } })
  const paid = [...paidDrafts.keys()].map(about('invoice.paid'))
  const settling = [...settlingDrafts].map(about('payment.processing'))
  return { ...decision, events: [...decision.events, ...paid, ...settling] }
}

async function hasExpired({ database, clock }: PaymentDeps, stored: StoredQuote): Promise<boolean> {
  const loaded = await loadAccount(database.kysely, stored.account, { lock: false })
  if (!loaded) return true
  return isExpired(stored, { loaded, today: await todayFor(database.kysely, clock, loaded), clock })
}

function settled(stored: StoredQuote, attempts: readonly PaymentAttempt[]): Finished {
  if (stored.status === 'accepted') return { type: 'accepted' }
  if (stored.status === 'failed') {
    const declined = attempts.find((attempt) => attempt.status === 'failed')
    return { type: 'payment_failed', declineCode: declined?.declineCode ?? 'cancelled' }
  }
  const waits = attempts.find((attempt) => attempt.status === 'requires_action')
  return waits ? { type: 'payment_requires_action', actionUrl: waits.actionUrl } : { type: 'payment_unknown' }
}
