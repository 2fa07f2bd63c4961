/** What a seller will bill as a table: a row for each currency and month. */
import { z } from 'zod'
import { csvOf } from '../csv.ts'
import { operation } from '../operation.ts'
import { ForecastQuery, seeForecast, whoseForecast } from './see-forecast.ts'

const columns = ['currency', 'month', 'invoices', 'lines', 'amount', 'tax', 'total', 'due']

export const getSellerForecastCsv = operation({
  id: 'getSellerForecastCsv',
  method: 'GET',
  path: '/v1/sellers/{seller}/forecast.csv',
  summary: 'Take along what a seller will bill as a table',
  callers: ['vendor'],
  permission: null,
  scope: 'view',
  params: z.object({ seller: z.string() }),
  query: ForecastQuery,
  body: z.undefined(),
  response: z.string(),
  status: 200,
  produces: 'text/csv',
  async handle(context, { params, query }) {
    const { currencies } = await seeForecast(
      context,
      await whoseForecast(context, { ...params, testClock: query.testClock }),
    )
    const rows = currencies.flatMap(({ currency, months }) =>
      months.map(({ month, invoices, lines, amount, tax, total, due }) => {
        return [currency, month, String(invoices), String(lines), amount, tax, total, due]
      }),
    )
    return csvOf(columns, rows)
  },
})
