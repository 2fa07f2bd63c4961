/** Recurring revenue of a seller, month by month. */
import { z } from 'zod'
import { operation } from '../operation.ts'
import { FiguresParams, FiguresQuery, lookBack } from './look-back.ts'
import { RecurringMonthShape, recurringMonths } from './recurring-revenue.ts'

export const getRecurringRevenue = operation({
  id: 'getRecurringRevenue',
  method: 'GET',
  path: '/v1/sellers/{seller}/recurring-revenue',
  summary: 'See recurring revenue month by month, and what moved it',
  callers: ['vendor'],
  permission: null,
  scope: 'view',
  params: FiguresParams,
  query: FiguresQuery,
  body: z.undefined(),
  response: z.object({ data: z.array(RecurringMonthShape) }).meta({ id: 'RecurringRevenue' }),
  status: 200,
  async handle(context, asked) {
    return { data: await recurringMonths(context.database.kysely, await lookBack(context, asked)) }
  },
})
