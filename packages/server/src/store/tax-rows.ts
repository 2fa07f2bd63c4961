/** Tax as rows: the parts of a document, and why a line bears its tax. */
import { listedCategories, type TaxRate, taxCategories } from '@coterm/core/catalog/tax.ts'
import { type LineTax, type TaxReason, taxRules } from '@coterm/core/catalog/tax-of.ts'
import { type TaxReasonJson, taxReasonJson } from '@coterm/core/catalog/tax-reason.ts'
import type { TaxPart } from '@coterm/core/invoice/invoice.ts'
import { inTaxOrder } from '@coterm/core/invoice/tax-parts.ts'
import type { Currency } from '@coterm/core/money/currency.ts'
import { money } from '@coterm/core/money/money.ts'
import { dateFromRow, optionalDateFromRow, optionalDateToRow, wordFromRow } from './row-values.ts'

/** The columns that say which tax a line bears. */
export type LineTaxRow = { tax_rate: string; tax_category: string; tax_reason: unknown }

export function lineTaxToRow({ rate, category, reason }: LineTax) {
  return { tax_rate: rate, tax_category: category, tax_reason: reason && JSON.stringify(taxReasonJson(reason)) }
}

export function lineTaxFromRow({ tax_rate: rate, tax_category, tax_reason }: LineTaxRow): LineTax {
  // Written only above, from this type.
  const reason = tax_reason === null ? null : reasonFromJson(tax_reason as TaxReasonJson)
  return { rate, category: wordFromRow(taxCategories, tax_category), reason }
}

function reasonFromJson({ on, listed, evidence, rule, ...rest }: TaxReasonJson): TaxReason {
  return {
    ...rest,
    rule: wordFromRow(taxRules, rule),
    on: dateFromRow(on),
    listed: listed && { ...listed, from: optionalDateFromRow(listed.from) },
    evidence: evidence && { ...evidence, checkedOn: dateFromRow(evidence.checkedOn) },
  }
}

type PartRow = { rate: string; category: string; taxable: bigint; amount: bigint }

export function taxPartsFromRows(rows: readonly PartRow[], currency: Currency): TaxPart[] {
  return inTaxOrder(
    rows.map(({ rate, category, taxable, amount }) => ({
      rate,
      category: wordFromRow(taxCategories, category),
      taxable: money(taxable, currency),
      amount: money(amount, currency),
    })),
  )
}

type RateJson = Omit<TaxRate, 'from'> & { readonly from?: string | null }

export function rateToJson(rate: TaxRate): RateJson {
  return { ...rate, from: optionalDateToRow(rate.from ?? null) }
}

export function rateFromJson({ from = null, taxCategory = null, ...rate }: RateJson): TaxRate {
  const category = taxCategory === null ? null : wordFromRow(listedCategories, taxCategory)
  return { ...rate, from: optionalDateFromRow(from), taxCategory: category }
}
