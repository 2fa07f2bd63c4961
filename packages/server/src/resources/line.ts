/** A line of a quote, an invoice or a credit note, and tax by rate. */
import { findProduct, priceKinds } from '@coterm/core/catalog/catalog.ts'
import { taxCategories } from '@coterm/core/catalog/tax.ts'
import { describeLine } from '@coterm/core/invoice/describe-line.ts'
import { grossAmounts } from '@coterm/core/invoice/gross.ts'
import { type InvoiceLine, lineKinds, type TaxPart } from '@coterm/core/invoice/invoice.ts'
import { grossOf } from '@coterm/core/invoice/tax-parts.ts'
import type { Language } from '@coterm/core/language.ts'
import { formatMoney, type Money } from '@coterm/core/money/money.ts'
import type { KnownAccount } from '@coterm/core/subscription/known.ts'
import { formatPlainDate } from '@coterm/core/time/plain-date.ts'
import { z } from 'zod'
import { LineTaxShape, toApiLineTax } from './line-tax.ts'
import { Amount, Fraction, idText, PeriodShape, TermText } from './primitives.ts'

export const LineShape = z
  .object({
    kind: z.enum(lineKinds),
    description: z.string(),
    subscription: idText('subscription'),
    product: z.string(),
    term: TermText,
    priceKind: z.enum(priceKinds),
    unitPrice: Amount,
    quantity: z.int(),
    fraction: Fraction.optional().meta({ description: 'Absent when the whole period is billed.' }),
    period: PeriodShape,
    amount: Amount,
    tax: LineTaxShape,
    grossAmount: Amount.meta({ description: 'With its share of the tax; all lines add up to the total.' }),
  })
  .meta({ id: 'Line' })

export const TaxShape = z
  .object({ rate: z.string(), category: z.enum(taxCategories), taxable: Amount, amount: Amount })
  .meta({ id: 'TaxPart' })

/** Who reads, and what the reader's words refer to. */
export type Reading = { readonly known: KnownAccount; readonly language: Language }

/** The lines of a document, which share its tax. */
export function toApiLines(lines: readonly InvoiceLine[], tax: readonly TaxPart[], reading: Reading) {
  const gross = grossAmounts(lines, tax)
  return lines.map((line, index) => toApiLine(line, { ...reading, gross: gross[index] ?? line.amount }))
}

/** A line by itself, with its own tax. */
export function toApiLineAlone(line: InvoiceLine, reading: Reading): z.input<typeof LineShape> {
  return toApiLine(line, { ...reading, gross: grossOf([line], line.amount.currency) })
}

function toApiLine(
  line: InvoiceLine,
  { known, language, gross }: Reading & { readonly gross: Money },
): z.input<typeof LineShape> {
  const { kind, subscription, product, term, priceKind, quantity, fraction } = line
  const name = findProduct(known.catalog, product)?.name ?? product
  return {
    ...{ kind, subscription, product, term, priceKind, quantity },
    description: describeLine(line, name, language),
    unitPrice: formatMoney(line.unitPrice),
    ...(fraction && { fraction }),
    period: { start: formatPlainDate(line.period.start), end: formatPlainDate(line.period.end) },
    amount: formatMoney(line.amount),
    tax: toApiLineTax(line.tax, language),
    grossAmount: formatMoney(gross),
  }
}

export function toApiTax({ rate, category, taxable, amount }: TaxPart): z.input<typeof TaxShape> {
  return { rate, category, taxable: formatMoney(taxable), amount: formatMoney(amount) }
}
