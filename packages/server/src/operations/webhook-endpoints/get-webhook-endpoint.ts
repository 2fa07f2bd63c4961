/** One system that is told what happens. */
import { z } from 'zod'
import { idText } from '../../resources/primitives.ts'
import { toApiEndpoint, WebhookEndpointShape } from '../../resources/webhook.ts'
import { operation } from '../operation.ts'
import { seeEndpoint } from './see-endpoint.ts'

export const getWebhookEndpoint = operation({
  id: 'getWebhookEndpoint',
  method: 'GET',
  path: '/v1/webhook-endpoints/{endpoint}',
  summary: 'See a system that is told what happens',
  callers: ['vendor'],
  permission: null,
  scope: 'integrations',
  params: z.object({ endpoint: idText('webhookEndpoint') }),
  query: z.object({}),
  body: z.undefined(),
  response: WebhookEndpointShape,
  status: 200,
  handle: async ({ database }, { params }) => toApiEndpoint(await seeEndpoint(database.kysely, params.endpoint)),
})
