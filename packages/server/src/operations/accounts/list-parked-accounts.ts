/** Accounts that stopped because something is wrong with them: somebody has to look. */
import { id } from '@coterm/core/ids.ts'
import { z } from 'zod'
import { ParkedShape } from '../../resources/control.ts'
import { listOf, PageQuery } from '../../resources/primitives.ts'
import { listParked } from '../../store/parked-accounts.ts'
import { operation } from '../operation.ts'
import { pageOf } from '../page.ts'

export const listParkedAccounts = operation({
  id: 'listParkedAccounts',
  method: 'GET',
  path: '/v1/parked-accounts',
  summary: 'List accounts that stopped',
  callers: ['vendor'],
  permission: null,
  scope: 'view',
  params: z.object({}),
  query: PageQuery,
  body: z.undefined(),
  response: listOf(ParkedShape),
  status: 200,
  async handle({ database }, { query }) {
    const after = query.cursor === undefined ? {} : { after: id('account', query.cursor) }
    const found = await listParked(database.kysely, { limit: query.limit + 1, ...after })
    return pageOf(found, query.limit, ({ account }) => account)
  },
})
