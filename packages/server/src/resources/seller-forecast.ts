/** What a seller will bill by month and currency, as the API shows it. */
import type { InvoiceSum } from '@coterm/core/forecast/renewal-sums.ts'
import { formatPlainDate } from '@coterm/core/time/plain-date.ts'
import { z } from 'zod'
import type { SellerForecast } from '../store/seller-forecasts.ts'
import { InvoiceSumShape, toApiInvoiceSum } from './dry-run.ts'
import { CurrencyCode, DateText, InstantText, idText } from './primitives.ts'

const staleReasons = ['rules_changed', 'another_day'] as const

export const SellerForecastShape = z
  .object({
    seller: z.string(),
    testClock: idText('testClock').nullable(),
    status: z.enum(['reckoning', 'ready', 'failed']),
    failure: z.string().nullable(),
    stale: z.array(z.enum(staleReasons)).meta({ description: 'Why it should be reckoned again; empty when it holds.' }),
    reckonedOn: DateText,
    until: DateText.meta({ description: 'The last day: the rest of this month and twelve whole months.' }),
    startedAt: InstantText,
    finishedAt: InstantText.nullable(),
    accounts: z.object({
      total: z.int(),
      done: z.int(),
      parked: z.int().meta({ description: 'Stopped: nothing of them is counted until somebody has looked.' }),
      stopping: z.int().meta({ description: 'Those that will stop, because of a safety bound for example.' }),
    }),
    currencies: z.array(
      z.object({
        currency: CurrencyCode,
        months: z.array(InvoiceSumShape.omit({ currency: true }).extend({ month: z.string() })),
      }),
    ),
  })
  .meta({ id: 'SellerForecast', description: 'As if all is paid and nobody changes anything.' })

type Told = { readonly stale: readonly (typeof staleReasons)[number][]; readonly until: string }

export function toApiSellerForecast(forecast: SellerForecast, told: Told): z.input<typeof SellerForecastShape> {
  const { seller, testClock, failure, finishedAt, accountsTotal, accountsDone, sums } = forecast
  const ready = finishedAt === null ? 'reckoning' : 'ready'
  return {
    ...{ seller, testClock, status: failure === null ? ready : 'failed', failure, stale: [...told.stale] },
    ...{ reckonedOn: formatPlainDate(forecast.reckonedOn), until: told.until },
    startedAt: new Date(forecast.startedAt).toISOString(),
    finishedAt: finishedAt === null ? null : new Date(finishedAt).toISOString(),
    accounts: { total: accountsTotal, done: accountsDone, parked: sums.parked, stopping: sums.stopping },
    currencies: currenciesOf(sums.months),
  }
}

function currenciesOf(months: Readonly<Record<string, InvoiceSum>>) {
  const sorted = Object.entries(months).sort(([one], [other]) => (one < other ? -1 : 1))
  const byCurrency = Map.groupBy(sorted, ([key]) => key.slice(0, 3))
  return [...byCurrency].map(([currency, entries]) => ({
    currency,
    months: entries.map(([key, sum]) => {
      const { currency: _, ...amounts } = toApiInvoiceSum(currency, sum)
      return { month: key.slice(4), ...amounts }
    }),
  }))
}
