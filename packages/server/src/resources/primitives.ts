/** Formats shared by every resource. */
import { type IdKind, idPrefixes } from '@coterm/core/ids.ts'
import { parsePlainDate } from '@coterm/core/time/plain-date.ts'
import { parseTerm } from '@coterm/core/time/term.ts'
import { z } from 'zod'

export const Amount = z
  .string()
  .meta({ description: "Decimal string at the currency's exponent.", examples: ['460.27'] })
export const CurrencyCode = z
  .string()
  .regex(/^[A-Z]{3}$/)
  .meta({ description: 'ISO 4217 code.', examples: ['USD'] })
export const DateText = z
  .string()
  .regex(/^\d{4}-\d{2}-\d{2}$/, 'is not written as 2027-04-25')
  .refine((text) => parsePlainDate(text) !== undefined, 'is not a date of the calendar')
  .meta({ description: "Civil date in the seller's time zone.", examples: ['2027-04-25'] })
export const InstantText = z
  .string()
  .meta({ description: 'Moment in UTC, ISO 8601.', examples: ['2026-11-24T08:00:00.000Z'] })
export const TermText = z
  .string()
  .regex(/^P(\d+Y)?(\d+M)?$/, 'is not a term: write months or years, such as P1M, P1Y or P3Y')
  .refine((text) => parseTerm(text) !== undefined, 'is not a term: write months or years, such as P1M, P1Y or P3Y')
  .meta({ description: 'ISO 8601 period of years and months.', examples: ['P1Y'] })
export const Fraction = z
  .object({ days: z.int(), of: z.int() })
  .meta({ id: 'Fraction', description: 'The billed part of the priced period, in days.' })
export const PeriodShape = z
  .object({ start: DateText, end: DateText })
  .meta({ id: 'Period', description: 'Half-open: the end is the first day that is not covered.' })

/** Why the vendor did something: kept with the event. */
export const Reason = z.string().trim().min(1).max(500)

/** A string that names one thing of this kind, such as `sub_…`. */
export function idText(kind: IdKind) {
  return z
    .string()
    .regex(new RegExp(`^${idPrefixes[kind]}_[0-9a-hjkmnp-tv-z]+$`))
    .meta({ examples: [`${idPrefixes[kind]}_01hzx7k2m9q3r`] })
}

/** A page of a list, newest first unless said otherwise. */
export function listOf<T extends z.ZodType>(item: T) {
  return z.object({ data: z.array(item), hasMore: z.boolean(), nextCursor: z.string().nullable() })
}

/** What every list takes. */
export const PageQuery = z.object({
  limit: z.coerce.number().int().min(1).max(100).default(20),
  cursor: z.string().max(100).optional().meta({ description: '`nextCursor` of the page before.' }),
})
