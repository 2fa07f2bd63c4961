/** How documents name the seller. */
import type { SellerId } from '@coterm/core/invoice/parties.ts'
import { z } from 'zod'
import { SellerBillingShape, toApiSellerBilling } from '../../resources/billing-details.ts'
import { loadSeller } from '../../store/sellers.ts'
import { operation } from '../operation.ts'
import { notFound } from '../problem.ts'

export const getSellerBillingDetails = operation({
  id: 'getSellerBillingDetails',
  method: 'GET',
  path: '/v1/sellers/{seller}/billing-details',
  summary: 'See what documents say about a seller',
  callers: ['vendor'],
  permission: null,
  scope: 'view',
  params: z.object({ seller: z.string() }),
  query: z.object({}),
  body: z.undefined(),
  response: SellerBillingShape,
  status: 200,
  async handle({ database }, { params }) {
    const found = await loadSeller(database.kysely, params.seller as SellerId)
    if (!found) throw notFound('seller')
    return toApiSellerBilling(found.seller)
  },
})
