/**
 * Revenue by day. Every billed line is an item: an amount earned evenly over the days of its period. A credited line is
 * an item with the opposite sign, so that what was given back is earned no more. What an item has earned is always
 * computed from its beginning and rounded once, so that postings on any dates add up to exactly the whole.
 */
import type { CreditDraft } from '../invoice/credit.ts'
import type { InvoiceDraft } from '../invoice/invoice.ts'
import type { Currency } from '../money/currency.ts'
import { add, type Money, money, share, subtract, sum, zero } from '../money/money.ts'
import { daysOf, type Period } from '../time/period.ts'
import { addDays, civilDay, daysBetween, type PlainDate, plainDate } from '../time/plain-date.ts'

export type RevenueItem = {
  /** Without tax; negative for what is given back. */
  readonly amount: Money
  readonly period: Period
  /** Of the document the item stands on: it counts from that day. */
  readonly date: PlainDate
}

export function itemsOfInvoice({ date, lines }: InvoiceDraft): RevenueItem[] {
  return lines.map(({ amount, period }) => ({ amount, period, date }))
}

export function itemsOfCredit({ date, lines }: CreditDraft): RevenueItem[] {
  return lines.map(({ line }) => {
    const { amount, period } = line
    return { amount: money(-amount.minor, amount.currency), period, date }
  })
}

/** What the item has earned before this date, whichever day its document was issued on. */
export function recognisedBefore({ amount, period }: RevenueItem, date: PlainDate): Money {
  const of = daysOf(period)
  const days = Math.min(Math.max(daysBetween(period.start, date), 0), of)
  return share(amount, 1, { days, of })
}

/** By currency: what was billed by the end of this day and is earned later. */
export function deferredOn(items: readonly RevenueItem[], on: PlainDate): Map<Currency, Money> {
  const counted = items.filter(({ date }) => date <= on)
  const left = counted.map((item) => subtract(item.amount, recognisedBefore(item, addDays(on, 1))))
  const byCurrency = Map.groupBy(left, ({ currency }) => currency)
  return new Map([...byCurrency].map(([currency, amounts]) => [currency, sum(amounts, currency)]))
}

/** The first day of this date's month. */
export function monthOf(date: PlainDate): PlainDate {
  return plainDate({ ...civilDay(date), day: 1 })
}

/** The first day of the month after this date. */
export function monthAfter(date: PlainDate): PlainDate {
  const { year, month } = civilDay(date)
  return plainDate(month === 12 ? { year: year + 1, month: 1, day: 1 } : { year, month: month + 1, day: 1 })
}

/** An item that was not earned whole at the last posting. `counted`: its document was there then. */
export type DeferringItem = RevenueItem & { readonly counted: boolean }

export type Posted = {
  /** The first day of the month of the next posting. */
  readonly from: PlainDate
  /** Everything before this date has been posted; null when nothing was. */
  readonly before: PlainDate | null
}

/** What becomes revenue at the end of a month; negative where more was given back than earned. */
export type Posting = { readonly before: PlainDate; readonly amount: Money }

/** One posting for each month and currency in which something was earned, up to this first day of a month. */
export function postingsUntil(items: readonly DeferringItem[], posted: Posted, until: PlainDate): Posting[] {
  const postings: Posting[] = []
  for (const [currency, own] of Map.groupBy(items, ({ amount }) => amount.currency)) {
    let so = own.reduce((before, item) => add(before, alreadyPosted(item, posted)), zero(currency))
    for (let month = posted.from; month <= until; month = monthAfter(month)) {
      const now = sum(
        own.filter(({ date }) => date < month).map((item) => recognisedBefore(item, month)),
        currency,
      )
      if (now.minor !== so.minor) postings.push({ before: month, amount: subtract(now, so) })
      so = now
    }
  }
  return postings
}

/** True once nothing of the item is left to post after this date. */
export function isPosted({ period, date }: RevenueItem, before: PlainDate): boolean {
  return period.end <= before && date < before
}

function alreadyPosted(item: DeferringItem, { before }: Posted): Money {
  const counts = item.counted && before !== null && item.date < before
  return counts ? recognisedBefore(item, before) : zero(item.amount.currency)
}
