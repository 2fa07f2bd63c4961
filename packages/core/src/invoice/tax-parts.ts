/** Tax on a document: once for each rate and category, on the sum of the lines that bear it. */
import { percentScale, scaled, taxCategories, taxOn } from '../catalog/tax.ts'
import { sameTax } from '../catalog/tax-of.ts'
import type { Currency } from '../money/currency.ts'
import { add, isZero, type Money, money, sum, zero } from '../money/money.ts'
import type { InvoiceLine, TaxPart } from './invoice.ts'

type Taxed = Pick<InvoiceLine, 'amount' | 'tax'>

/** Highest rate first. Empty for lines that no tax applies to. */
export function taxParts(lines: readonly Taxed[], currency: Currency): TaxPart[] {
  const parts: TaxPart[] = []
  for (const { tax, amount } of lines) {
    if (tax.category === 'outside') continue
    const at = parts.findIndex((part) => sameTax(part, tax))
    const before = parts[at] ?? emptyPart(tax, currency)
    parts[at < 0 ? parts.length : at] = { ...before, taxable: add(before.taxable, amount) }
  }
  const taxed = parts.map((part) => ({ ...part, amount: taxOn(part.taxable, part.rate) }))
  return inTaxOrder(taxed.filter(({ taxable }) => !isZero(taxable)))
}

export function emptyPart({ rate, category }: Pick<TaxPart, 'rate' | 'category'>, currency: Currency): TaxPart {
  return { rate, category, taxable: zero(currency), amount: zero(currency) }
}

/** Highest rate first, then by category: the order they are shown in, wherever they were kept. */
export function inTaxOrder(parts: readonly TaxPart[]): TaxPart[] {
  const place = ({ category }: TaxPart) => taxCategories.indexOf(category)
  return parts.toSorted((a, b) => {
    const [high, low] = [scaled(a.rate), scaled(b.rate)]
    if (high !== low) return high > low ? -1 : 1
    return place(a) - place(b) || (a.rate < b.rate ? -1 : 1)
  })
}

export function taxOfParts(parts: readonly TaxPart[], currency: Currency): Money {
  return sum(
    parts.map(({ amount }) => amount),
    currency,
  )
}

/** What lines come to with their tax. */
export function grossOf(lines: readonly Taxed[], currency: Currency): Money {
  const net = sum(
    lines.map(({ amount }) => amount),
    currency,
  )
  return add(net, taxOfParts(taxParts(lines, currency), currency))
}

/** The least amount without tax that with it comes to at least this; neither is negative. */
export function netFor(gross: Money, rate: string): Money {
  const least = (gross.minor * percentScale) / (percentScale + scaled(rate))
  const comesTo = (net: bigint) => net + taxOn(money(net, gross.currency), rate).minor
  // Rounding moves it by a unit at most.
  const net = [least - 1n, least, least + 1n].find((each) => each >= 0n && comesTo(each) >= gross.minor)
  return money(net ?? least + 2n, gross.currency)
}
