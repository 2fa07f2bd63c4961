/** What a quote is made of. A quote holds an ordered list of changes, applied together or not at all. */
import type { ProductId } from '../catalog/catalog.ts'
import type { InvoiceId, PaymentMethodId, SubscriptionId } from '../ids.ts'
import type { PlainDate } from '../time/plain-date.ts'
import type { Term } from '../time/term.ts'
import type { RenewalIntent } from './subscription.ts'

/**
 * A new subscription. Its id is chosen before the decision, so that quote and commit speak of the same one. With
 * `alignTo` its first term is short and ends on that date, or on the renewal date of that subscription.
 */
export type Purchase = {
  readonly type: 'purchase'
  readonly subscription: SubscriptionId
  readonly product: ProductId
  readonly term: Term
  readonly seats: number
  readonly paymentMethod: PaymentMethodId
  readonly alignTo: SubscriptionId | PlainDate | null
}
/** More seats at once, prorated; the renewal date does not move. */
export type AddSeats = { readonly type: 'add_seats'; readonly subscription: SubscriptionId; readonly seats: number }
/**
 * How many seats the next term has; null takes a pending change back. Users who are named lose their seats when it begins:
 * that is how there can be fewer than are in use.
 */
export type SetNextSeats = {
  readonly type: 'set_next_seats'
  readonly subscription: SubscriptionId
  readonly seats: number | null
  readonly release?: readonly string[]
}
/** How long the next term is; null takes a pending change back. */
export type SetNextTerm = {
  readonly type: 'set_next_term'
  readonly subscription: SubscriptionId
  readonly term: Term | null
}
/** Which edition of the family the next term is for; null takes a pending change back. */
export type SetNextProduct = {
  readonly type: 'set_next_product'
  readonly subscription: SubscriptionId
  readonly product: ProductId | null
}
/** Another edition of the family at once: unused days are credited, the rest of the term is charged at its price. */
export type SwitchProduct = {
  readonly type: 'switch_product'
  readonly subscription: SubscriptionId
  readonly product: ProductId
}
/** What happens on the end date. */
export type SetRenewalIntent = {
  readonly type: 'set_renewal_intent'
  readonly subscription: SubscriptionId
  readonly intent: RenewalIntent
}
/** What pays for these subscriptions from now on. */
export type SetPaymentMethod = {
  readonly type: 'set_payment_method'
  readonly subscriptions: readonly SubscriptionId[]
  readonly paymentMethod: PaymentMethodId
}
/** The next term now: early, within the window before the end, or late, while it can still be had. */
export type Renew = { readonly type: 'renew'; readonly subscription: SubscriptionId }
/**
 * One renewal date for several subscriptions, never earlier than any of theirs: the latest of them, that of one of them,
 * or any date. `now` bills the days until then; `at_renewal` makes each one's next renewal end on that date. `none` takes
 * back what is pending.
 */
export type Align = {
  readonly type: 'align'
  readonly subscriptions: readonly SubscriptionId[]
  readonly target: 'latest' | 'none' | SubscriptionId | PlainDate
  readonly charge: 'now' | 'at_renewal'
}
/** Gives back what a line of an invoice billed, or so many seats of it; null: all that are left. */
export type Return = {
  readonly type: 'return'
  readonly invoice: InvoiceId
  /** From 0. */
  readonly line: number
  readonly seats: number | null
}
/** Ends a subscription at once, by a right of consumers. */
export type EndNow = {
  readonly type: 'end_now'
  readonly subscription: SubscriptionId
  readonly ground: 'withdrawal' | 'legal_termination'
}

export type Change =
  | Purchase
  | AddSeats
  | SetNextSeats
  | SetNextTerm
  | SetNextProduct
  | SwitchProduct
  | SetRenewalIntent
  | SetPaymentMethod
  | Renew
  | Align
  | Return
  | EndNow
export type ChangeType = Change['type']
export const changeTypes = [
  'purchase',
  'add_seats',
  'set_next_seats',
  'set_next_term',
  'set_next_product',
  'switch_product',
  'set_renewal_intent',
  'set_payment_method',
  'renew',
  'align',
  'return',
  'end_now',
] as const satisfies readonly ChangeType[]
