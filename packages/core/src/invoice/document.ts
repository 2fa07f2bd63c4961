/**
 * An invoice or a credit note as it is shown to people and machines. The PDF and the e-invoice are both made from this
 * and from nothing else, so that they cannot say different things.
 */
import type { TaxCategory } from '../catalog/tax.ts'
import type { Currency } from '../money/currency.ts'
import { add, type Fraction, type Money, subtract, sum, zero } from '../money/money.ts'
import type { Period } from '../time/period.ts'
import type { PlainDate } from '../time/plain-date.ts'
import type { LineKind } from './invoice.ts'
import type { BuyerOnDocument, SellerOnDocument } from './snapshot.ts'

export type DocumentLine = {
  readonly kind: LineKind
  readonly product: string
  readonly quantity: number
  /** Price of one seat for the whole priced period. */
  readonly unitPrice: Money
  /** The billed part of that period; null when it is billed whole. */
  readonly fraction: Fraction | null
  readonly period: Period
  /** Without tax. Below zero only where an invoice gives back unused days. */
  readonly amount: Money
  readonly tax: { readonly category: TaxCategory; readonly rate: string }
}

export type DocumentTax = {
  readonly category: TaxCategory
  readonly rate: string
  readonly taxable: Money
  readonly amount: Money
}

/** What has happened to an invoice since: the only part of a document that changes. */
export type Standing = { readonly on: PlainDate; readonly credited: Money; readonly paid: Money; readonly due: Money }

export type BillingDocument = {
  readonly kind: 'invoice' | 'credit_note'
  readonly number: string
  readonly issuedOn: PlainDate
  /** Null on a credit note. */
  readonly dueOn: PlainDate | null
  readonly currency: Currency
  readonly seller: SellerOnDocument
  readonly buyer: BuyerOnDocument
  readonly lines: readonly DocumentLine[]
  readonly subtotal: Money
  readonly taxes: readonly DocumentTax[]
  readonly total: Money
  /** Received before it was issued; on a credit note, what goes back by itself. */
  readonly settled: Money
  /** Of a credit note, what is kept as credit for invoices to come. */
  readonly kept: Money
  /** The invoice that a credit note corrects. */
  readonly corrects: { readonly number: string; readonly issuedOn: PlainDate } | null
  readonly standing: Standing | null
}

/** What was left to pay on the day of issue. */
export function dueAtIssue({ total, settled }: Pick<BillingDocument, 'total' | 'settled'>): Money {
  return subtract(total, settled)
}

/** From the first day that any line covers to the last. */
export function periodOf(lines: readonly DocumentLine[]): Period {
  const starts = lines.map(({ period }) => period.start)
  const ends = lines.map(({ period }) => period.end)
  return { start: Math.min(...starts) as PlainDate, end: Math.max(...ends) as PlainDate }
}

/** Tax by category and rate, in the order in which the lines come; the amounts are those that were charged. */
export function taxesOf(
  lines: readonly DocumentLine[],
  charged: readonly Omit<DocumentTax, 'taxable'>[],
  currency: Currency,
): DocumentTax[] {
  const groups = Map.groupBy(lines, ({ tax }) => `${tax.category} ${tax.rate}`)
  return [...groups.values()].flatMap(([first, ...rest]) => {
    if (!first) return []
    const { category, rate } = first.tax
    const own = charged.filter((part) => part.rate === rate && part.category === category)
    const taxable = rest.reduce((so, line) => add(so, line.amount), first.amount)
    const amount = sum(
      own.map((part) => part.amount),
      currency,
    )
    return [{ category, rate, taxable, amount }]
  })
}

/** Sums that do not agree make no document. */
export function checkDocument(document: BillingDocument): BillingDocument {
  const { lines, taxes, subtotal, total, currency, number } = document
  const net = lines.reduce((so, { amount }) => add(so, amount), zero(currency))
  const tax = taxes.reduce((so, { amount }) => add(so, amount), zero(currency))
  if (net.minor !== subtotal.minor || add(net, tax).minor !== total.minor || lines.length === 0) {
    throw new Error(`Broken invariant: ${number} is not the sum of its lines and tax`)
  }
  return document
}
