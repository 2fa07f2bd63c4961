/** What a seller has billed and not earned yet, on any day. */
import { id } from '@coterm/core/ids.ts'
import type { SellerId } from '@coterm/core/invoice/parties.ts'
import { z } from 'zod'
import { DeferredRevenueShape, toApiDeferred } from '../../resources/ledger.ts'
import { DateText, idText } from '../../resources/primitives.ts'
import { loadDeferredRevenue } from '../../store/ledger.ts'
import { dateFromRow } from '../../store/row-values.ts'
import { loadSeller } from '../../store/sellers.ts'
import { operation } from '../operation.ts'
import { notFound } from '../problem.ts'

export const getDeferredRevenue = operation({
  id: 'getDeferredRevenue',
  method: 'GET',
  path: '/v1/deferred-revenue',
  summary: "See a seller's deferred revenue on a day",
  callers: ['vendor'],
  permission: null,
  scope: 'view',
  params: z.object({}),
  query: z.object({
    seller: z.string().max(100),
    on: DateText,
    testClock: idText('testClock')
      .optional()
      .meta({ description: 'Of the accounts on this clock; else of real ones.' }),
  }),
  body: z.undefined(),
  response: DeferredRevenueShape,
  status: 200,
  async handle({ database }, { query }) {
    const seller = query.seller as SellerId
    if (!(await loadSeller(database.kysely, seller))) throw notFound('seller')
    const testClock = query.testClock === undefined ? null : id('testClock', query.testClock)
    const deferred = await loadDeferredRevenue(database.kysely, { seller, testClock }, dateFromRow(query.on))
    return { seller, on: query.on, deferred: toApiDeferred(deferred) }
  },
})
