/** The accounts, newest first. */
import { id } from '@coterm/core/ids.ts'
import type { SellerId } from '@coterm/core/invoice/parties.ts'
import { z } from 'zod'
import { AccountShape, toApiAccount } from '../../resources/account.ts'
import { idText, listOf, PageQuery } from '../../resources/primitives.ts'
import { listAccounts as listAccountIds } from '../../store/create-account.ts'
import { findAccounts } from '../../store/find-accounts.ts'
import { glanceAt } from '../access.ts'
import { withMetadata } from '../metadata.ts'
import { operation } from '../operation.ts'
import { pageOf } from '../page.ts'

export const listAccounts = operation({
  id: 'listAccounts',
  method: 'GET',
  path: '/v1/accounts',
  summary: 'List accounts',
  callers: ['vendor'],
  permission: null,
  scope: 'view',
  params: z.object({}),
  query: PageQuery.extend({
    seller: z.string().optional(),
    testClock: idText('testClock').optional(),
    query: z.string().trim().min(1).max(200).optional().meta({
      description:
        'How a name or a member’s address begins, or an account, subscription or invoice by its id or number, or a VAT id.',
    }),
  }),
  body: z.undefined(),
  response: listOf(AccountShape),
  status: 200,
  async handle(context, { query }) {
    const asked = {
      limit: query.limit + 1,
      ...(query.cursor !== undefined && { after: id('account', query.cursor) }),
      ...(query.seller !== undefined && { seller: query.seller as SellerId }),
      ...(query.testClock !== undefined && { testClock: id('testClock', query.testClock) }),
    }
    const { kysely } = context.database
    const ids = await (query.query === undefined
      ? listAccountIds(kysely, asked)
      : findAccounts(kysely, query.query, asked))
    const page = pageOf(ids, query.limit, (account) => account)
    const data = []
    for (const account of page.data) {
      const { loaded, today } = await glanceAt(context, account)
      data.push(await withMetadata(context, { account, kind: 'account' }, toApiAccount(loaded, today)))
    }
    return { ...page, data }
  },
})
