/** The vendor stops, or starts again, all that is collected by itself for a seller. */
import type { SellerId } from '@coterm/core/invoice/parties.ts'
import { z } from 'zod'
import { Reason } from '../../resources/primitives.ts'
import { stopCollection } from '../../store/account-tags.ts'
import { recordVendorEvent } from '../../store/vendor-events.ts'
import { askerOf } from '../access.ts'
import { operation } from '../operation.ts'
import { notFound } from '../problem.ts'

export const setCollection = operation({
  id: 'setCollection',
  method: 'POST',
  path: '/v1/sellers/{seller}/collection',
  summary: 'Stop or start what a seller collects by itself',
  callers: ['vendor'],
  permission: null,
  scope: 'billing',
  params: z.object({ seller: z.string() }),
  query: z.object({}),
  body: z.strictObject({ stopped: z.boolean(), reason: Reason }),
  response: z.object({ stopped: z.boolean() }),
  status: 200,
  async handle({ database, clock, caller }, { params, body }) {
    const { stopped, reason } = body
    const seller = params.seller as SellerId
    return database.kysely.transaction().execute(async (transaction) => {
      if (!(await stopCollection(transaction, seller, stopped ? reason : null))) throw notFound('seller')
      const event = { type: 'collection.set', by: askerOf(caller), data: { seller, stopped, reason } } as const
      await recordVendorEvent(transaction, event, clock.now())
      return { stopped }
    })
  },
})
