/** What a law says about notices before a renewal, or before a trial ends: dated data with its source. */
import type { AccountKind } from '../invoice/parties.ts'

/** `price_change`: only where the next term costs another price a seat. `trial_end`: the end of a free time. */
export const noticeOccasions = ['renewal', 'price_change', 'trial_end'] as const
export type NoticeOccasion = (typeof noticeOccasions)[number]

/** What the law wants to be read in the notice. Every message says all of them; a test compares. */
export const noticeContents = [
  'renewal_date',
  'last_day_to_stop',
  'amount_with_tax',
  'price_change',
  'how_to_stop',
  'next_term',
  'end_any_time',
  'what_follows_the_trial',
] as const
export type NoticeContent = (typeof noticeContents)[number]

/** Days before the renewal: not before `earliest`, not after `latest`. */
export type NoticeWindow = { readonly earliest: number; readonly latest: number }

export type NoticeRule = {
  readonly id: string
  /** ISO 3166 countries; with `region` a part of the only one, by ISO 3166-2: `US-CA`. */
  readonly countries: readonly string[]
  readonly region: string | null
  readonly kinds: readonly AccountKind[]
  readonly occasion: NoticeOccasion
  /** How many days a term has at least, for the rule to speak of it. */
  readonly termDaysMin: number
  /** Null: no day is asked for, but whatever is sent has these contents. */
  readonly window: NoticeWindow | null
  readonly contents: readonly NoticeContent[]
  /** In force on and after `from` and before `until`, by renewal date. `from` null: passed or proposed, its day not set. */
  readonly from: string | null
  readonly until: string | null
  readonly source: { readonly text: string; readonly url: string }
}
