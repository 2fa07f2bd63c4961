/** Which payment method an open invoice is collected with. */
import type { InvoiceId, PaymentMethodId } from '../ids.ts'
import type { PaymentMethod } from '../payment/payment-method.ts'
import type { KnownAccount } from './known.ts'

/**
 * The one its subscriptions are paid with now, so that another card helps after a decline; where they are paid with several,
 * the one it was billed to. Undefined when there is none.
 */
export function methodToCollect(
  known: KnownAccount,
  invoice: InvoiceId,
  billedTo: PaymentMethodId | null,
): PaymentMethod | undefined {
  const about = known.unpaid.find(({ id }) => id === invoice)?.subscriptions ?? []
  const current = new Set(known.subscriptions.filter(({ id }) => about.includes(id)).map((each) => each.paymentMethod))
  const [only = null] = current
  const wanted = current.size === 1 && only !== null ? only : billedTo
  return known.paymentMethods.find(({ id }) => id === wanted)
}

/** An open invoice whose method was declined for good, and the method it was billed to. */
export type Blocked = {
  readonly id: InvoiceId
  readonly billedTo: PaymentMethodId | null
  readonly blockedMethod: PaymentMethodId | null
}

/** True when it would be collected with another method now. */
export function isUnblocked(known: KnownAccount, { id, billedTo, blockedMethod }: Blocked): boolean {
  const method = blockedMethod === null ? undefined : methodToCollect(known, id, billedTo)
  return method !== undefined && method.id !== blockedMethod
}
