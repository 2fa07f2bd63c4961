/** The forecast of a seller, and whether it still holds. */
import type { SellerId } from '@coterm/core/invoice/parties.ts'
import { formatPlainDate } from '@coterm/core/time/plain-date.ts'
import type { z } from 'zod'
import { todayOf } from '../../clock.ts'
import { type SellerForecastShape, toApiSellerForecast } from '../../resources/seller-forecast.ts'
import { loadForecast } from '../../store/seller-forecasts.ts'
import { loadSeller } from '../../store/sellers.ts'
import type { Context } from '../operation.ts'
import { notFound } from '../problem.ts'
import { forecastEnd } from './reckon-forecast.ts'
import { scheduledRules } from './scheduled-rules.ts'

export async function seeForecast(
  { database: { kysely }, clock }: Context,
  asked: string,
): Promise<z.input<typeof SellerForecastShape>> {
  const seller = await loadSeller(kysely, asked as SellerId)
  if (!seller) throw notFound('seller')
  const { id } = seller.seller
  const forecast = await loadForecast(kysely, id)
  if (!forecast) throw notFound('forecast')
  const { basis } = await scheduledRules(kysely, id)
  const reasons = {
    rules_changed: basis !== forecast.basis,
    another_day: todayOf(clock, seller.seller, null) !== forecast.reckonedOn,
  }
  const stale = (['rules_changed', 'another_day'] as const).filter((reason) => reasons[reason])
  return toApiSellerForecast(forecast, { stale, until: formatPlainDate(forecastEnd(forecast.reckonedOn)) })
}
