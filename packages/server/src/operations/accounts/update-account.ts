/** Changes what the vendor keeps with an account. */
import { id } from '@coterm/core/ids.ts'
import { z } from 'zod'
import { AccountShape, toApiAccount } from '../../resources/account.ts'
import { MetadataMerge } from '../../resources/metadata.ts'
import { idText } from '../../resources/primitives.ts'
import { glanceAt } from '../access.ts'
import { changeMetadata, withMetadata } from '../metadata.ts'
import { operation } from '../operation.ts'

export const updateAccount = operation({
  id: 'updateAccount',
  method: 'PATCH',
  path: '/v1/accounts/{account}',
  summary: 'Change what is kept with an account',
  callers: ['vendor'],
  permission: null,
  scope: 'accounts',
  params: z.object({ account: idText('account') }),
  query: z.object({}),
  body: z.strictObject({ metadata: MetadataMerge }),
  response: AccountShape,
  status: 200,
  async handle(context, { params, body }) {
    const account = id('account', params.account)
    const { loaded, today } = await glanceAt(context, account)
    await changeMetadata(context, { account, kind: 'account', id: account }, body.metadata)
    return withMetadata(context, { account, kind: 'account' }, toApiAccount(loaded, today))
  },
})
