/** Tax rates as dated data, read exactly: a rate is a decimal string of percent. */
import { divideRounded } from '../money/divide.ts'
import { type Money, money } from '../money/money.ts'
import type { PlainDate } from '../time/plain-date.ts'

export const taxCategories = ['standard', 'zero', 'exempt', 'reverse_charge', 'outside'] as const
/** The codes S, Z, E, AE and O of EN 16931. `outside`: no tax of any list applies, and none is shown. */
export type TaxCategory = (typeof taxCategories)[number]

export const listedCategories = ['zero', 'exempt', 'outside'] as const
/** What a listed rate of zero means; without it, it is `zero`. */
export type ListedCategory = (typeof listedCategories)[number]

/**
 * A rate of percent, such as "20" or "8.875"; kept as written and computed exactly. What is left out does not matter:
 * without a region it is for the whole country, without a category for every product, without a date since ever.
 */
export type TaxRate = {
  /** ISO 3166 alpha-2, and ISO 3166-2 such as US-CA. */
  readonly country: string
  readonly region?: string | null | undefined
  /** A product's tax category, such as `software`. */
  readonly category?: string | null | undefined
  readonly from?: PlainDate | null | undefined
  readonly rate: string
  readonly taxCategory?: ListedCategory | null | undefined
}

/** Which rate is looked for. */
export type RateQuestion = {
  readonly country: string
  readonly region: string | null
  readonly category: string
  readonly on: PlainDate
}

const percent = /^(0|[1-9]\d{0,2})(\.\d{1,6})?$/

export function isPercent(text: string): boolean {
  return percent.test(text)
}

export function isZeroRate(rate: string): boolean {
  return scaled(rate) === 0n
}

/**
 * The most specific rate in force on the date. A rate for the region comes before one for the product's category, and
 * either before one for the country; among equals the one that began last, and of two that began together the one that
 * is listed later.
 */
export function rateInForce(rates: readonly TaxRate[], question: RateQuestion): TaxRate | null {
  let best: TaxRate | null = null
  for (const rate of rates) if (answers(rate, question) && (!best || !isBefore(rate, best))) best = rate
  return best
}

function answers({ country, region, category, from }: TaxRate, asked: RateQuestion): boolean {
  return (
    country === asked.country &&
    (region == null || region === asked.region) &&
    (category == null || category === asked.category) &&
    (from == null || from <= asked.on)
  )
}

function isBefore(a: TaxRate, b: TaxRate): boolean {
  const [rankA, rankB] = [rankOf(a), rankOf(b)]
  const [fromA, fromB] = [a.from ?? Number.NEGATIVE_INFINITY, b.from ?? Number.NEGATIVE_INFINITY]
  return rankA === rankB ? fromA < fromB : rankA < rankB
}

function rankOf({ region, category }: TaxRate): number {
  return (region == null ? 0 : 2) + (category == null ? 0 : 1)
}

/** Tax on this taxable amount, rounded once, half away from zero. */
export function taxOn(taxable: Money, rate: string): Money {
  return money(divideRounded(taxable.minor * scaled(rate), percentScale), taxable.currency)
}

/** A rate as a whole number of this many parts of the amount. */
export const percentScale = 100_000_000n

export function scaled(rate: string): bigint {
  const [whole = '0', decimals = ''] = rate.split('.')
  return BigInt(whole + decimals.padEnd(6, '0'))
}
