/** What must be told to a customer, and when. A notice is kept with its proof of sending. */
import type { ProductId } from '../catalog/catalog.ts'
import type { SubscriptionId } from '../ids.ts'
import type { Money } from '../money/money.ts'
import type { PlainDate } from '../time/plain-date.ts'
import type { Term } from '../time/term.ts'

/** `trial_ending` says that a trial ends by itself, and that nothing is charged. */
export const noticeKinds = ['renewal', 'trial_ending'] as const
export type NoticeKind = (typeof noticeKinds)[number]

/** The announcement of a renewal: the price it names is a ceiling for that renewal. */
export type Notice = {
  readonly kind: NoticeKind
  readonly subscription: SubscriptionId
  readonly date: PlainDate
  /** The renewal date; the day a trial ends. */
  readonly renewsOn: PlainDate
  readonly product: ProductId
  readonly term: Term
  readonly seats: number
  /** Seats that nobody holds: they could be left out of the renewal. */
  readonly seatsUnused: number
  readonly unitPrice: Money
  /** What a seat cost in the term that ends. Another product or term may cost another price without a rise. */
  readonly unitPriceBefore: Money
  /** With tax: what will be charged. */
  readonly total: Money
  /** The rules of law whose window this notice falls into: it is their proof. */
  readonly rules: readonly string[]
}
