/**
 * Takes up payments whose answer is missing, after a crash or a lost connection. Each is looked up at the provider: what
 * was charged counts, what was not is let go or sent again under the same reference.
 */
import type { Instant } from '@coterm/core/time/zone.ts'
import type { PaymentDeps } from '../operations/payments/attempt-outcome.ts'
import { collectInvoice } from '../operations/payments/collect-invoice.ts'
import { finishHeldQuote } from '../operations/payments/finish-held-quote.ts'
import { forgetMethods } from '../operations/payments/forget-methods.ts'
import { todayFor } from '../operations/payments/hold-quote.ts'
import { handleProviderEvents } from '../operations/payments/receive-provider-event.ts'
import { sendRefunds } from '../operations/payments/send-refunds.ts'
import { loadAccount } from '../store/accounts.ts'
import { listUnanswered } from '../store/payment-attempts.ts'
import { listHeldQuotes } from '../store/quotes.ts'

const pageSize = 100

export type ResumeOptions = {
  /** How old an unanswered payment is before it is taken up: younger ones are somebody's work at this moment. */
  readonly graceMs: number
}

export async function resumePayments(deps: PaymentDeps, { graceMs }: ResumeOptions): Promise<void> {
  const now = deps.clock.now()
  const before = (now - graceMs) as Instant
  const { kysely } = deps.database
  for (const quote of await listHeldQuotes(kysely, { before, limit: pageSize })) {
    await finishHeldQuote(deps, quote, 'look_up')
  }
  await sendRefunds(deps, { before })
  await handleProviderEvents(deps, before)
  await forgetMethods(deps)
  for (const { account, invoice } of await listUnanswered(kysely, { now, graceMs, limit: pageSize })) {
    const loaded = await loadAccount(kysely, account, { lock: false, invoices: false })
    if (!loaded) continue
    const on = await todayFor(kysely, deps.clock, loaded)
    await collectInvoice(deps, { account, invoice, on, byItself: true })
  }
}
