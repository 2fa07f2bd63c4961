/**
 * Reckons what a seller will bill in the coming months. It answers when it is done, or after some seconds with how far it
 * is: the worker goes on, and `getSellerForecast` says how it stands.
 */
import { z } from 'zod'
import { SellerForecastShape } from '../../resources/seller-forecast.ts'
import { beginForecast } from '../../store/seller-forecasts.ts'
import { operation } from '../operation.ts'
import { reckonForecast } from './reckon-forecast.ts'
import { scheduledRules } from './scheduled-rules.ts'
import { ForecastQuery, seeForecast, whoseForecast } from './see-forecast.ts'

const inRequestMsMax = 8_000

export const reckonSellerForecast = operation({
  id: 'reckonSellerForecast',
  method: 'POST',
  path: '/v1/sellers/{seller}/forecast',
  summary: 'Reckon what a seller will bill in the coming months',
  callers: ['vendor'],
  permission: null,
  scope: 'view',
  params: z.object({ seller: z.string() }),
  query: ForecastQuery,
  body: z.object({}),
  response: SellerForecastShape,
  status: 200,
  async handle(context, { params, query }) {
    const { database, clock } = context
    const whose = await whoseForecast(context, { ...params, testClock: query.testClock })
    const { seller, testClock, today: reckonedOn } = whose
    await database.kysely.transaction().execute(async (transaction) => {
      const { basis } = await scheduledRules(transaction, seller)
      await beginForecast(transaction, { seller, testClock, basis, reckonedOn, startedAt: clock.now() })
    })
    const over = performance.now() + inRequestMsMax
    await reckonForecast(context, whose, () => performance.now() > over)
    return seeForecast(context, whose)
  },
})
