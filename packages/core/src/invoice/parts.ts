/**
 * What each subscription has to do with an invoice for several: its lines, with its share of the tax of the document. The
 * parts sum to the total, so that a part can be paid alone and the others stay owed.
 */
import type { SubscriptionId } from '../ids.ts'
import { allocate } from '../money/allocate.ts'
import type { Currency } from '../money/currency.ts'
import { add, type Money, min, subtract, sum, zero } from '../money/money.ts'
import type { InvoiceLine, TaxPart } from './invoice.ts'

/** An amount of an invoice that belongs to one of its subscriptions. */
export type InvoicePart = { readonly subscription: SubscriptionId; readonly amount: Money }

type Billed = {
  readonly currency: Currency
  readonly lines: readonly Pick<InvoiceLine, 'subscription' | 'amount'>[]
  readonly tax: readonly Pick<TaxPart, 'amount'>[]
}

/** One for each subscription, in the order of the lines; tax is split by largest remainder. */
export function partsOf({ currency, lines, tax }: Billed): InvoicePart[] {
  const bySubscription = Map.groupBy(lines, ({ subscription }) => subscription)
  const nets = [...bySubscription.values()].map((own) =>
    sum(
      own.map(({ amount }) => amount),
      currency,
    ),
  )
  const shares = tax.map(({ amount }) => allocate(amount, weightsOf(nets)))
  return [...bySubscription.keys()].map((subscription, index) => {
    const own = [nets[index], ...shares.map((share) => share[index])].filter((each) => each !== undefined)
    return { subscription, amount: sum(own, currency) }
  })
}

// What is worth nothing bears no tax; where nothing is worth anything there is one part like another.
function weightsOf(nets: readonly Money[]): bigint[] {
  const weights = nets.map(({ minor }) => (minor > 0n ? minor : 0n))
  return weights.some((weight) => weight > 0n) ? weights : nets.map(() => 1n)
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
export function sumOf(parts: readonly InvoicePart[], currency: Currency): Money {
  return sum(
    parts.map(({ amount }) => amount),
    currency,
  )
}
