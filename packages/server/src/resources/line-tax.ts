/** The tax of a line, and how it came about. */
import { listedCategories, taxCategories } from '@coterm/core/catalog/tax.ts'
import { chargedBecause, type LineTax, taxRules } from '@coterm/core/catalog/tax-of.ts'
import { taxMention, taxReasonJson } from '@coterm/core/catalog/tax-reason.ts'
import { z } from 'zod'
import { DateText } from './primitives.ts'

const TaxReasonShape = z
  .object({
    rule: z.enum(taxRules),
    on: DateText.meta({ description: 'The tax point.' }),
    country: z.string(),
    region: z.string().nullable(),
    category: z.string().meta({ description: 'The tax category of the product.' }),
    listed: z
      .object({
        country: z.string(),
        region: z.string().nullable(),
        category: z.string().nullable(),
        from: DateText.nullable(),
        rate: z.string(),
        taxCategory: z.enum(listedCategories).nullable(),
      })
      .nullable()
      .meta({ description: 'The rate of the list that was in force; null where there was none.' }),
    evidence: z
      .object({ value: z.string(), checkedOn: DateText, source: z.string(), reference: z.string().nullable() })
      .nullable()
      .meta({ description: 'What the reverse charge rests on.' }),
    charged: z
      .enum(chargedBecause)
      .nullable()
      .meta({ description: 'Why a customer of another member state is charged tax all the same.' }),
  })
  .meta({ id: 'TaxReason' })

export const LineTaxShape = z
  .object({
    rate: z.string(),
    category: z.enum(taxCategories),
    reason: TaxReasonShape.nullable().meta({ description: 'Null where the line was billed before reasons were kept.' }),
    mention: z.string().nullable().meta({ description: 'What the invoice must say about it.' }),
  })
  .meta({ id: 'LineTax' })

export function toApiLineTax({ rate, category, reason }: LineTax, language: string): z.input<typeof LineTaxShape> {
  const words = taxMention(category)
  const mention = words && (words[language] ?? words.en ?? null)
  return { rate, category, reason: reason && taxReasonJson(reason), mention }
}
