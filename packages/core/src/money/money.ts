/**
 * Exact amounts: whole minor units and a currency. Nothing here is ever a floating-point number, and two currencies
 * never meet in one sum.
 */
import { type Currency, exponentOf } from './currency.ts'
import { divideRounded } from './divide.ts'

export type Money = { readonly minor: bigint; readonly currency: Currency }

/** A share of a whole, such as 200 of 365 days. */
export type Fraction = { readonly days: number; readonly of: number }

export function money(minor: bigint, currency: Currency): Money {
  return { minor, currency }
}

export function zero(currency: Currency): Money {
  return money(0n, currency)
}

export function add(a: Money, b: Money): Money {
  return money(a.minor + sameCurrency(a, b).minor, a.currency)
}

export function subtract(a: Money, b: Money): Money {
  return money(a.minor - sameCurrency(a, b).minor, a.currency)
}

export function negative(amount: Money): Money {
  return { ...amount, minor: -amount.minor }
}

export function times(amount: Money, factor: number): Money {
  return money(amount.minor * BigInt(factor), amount.currency)
}

/** The sum of these amounts; zero in the given currency when there are none. */
export function sum(amounts: readonly Money[], currency: Currency): Money {
  return amounts.reduce(add, zero(currency))
}

/** `price × quantity × days ÷ of`: multiplied first, divided once, rounded once, half away from zero. */
export function share(price: Money, quantity: number, fraction: Fraction): Money {
  const whole = price.minor * BigInt(quantity) * BigInt(fraction.days)
  return money(divideRounded(whole, BigInt(fraction.of)), price.currency)
}

export function isZero(amount: Money): boolean {
  return amount.minor === 0n
}

export function min(a: Money, b: Money): Money {
  return a.minor <= sameCurrency(a, b).minor ? a : b
}

// A leading minus only where it means something ("-0" is not an amount), no exponent, no separators but one point.
const decimal = /^-?(0|[1-9]\d{0,17})(\.\d+)?$/

/**
 * Reads an amount written as a decimal string at (at most) the currency's exponent, such as "420.00".
 * Undefined when it is not one: "1,5", "1e400", "-0", ".5", "420.001" in USD.
 */
export function parseMoney(text: string, currency: Currency): Money | undefined {
  if (!decimal.test(text)) return undefined
  const negative = text.startsWith('-')
  const [whole = '', decimals = ''] = text.slice(negative ? 1 : 0).split('.')
  const exponent = exponentOf(currency)
  if (decimals.length > exponent) return undefined
  const magnitude = BigInt(whole + decimals.padEnd(exponent, '0'))
  if (negative && magnitude === 0n) return undefined
  return money(negative ? -magnitude : magnitude, currency)
}

/** The amount as a decimal string at the currency's exponent: "460.27", "72329" for JPY. */
export function formatMoney(amount: Money): string {
  const exponent = exponentOf(amount.currency)
  const sign = amount.minor < 0n ? '-' : ''
  const digits = (amount.minor < 0n ? -amount.minor : amount.minor).toString().padStart(exponent + 1, '0')
  if (exponent === 0) return sign + digits
  return `${sign}${digits.slice(0, -exponent)}.${digits.slice(-exponent)}`
}

function sameCurrency(a: Money, b: Money): Money {
  if (a.currency !== b.currency) throw new Error(`Broken invariant: ${a.currency} met ${b.currency} in one sum`)
  return b
}
