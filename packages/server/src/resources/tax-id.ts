/** A VAT id with what is known about it. */
import type { TaxIdEvidence } from '@coterm/core/catalog/tax-id.ts'
import { type PlainDate, parsePlainDate } from '@coterm/core/time/plain-date.ts'
import { z } from 'zod'
import { DateText } from './primitives.ts'

/** Evidence as somebody records it who has looked the id up elsewhere. */
export const TaxEvidenceShape = z
  .strictObject({
    checkedOn: DateText,
    source: z
      .string()
      .min(1)
      .max(200)
      .meta({ description: 'Where it was looked up.', examples: ['VIES'] }),
    reference: z.string().min(1).max(200).nullish().meta({ description: 'The consultation number.' }),
  })
  .meta({ id: 'TaxEvidence', description: 'That the VAT id was found valid.' })

export function toTaxEvidence({ checkedOn, source, reference }: z.output<typeof TaxEvidenceShape>): TaxIdEvidence {
  return { checkedOn: parsePlainDate(checkedOn) as PlainDate, source, reference: reference ?? null }
}
