/** The states of a payment attempt, and when a failed payment is tried again. */
import type { Policy } from '../catalog/policy.ts'
import { addDays, type PlainDate } from '../time/plain-date.ts'

/**
 * Allowed moves of an attempt. `unknown` is resolved by asking the provider, never by a second charge. `processing`: the
 * bank takes days to settle. `cancelled`: closed at the provider, and nothing was taken.
 */
export const paymentTransitions = {
  ready: ['sent', 'cancelled'],
  sent: ['succeeded', 'failed', 'requires_action', 'processing', 'unknown', 'cancelled'],
  requires_action: ['succeeded', 'failed', 'processing', 'cancelled'],
  processing: ['succeeded', 'failed'],
  unknown: ['succeeded', 'failed', 'requires_action', 'processing', 'cancelled'],
  succeeded: [],
  failed: [],
  cancelled: [],
} as const

export type PaymentStatus = keyof typeof paymentTransitions

export function mayMove(from: PaymentStatus, to: PaymentStatus): boolean {
  return (paymentTransitions[from] as readonly PaymentStatus[]).includes(to)
}

/** True while the outcome is open: no other attempt may begin. */
export function isOpen(status: PaymentStatus): boolean {
  return paymentTransitions[status].length > 0
}

export const paymentStatuses = Object.keys(paymentTransitions) as PaymentStatus[]
export const openPaymentStatuses = paymentStatuses.filter(isOpen)

/**
 * When to try again after so many failed attempts, the first of which was on the due date; null when no try is left.
 * The schedule counts from the due date, so a worker that was down does not push the tries back.
 */
export function nextAttemptOn(dueOn: PlainDate, failedAttempts: number, policy: Policy): PlainDate | null {
  const days = policy.retryDays[failedAttempts - 1]
  return days === undefined ? null : addDays(dueOn, days)
}
