/** Whose forecast is asked about, what was reckoned of it last, and whether that still holds. */
import { id } from '@coterm/core/ids.ts'
import type { SellerId } from '@coterm/core/invoice/parties.ts'
import { formatPlainDate, type PlainDate } from '@coterm/core/time/plain-date.ts'
import { z } from 'zod'
import { todayOf } from '../../clock.ts'
import { idText } from '../../resources/primitives.ts'
import { type SellerForecastShape, toApiSellerForecast } from '../../resources/seller-forecast.ts'
import { type ForecastOf, loadForecast } from '../../store/seller-forecasts.ts'
import { loadSeller } from '../../store/sellers.ts'
import { loadTestClock } from '../../store/test-clocks.ts'
import type { Context } from '../operation.ts'
import { notFound } from '../problem.ts'
import { forecastEnd } from './reckon-forecast.ts'
import { scheduledRules } from './scheduled-rules.ts'

export const ForecastQuery = z.object({
  testClock: idText('testClock')
    .optional()
    .meta({ description: 'Of the accounts on this clock. Left out: of those in real time.' }),
})

type Asked = { readonly seller: string; readonly testClock: string | undefined }
type Whose = ForecastOf & { readonly today: PlainDate }

export async function whoseForecast({ database: { kysely }, clock }: Context, asked: Asked): Promise<Whose> {
  const found = await loadSeller(kysely, asked.seller as SellerId)
  if (!found) throw notFound('seller')
  const { seller } = found
  if (asked.testClock === undefined) return { seller: seller.id, testClock: null, today: todayOf(clock, seller, null) }
  const testClock = await loadTestClock(kysely, id('testClock', asked.testClock))
  if (!testClock) throw notFound('test clock')
  return { seller: seller.id, testClock: testClock.id, today: testClock.today }
}

export async function seeForecast(
  { database: { kysely } }: Context,
  { today, ...whose }: Whose,
): Promise<z.input<typeof SellerForecastShape>> {
  const forecast = await loadForecast(kysely, whose)
  if (!forecast) throw notFound('forecast')
  const { basis } = await scheduledRules(kysely, whose.seller)
  const reasons = { rules_changed: basis !== forecast.basis, another_day: today !== forecast.reckonedOn }
  const stale = (['rules_changed', 'another_day'] as const).filter((reason) => reasons[reason])
  return toApiSellerForecast(forecast, { stale, until: formatPlainDate(forecastEnd(forecast.reckonedOn)) })
}
