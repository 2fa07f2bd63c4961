/** What was done on the vendor's side that is of no account, newest first: keys, rules, settings. */
import { z } from 'zod'
import { listOf, PageQuery } from '../../resources/primitives.ts'
import { toApiVendorEvent, VendorEventShape } from '../../resources/vendor-event.ts'
import { listVendorEvents as listStored, vendorEventTypes } from '../../store/vendor-events.ts'
import { namesOfAskers } from '../asker-names.ts'
import { operation } from '../operation.ts'
import { pageOf } from '../page.ts'
import { invalid } from '../problem.ts'

export const listVendorEvents = operation({
  id: 'listVendorEvents',
  method: 'GET',
  path: '/v1/vendor-events',
  summary: "List what was done on the vendor's side",
  callers: ['vendor'],
  permission: null,
  scope: 'staff',
  params: z.object({}),
  query: PageQuery.extend({
    type: z.enum(vendorEventTypes).optional(),
    by: z.string().max(100).optional().meta({ description: 'The id of a person or a key.' }),
  }),
  body: z.undefined(),
  response: listOf(VendorEventShape),
  status: 200,
  async handle({ database }, { query }) {
    const { cursor, limit, type, by } = query
    if (cursor !== undefined && !/^\d{1,18}$/.test(cursor)) throw invalid('cursor', 'is not one of ours')
    const stored = await listStored(database.kysely, {
      limit: limit + 1,
      ...(cursor !== undefined && { after: BigInt(cursor) }),
      ...(type !== undefined && { type }),
      ...(by !== undefined && { by }),
    })
    const page = pageOf(stored, limit, ({ seq }) => seq.toString())
    const names = await namesOfAskers(
      database.kysely,
      page.data.map((event) => event.by),
    )
    return { ...page, data: page.data.map((event) => toApiVendorEvent(event, names)) }
  },
})
