/** What must be told to a customer, and when. A notice is kept with its proof of sending. */
import type { ProductId } from '../catalog/catalog.ts'
import type { SubscriptionId } from '../ids.ts'
import type { Money } from '../money/money.ts'
import type { PlainDate } from '../time/plain-date.ts'
import type { Term } from '../time/term.ts'

export const noticeKinds = ['renewal'] as const
export type NoticeKind = (typeof noticeKinds)[number]

/** The announcement of a renewal: the price it names is a ceiling for that renewal. */
export type Notice = {
  readonly kind: NoticeKind
  readonly subscription: SubscriptionId
  readonly date: PlainDate
  readonly renewsOn: PlainDate
  readonly product: ProductId
  readonly term: Term
  readonly seats: number
  readonly unitPrice: Money
  /** With tax: what will be charged. */
  readonly total: Money
}
