/** One subscription, with its next renewal and the terms it could have. */
import { z } from 'zod'
import { idText } from '../../resources/primitives.ts'
import { SubscriptionShape, toApiSubscription } from '../../resources/subscription.ts'
import { withMetadata } from '../metadata.ts'
import { operation } from '../operation.ts'
import { seeSubscription } from './see-subscription.ts'

export const getSubscription = operation({
  id: 'getSubscription',
  method: 'GET',
  path: '/v1/subscriptions/{subscription}',
  summary: 'See a subscription',
  callers: ['vendor', 'member'],
  permission: 'view',
  scope: 'view',
  params: z.object({ subscription: idText('subscription') }),
  query: z.object({}),
  body: z.undefined(),
  response: SubscriptionShape,
  status: 200,
  async handle(context, { params }) {
    const { loaded, subscription, today } = await seeSubscription(context, params.subscription)
    const shown = toApiSubscription(loaded.known, subscription, today)
    return withMetadata(context, { account: loaded.known.account.id, kind: 'subscription' }, shown)
  },
})
