/** Every action of a subscription: open, or with all its reasons. */
import { listActions as decideActions } from '@coterm/core/subscription/actions.ts'
import { z } from 'zod'
import { idText, listOf } from '../../resources/primitives.ts'
import { ActionShape, toApiActions } from '../../resources/subscription.ts'
import { RoleQuery, roleOf } from '../access.ts'
import { operation } from '../operation.ts'
import { seeSubscription } from './see-subscription.ts'

export const listActions = operation({
  id: 'listActions',
  method: 'GET',
  path: '/v1/subscriptions/{subscription}/actions',
  summary: 'List what can be done with a subscription, and why not',
  callers: ['vendor', 'member'],
  permission: 'view',
  scope: 'view',
  params: z.object({ subscription: idText('subscription') }),
  query: z.object({ role: RoleQuery }),
  body: z.undefined(),
  response: listOf(ActionShape),
  status: 200,
  async handle(context, { params, query }) {
    const { loaded, subscription, today } = await seeSubscription(context, params.subscription)
    const known = { ...loaded.known, role: roleOf(context, query.role) }
    return toApiActions(decideActions(known, subscription, today), context.language)
  },
})
