/** Recurring revenue as it is told: by currency, month by month, with what moved it. */
import { formatMoney } from '@coterm/core/money/money.ts'
import { formatPlainDate } from '@coterm/core/time/plain-date.ts'
import { z } from 'zod'
import { Amount, CurrencyCode, DateText } from '../../resources/primitives.ts'
import type { Reader } from '../../store/database.ts'
import { loadRecurringRevenue, type RecurringMonth } from '../../store/figures/recurring-revenue.ts'
import type { LookBack } from './look-back.ts'

export const RecurringMonthShape = z
  .object({
    month: DateText.meta({ description: 'The first day of a month, on which it is counted.' }),
    currency: CurrencyCode,
    recurring: Amount.meta({ description: 'A month of what is billed for that day, net of tax.' }),
    seats: z.int(),
    subscriptions: z.int(),
    movements: z
      .object({
        new: Amount.meta({ description: 'Of subscriptions that began.' }),
        returned: Amount.meta({ description: 'Of subscriptions that had lapsed.' }),
        seatsAdded: Amount,
        price: Amount.meta({ description: 'Of other prices, terms and products; below zero when it became less.' }),
        seatsRemoved: Amount,
        lapsed: Amount.meta({ description: 'Of subscriptions that ended.' }),
      })
      .meta({ description: 'What it is more or less than a month before; they add up to the difference.' }),
  })
  .meta({ id: 'RecurringMonth' })

export async function recurringMonths(
  reader: Reader,
  { of, from, to }: LookBack,
): Promise<z.input<typeof RecurringMonthShape>[]> {
  return (await loadRecurringRevenue(reader, of, { from, to })).map(toApi)
}

function toApi({ month, recurring, seats, subscriptions, movements }: RecurringMonth) {
  return {
    ...{ month: formatPlainDate(month), currency: recurring.currency, recurring: formatMoney(recurring) },
    ...{ seats, subscriptions },
    movements: {
      new: formatMoney(movements.new),
      returned: formatMoney(movements.returned),
      seatsAdded: formatMoney(movements.seats_added),
      price: formatMoney(movements.price),
      seatsRemoved: formatMoney(movements.seats_removed),
      lapsed: formatMoney(movements.lapsed),
    },
  }
}
