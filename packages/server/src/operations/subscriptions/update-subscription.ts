/** Changes what the vendor keeps with a subscription. What it costs and when it renews is changed by a quote. */
import { z } from 'zod'
import { MetadataMerge } from '../../resources/metadata.ts'
import { idText } from '../../resources/primitives.ts'
import { SubscriptionShape, toApiSubscription } from '../../resources/subscription.ts'
import { changeMetadata, withMetadata } from '../metadata.ts'
import { operation } from '../operation.ts'
import { seeSubscription } from './see-subscription.ts'

export const updateSubscription = operation({
  id: 'updateSubscription',
  method: 'PATCH',
  path: '/v1/subscriptions/{subscription}',
  summary: 'Change what is kept with a subscription',
  callers: ['vendor'],
  permission: null,
  scope: 'accounts',
  params: z.object({ subscription: idText('subscription') }),
  query: z.object({}),
  body: z.strictObject({ metadata: MetadataMerge }),
  response: SubscriptionShape,
  status: 200,
  async handle(context, { params, body }) {
    const { loaded, subscription, today } = await seeSubscription(context, params.subscription)
    const of = { account: loaded.known.account.id, kind: 'subscription' } as const
    await changeMetadata(context, { ...of, id: subscription.id }, body.metadata)
    return withMetadata(context, of, toApiSubscription(loaded.known, subscription, today))
  },
})
