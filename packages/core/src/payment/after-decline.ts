/** What follows from a declined payment of an invoice: when it is tried again, and whether the backup method is asked now. */
import type { Policy } from '../catalog/policy.ts'
import type { PaymentMethodId } from '../ids.ts'
import { addDays, type PlainDate } from '../time/plain-date.ts'
import { isHardDecline } from './decline.ts'
import { nextAttemptOn } from './payment.ts'
import { isCollected, isExpired, type PaymentMethod } from './payment-method.ts'

export type Declined = {
  readonly code: string
  readonly dueOn: PlainDate
  /** How often it has failed, this time included. A backup method's failure is not counted. */
  readonly failedAttempts: number
  readonly on: PlainDate
  readonly policy: Policy
}

/** Never on the same day again: what was settled late may have missed a day of the schedule. */
export function retryAfter({ dueOn, failedAttempts, on, policy }: Declined): PlainDate | null {
  const scheduled = nextAttemptOn(dueOn, failedAttempts, policy)
  return scheduled !== null && scheduled <= on ? addDays(on, 1) : scheduled
}

/** The method that is tried at once, in its own attempt: after a hard decline, or when no scheduled try is left. */
export function backupAfter(
  declined: Declined,
  { methods, tried }: { readonly methods: readonly PaymentMethod[]; readonly tried: PaymentMethodId },
): PaymentMethod | undefined {
  if (!isHardDecline(declined.code) && retryAfter(declined) !== null) return undefined
  return methods.find(
    (method) => method.isBackup && method.id !== tried && isCollected(method) && !isExpired(method, declined.on),
  )
}
