/**
 * On which days before a renewal its notices are due: the vendor's own, and one more in the middle of every legal window
 * that these do not hit. Where no rule is known for the market, the strictest of all is taken.
 */
import { type Account, accountKinds } from '../invoice/parties.ts'
import { formatPlainDate, type PlainDate } from '../time/plain-date.ts'
import { noticeRules } from './jurisdictions.ts'
import { type NoticeOccasion, type NoticeRule, type NoticeWindow, noticeOccasions } from './notice-rule.ts'

/** Where and what the buyer is. Without a region, or in one without rules, those of the whole country hold. */
export type Market = Pick<Account, 'country' | 'region' | 'kind'>

export type Renewal = {
  /** The renewal date, or the day a trial ends. */
  readonly on: PlainDate
  /** The days of the term that ends then: nothing can be told before it has begun. */
  readonly termDays: number
}

// Every date of every account asks: those of another occasion, or for other buyers, are put aside once.
const rulesAbout = new Map(
  noticeOccasions.flatMap((occasion) =>
    accountKinds.map((kind) => [
      `${occasion} ${kind}`,
      noticeRules.filter((rule) => rule.occasion === occasion && rule.kinds.includes(kind)),
    ]),
  ),
)

/** The rules in force for this renewal. An unknown market has the strictest: all that are in force anywhere. */
export function rulesFor(market: Market, renewal: Renewal, occasion: NoticeOccasion): NoticeRule[] {
  const on = formatPlainDate(renewal.on)
  const inForce = (rulesAbout.get(`${occasion} ${market.kind}`) ?? []).filter(
    ({ from, until }) => from !== null && from <= on && (until === null || on < until),
  )
  const ofCountry = inForce.filter(({ countries }) => countries.includes(market.country))
  const ofRegion = ofCountry.filter(({ region }) => region === null || region === market.region)
  const nearest = [ofRegion, ofCountry, inForce].find((rules) => rules.length > 0) ?? []
  return nearest.filter(({ termDaysMin }) => renewal.termDays >= termDaysMin)
}

/** A day on which a notice is due; with `price_change` only where the next price differs from this one. */
export type NoticeDay = { readonly days: number; readonly when: 'always' | 'price_change' }

/** The days before the renewal, the earliest first. `own` are the vendor's. */
export function renewalNoticeDays(market: Market, renewal: Renewal, own: readonly number[]): NoticeDay[] {
  const always = withWindows(own, windowsOf(rulesFor(market, renewal, 'renewal'), renewal))
  const both = withWindows(always, windowsOf(rulesFor(market, renewal, 'price_change'), renewal))
  return [...both]
    .sort((a, b) => b - a)
    .map((days) => ({ days, when: always.includes(days) ? 'always' : 'price_change' }))
}

/** The days before a trial ends, the earliest first. */
export function trialNoticeDays(market: Market, trial: Renewal, own: readonly number[]): NoticeDay[] {
  const days = withWindows(own, windowsOf(rulesFor(market, trial, 'trial_end'), trial))
  return days.toSorted((a, b) => b - a).map((each) => ({ days: each, when: 'always' }))
}

/** The rules whose window a notice of this day falls into: what it is the proof for. */
export function rulesMetBy(rules: readonly NoticeRule[], days: number): string[] {
  return rules.filter(({ window }) => window !== null && isIn(window, days)).map(({ id }) => id)
}

function windowsOf(rules: readonly NoticeRule[], { termDays }: Renewal): NoticeWindow[] {
  return rules
    .flatMap(({ window }) => window ?? [])
    .filter(({ latest }) => latest <= termDays)
    .map(({ earliest, latest }) => ({ earliest: Math.min(earliest, termDays), latest }))
}

// As few days as possible: windows that overlap share the middle of what they have in common.
function withWindows(own: readonly number[], windows: readonly NoticeWindow[]): number[] {
  const days = [...new Set(own)]
  const missed = windows.filter((window) => !days.some((day) => isIn(window, day)))
  let common: NoticeWindow | null = null
  for (const window of missed.toSorted((a, b) => a.earliest - b.earliest)) {
    if (common && window.latest <= common.earliest) {
      common = { earliest: common.earliest, latest: Math.max(common.latest, window.latest) }
      continue
    }
    if (common) days.push(middleOf(common))
    common = window
  }
  if (common) days.push(middleOf(common))
  return days
}

function middleOf({ earliest, latest }: NoticeWindow): number {
  return Math.floor((earliest + latest) / 2)
}

function isIn({ earliest, latest }: NoticeWindow, days: number): boolean {
  return days <= earliest && days >= latest
}
