/** What a seller sells, with every version of its prices. */
import { catalogOn } from '@coterm/core/catalog/dated.ts'
import type { SellerId } from '@coterm/core/invoice/parties.ts'
import { z } from 'zod'
import { todayOf } from '../../clock.ts'
import { ProductShape, toApiProducts } from '../../resources/catalog.ts'
import { listOf } from '../../resources/primitives.ts'
import { loadSeller } from '../../store/sellers.ts'
import { glanceAt, namedAccount } from '../access.ts'
import { operation } from '../operation.ts'
import { invalid, notFound } from '../problem.ts'

export const listProducts = operation({
  id: 'listProducts',
  method: 'GET',
  path: '/v1/products',
  summary: 'List products and prices',
  callers: ['vendor', 'member'],
  permission: 'view',
  scope: 'view',
  params: z.object({}),
  query: z.object({ seller: z.string().optional() }),
  body: z.undefined(),
  response: listOf(ProductShape),
  status: 200,
  async handle(context, { query }) {
    const data = toApiProducts(await catalogFor(context, query.seller))
    return { data, hasMore: false, nextCursor: null }
  },
})

// A member is shown what the own account can buy, and no other seller's prices.
async function catalogFor(context: Parameters<typeof listProducts.handle>[0], named: string | undefined) {
  if (context.caller.kind === 'member') {
    const { loaded } = await glanceAt(context, namedAccount(context, undefined))
    if (named !== undefined && named !== loaded.known.seller.id) throw notFound('seller')
    return loaded.known.catalog
  }
  if (named === undefined) throw invalid('seller', 'is missing: say whose products')
  const seller = await loadSeller(context.database.kysely, named as SellerId)
  if (!seller) throw notFound('seller')
  return catalogOn(seller.catalog, todayOf(context.clock, seller.seller, null))
}
