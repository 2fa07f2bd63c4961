/**
 * Reckons what a seller will bill in the coming months. It answers when it is done, or after some seconds with how far it
 * is: the worker goes on, and `getSellerForecast` says how it stands.
 */
import type { SellerId } from '@coterm/core/invoice/parties.ts'
import { z } from 'zod'
import { todayOf } from '../../clock.ts'
import { SellerForecastShape } from '../../resources/seller-forecast.ts'
import { beginForecast } from '../../store/seller-forecasts.ts'
import { loadSeller } from '../../store/sellers.ts'
import { operation } from '../operation.ts'
import { notFound } from '../problem.ts'
import { reckonForecast } from './reckon-forecast.ts'
import { scheduledRules } from './scheduled-rules.ts'
import { seeForecast } from './see-forecast.ts'

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
  query: z.object({}),
  body: z.object({}),
  response: SellerForecastShape,
  status: 200,
  async handle(context, { params }) {
    const { database, clock } = context
    const found = await loadSeller(database.kysely, params.seller as SellerId)
    if (!found) throw notFound('seller')
    const { id: seller } = found.seller
    const reckonedOn = todayOf(clock, found.seller, null)
    await database.kysely.transaction().execute(async (transaction) => {
      const { basis } = await scheduledRules(transaction, seller)
      await beginForecast(transaction, { seller, basis, reckonedOn, startedAt: clock.now() })
    })
    const over = performance.now() + inRequestMsMax
    await reckonForecast(context, seller, () => performance.now() > over)
    return seeForecast(context, seller)
  },
})
