/** What an account has asked support, newest first. */
import { id } from '@coterm/core/ids.ts'
import { z } from 'zod'
import { idText, listOf, PageQuery } from '../../resources/primitives.ts'
import { SupportRequestShape, toApiSupportRequest } from '../../resources/support.ts'
import { listSupportRequests as listStored } from '../../store/support-requests.ts'
import { glanceAt, namedAccount } from '../access.ts'
import { operation } from '../operation.ts'
import { pageOf } from '../page.ts'

export const listSupportRequests = operation({
  id: 'listSupportRequests',
  method: 'GET',
  path: '/v1/support-requests',
  summary: 'List what an account has asked support',
  callers: ['vendor', 'member'],
  permission: 'support',
  scope: 'view',
  params: z.object({}),
  query: PageQuery.extend({ account: idText('account').optional() }),
  body: z.undefined(),
  response: listOf(SupportRequestShape),
  status: 200,
  async handle(context, { query }) {
    const account = namedAccount(context, query.account)
    await glanceAt(context, account)
    const stored = await listStored(context.database.kysely, {
      account,
      limit: query.limit + 1,
      ...(query.cursor !== undefined && { after: id('supportRequest', query.cursor) }),
    })
    const page = pageOf(stored, query.limit, (request) => request.id)
    return { ...page, data: page.data.map(toApiSupportRequest) }
  },
})
