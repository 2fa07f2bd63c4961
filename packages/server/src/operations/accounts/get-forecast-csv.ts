/** The forecast as a table for a spreadsheet: a row for each line. */
import { findProduct } from '@coterm/core/catalog/catalog.ts'
import { id } from '@coterm/core/ids.ts'
import { formatMoney } from '@coterm/core/money/money.ts'
import { formatPlainDate } from '@coterm/core/time/plain-date.ts'
import { stringify } from 'csv-stringify/sync'
import { z } from 'zod'
import { idText } from '../../resources/primitives.ts'
import { glanceAt } from '../access.ts'
import { operation } from '../operation.ts'
import { Months, paymentsAhead } from '../payments-ahead.ts'

const columns = [
  'date',
  'payment_method',
  'subscription',
  'product',
  'term',
  'seats',
  'unit_price',
  'amount',
  'currency',
]

export const getForecastCsv = operation({
  id: 'getForecastCsv',
  method: 'GET',
  path: '/v1/accounts/{account}/forecast.csv',
  summary: 'Take every payment of the coming months along as a table',
  callers: ['vendor', 'member'],
  permission: 'view',
  scope: 'view',
  params: z.object({ account: idText('account') }),
  query: z.object({ months: Months }),
  body: z.undefined(),
  response: z.string(),
  status: 200,
  produces: 'text/csv',
  async handle(context, { params, query }) {
    const seen = await glanceAt(context, id('account', params.account))
    const { known } = seen.loaded
    const rows = paymentsAhead(seen, query.months).flatMap(({ date, lines, paymentMethod }) =>
      lines.map((line) => [
        formatPlainDate(date),
        known.paymentMethods.find((method) => method.id === paymentMethod)?.label ?? '',
        line.subscription,
        findProduct(known.catalog, line.product)?.name ?? line.product,
        line.term,
        line.quantity,
        formatMoney(line.unitPrice),
        formatMoney(line.amount),
        line.amount.currency,
      ]),
    )
    // A cell that begins like a formula is one to a spreadsheet, so it is told that it is text.
    return stringify(rows, { header: true, columns, escape_formulas: true })
  },
})
