/** One subscription, with its next renewal and the terms it could have. */
import { z } from 'zod'
import { ExpandedAccountShape, expandOf } from '../../resources/expanded.ts'
import { idText } from '../../resources/primitives.ts'
import { SubscriptionShape, toApiSubscription } from '../../resources/subscription.ts'
import { expanded } from '../expand.ts'
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
  query: z.object({ expand: expandOf(['account']) }),
  body: z.undefined(),
  response: SubscriptionShape.extend({ expanded: ExpandedAccountShape.optional() }),
  status: 200,
  async handle(context, { params, query }) {
    const { subscription, ...seen } = await seeSubscription(context, params.subscription)
    const { known } = seen.loaded
    const shown = toApiSubscription(known, subscription, seen.today)
    const along = await expanded(context, seen, { expand: query.expand, subscriptions: [] })
    return { ...(await withMetadata(context, { account: known.account.id, kind: 'subscription' }, shown)), ...along }
  },
})
