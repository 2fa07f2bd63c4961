/**
 * The first half of accepting a quote: decide again on the locked state, and compare. What costs nothing is committed at
 * once; what has to be paid is held, with its payment attempts written down before anything is sent.
 */
import type { QuoteId } from '@coterm/core/ids.ts'
import { dueOf } from '@coterm/core/invoice/invoice.ts'
import { isCollected } from '@coterm/core/payment/payment-method.ts'
import { makeQuote, type Quote } from '@coterm/core/quote/quote.ts'
import type { KnownAccount } from '@coterm/core/subscription/known.ts'
import type { PlainDate } from '@coterm/core/time/plain-date.ts'
import { type Clock, todayOf } from '../../clock.ts'
import { type Loaded, loadAccount } from '../../store/accounts.ts'
import { commit } from '../../store/commit.ts'
import { parkAccount } from '../../store/create-account.ts'
import type { Reader, Transaction } from '../../store/database.ts'
import { canonicalText } from '../../store/exact-json.ts'
import { addAttempt, isPaying } from '../../store/payment-attempts.ts'
import {
  acceptedWith,
  loadQuote,
  type StoredQuote,
  setAcceptedBy,
  setHeldQuote,
  setQuoteStatus,
} from '../../store/quotes.ts'
import { loadTestClock } from '../../store/test-clocks.ts'
import type { PaymentDeps } from './attempt-outcome.ts'
import { boundsCrossed } from './within-bounds.ts'

export type Held =
  | { readonly type: 'accepted' }
  /** Paying comes next: finishHeldQuote. */
  | { readonly type: 'held' }
  | { readonly type: 'not_found' | 'refused' | 'stale' | 'expired' }
  /** Another quote of the account waits for its payment, or an invoice is being paid. */
  | { readonly type: 'conflict' }
  /** It crosses the safety bounds: the account stops, and nothing is charged. */
  | { readonly type: 'stopped' }

/** `by` asks for it: a member's id, or `vendor`. */
export async function holdQuote({ database, clock }: PaymentDeps, id: QuoteId, by = 'vendor'): Promise<Held> {
  const asked = await loadQuote(database.kysely, id)
  if (!asked) return { type: 'not_found' }
  return database.kysely.transaction().execute(async (transaction) => {
    const loaded = await loadAccount(transaction, asked.account, { lock: true })
    const stored = loaded && (await loadQuote(transaction, id))
    if (!stored) return { type: 'not_found' }
    const today = await todayFor(transaction, clock, loaded)
    const obstacle = obstacleTo(stored, { loaded, today, clock })
    if (obstacle) return obstacle
    if (await stops(transaction, { stored, loaded, clock, by })) return { type: 'stopped' }
    const drafts = draftsToCollect(loaded.known, stored.quote)
    if (drafts.length === 0) return acceptNow(transaction, { stored, loaded, clock, by })
    // A payment in flight is about to change the state that this quote would be committed on.
    if (await isPaying(transaction, stored.account)) return { type: 'conflict' }
    await hold(transaction, { stored, loaded, clock, by }, drafts)
    return { type: 'held' }
  })
}

/** The account's today. */
export async function todayFor(reader: Reader, clock: Clock, { known, agenda }: Loaded): Promise<PlainDate> {
  const testClock = agenda.testClock === null ? null : await loadTestClock(reader, agenda.testClock)
  return todayOf(clock, known.seller, testClock)
}

type Situation = { readonly loaded: Loaded; readonly today: PlainDate; readonly clock: Clock }

function obstacleTo(stored: StoredQuote, { loaded, today, clock }: Situation): Held | null {
  if (stored.status === 'accepted') return { type: 'accepted' }
  if (stored.status === 'held') return { type: 'held' }
  if (stored.status === 'failed') return { type: 'stale' }
  if (loaded.agenda.heldQuote !== null) return { type: 'conflict' }
  if (isExpired(stored, { loaded, today, clock })) return { type: 'expired' }
  if (stored.quote.refusals.length > 0) return { type: 'refused' }
  if (stored.stateVersion !== loaded.agenda.stateVersion) return { type: 'stale' }
  const now = makeQuote(loaded.known, stored.quote.changes, today)
  return canonicalText(now) === canonicalText(stored.quote) ? null : { type: 'stale' }
}

/** A quote is a promise for the day it was made on. */
export function isExpired(stored: StoredQuote, { loaded, today, clock }: Situation): boolean {
  if (today !== stored.quotedOn) return true
  return loaded.agenda.testClock === null && clock.now() >= stored.expiresAt
}

/** Which drafts are charged before anything moves: not those of nothing, nor those the customer pays by transfer. */
function draftsToCollect(known: KnownAccount, quote: Quote): number[] {
  const collected = quote.decision.invoices.flatMap((draft, index) => {
    const method = known.paymentMethods.find((candidate) => candidate.id === draft.paymentMethod)
    return dueOf(draft).minor > 0n && method && isCollected(method)
      ? [{ index, slow: method.kind === 'sepa_debit' }]
      : []
  })
  // What cannot be called off comes last: until then everything can still be given back.
  return collected.toSorted((a, b) => Number(a.slow) - Number(b.slow)).map(({ index }) => index)
}

type Accepting = {
  readonly stored: StoredQuote
  readonly loaded: Loaded
  readonly clock: Clock
  readonly by: string
}

// An account that had stopped before keeps its reason.
async function stops(transaction: Transaction, { stored, loaded }: Accepting): Promise<boolean> {
  const charging = { loaded, decision: stored.quote.decision, on: stored.quotedOn }
  const reason = (await boundsCrossed(transaction, [charging])).get(stored.account)
  if (reason === undefined) return false
  if (loaded.agenda.parked === null) await parkAccount(transaction, stored.account, reason)
  return true
}

async function acceptNow(transaction: Transaction, { stored, loaded, clock, by }: Accepting): Promise<Held> {
  const { decision } = stored.quote
  await setAcceptedBy(transaction, stored, by)
  const [committed] = await commit(transaction, [{ loaded, decision, on: stored.quotedOn, at: clock.now(), by }])
  await acceptedWith(transaction, stored, committed?.invoices.map((invoice) => invoice.id) ?? [])
  return { type: 'accepted' }
}

async function hold(transaction: Transaction, accepting: Accepting, drafts: readonly number[]): Promise<void> {
  const { stored, clock, by } = accepting
  const { account, id: quote, quotedOn: triedOn } = stored
  await setHeldQuote(transaction, account, quote)
  await setAcceptedBy(transaction, stored, by)
  await setQuoteStatus(transaction, stored, 'held')
  for (const draft of drafts) {
    const invoice = stored.quote.decision.invoices[draft]
    if (!invoice?.paymentMethod) throw new Error('Broken invariant: a draft that is collected has a payment method')
    const { paymentMethod } = invoice
    const amount = dueOf(invoice)
    const attempt = { account, invoice: null, quote, draft, paymentMethod, amount, triedOn, status: 'sent' } as const
    await addAttempt(transaction, attempt, clock.now())
  }
}
