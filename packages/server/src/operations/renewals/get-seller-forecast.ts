/** What was reckoned of a seller last, how far it is, and whether it still holds. */
import { z } from 'zod'
import { SellerForecastShape } from '../../resources/seller-forecast.ts'
import { operation } from '../operation.ts'
import { ForecastQuery, seeForecast, whoseForecast } from './see-forecast.ts'

export const getSellerForecast = operation({
  id: 'getSellerForecast',
  method: 'GET',
  path: '/v1/sellers/{seller}/forecast',
  summary: 'See what a seller will bill in the coming months',
  callers: ['vendor'],
  permission: null,
  scope: 'view',
  params: z.object({ seller: z.string() }),
  query: ForecastQuery,
  body: z.undefined(),
  response: SellerForecastShape,
  status: 200,
  async handle(context, { params, query }) {
    return seeForecast(context, await whoseForecast(context, { ...params, testClock: query.testClock }))
  },
})
