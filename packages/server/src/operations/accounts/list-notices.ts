/** What the account has been told, newest first. */
import { id } from '@coterm/core/ids.ts'
import { z } from 'zod'
import { NoticeShape, toApiNotice } from '../../resources/notice.ts'
import { idText, listOf, PageQuery } from '../../resources/primitives.ts'
import { listNotices as listStored } from '../../store/notices.ts'
import { glanceAt } from '../access.ts'
import { operation } from '../operation.ts'
import { pageOf } from '../page.ts'
import { invalid } from '../problem.ts'

export const listNotices = operation({
  id: 'listNotices',
  method: 'GET',
  path: '/v1/accounts/{account}/notices',
  summary: 'List the notices of an account',
  callers: ['vendor', 'member'],
  permission: 'view',
  scope: 'view',
  params: z.object({ account: idText('account') }),
  query: PageQuery,
  body: z.undefined(),
  response: listOf(NoticeShape),
  status: 200,
  async handle(context, { params, query }) {
    const account = id('account', params.account)
    await glanceAt(context, account)
    if (query.cursor !== undefined && !/^\d{1,18}$/.test(query.cursor)) throw invalid('cursor', 'is not one of ours')
    const stored = await listStored(context.database.kysely, account, {
      limit: query.limit + 1,
      ...(query.cursor !== undefined && { after: query.cursor }),
    })
    const page = pageOf(stored, query.limit, ({ cursor }) => cursor)
    return { ...page, data: page.data.map(toApiNotice) }
  },
})
