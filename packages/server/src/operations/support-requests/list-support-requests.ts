/** What an account has asked support, newest first; for the vendor also what all have asked. */
import { id } from '@coterm/core/ids.ts'
import { z } from 'zod'
import { listOf, PageQuery } from '../../resources/primitives.ts'
import { SupportRequestShape, toApiSupportRequest } from '../../resources/support.ts'
import { listSupportRequests as listStored } from '../../store/support-requests.ts'
import { glanceAt } from '../access.ts'
import { acrossAccounts, whoseList } from '../across-accounts.ts'
import { operation } from '../operation.ts'
import { pageOf } from '../page.ts'

export const listSupportRequests = operation({
  id: 'listSupportRequests',
  method: 'GET',
  path: '/v1/support-requests',
  summary: 'List what an account has asked support, or for the vendor what all have',
  callers: ['vendor', 'member'],
  permission: 'support',
  scope: 'view',
  params: z.object({}),
  query: PageQuery.extend(acrossAccounts),
  body: z.undefined(),
  response: listOf(SupportRequestShape),
  status: 200,
  async handle(context, { query }) {
    const whose = whoseList(context, query)
    if (whose.account) await glanceAt(context, whose.account)
    const stored = await listStored(context.database.kysely, {
      ...whose,
      limit: query.limit + 1,
      ...(query.cursor !== undefined && { after: id('supportRequest', query.cursor) }),
    })
    const page = pageOf(stored, query.limit, (request) => request.id)
    return { ...page, data: page.data.map(toApiSupportRequest) }
  },
})
