/**
 * Looks at what a message of the provider is about. State is fetched, never believed, so messages may come late, twice
 * or in any order: what is settled stays as it is.
 */
import { id } from '@coterm/core/ids.ts'
import type { Instant } from '@coterm/core/time/zone.ts'
import { withinTime } from '../../providers/payment/provider.ts'
import { loadAccount } from '../../store/accounts.ts'
import { loadAttempt } from '../../store/payment-attempts.ts'
import { keepWhatWasSaid, markHandled, postponeEvent, type StoredEvent } from '../../store/provider-events.ts'
import { listReadyRefunds, refundOfReference } from '../../store/refunds.ts'
import type { PaymentDeps } from './attempt-outcome.ts'
import { collectInvoice } from './collect-invoice.ts'
import { finishHeldQuote } from './finish-held-quote.ts'
import { finishSetup } from './finish-setup.ts'
import { todayFor } from './hold-quote.ts'
import { lookAtUndo } from './keep-payment.ts'
import { recordDispute } from './record-dispute.ts'
import { sendRefund } from './send-refunds.ts'

const firstPauseMs = 30_000
const pauseMsMax = 3_600_000

/** What cannot be handled now is tried again, later each time. */
export async function handleProviderEvent(deps: PaymentDeps, event: StoredEvent): Promise<void> {
  const { kysely } = deps.database
  try {
    await lookAt(deps, event)
    await markHandled(kysely, event, deps.clock.now())
  } catch (error) {
    const failure = error instanceof Error ? error.message : String(error)
    const pause = Math.min(firstPauseMs * 2 ** Math.min(event.tries, 20), pauseMsMax)
    await postponeEvent(kysely, event, { failure, nextTryAt: (deps.clock.now() + pause) as Instant })
  }
}

async function lookAt(deps: PaymentDeps, event: StoredEvent): Promise<void> {
  switch (event.about) {
    case 'charge':
      return lookAtCharge(deps, event.reference)
    case 'setup':
      await finishSetup(deps, id('setup', event.reference))
      return
    case 'refund':
      return lookAtRefund(deps, event.reference)
    case 'dispute':
      return lookAtDispute(deps, event)
    case 'other':
      return
  }
}

// A charge that none of ours asked for is nobody's: another system may share the provider's account.
async function lookAtCharge(deps: PaymentDeps, reference: string): Promise<void> {
  const { kysely } = deps.database
  const attempt = await loadAttempt(kysely, id('payment', reference))
  if (!attempt) return
  const { account, invoice, quote } = attempt
  if (invoice === null) {
    if (quote !== null) await finishHeldQuote(deps, quote, 'look_up')
    return
  }
  const loaded = await loadAccount(kysely, account, { lock: false, invoices: false })
  if (!loaded) return
  const on = await todayFor(kysely, deps.clock, loaded)
  await collectInvoice(deps, { account, invoice, on, lookUp: attempt.id })
}

async function lookAtRefund(deps: PaymentDeps, reference: string): Promise<void> {
  if (await lookAtUndo(deps, reference)) return
  const row = refundOfReference(reference)
  if (row === null) return
  const [refund] = await listReadyRefunds(deps.database.kysely, { row, limit: 1 })
  if (refund) await sendRefund(deps, refund)
}

// What the provider does not call a dispute yet, such as a question of the bank, is told again when it becomes one. What
// it says is kept with the message that brought it.
async function lookAtDispute(deps: PaymentDeps, event: StoredEvent): Promise<void> {
  const dispute = await withinTime(deps.provider.findDispute(event.reference))
  if (!dispute) return
  const { amount, ...said } = dispute
  const kept = { ...said, amount: String(amount.minor), currency: amount.currency }
  await keepWhatWasSaid(deps.database.kysely, event, kept)
  if (await recordDispute(deps, dispute)) return
  const ours = await loadAttempt(deps.database.kysely, id('payment', dispute.charge))
  if (ours) throw new Error(`The charge ${dispute.charge} is not recorded yet.`)
}
