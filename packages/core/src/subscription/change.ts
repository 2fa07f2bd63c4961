/** What a quote is made of. A quote holds an ordered list of changes, applied together or not at all. */
import type { ProductId } from '../catalog/catalog.ts'
import type { PaymentMethodId, SubscriptionId } from '../ids.ts'
import type { Term } from '../time/term.ts'
import type { RenewalIntent } from './subscription.ts'

/** A new subscription. Its id is chosen before the decision, so that quote and commit speak of the same one. */
export type Purchase = {
  readonly type: 'purchase'
  readonly subscription: SubscriptionId
  readonly product: ProductId
  readonly term: Term
  readonly seats: number
  readonly paymentMethod: PaymentMethodId
}
/** More seats at once, prorated; the renewal date does not move. */
export type AddSeats = { readonly type: 'add_seats'; readonly subscription: SubscriptionId; readonly seats: number }
/** How many seats the next term has; null takes a pending change back. */
export type SetNextSeats = {
  readonly type: 'set_next_seats'
  readonly subscription: SubscriptionId
  readonly seats: number | null
}
/** How long the next term is; null takes a pending change back. */
export type SetNextTerm = {
  readonly type: 'set_next_term'
  readonly subscription: SubscriptionId
  readonly term: Term | null
}
/** What happens on the end date. */
export type SetRenewalIntent = {
  readonly type: 'set_renewal_intent'
  readonly subscription: SubscriptionId
  readonly intent: RenewalIntent
}

export type Change = Purchase | AddSeats | SetNextSeats | SetNextTerm | SetRenewalIntent
export type ChangeType = Change['type']
export const changeTypes = [
  'purchase',
  'add_seats',
  'set_next_seats',
  'set_next_term',
  'set_renewal_intent',
] as const satisfies readonly ChangeType[]
