/** Asking the provider about one attempt, outside any transaction. A missing answer is looked up, never charged again. */
import { assert } from '@coterm/core/decision.ts'
import type { PaymentStatus } from '@coterm/core/payment/payment.ts'
import type { Clock } from '../../clock.ts'
import { type Charge, type ChargeResult, type PaymentProvider, withinTime } from '../../providers/payment/provider.ts'
import type { Database, Reader } from '../../store/database.ts'
import { changeAttempt, type PaymentAttempt } from '../../store/payment-attempts.ts'

export type PaymentDeps = { readonly database: Database; readonly provider: PaymentProvider; readonly clock: Clock }

/** `unknown`: neither the charge nor the look-up was answered. */
export type Outcome = ChargeResult | { readonly status: 'unknown' }

/** Charges an attempt; sent once or twice under the same reference, the money is taken once. */
export async function chargeAttempt(provider: PaymentProvider, attempt: PaymentAttempt): Promise<Outcome> {
  const charge: Charge = { reference: attempt.id, amount: attempt.amount, method: attempt.paymentMethod }
  try {
    return await withinTime(provider.charge(charge))
  } catch {
    return (await lookUpAttempt(provider, attempt)) ?? { status: 'unknown' }
  }
}

/** What became of an attempt that was sent before; null when the provider has never seen it. */
export async function lookUpAttempt(provider: PaymentProvider, attempt: PaymentAttempt): Promise<Outcome | null> {
  try {
    return await withinTime(provider.find(attempt.id))
  } catch {
    return { status: 'unknown' }
  }
}

/** Closes an attempt at the provider, unless it has an outcome already. */
export async function cancelAttempt(provider: PaymentProvider, attempt: PaymentAttempt): Promise<Outcome> {
  try {
    return (await withinTime(provider.cancel(attempt.id))) ?? { status: 'failed', declineCode: 'cancelled' }
  } catch {
    return { status: 'unknown' }
  }
}

/** Writes the outcome down. The account is locked, and the attempt is open. */
export async function recordOutcome(
  reader: Reader,
  attempt: PaymentAttempt,
  { outcome, clock }: { readonly outcome: Outcome; readonly clock: Clock },
): Promise<void> {
  const at = clock.now()
  // Nothing new, or no answer about an attempt that waits: only the moment of asking is written down, so that the worker
  // leaves it alone for a while.
  const sameAsBefore = outcome.status === attempt.status || (outcome.status === 'unknown' && attempt.status !== 'sent')
  if (sameAsBefore) return changeAttempt(reader, attempt, { at })
  assert(attempt.status !== 'ready', 'an attempt is sent before it has an outcome')
  const status: PaymentStatus = outcome.status
  const declineCode = outcome.status === 'failed' ? outcome.declineCode : null
  await changeAttempt(reader, attempt, { status, declineCode, at })
}
