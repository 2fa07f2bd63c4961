/** Asking the provider about one attempt, outside any transaction. A missing answer is looked up, never charged again. */
import { assert } from '@coterm/core/decision.ts'
import type { PaymentStatus } from '@coterm/core/payment/payment.ts'
import type { Clock } from '../../clock.ts'
import {
  type ChargeResult,
  type PaymentProvider,
  type ProviderMethod,
  withinTime,
} from '../../providers/payment/provider.ts'
import type { Database, Reader } from '../../store/database.ts'
import { changeAttempt, type PaymentAttempt } from '../../store/payment-attempts.ts'
import { loadProviderMethod } from '../../store/payment-methods.ts'

export type PaymentDeps = {
  readonly database: Database
  readonly provider: PaymentProvider
  readonly clock: Clock
  /** Where customers reach us, such as `https://account.example.com`. */
  readonly publicUrl: string
}

/** `unknown`: neither the charge nor the look-up was answered. `cancelled`: closed at the provider, nothing was taken. */
export type Outcome = ChargeResult | { readonly status: 'unknown' | 'cancelled' }

/** Charges an attempt; sent again under the same reference while its key lives, the money is taken once. */
export async function chargeAttempt(deps: PaymentDeps, attempt: PaymentAttempt): Promise<Outcome> {
  const { provider, publicUrl } = deps
  const method = await methodOf(deps, attempt)
  if (!method) return { status: 'failed', declineCode: 'payment_method_missing' }
  try {
    return await withinTime(provider.charge(requestFor(attempt, method, publicUrl)))
  } catch {
    return (await lookUpAttempt(deps, attempt)) ?? { status: 'unknown' }
  }
}

function requestFor({ id: reference, amount, invoice, quote }: PaymentAttempt, method: ProviderMethod, url: string) {
  const about = invoice ?? quote ?? reference
  const returnUrl = new URL(invoice ? `/invoices/${invoice}` : `/quotes/${quote}`, url).href
  return { reference, amount, method, returnUrl, description: `Payment for ${about}` }
}

/** What became of an attempt that was sent before; null when the provider has never seen it. */
export async function lookUpAttempt(deps: PaymentDeps, attempt: PaymentAttempt): Promise<Outcome | null> {
  const { provider } = deps
  if (!provider.profile.lookUp) return { status: 'unknown' }
  try {
    return await withinTime(provider.find(attempt.id, await methodOf(deps, attempt)))
  } catch {
    return { status: 'unknown' }
  }
}

/**
 * Goes on with an attempt that was sent before. It is looked up first; what the provider has never seen is sent again
 * while its key is young, and closed for good when it is old: after that the same reference could take money twice.
 */
export async function resumeAttempt(deps: PaymentDeps, attempt: PaymentAttempt): Promise<Outcome> {
  const young = keyIsYoung(deps, attempt)
  // A provider that cannot be asked answers a repeated request with the first one's outcome, as long as the key lives.
  if (!deps.provider.profile.lookUp) return young ? chargeAttempt(deps, attempt) : { status: 'unknown' }
  const found = await lookUpAttempt(deps, attempt)
  if (found !== null) return found
  return young ? chargeAttempt(deps, attempt) : cancelAttempt(deps, attempt)
}

const marginMsMax = 3_600_000

/**
 * Younger than the key's life, with a margin for clocks that differ and requests that are slow: what was sent twice and
 * arrives after all that time is nobody's to stop.
 */
export function keyIsYoung(
  { provider, clock }: PaymentDeps,
  { createdAt }: Pick<PaymentAttempt, 'createdAt'>,
): boolean {
  const { keyLifeMs } = provider.profile
  return clock.now() - createdAt < keyLifeMs - Math.min(marginMsMax, keyLifeMs / 10)
}

/** Closes an attempt at the provider, unless it has an outcome already. */
export async function cancelAttempt(deps: PaymentDeps, attempt: PaymentAttempt): Promise<Outcome> {
  try {
    const method = await methodOf(deps, attempt)
    return (await withinTime(deps.provider.cancel(attempt.id, method))) ?? { status: 'cancelled' }
  } catch {
    return { status: 'unknown' }
  }
}

// What the attempt was made with, as its provider knows it. Another provider's tokens mean nothing to it.
async function methodOf(
  { database, provider }: PaymentDeps,
  attempt: PaymentAttempt,
): Promise<ProviderMethod | undefined> {
  const method = await loadProviderMethod(database.kysely, attempt)
  if (method?.provider !== provider.profile.name) return undefined
  return { token: method.token, customer: method.customer }
}

/** Writes the outcome down. The account is locked, and the attempt is open. */
export async function recordOutcome(
  reader: Reader,
  attempt: PaymentAttempt,
  { outcome, clock }: { readonly outcome: Outcome; readonly clock: Clock },
): Promise<void> {
  const at = clock.now()
  const actionUrl = outcome.status === 'requires_action' ? outcome.actionUrl : null
  // Nothing new, or no answer about an attempt that waits: only that it was asked is written down, so that the worker
  // leaves it alone for a while, longer each time.
  if (!isNews(attempt, outcome)) {
    const waits = outcome.status === 'requires_action'
    return changeAttempt(reader, attempt, { at, lookedUp: true, ...(waits && { actionUrl }) })
  }
  assert(attempt.status !== 'ready', 'an attempt is sent before it has an outcome')
  const status: PaymentStatus = outcome.status
  const declineCode = outcome.status === 'failed' ? outcome.declineCode : null
  await changeAttempt(reader, attempt, { status, declineCode, actionUrl, at })
}

/** True when the outcome moves the attempt on. */
export function isNews({ status }: PaymentAttempt, outcome: Outcome): boolean {
  return outcome.status !== status && (outcome.status !== 'unknown' || status === 'sent')
}
