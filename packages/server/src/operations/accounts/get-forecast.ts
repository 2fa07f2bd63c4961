/** Every payment of the coming months, by the decisions that will make them. */
import { id } from '@coterm/core/ids.ts'
import { z } from 'zod'
import { ForecastPaymentShape, toApiForecast } from '../../resources/forecast.ts'
import { idText, listOf } from '../../resources/primitives.ts'
import { glanceAt } from '../access.ts'
import { operation } from '../operation.ts'
import { Months, paymentsAhead } from '../payments-ahead.ts'

export const getForecast = operation({
  id: 'getForecast',
  method: 'GET',
  path: '/v1/accounts/{account}/forecast',
  summary: 'See every payment of the coming months',
  callers: ['vendor', 'member'],
  permission: 'view',
  scope: 'view',
  params: z.object({ account: idText('account') }),
  query: z.object({ months: Months }),
  body: z.undefined(),
  response: listOf(ForecastPaymentShape),
  status: 200,
  async handle(context, { params, query }) {
    const seen = await glanceAt(context, id('account', params.account))
    const reading = { known: seen.loaded.known, language: context.language }
    return { data: toApiForecast(paymentsAhead(seen, query.months), reading), hasMore: false, nextCursor: null }
  },
})
