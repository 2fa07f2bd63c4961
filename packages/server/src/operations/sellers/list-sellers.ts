/** The vendor's legal entities. */
import { z } from 'zod'
import { SellerShape, toApiSeller } from '../../resources/catalog.ts'
import { listOf } from '../../resources/primitives.ts'
import { listSellers as listStored } from '../../store/sellers.ts'
import { operation } from '../operation.ts'

export const listSellers = operation({
  id: 'listSellers',
  method: 'GET',
  path: '/v1/sellers',
  summary: 'List sellers',
  callers: ['vendor'],
  permission: null,
  scope: 'view',
  params: z.object({}),
  query: z.object({}),
  body: z.undefined(),
  response: listOf(SellerShape),
  status: 200,
  async handle({ database }) {
    const data = (await listStored(database.kysely)).map(toApiSeller)
    return { data, hasMore: false, nextCursor: null }
  },
})
