/**
 * Amounts as Stripe counts them, which is not ISO 4217 everywhere (docs.stripe.com/currencies): the Icelandic króna and
 * the Ugandan shilling are still counted in hundredths, the Malagasy ariary has none, and amounts in currencies with
 * three decimals end with a zero.
 */
import { type Currency, exponentOf, parseCurrency } from '@coterm/core/money/currency.ts'
import { formatMoney, type Money, money } from '@coterm/core/money/money.ts'

const countedInHundredths: readonly string[] = ['ISK', 'UGX']
const countedWhole: readonly string[] = ['MGA']

/** The amount as Stripe wants it; null when it cannot be charged there, such as 1.234 KWD. */
export function toStripeAmount({
  minor,
  currency,
}: Money): { readonly amount: number; readonly currency: string } | null {
  const counted = countedInHundredths.includes(currency)
    ? minor * 100n
    : countedWhole.includes(currency)
      ? wholeFrom(minor)
      : minor
  if (counted === null || counted <= 0n || counted > 99_999_999_999n) return null
  if (exponentOf(currency) === 3 && counted % 10n !== 0n) return null
  return { amount: Number(counted), currency: currency.toLowerCase() }
}

/** What Stripe's amount is worth. */
export function fromStripeAmount(amount: number, code: string): Money {
  const currency = parseCurrency(code.toUpperCase())
  if (!currency) throw new Error(`Stripe names a currency that is not one of ISO 4217: ${code}.`)
  return money(fromCounted(BigInt(amount), currency), currency)
}

/** Why an amount cannot be charged, for whoever set the price. */
export function amountProblem(amount: Money): string {
  return `Stripe cannot charge ${formatMoney(amount)} ${amount.currency}: amounts with three decimals end with a zero there, and MGA has none.`
}

function wholeFrom(minor: bigint): bigint | null {
  return minor % 100n === 0n ? minor / 100n : null
}

function fromCounted(counted: bigint, currency: Currency): bigint {
  if (countedInHundredths.includes(currency)) return counted / 100n
  return countedWhole.includes(currency) ? counted * 100n : counted
}
