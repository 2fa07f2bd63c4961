/**
 * What each subscription has to do with an invoice for several: its lines, with its share of the tax of the document. The
 * parts sum to the total, so that a part can be paid alone and the others stay owed.
 */
import { sameTax } from '../catalog/tax-of.ts'
import type { SubscriptionId } from '../ids.ts'
import type { Currency } from '../money/currency.ts'
import { add, type Money, min, subtract, sum, zero } from '../money/money.ts'
import { grossAmounts, type Taxed, type TaxedPart } from './gross.ts'
import type { InvoiceLine } from './invoice.ts'

/** An amount of an invoice that belongs to one of its subscriptions. */
export type InvoicePart = { readonly subscription: SubscriptionId; readonly amount: Money }

type Billed = {
  readonly currency: Currency
  readonly lines: readonly (Pick<InvoiceLine, 'subscription'> & Taxed)[]
  readonly tax: readonly TaxedPart[]
}

/** One for each subscription, in the order of the lines; the tax of each rate is split by largest remainder. */
export function partsOf({ currency, lines, tax }: Billed): InvoicePart[] {
  const bySubscription = Map.groupBy(lines, ({ subscription }) => subscription)
  const nets = [...bySubscription].flatMap(([subscription, own]) => {
    const taxes = own
      .map((line) => line.tax)
      .filter((each, at, all) => all.findIndex((one) => sameTax(one, each)) === at)
    return taxes.map((each) => {
      const bearing = own.filter((line) => sameTax(line.tax, each))
      return { subscription, tax: each, amount: sumOf(bearing, currency) }
    })
  })
  const gross = grossAmounts(nets, tax)
  return [...bySubscription.keys()].map((subscription) => {
    const own = gross.filter((_, index) => nets[index]?.subscription === subscription)
    return { subscription, amount: sum(own, currency) }
  })
}

/**
 * What is left of each part once so much of the invoice has been settled. What was settled for a certain part counts for
 * that; the rest counts in the order of the lines. Parts of which nothing is left are not among them.
 */
export function partsLeft(
  parts: readonly InvoicePart[],
  settled: { readonly total: Money; readonly parts: readonly InvoicePart[] },
): InvoicePart[] {
  let rest = settled.total
  const afterOwn = parts.map(({ subscription, amount }) => {
    const own = min(amount, amountFor(settled.parts, subscription, settled.total.currency))
    rest = subtract(rest, own)
    return { subscription, amount: subtract(amount, own) }
  })
  const left = afterOwn.map(({ subscription, amount }) => {
    const taken = min(amount, rest)
    rest = subtract(rest, taken)
    return { subscription, amount: subtract(amount, taken) }
  })
  return left.filter(({ amount }) => amount.minor !== 0n)
}

/** The sum of what the parts say about one subscription. */
export function amountFor(parts: readonly InvoicePart[], subscription: SubscriptionId, currency: Currency): Money {
  return parts
    .filter((part) => part.subscription === subscription)
    .reduce((so, { amount }) => add(so, amount), zero(currency))
}

/** The sum of all parts. */
export function sumOf(parts: readonly { readonly amount: Money }[], currency: Currency): Money {
  return sum(
    parts.map(({ amount }) => amount),
    currency,
  )
}
