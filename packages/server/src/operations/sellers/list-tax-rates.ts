/** Every tax rate of a seller, in the order they were published. */
import type { SellerId } from '@coterm/core/invoice/parties.ts'
import { z } from 'zod'
import { listOf } from '../../resources/primitives.ts'
import { TaxRateShape, toApiTaxRate } from '../../resources/tax-rate.ts'
import { loadSeller } from '../../store/sellers.ts'
import { operation } from '../operation.ts'
import { notFound } from '../problem.ts'

export const listTaxRates = operation({
  id: 'listTaxRates',
  method: 'GET',
  path: '/v1/sellers/{seller}/tax-rates',
  summary: 'List tax rates',
  callers: ['vendor'],
  permission: null,
  scope: 'view',
  params: z.object({ seller: z.string() }),
  query: z.object({}),
  body: z.undefined(),
  response: listOf(TaxRateShape),
  status: 200,
  async handle({ database }, { params }) {
    const seller = await loadSeller(database.kysely, params.seller as SellerId)
    if (!seller) throw notFound('seller')
    return { data: seller.taxRates.map(toApiTaxRate), hasMore: false, nextCursor: null }
  },
})
