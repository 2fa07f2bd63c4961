/** Every action of the account itself: open, or with all its reasons. */
import { id } from '@coterm/core/ids.ts'
import { listAccountActions as decideActions } from '@coterm/core/subscription/actions.ts'
import { z } from 'zod'
import { idText, listOf } from '../../resources/primitives.ts'
import { ActionShape, toApiActions } from '../../resources/subscription.ts'
import { RoleQuery, roleOf, seeAccount } from '../access.ts'
import { operation } from '../operation.ts'

export const listAccountActions = operation({
  id: 'listAccountActions',
  method: 'GET',
  path: '/v1/accounts/{account}/actions',
  summary: 'List what can be done with an account, and why not',
  callers: ['vendor', 'member'],
  permission: 'view',
  scope: 'view',
  params: z.object({ account: idText('account') }),
  query: z.object({ role: RoleQuery }),
  body: z.undefined(),
  response: listOf(ActionShape),
  status: 200,
  async handle(context, { params, query }) {
    const { loaded, today } = await seeAccount(context, id('account', params.account))
    const known = { ...loaded.known, role: roleOf(context, query.role) }
    return toApiActions(decideActions(known, today), context.language)
  },
})
