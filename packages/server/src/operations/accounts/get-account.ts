/** An account, with what it pays next. */
import { id } from '@coterm/core/ids.ts'
import { z } from 'zod'
import { AccountShape, toApiAccount } from '../../resources/account.ts'
import { idText } from '../../resources/primitives.ts'
import { glanceAt } from '../access.ts'
import { withMetadata } from '../metadata.ts'
import { operation } from '../operation.ts'

export const getAccount = operation({
  id: 'getAccount',
  method: 'GET',
  path: '/v1/accounts/{account}',
  summary: 'See an account and its next payments',
  callers: ['vendor', 'member'],
  permission: 'view',
  scope: 'view',
  params: z.object({ account: idText('account') }),
  query: z.object({}),
  body: z.undefined(),
  response: AccountShape,
  status: 200,
  async handle(context, { params }) {
    const { loaded, today } = await glanceAt(context, id('account', params.account))
    return withMetadata(context, { account: loaded.known.account.id, kind: 'account' }, toApiAccount(loaded, today))
  },
})
