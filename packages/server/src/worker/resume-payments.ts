/**
 * Takes up payments whose answer is missing, after a crash or a lost connection. Each is looked up at the provider: what
 * was charged counts, what was not is let go or sent again under the same reference.
 */

import type { AccountId, InvoiceId } from '@coterm/core/ids.ts'
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

type Unanswered = { readonly account: AccountId; readonly invoice: InvoiceId }

export type ResumeOptions = {
  /** How old an unanswered payment is before it is taken up: younger ones are somebody's work at this moment. */
  readonly graceMs: number
}

export async function resumePayments(deps: PaymentDeps, { graceMs }: ResumeOptions): Promise<void> {
  const now = deps.clock.now()
  const before = (now - graceMs) as Instant
  const { kysely } = deps.database
  const held = await listHeldQuotes(kysely, { before, limit: pageSize })
  const unanswered = await listUnanswered(kysely, { now, graceMs, limit: pageSize })
  await eachByItself([
    ...held.map((quote) => () => finishHeldQuote(deps, quote, 'look_up')),
    () => sendRefunds(deps, { before }),
    () => handleProviderEvents(deps, before),
    () => forgetMethods(deps),
    ...unanswered.map((each) => () => askAgain(deps, each)),
  ])
}

async function askAgain(deps: PaymentDeps, { account, invoice }: Unanswered): Promise<void> {
  const { kysely } = deps.database
  const loaded = await loadAccount(kysely, account, { lock: false, invoices: false })
  if (!loaded) return
  const on = await todayFor(kysely, deps.clock, loaded)
  await collectInvoice(deps, { account, invoice, on, byItself: true })
}

// What fails for one account is reported once the others have had their turn.
async function eachByItself(steps: readonly (() => Promise<unknown>)[]): Promise<void> {
  const errors: unknown[] = []
  for (const step of steps) await step().catch((error) => errors.push(error))
  if (errors.length > 0) throw new AggregateError(errors, `${errors.length} payments could not be taken up`)
}
