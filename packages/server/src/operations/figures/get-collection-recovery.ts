/** What became of a seller's invoices whose first payment was declined. */
import { z } from 'zod'
import { operation } from '../operation.ts'
import { CollectionRecoveryShape, collectionRecovery } from './collection-recovery.ts'
import { FiguresParams, FiguresQuery, lookBack } from './look-back.ts'

export const getCollectionRecovery = operation({
  id: 'getCollectionRecovery',
  method: 'GET',
  path: '/v1/sellers/{seller}/collection-recovery',
  summary: 'See what became of declined payments, by the month in which they were due',
  callers: ['vendor'],
  permission: null,
  scope: 'view',
  params: FiguresParams,
  query: FiguresQuery,
  body: z.undefined(),
  response: z.object({ data: z.array(CollectionRecoveryShape) }),
  status: 200,
  async handle(context, asked) {
    return { data: await collectionRecovery(context.database.kysely, await lookBack(context, asked)) }
  },
})
