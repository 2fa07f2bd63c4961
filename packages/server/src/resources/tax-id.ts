/** A VAT id with what is known about it. */
import { type TaxIdEvidence, tidyTaxId } from '@coterm/core/catalog/tax-id.ts'
import type { Account } from '@coterm/core/invoice/parties.ts'
import { formatPlainDate, type PlainDate, parsePlainDate } from '@coterm/core/time/plain-date.ts'
import { z } from 'zod'
import type { TaxIdCheck } from '../store/tax-ids.ts'
import { DateText, InstantText } from './primitives.ts'

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

const SeenEvidence = z.object({ checkedOn: DateText, source: z.string(), reference: z.string().nullable() })

export const TaxIdShape = z
  .object({
    value: z.string().nullable(),
    evidence: SeenEvidence.nullable().meta({ description: 'That it is valid; null where nobody has said so.' }),
    checks: z
      .array(
        SeenEvidence.extend({
          value: z.string(),
          checkedAt: InstantText,
          valid: z.boolean().nullable().meta({ description: 'Null where nobody could say.' }),
          name: z.string().nullable().meta({ description: 'The name it is registered to.' }),
          failure: z.string().nullable().meta({ description: 'Why there was no answer.' }),
        }),
      )
      .meta({ description: 'Newest first.' }),
  })
  .meta({ id: 'TaxId' })

export function toTaxEvidence({ checkedOn, source, reference }: z.output<typeof TaxEvidenceShape>): TaxIdEvidence {
  return { checkedOn: parsePlainDate(checkedOn) as PlainDate, source, reference: reference ?? null }
}

/** A VAT id as a story writes it. */
export function toTaxId(given: { value: string; evidence?: z.output<typeof TaxEvidenceShape> | undefined } | null) {
  if (!given) return null
  return { value: tidyTaxId(given.value), evidence: given.evidence ? toTaxEvidence(given.evidence) : null }
}

type Seen = { readonly account: Account; readonly checks: readonly TaxIdCheck[] }

export function toApiTaxId({ account: { taxId }, checks }: Seen): z.input<typeof TaxIdShape> {
  const evidence = taxId?.evidence
  return {
    value: taxId?.value ?? null,
    evidence: evidence ? { ...evidence, checkedOn: formatPlainDate(evidence.checkedOn) } : null,
    checks: checks.map(({ checkedOn, checkedAt, ...check }) => ({
      ...check,
      checkedOn: formatPlainDate(checkedOn),
      checkedAt: new Date(checkedAt).toISOString(),
    })),
  }
}
