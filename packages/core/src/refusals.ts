/**
 * Every business "no", in the order in which the reasons are checked and listed. A refusal is returned, never thrown,
 * and carries what would put it right: a fix, or whom to contact.
 */
import type { InvoiceId, PaymentMethodId, SubscriptionId } from './ids.ts'
import type { Change } from './subscription/change.ts'

export const refusalCodes = [
  'no_permission',
  'not_found',
  'country_unsupported',
  'channel_reseller',
  'platform_legacy',
  'product_retired',
  'plan_maintenance',
  'plan_trial',
  'not_active',
  'past_due',
  'renewal_in_progress',
  'renewal_intent_end',
  'payment_method_missing',
  'payment_method_expired',
  'payment_method_mismatch',
  'payment_method_not_alignable',
  'payment_method_in_use',
  'currency_mismatch',
  'term_mismatch',
  'term_not_offered',
  'price_missing',
  'already_aligned',
  'only_one_in_group',
  'stub_too_long',
  'target_before_end',
  'renew_window_closed',
  'already_renewed',
  'seats_below_minimum',
  'seats_below_assigned',
  'seats_above_maximum',
  'return_window_closed',
  'already_returned',
  'quote_stale',
  'quote_expired',
  'seller_mismatch',
] as const
export type RefusalCode = (typeof refusalCodes)[number]

/** What puts a refusal right: a change ready to quote, or a place to go. */
export type Fix =
  | { readonly type: 'change'; readonly change: Change }
  | { readonly type: 'pay_invoice'; readonly invoice: InvoiceId }
  | { readonly type: 'add_payment_method' }
  | { readonly type: 'replace_payment_method'; readonly paymentMethod: PaymentMethodId }
  | { readonly type: 'unassign_seats'; readonly subscription: SubscriptionId; readonly seats: number }
  | { readonly type: 'new_quote' }

/** Who can help where the customer cannot do it alone. */
export type Contact = { readonly type: 'reseller' | 'support' }

export type Refusal = {
  readonly code: RefusalCode
  readonly subscription: SubscriptionId | null
  readonly params: Readonly<Record<string, string | number>>
  readonly fix: Fix | null
  readonly contact: Contact | null
}

export type RefusalDetail = Partial<Pick<Refusal, 'params' | 'fix' | 'contact'>>

export function refusal(code: RefusalCode, subscription: SubscriptionId | null, detail: RefusalDetail = {}): Refusal {
  return { code, subscription, params: {}, fix: null, contact: null, ...detail }
}

/** Puts reasons in the order of the list and drops repetitions about the same subscription. */
export function inOrder(refusals: readonly Refusal[]): Refusal[] {
  const seen = new Set<string>()
  return [...refusals]
    .sort((a, b) => refusalCodes.indexOf(a.code) - refusalCodes.indexOf(b.code))
    .filter(({ code, subscription }) => {
      const key = `${code} ${subscription ?? ''}`
      return seen.has(key) ? false : Boolean(seen.add(key))
    })
}
