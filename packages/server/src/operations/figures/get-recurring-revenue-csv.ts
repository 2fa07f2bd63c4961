/** Recurring revenue of a seller as a table: a row for each currency and month. */
import { z } from 'zod'
import { csvOf } from '../csv.ts'
import { operation } from '../operation.ts'
import { FiguresParams, FiguresQuery, lookBack } from './look-back.ts'
import { recurringMonths } from './recurring-revenue.ts'

const columns = [
  ...['currency', 'month', 'recurring', 'seats', 'subscriptions'],
  ...['new', 'returned', 'seats_added', 'price', 'seats_removed', 'lapsed'],
]

export const getRecurringRevenueCsv = operation({
  id: 'getRecurringRevenueCsv',
  method: 'GET',
  path: '/v1/sellers/{seller}/recurring-revenue.csv',
  summary: 'Take recurring revenue along as a table',
  callers: ['vendor'],
  permission: null,
  scope: 'view',
  params: FiguresParams,
  query: FiguresQuery,
  body: z.undefined(),
  response: z.string(),
  status: 200,
  produces: 'text/csv',
  async handle(context, asked) {
    const months = await recurringMonths(context.database.kysely, await lookBack(context, asked))
    const rows = months.map(({ currency, month, recurring, seats, subscriptions, movements }) => {
      const moved = [movements.new, movements.returned, movements.seatsAdded]
      const less = [movements.price, movements.seatsRemoved, movements.lapsed]
      return [currency, month, recurring, String(seats), String(subscriptions), ...moved, ...less]
    })
    return csvOf(columns, rows)
  },
})
