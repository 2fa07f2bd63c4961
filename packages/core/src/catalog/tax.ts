/** Tax rates as data, read exactly: a rate is a decimal string of percent. */
import { divideRounded } from '../money/divide.ts'
import { type Money, money } from '../money/money.ts'

/** A rate of percent, such as "20" or "8.875"; kept as written and computed exactly. */
export type TaxRate = { readonly country: string; readonly rate: string }

const percent = /^(0|[1-9]\d{0,2})(\.\d{1,6})?$/

export function isPercent(text: string): boolean {
  return percent.test(text)
}

/** The rate for a buyer in this country; "0" where none is listed. */
export function taxRateFor(rates: readonly TaxRate[], country: string): string {
  return rates.find((rate) => rate.country === country)?.rate ?? '0'
}

/** Tax on this taxable amount, rounded once, half away from zero. */
export function taxOn(taxable: Money, rate: string): Money {
  const [whole = '0', decimals = ''] = rate.split('.')
  const scaled = BigInt(whole + decimals)
  return money(divideRounded(taxable.minor * scaled, 100n * 10n ** BigInt(decimals.length)), taxable.currency)
}
