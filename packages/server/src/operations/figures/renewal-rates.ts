/** Renewals and lapses as they are told. */
import { formatPlainDate } from '@coterm/core/time/plain-date.ts'
import { z } from 'zod'
import { DateText, TermText } from '../../resources/primitives.ts'
import type { Reader } from '../../store/database.ts'
import { loadRenewalRates } from '../../store/figures/renewal-rates.ts'
import type { LookBack } from './look-back.ts'

export const RenewalRateShape = z
  .object({
    month: DateText.meta({ description: 'The first day of the month in which the terms ended.' }),
    cohort: DateText.meta({ description: 'The first day of the month in which their subscriptions began.' }),
    term: TermText,
    ended: z.int().meta({ description: 'Terms that ended, until yesterday.' }),
    renewed: z.int().meta({ description: 'Those followed by the next without a day between.' }),
    lapsed: z.int(),
  })
  .meta({ id: 'RenewalRate' })

// What ends today is decided today.
export async function renewalRates(
  reader: Reader,
  { of, from, today }: LookBack,
): Promise<z.input<typeof RenewalRateShape>[]> {
  const found = await loadRenewalRates(reader, of, { from, until: today })
  return found.map(({ month, cohort, term, ended, renewed }) => ({
    ...{ month: formatPlainDate(month), cohort: formatPlainDate(cohort), term, ended, renewed },
    lapsed: ended - renewed,
  }))
}
