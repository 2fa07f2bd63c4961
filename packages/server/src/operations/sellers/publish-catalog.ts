/** New products and prices. What is not mentioned stays as it is; a price replaces none, it begins on its date. */
import type { SellerId } from '@coterm/core/invoice/parties.ts'
import { z } from 'zod'
import { NewProductShape, ProductShape, toApiProducts, toCatalog } from '../../resources/catalog.ts'
import { listOf } from '../../resources/primitives.ts'
import { loadSeller, publishCatalog as publish } from '../../store/sellers.ts'
import { askerOf } from '../access.ts'
import { operation } from '../operation.ts'
import { notFound } from '../problem.ts'

export const publishCatalog = operation({
  id: 'publishCatalog',
  method: 'POST',
  path: '/v1/sellers/{seller}/catalog',
  summary: 'Publish products and dated prices',
  callers: ['vendor'],
  permission: null,
  scope: 'catalog',
  params: z.object({ seller: z.string() }),
  query: z.object({}),
  body: z.object({ products: z.array(NewProductShape).min(1).max(1000) }),
  response: listOf(ProductShape),
  status: 200,
  async handle({ database, clock, caller }, { params, body }) {
    const seller = params.seller as SellerId
    const published = { catalog: toCatalog(body.products), at: clock.now(), by: askerOf(caller) }
    const done = await publish(database, seller, published)
    const now = done ? await loadSeller(database.kysely, seller) : null
    if (!now) throw notFound('seller')
    return { data: toApiProducts(now.catalog), hasMore: false, nextCursor: null }
  },
})
