/** Has the vendor's own system told what happens, from now on. */
import type { SellerId } from '@coterm/core/invoice/parties.ts'
import { z } from 'zod'
import { newWebhookSecret } from '../../providers/webhook/signed.ts'
import { NewWebhookEndpointShape, toApiEndpoint, WebhookSecretShape } from '../../resources/webhook.ts'
import { newId } from '../../store/ids.ts'
import { addEndpoint, type WebhookEndpoint } from '../../store/webhook-endpoints.ts'
import { operation } from '../operation.ts'
import { requireFit, sealerFor } from './see-endpoint.ts'
import { aboutSecretOf } from './send-webhook.ts'

export const createWebhookEndpoint = operation({
  id: 'createWebhookEndpoint',
  method: 'POST',
  path: '/v1/webhook-endpoints',
  summary: 'Have a system told what happens',
  callers: ['vendor'],
  permission: null,
  scope: 'integrations',
  params: z.object({}),
  query: z.object({}),
  body: NewWebhookEndpointShape,
  response: WebhookSecretShape,
  status: 201,
  secret: true,
  async handle(context, { body }) {
    const { database, clock } = context
    const sealer = sealerFor(context)
    const seller = body.seller as SellerId | null
    await requireFit(context, database.kysely, { url: body.url, seller })
    const id = await newId(database, 'webhookEndpoint')
    const secret = newWebhookSecret()
    const endpoint: WebhookEndpoint = {
      ...{ ...body, id, seller, sealedSecret: sealer.seal(secret, aboutSecretOf(id)), before: null },
      ...{ createdAt: clock.now(), disabled: null, failingSince: null },
    }
    await addEndpoint(database.kysely, endpoint)
    return { endpoint: toApiEndpoint(endpoint), secret }
  },
})
