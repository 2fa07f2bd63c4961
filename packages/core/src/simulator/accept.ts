/** Accepting a quote in memory: charged first, applied only when every charge succeeded. */
import type { AccountId } from '../ids.ts'
import { isZero } from '../money/money.ts'
import { isCollected } from '../payment/payment-method.ts'
import { makeQuote, type Quote } from '../quote/quote.ts'
import type { Change } from '../subscription/change.ts'
import { outcomeOf, settle } from './collect.ts'
import { apply, type IssuedInvoice, knownAccount, type World } from './world.ts'

export type AcceptanceError = 'refused' | 'payment_failed' | 'payment_requires_action'

export function quoteIn(world: World, account: AccountId, changes: readonly Change[]): Quote {
  return makeQuote(knownAccount(world, account), changes, world.today)
}

/** Executes exactly this quote, or says why not and moves nothing. */
export function acceptIn(world: World, account: AccountId, quote: Quote): AcceptanceError | null {
  if (quote.refusals.length > 0) return 'refused'
  const known = knownAccount(world, account)
  for (const charge of quote.charges) {
    const method = known.paymentMethods.find((candidate) => candidate.id === charge.paymentMethod)
    const outcome = isZero(charge.amount) ? null : outcomeOf(world, method, world.today)
    if (outcome === 'failed') return 'payment_failed'
    if (outcome === 'requires_action') return 'payment_requires_action'
  }
  for (const invoice of apply(world, account, quote.decision)) recordCharge(world, invoice)
  return null
}

function recordCharge(world: World, invoice: IssuedInvoice): void {
  const { paymentMethods } = knownAccount(world, invoice.account)
  const method = paymentMethods.find((candidate) => candidate.id === invoice.draft.paymentMethod)
  if (invoice.status !== 'open' || !method || !isCollected(method)) return
  const { total: amount } = invoice.draft
  world.payments.push({ invoice: invoice.id, date: world.today, amount, status: 'succeeded', method: method.id })
  settle(world, invoice, world.today)
}
