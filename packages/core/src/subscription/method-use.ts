/** What a payment method pays for: what moves when it is replaced, and what stands in the way of removing it. */
import type { InvoiceId, PaymentMethodId } from '../ids.ts'
import { nextWarningOn } from '../payment/expiry.ts'
import type { PaymentMethod } from '../payment/payment-method.ts'
import { type Refusal, refusal } from '../refusals.ts'
import { earliest, type PlainDate } from '../time/plain-date.ts'
import type { SetPaymentMethod } from './change.ts'
import type { KnownAccount } from './known.ts'
import { isOurs, renewsHere } from './renewal-terms.ts'
import type { Subscription } from './subscription.ts'

/** The subscriptions that are paid with it: not those that have ended, nor those that are billed elsewhere. */
export function paidWith(known: KnownAccount, method: PaymentMethodId): Subscription[] {
  return known.subscriptions.filter(
    (subscription) =>
      subscription.paymentMethod === method && subscription.status !== 'cancelled' && isOurs(known, subscription),
  )
}

/** The change that moves everything that is paid with one method to another; null when nothing is. */
export function replacement(
  known: KnownAccount,
  { from, to }: { readonly from: PaymentMethodId; readonly to: PaymentMethodId },
): SetPaymentMethod | null {
  const subscriptions = paidWith(known, from).map(({ id }) => id)
  return subscriptions.length === 0 ? null : { type: 'set_payment_method', subscriptions, paymentMethod: to }
}

/** What still needs it: each subscription, and each open invoice that is collected with it. */
export function removalRefusals(
  known: KnownAccount,
  method: PaymentMethodId,
  openInvoices: readonly InvoiceId[],
): Refusal[] {
  const fix = { type: 'replace_payment_method', paymentMethod: method } as const
  return [
    ...paidWith(known, method).map(({ id }) => refusal('payment_method_in_use', id, { fix })),
    ...openInvoices.map((invoice) => refusal('payment_method_in_use', null, { params: { invoice }, fix })),
  ]
}

/** Methods that will be charged: those of subscriptions that renew by themselves, the default, and the backup. */
export function chargedMethods(known: KnownAccount): PaymentMethod[] {
  const renewing = known.subscriptions.filter(
    (subscription) =>
      subscription.status !== 'cancelled' && subscription.renewalIntent === 'auto' && renewsHere(known, subscription),
  )
  const used = new Set(renewing.map(({ paymentMethod }) => paymentMethod))
  return known.paymentMethods.filter(({ id, isBackup }) => used.has(id) || (isBackup && renewing.length > 0))
}

/** When the account has to be warned next that a method ends. */
export function nextMethodWarningOn(known: KnownAccount): PlainDate | null {
  return earliest(chargedMethods(known).map(nextWarningOn))
}
