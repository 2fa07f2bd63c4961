/** What became of a seller's invoices whose first payment was declined, as a table. */
import { z } from 'zod'
import { csvOf } from '../csv.ts'
import { operation } from '../operation.ts'
import { collectionRecovery } from './collection-recovery.ts'
import { FiguresParams, FiguresQuery, lookBack } from './look-back.ts'

const parts = ['declined', 'paid', 'open', 'lost'] as const
const counted = parts.flatMap((part) => [`${part}_invoices`, `${part}_amount`])
const columns = ['currency', 'month', ...counted, 'days_until_paid']

export const getCollectionRecoveryCsv = operation({
  id: 'getCollectionRecoveryCsv',
  method: 'GET',
  path: '/v1/sellers/{seller}/collection-recovery.csv',
  summary: 'Take along what became of declined payments as a table',
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
    const months = await collectionRecovery(context.database.kysely, await lookBack(context, asked))
    const rows = months.map((each) => {
      const figures = parts.flatMap((part) => [String(each[part].invoices), each[part].amount])
      return [each.currency, each.month, ...figures, String(each.paid.daysOnAverage ?? '')]
    })
    return csvOf(columns, rows)
  },
})
