/** Which systems are told what happens, the newest first. */
import { z } from 'zod'
import { listOf } from '../../resources/primitives.ts'
import { toApiEndpoint, WebhookEndpointShape } from '../../resources/webhook.ts'
import { listEndpoints } from '../../store/webhook-endpoints.ts'
import { operation } from '../operation.ts'

export const listWebhookEndpoints = operation({
  id: 'listWebhookEndpoints',
  method: 'GET',
  path: '/v1/webhook-endpoints',
  summary: 'List which systems are told what happens',
  callers: ['vendor'],
  permission: null,
  scope: 'integrations',
  params: z.object({}),
  query: z.object({}),
  body: z.undefined(),
  response: listOf(WebhookEndpointShape),
  status: 200,
  async handle({ database }) {
    const data = (await listEndpoints(database.kysely)).map(toApiEndpoint)
    return { data, hasMore: false, nextCursor: null }
  },
})
