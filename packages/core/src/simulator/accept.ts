/** Accepting a quote in memory: charged first, applied only when every charge succeeded. */
import type { AccountId } from '../ids.ts'
import { dueOf } from '../invoice/invoice.ts'
import { isZero } from '../money/money.ts'
import { isCollected } from '../payment/payment-method.ts'
import type { Role } from '../permissions.ts'
import { makeQuote, type Quote } from '../quote/quote.ts'
import { type Refusal, refusal } from '../refusals.ts'
import type { Change } from '../subscription/change.ts'
import type { PlainDate } from '../time/plain-date.ts'
import { awaitSettlement, outcomeOf, setPaying, settlesOf } from './collect.ts'
import { receiveIn } from './receive.ts'
import { apply, type IssuedInvoice, knownAccount, versionOf, type World } from './world.ts'

/** A quote and the state it is a promise about. */
export type MadeQuote = { readonly quote: Quote; readonly on: PlainDate; readonly version: number }
export type NotAccepted = {
  readonly code: 'refused' | 'payment_failed' | 'payment_requires_action' | 'conflict'
  readonly refusals: readonly Refusal[]
}

export function quoteIn(world: World, account: AccountId, changes: readonly Change[], role: Role = 'owner'): MadeQuote {
  const quote = makeQuote({ ...knownAccount(world, account), role }, changes, world.today)
  return { quote, on: world.today, version: versionOf(world, account) }
}

/** Executes exactly this quote and answers what it issued, or says why not and moves nothing. */
export function acceptIn(world: World, account: AccountId, made: MadeQuote): IssuedInvoice[] | NotAccepted {
  const { quote } = made
  const stands = obstacle(world, account, made)
  if (stands) return stands
  const known = knownAccount(world, account)
  for (const charge of quote.charges) {
    const method = known.paymentMethods.find((candidate) => candidate.id === charge.paymentMethod)
    const status = isZero(charge.amount) ? null : outcomeOf(world, method, world.today)?.status
    if (status === 'failed') return { code: 'payment_failed', refusals: [] }
    if (status === 'requires_action') return { code: 'payment_requires_action', refusals: [] }
    // Nobody knows yet; the next look finds that nothing was taken, and lets it go.
    if (status === 'unknown') return { code: 'conflict', refusals: [] }
  }
  const issued = apply(world, account, quote.decision)
  for (const invoice of issued) recordCharge(world, invoice)
  return issued
}

function obstacle(world: World, account: AccountId, { quote, on, version }: MadeQuote): NotAccepted | null {
  const fix = { type: 'new_quote' } as const
  if (on !== world.today) return { code: 'refused', refusals: [refusal('quote_expired', null, { fix })] }
  if (quote.refusals.length > 0) return { code: 'refused', refusals: quote.refusals }
  if (version !== versionOf(world, account)) {
    return { code: 'refused', refusals: [refusal('quote_stale', null, { fix })] }
  }
  return null
}

function recordCharge(world: World, invoice: IssuedInvoice): void {
  const { paymentMethods } = knownAccount(world, invoice.account)
  const method = paymentMethods.find((candidate) => candidate.id === invoice.draft.paymentMethod)
  if (invoice.status !== 'open' || !method || !isCollected(method)) return
  const { id, draft } = invoice
  const on = world.today
  const amount = dueOf(draft)
  const status = outcomeOf(world, method, on)?.status === 'processing' ? 'processing' : 'succeeded'
  const payment = { invoice: id, date: on, amount, status, method: method.id, parts: null } as const
  world.payments.push({ ...payment, ...settlesOf(world, method) })
  if (status === 'succeeded') {
    receiveIn(world, invoice, { receipt: { invoice: id, amount, parts: null, by: 'method' }, on })
  } else {
    // The bank takes its time: what was bought is there, and the invoice stays open meanwhile.
    setPaying(world, invoice, status)
    awaitSettlement(world, invoice)
  }
}
