/** Sends an endpoint a made-up event at once, and says what it answered. Nothing of it is kept. */
import { randomUUID } from 'node:crypto'
import { z } from 'zod'
import { idText } from '../../resources/primitives.ts'
import { WebhookAttemptShape } from '../../resources/webhook.ts'
import { operation } from '../operation.ts'
import { sealerFor, seeEndpoint } from './see-endpoint.ts'
import { sendWebhook } from './send-webhook.ts'

export const sendTestWebhook = operation({
  id: 'sendTestWebhook',
  method: 'POST',
  path: '/v1/webhook-endpoints/{endpoint}/test',
  summary: 'Send a test event to a system',
  callers: ['vendor'],
  permission: null,
  scope: 'integrations',
  params: z.object({ endpoint: idText('webhookEndpoint') }),
  query: z.object({}),
  body: z.object({}).optional(),
  response: WebhookAttemptShape,
  status: 200,
  async handle(context, { params }) {
    const endpoint = await seeEndpoint(context.database.kysely, params.endpoint)
    const at = new Date(context.clock.now())
    const body = JSON.stringify({ type: 'test', timestamp: at.toISOString(), data: { endpoint: endpoint.id } })
    const began = performance.now()
    const sender = { sealer: sealerFor(context), post: context.webhooks.post }
    const posted = await sendWebhook(sender, { endpoint, message: { id: `test_${randomUUID()}`, at, body } })
    const { status, failure, answer } = posted
    return {
      number: 1,
      at: at.toISOString(),
      status,
      failure,
      answer,
      durationMs: Math.round(performance.now() - began),
    }
  },
})
