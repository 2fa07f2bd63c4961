/** Sends one delivery again, under the id it has: a receiver that has seen it knows it. */
import { id } from '@coterm/core/ids.ts'
import { z } from 'zod'
import { idText } from '../../resources/primitives.ts'
import { toApiDelivery, WebhookDeliveryShape } from '../../resources/webhook.ts'
import { loadDelivery, replayDeliveries } from '../../store/listed-deliveries.ts'
import { operation } from '../operation.ts'
import { notFound, Problem } from '../problem.ts'

export const replayWebhookDelivery = operation({
  id: 'replayWebhookDelivery',
  method: 'POST',
  path: '/v1/webhook-deliveries/{delivery}/replay',
  summary: 'Send something to a system again',
  callers: ['vendor'],
  permission: null,
  scope: 'integrations',
  params: z.object({ delivery: idText('webhookDelivery') }),
  query: z.object({}),
  body: z.object({}).optional(),
  response: WebhookDeliveryShape,
  status: 200,
  async handle({ database, clock }, { params }) {
    const only = id('webhookDelivery', params.delivery)
    const delivery = await loadDelivery(database.kysely, only)
    if (!delivery) throw notFound('webhook delivery')
    const replayed = await replayDeliveries(database.kysely, { endpoint: delivery.endpoint, only }, clock.now())
    if (replayed === 0) throw new Problem('conflict', 'It waits to be sent already.')
    return toApiDelivery((await loadDelivery(database.kysely, only)) ?? delivery)
  },
})
