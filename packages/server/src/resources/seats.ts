/** The seats of a subscription: who holds them, what was paid for them, and until when they can be given back. */
import { formatMoney } from '@coterm/core/money/money.ts'
import type { KnownAccount } from '@coterm/core/subscription/known.ts'
import { listReturns } from '@coterm/core/subscription/list-returns.ts'
import { type Subscription, seatsOn } from '@coterm/core/subscription/subscription.ts'
import { formatPlainDate, type PlainDate } from '@coterm/core/time/plain-date.ts'
import { z } from 'zod'
import { Amount, CurrencyCode, DateText, idText, PeriodShape } from './primitives.ts'

const SeatLotShape = z
  .object({
    number: z.int().meta({ description: 'Counts the lots of the subscription from 0.' }),
    seats: z.int(),
    period: PeriodShape.meta({ description: 'The days they are paid for.' }),
    currency: CurrencyCode,
    unitPrice: Amount.meta({ description: 'Of one seat for a whole term.' }),
    amount: Amount.meta({ description: 'What was billed for the lot, without tax.' }),
    invoice: idText('invoice').nullable().meta({ description: 'What billed it, where it can be given back.' }),
    line: z.int().nullable(),
    returnUntil: DateText.nullable().meta({
      description: 'The last day on which it can be given back; null: not at all.',
    }),
  })
  .meta({ id: 'SeatLot', description: 'Seats that were billed together.' })

export const SeatsShape = z
  .object({
    seats: z.int(),
    free: z.int().meta({ description: 'Held by nobody.' }),
    holders: z.array(z.string()),
    lots: z.array(SeatLotShape),
  })
  .meta({ id: 'Seats' })

export function toApiSeats(
  known: KnownAccount,
  subscription: Subscription,
  today: PlainDate,
): z.input<typeof SeatsShape> {
  const holders = [...(known.assignedSeats.get(subscription.id) ?? [])]
  const seats = seatsOn(subscription, today)
  const returnable = listReturns(known, subscription.id, today).filter(({ refusals }) => refusals.length === 0)
  const lots = subscription.lots.filter(({ seats: range, period }) => range.to > range.from && period.end > today)
  return {
    ...{ seats, holders },
    free: Math.max(0, seats - holders.length),
    lots: lots.map(({ number, seats: range, period, unitPrice, amount }) => {
      const back = returnable.find(({ billed }) => billed.lot === number)
      return {
        number,
        seats: range.to - range.from,
        period: { start: formatPlainDate(period.start), end: formatPlainDate(period.end) },
        currency: subscription.currency,
        unitPrice: formatMoney(unitPrice),
        amount: formatMoney(amount),
        invoice: back?.invoice ?? null,
        line: back?.line ?? null,
        returnUntil: back ? formatPlainDate(back.until) : null,
      }
    }),
  }
}
