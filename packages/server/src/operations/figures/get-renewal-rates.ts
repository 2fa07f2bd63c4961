/** Renewals and lapses of a seller, by the month in which terms ended and the one in which their subscriptions began. */
import { z } from 'zod'
import { operation } from '../operation.ts'
import { FiguresParams, FiguresQuery, lookBack } from './look-back.ts'
import { RenewalRateShape, renewalRates } from './renewal-rates.ts'

export const getRenewalRates = operation({
  id: 'getRenewalRates',
  method: 'GET',
  path: '/v1/sellers/{seller}/renewal-rates',
  summary: 'See how many terms were renewed, by the month in which they ended and began',
  callers: ['vendor'],
  permission: null,
  scope: 'view',
  params: FiguresParams,
  query: FiguresQuery,
  body: z.undefined(),
  response: z.object({ data: z.array(RenewalRateShape) }).meta({ id: 'RenewalRates' }),
  status: 200,
  async handle(context, asked) {
    return { data: await renewalRates(context.database.kysely, await lookBack(context, asked)) }
  },
})
