/** What was sent to an endpoint in the last thirty days, and what waits to be; the newest first. */
import { eventTypes } from '@coterm/core/events.ts'
import { id } from '@coterm/core/ids.ts'
import { z } from 'zod'
import { idText, listOf, PageQuery } from '../../resources/primitives.ts'
import { toApiDelivery, WebhookDeliveryShape } from '../../resources/webhook.ts'
import { deliveryStatuses, listDeliveries } from '../../store/listed-deliveries.ts'
import { operation } from '../operation.ts'
import { pageOf } from '../page.ts'

export const listWebhookDeliveries = operation({
  id: 'listWebhookDeliveries',
  method: 'GET',
  path: '/v1/webhook-endpoints/{endpoint}/deliveries',
  summary: 'List what was sent to a system',
  callers: ['vendor'],
  permission: null,
  scope: 'integrations',
  params: z.object({ endpoint: idText('webhookEndpoint') }),
  query: PageQuery.extend({ status: z.enum(deliveryStatuses).optional(), type: z.enum(eventTypes).optional() }),
  body: z.undefined(),
  response: listOf(WebhookDeliveryShape),
  status: 200,
  async handle({ database }, { params, query }) {
    const { status, type, cursor, limit } = query
    const stored = await listDeliveries(database.kysely, {
      ...{ endpoint: id('webhookEndpoint', params.endpoint), limit: limit + 1 },
      ...(cursor !== undefined && { after: id('webhookDelivery', cursor) }),
      ...(status !== undefined && { status }),
      ...(type !== undefined && { type }),
    })
    const page = pageOf(stored, limit, (delivery) => delivery.id)
    return { ...page, data: page.data.map(toApiDelivery) }
  },
})
