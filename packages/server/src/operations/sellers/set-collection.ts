/** The vendor stops, or starts again, all that is collected by itself for a seller. */
import type { SellerId } from '@coterm/core/invoice/parties.ts'
import { z } from 'zod'
import { Reason } from '../../resources/primitives.ts'
import { stopCollection } from '../../store/account-tags.ts'
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
  async handle({ database }, { params, body }) {
    const { stopped, reason } = body
    const done = await database.kysely
      .transaction()
      .execute((transaction) => stopCollection(transaction, params.seller as SellerId, stopped ? reason : null))
    if (!done) throw notFound('seller')
    return { stopped }
  },
})
