/** One delivery with every try, and what it says. */
import { id } from '@coterm/core/ids.ts'
import { z } from 'zod'
import { idText } from '../../resources/primitives.ts'
import { toApiDelivery, WebhookDeliveryShape } from '../../resources/webhook.ts'
import { eventOf, loadDelivery } from '../../store/listed-deliveries.ts'
import { operation } from '../operation.ts'
import { notFound } from '../problem.ts'
import { webhookBody } from '../webhook-body.ts'

export const getWebhookDelivery = operation({
  id: 'getWebhookDelivery',
  method: 'GET',
  path: '/v1/webhook-deliveries/{delivery}',
  summary: 'See what was sent to a system, and what it answered',
  callers: ['vendor'],
  permission: null,
  scope: 'integrations',
  params: z.object({ delivery: idText('webhookDelivery') }),
  query: z.object({}),
  body: z.undefined(),
  response: WebhookDeliveryShape.extend({
    payload: z.string().meta({ description: 'The body as it is sent.' }),
  }).meta({ id: 'WholeWebhookDelivery' }),
  status: 200,
  async handle({ database }, { params }) {
    const delivery = await loadDelivery(database.kysely, id('webhookDelivery', params.delivery))
    const event = delivery && (await eventOf(database.kysely, delivery))
    if (!event) throw notFound('webhook delivery')
    return { ...toApiDelivery(delivery), payload: webhookBody({ ...delivery, event }) }
  },
})
