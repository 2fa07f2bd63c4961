/** Tells a system nothing more, and forgets what was on its way there. */
import { id } from '@coterm/core/ids.ts'
import { z } from 'zod'
import { idText } from '../../resources/primitives.ts'
import { removeEndpoint } from '../../store/webhook-endpoints.ts'
import { operation } from '../operation.ts'
import { notFound } from '../problem.ts'

export const deleteWebhookEndpoint = operation({
  id: 'deleteWebhookEndpoint',
  method: 'DELETE',
  path: '/v1/webhook-endpoints/{endpoint}',
  summary: 'Tell a system nothing more',
  callers: ['vendor'],
  permission: null,
  scope: 'integrations',
  params: z.object({ endpoint: idText('webhookEndpoint') }),
  query: z.object({}),
  body: z.undefined(),
  response: z.object({ deleted: z.literal(true) }),
  status: 200,
  async handle({ database }, { params }) {
    const removed = await removeEndpoint(database.kysely, id('webhookEndpoint', params.endpoint))
    if (!removed) throw notFound('webhook endpoint')
    return { deleted: true as const }
  },
})
