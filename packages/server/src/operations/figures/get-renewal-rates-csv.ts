/** Renewals and lapses of a seller as a table. */
import { z } from 'zod'
import { csvOf } from '../csv.ts'
import { operation } from '../operation.ts'
import { FiguresParams, FiguresQuery, lookBack } from './look-back.ts'
import { renewalRates } from './renewal-rates.ts'

const columns = ['month', 'cohort', 'term', 'ended', 'renewed', 'lapsed']

export const getRenewalRatesCsv = operation({
  id: 'getRenewalRatesCsv',
  method: 'GET',
  path: '/v1/sellers/{seller}/renewal-rates.csv',
  summary: 'Take renewals and lapses along as a table',
  callers: ['vendor'],
  permission: null,
  scope: 'view',
  params: FiguresParams,
  query: FiguresQuery,
  body: z.undefined(),
  response: z.string(),
  status: 200,
  produces: 'text/csv',
  async handle(context, asked) {
    const rates = await renewalRates(context.database.kysely, await lookBack(context, asked))
    const rows = rates.map(({ month, cohort, term, ended, renewed, lapsed }) => {
      return [month, cohort, term, String(ended), String(renewed), String(lapsed)]
    })
    return csvOf(columns, rows)
  },
})
