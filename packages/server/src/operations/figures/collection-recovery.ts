/** What became of invoices whose first payment was declined, as it is told. */
import { formatMoney } from '@coterm/core/money/money.ts'
import { addDays, formatPlainDate } from '@coterm/core/time/plain-date.ts'
import { z } from 'zod'
import { Amount, CurrencyCode, DateText } from '../../resources/primitives.ts'
import type { Reader } from '../../store/database.ts'
import { loadCollectionRecovery } from '../../store/figures/collection-recovery.ts'
import type { LookBack } from './look-back.ts'

const Part = z.object({ invoices: z.int(), amount: Amount })
export const CollectionRecoveryShape = z
  .object({
    month: DateText.meta({ description: 'The first day of the month in which they were due.' }),
    currency: CurrencyCode,
    declined: Part.meta({ description: 'Invoices whose payment was declined at least once.' }),
    paid: Part.extend({ daysOnAverage: z.number().nullable() }).meta({ description: 'Paid in the end.' }),
    open: Part,
    lost: Part.meta({ description: 'Given up, or credited.' }),
  })
  .meta({ id: 'CollectionRecovery' })

export async function collectionRecovery(
  reader: Reader,
  { of, from, today }: LookBack,
): Promise<z.input<typeof CollectionRecoveryShape>[]> {
  const found = await loadCollectionRecovery(reader, of, { from, until: addDays(today, 1) })
  const part = ({ invoices, amount }: (typeof found)[number]['open']) => ({ invoices, amount: formatMoney(amount) })
  return found.map(({ month, declined, paid, open, lost }) => ({
    ...{ month: formatPlainDate(month), currency: declined.amount.currency },
    ...{ declined: part(declined), open: part(open), lost: part(lost) },
    paid: { ...part(paid), daysOnAverage: paid.daysOnAverage },
  }))
}
