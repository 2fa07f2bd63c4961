/** Makes a new secret for an endpoint. For a while both sign, so that the receiver can change over without missing anything. */
import type { Instant } from '@coterm/core/time/zone.ts'
import { z } from 'zod'
import { newWebhookSecret } from '../../providers/webhook/signed.ts'
import { idText } from '../../resources/primitives.ts'
import { toApiEndpoint, WebhookSecretShape } from '../../resources/webhook.ts'
import { saveEndpoint } from '../../store/webhook-endpoints.ts'
import { operation } from '../operation.ts'
import { sealerFor, seeEndpoint } from './see-endpoint.ts'
import { aboutSecretOf } from './send-webhook.ts'

const hoursMax = 168

export const rotateWebhookSecret = operation({
  id: 'rotateWebhookSecret',
  method: 'POST',
  path: '/v1/webhook-endpoints/{endpoint}/secret',
  summary: "Make a new secret for a system's webhooks",
  callers: ['vendor'],
  permission: null,
  scope: 'integrations',
  params: z.object({ endpoint: idText('webhookEndpoint') }),
  query: z.object({}),
  body: z.strictObject({
    overlapHours: z.int().min(0).max(hoursMax).default(24).meta({ description: 'How long the one before signs too.' }),
  }),
  response: WebhookSecretShape,
  status: 200,
  secret: true,
  async handle(context, { params, body }) {
    const { database, clock } = context
    const sealer = sealerFor(context)
    const until = (clock.now() + body.overlapHours * 3_600_000) as Instant
    return database.kysely.transaction().execute(async (transaction) => {
      const endpoint = await seeEndpoint(transaction, params.endpoint, true)
      const secret = newWebhookSecret()
      const before = body.overlapHours === 0 ? null : { sealedSecret: endpoint.sealedSecret, until }
      const after = { ...endpoint, before, sealedSecret: sealer.seal(secret, aboutSecretOf(endpoint.id)) }
      await saveEndpoint(transaction, after)
      return { endpoint: toApiEndpoint(after), secret }
    })
  },
})
