/** Lines as they are shown where prices include tax: shares of the tax of the document, so that they add up to its total. */
import { percentScale, scaled } from '../catalog/tax.ts'
import { sameTax } from '../catalog/tax-of.ts'
import { add, type Money, money } from '../money/money.ts'
import type { TaxPart } from './invoice.ts'

type Bearing = Pick<TaxPart, 'rate' | 'category'>
/** As much of a line, and of a part of the tax, as their shares depend on. */
export type Taxed = { readonly amount: Money; readonly tax: Bearing }
export type TaxedPart = Bearing & { readonly amount: Money }

/** Each line with its share of the tax, by largest remainder; the earlier line first where two are equal. */
export function grossAmounts(lines: readonly Taxed[], parts: readonly TaxedPart[]): Money[] {
  const shares = lines.map(() => 0n)
  lines.forEach(({ tax }, first) => {
    const own = [...lines.keys()].filter((at) => sameTax(lines[at]?.tax ?? tax, tax))
    if (own[0] !== first) return
    const whole = parts.find((part) => sameTax(part, tax))?.amount.minor ?? 0n
    const split = splitTax(
      whole,
      own.map((at) => (lines[at]?.amount.minor ?? 0n) * scaled(tax.rate)),
    )
    own.forEach((at, index) => {
      shares[at] = split[index] ?? 0n
    })
  })
  return lines.map(({ amount }, at) => add(amount, money(shares[at] ?? 0n, amount.currency)))
}

// Rounded down, and what is missing goes to the largest remainders, one unit each.
function splitTax(whole: bigint, exact: readonly bigint[]): bigint[] {
  const remainders = exact.map((part) => ((part % percentScale) + percentScale) % percentScale)
  const shares = exact.map((part, index) => (part - (remainders[index] ?? 0n)) / percentScale)
  const order = [...exact.keys()].sort((a, b) => Number((remainders[b] ?? 0n) - (remainders[a] ?? 0n)) || a - b)
  const missing = whole - shares.reduce((so, share) => so + share, 0n)
  const all = BigInt(exact.length)
  const each = missing / all
  const rest = Number(missing - each * all)
  const favoured = new Set(rest < 0 ? order.slice(rest) : order.slice(0, rest))
  const one = rest < 0 ? -1n : 1n
  return shares.map((share, index) => share + each + (favoured.has(index) ? one : 0n))
}
