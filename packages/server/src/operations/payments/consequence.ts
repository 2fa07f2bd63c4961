/** What follows from the outcome of a payment for its invoice and its account. */

import { type Decision, nothingDecided } from '@coterm/core/decision.ts'
import type { EventData, EventType } from '@coterm/core/events.ts'
import type { PaymentMethodId } from '@coterm/core/ids.ts'
import { formatMoney } from '@coterm/core/money/money.ts'
import { backupAfter, retryAfter } from '@coterm/core/payment/after-decline.ts'
import { isHardDecline } from '@coterm/core/payment/decline.ts'
import { inForceOn } from '@coterm/core/subscription/known.ts'
import { type Receipt, receive } from '@coterm/core/subscription/settle.ts'
import { addDays, type PlainDate } from '@coterm/core/time/plain-date.ts'
import type { Loaded, OpenInvoice } from '../../store/accounts.ts'
import type { Collected } from '../../store/commit/plan.ts'
import type { PaymentAttempt } from '../../store/payment-attempts.ts'
import { isNews, type Outcome } from './attempt-outcome.ts'

export type PaymentAnswer = {
  readonly open: OpenInvoice
  readonly attempt: PaymentAttempt
  readonly outcome: Outcome
  readonly on: PlainDate
  /** The method that pays the invoice when nothing has gone wrong. */
  readonly ordinary: PaymentMethodId | null
}

export type Consequence = {
  readonly decision: Decision
  readonly collected: Collected
  /** To be tried at once. */
  readonly backup: PaymentMethodId | null
}

export function consequence(loaded: Loaded, answer: PaymentAnswer): Consequence {
  const { open, attempt, outcome, on } = answer
  const { id: invoice, failedAttempts } = open
  const still = { type: 'open', invoice, failedAttempts } as const
  const decided = { decision: nothingDecided, backup: null }
  switch (outcome.status) {
    case 'succeeded': {
      const receipt: Receipt = { invoice, amount: attempt.amount, parts: attempt.parts, by: 'method' }
      return {
        ...decided,
        decision: receive(loaded.known, receipt, on),
        collected: { type: 'paid', payment: attempt.id, ...receipt },
      }
    }
    case 'failed':
      return declined(loaded, answer, outcome.declineCode)
    case 'cancelled':
      // Nothing was taken and nothing was refused: it begins again, under another reference.
      return { ...decided, collected: { ...still, nextAttemptOn: on, attempt: 'closed' } }
    case 'requires_action': {
      // The customer is asked to act: nothing is tried meanwhile.
      const decision = told(answer, 'payment.requires_action', { actionUrl: outcome.actionUrl })
      return { decision, backup: null, collected: { ...still, nextAttemptOn: null, attempt: 'open' } }
    }
    case 'processing': {
      const decision = told(answer, 'payment.processing', {})
      const nextAttemptOn = addDays(on, 1)
      return { decision, backup: null, collected: { ...still, nextAttemptOn, attempt: 'settling' } }
    }
    case 'unknown': {
      // Asked about again the day after. One that waits for the customer or the bank goes on waiting.
      const { status } = attempt
      const nextAttemptOn = status === 'requires_action' ? null : addDays(on, 1)
      const waits = status === 'processing' ? 'settling' : 'open'
      return { ...decided, collected: { ...still, nextAttemptOn, attempt: waits } }
    }
  }
}

function declined(loaded: Loaded, answer: PaymentAnswer, code: string): Consequence {
  const { open, attempt, on, ordinary } = answer
  const { paymentMethods: methods, policy } = inForceOn(loaded.known, on)
  const tried = attempt.paymentMethod
  const isBackup = methods.some(({ id, isBackup }) => id === tried && isBackup) && tried !== ordinary
  const failedAttempts = open.failedAttempts + (isBackup ? 0 : 1)
  const failure = { code, dueOn: open.dueOn, failedAttempts, on, policy }
  // A method that was declined for good is not tried again: another one has to take its place.
  const blocked = !isBackup && isHardDecline(code) ? tried : null
  const nextAttemptOn = blocked !== null || (isBackup && open.blockedMethod !== null) ? null : retryAfter(failure)
  const backup = isBackup ? undefined : backupAfter(failure, { methods, tried })
  const decision = told(answer, 'payment.failed', { declineCode: code, backupFollows: backup !== undefined })
  const still = { type: 'open', invoice: open.id, failedAttempts, nextAttemptOn, attempt: 'closed' } as const
  const collected = isBackup ? still : { ...still, blockedMethod: blocked }
  return { decision, collected, backup: backup?.id ?? null }
}

// What the customer has been told once is not told again.
function told({ open, attempt, outcome }: PaymentAnswer, type: EventType, data: EventData): Decision {
  if (!isNews(attempt, outcome)) return nothingDecided
  const { id: payment, paymentMethod, amount } = attempt
  const about = { invoice: open.id, payment, paymentMethod, amount: formatMoney(amount), currency: amount.currency }
  return { ...nothingDecided, events: [{ type, subscription: null, data: { ...about, ...data } }] }
}
