/** A tax rate as it is written in requests and scenarios, and as the API shows it. */
import { isRegion } from '@coterm/core/catalog/countries.ts'
import { isPercent, isZeroRate, listedCategories, type TaxRate } from '@coterm/core/catalog/tax.ts'
import { formatPlainDate, parsePlainDate } from '@coterm/core/time/plain-date.ts'
import { z } from 'zod'
import { Country } from './policy.ts'
import { DateText } from './primitives.ts'

export const Region = z.string().refine(isRegion, 'is not a region: write it by ISO 3166-2, such as US-CA')

export const TaxRateShape = z
  .strictObject({
    country: Country,
    region: Region.nullish(),
    category: z.string().min(1).max(100).nullish().meta({ description: 'The tax category of products.' }),
    from: DateText.nullish().meta({ description: 'In force from this date on.' }),
    rate: z.string().refine(isPercent, 'is not a percentage, such as "20"'),
    taxCategory: z.enum(listedCategories).nullish().meta({ description: 'What a rate of zero means; else `zero`.' }),
  })
  .superRefine(({ country, region, rate, taxCategory }, context) => {
    const wrong = (path: string, message: string) => context.addIssue({ code: 'custom', path: [path], message })
    if (region != null && !region.startsWith(`${country}-`)) wrong('region', `is not one of ${country}`)
    // What is no percentage has been told already, and is looked at here all the same.
    const charges = isPercent(rate) && !isZeroRate(rate)
    if (taxCategory != null && charges) wrong('taxCategory', 'says that nothing is charged: write rate "0"')
  })
  .meta({
    id: 'TaxRate',
    description:
      'What is left out does not matter. The most specific rate in force counts: region before category before country; then the one that began last.',
  })

export function toTaxRate({ from, ...rate }: z.output<typeof TaxRateShape>): TaxRate {
  return { ...rate, from: from == null ? null : (parsePlainDate(from) ?? null) }
}

export function toApiTaxRate({ country, region, category, from, rate, taxCategory }: TaxRate) {
  return {
    ...{ country, region: region ?? null, category: category ?? null },
    from: from == null ? null : formatPlainDate(from),
    ...{ rate, taxCategory: taxCategory ?? null },
  }
}
