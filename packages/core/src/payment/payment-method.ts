/** How an account pays. Coterm holds a token of the provider, never a card number. */
import type { Policy } from '../catalog/policy.ts'
import type { PaymentMethodId } from '../ids.ts'
import type { PlainDate } from '../time/plain-date.ts'

export const paymentMethodKinds = ['card', 'sepa_debit', 'wallet', 'invoice'] as const
/** `invoice`: the customer pays by bank transfer on receipt; nothing is collected automatically. */
export type PaymentMethodKind = (typeof paymentMethodKinds)[number]

export type PaymentMethod = {
  readonly id: PaymentMethodId
  readonly kind: PaymentMethodKind
  /** What a person recognises it by, such as "Visa •••• 4242". */
  readonly label: string
  /** First day on which it cannot be used any more; null when it does not expire. */
  readonly expiresOn: PlainDate | null
}

/** True when Coterm collects with this method; false when the customer sends the money. */
export function isCollected(method: PaymentMethod): boolean {
  return method.kind !== 'invoice'
}

/** True when payment dates can be aligned with this kind of method. */
export function isAlignable(method: PaymentMethod, { alignableMethods }: Pick<Policy, 'alignableMethods'>): boolean {
  return alignableMethods.includes(method.kind)
}

export function isExpired(method: PaymentMethod, on: PlainDate): boolean {
  return method.expiresOn !== null && method.expiresOn <= on
}
