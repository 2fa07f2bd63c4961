/** Changes where a system is told, and of what. What is left out stays; enabled again, it is told what it has missed. */
import type { SellerId } from '@coterm/core/invoice/parties.ts'
import { z } from 'zod'
import { idText } from '../../resources/primitives.ts'
import { toApiEndpoint, WebhookEndpointChange, WebhookEndpointShape } from '../../resources/webhook.ts'
import { saveEndpoint, type WebhookEndpoint } from '../../store/webhook-endpoints.ts'
import { operation } from '../operation.ts'
import { requireFit, seeEndpoint } from './see-endpoint.ts'

export const updateWebhookEndpoint = operation({
  id: 'updateWebhookEndpoint',
  method: 'PATCH',
  path: '/v1/webhook-endpoints/{endpoint}',
  summary: 'Change where a system is told, and of what',
  callers: ['vendor'],
  permission: null,
  scope: 'integrations',
  params: z.object({ endpoint: idText('webhookEndpoint') }),
  query: z.object({}),
  body: WebhookEndpointChange,
  response: WebhookEndpointShape,
  status: 200,
  async handle(context, { params, body }) {
    return context.database.kysely.transaction().execute(async (transaction) => {
      const before = await seeEndpoint(transaction, params.endpoint, true)
      const after = changed(before, body)
      await requireFit(context, transaction, after)
      await saveEndpoint(transaction, after)
      return toApiEndpoint(after)
    })
  },
})

function changed(before: WebhookEndpoint, change: z.output<typeof WebhookEndpointChange>): WebhookEndpoint {
  const { disabled, seller, ...rest } = change
  const given = Object.fromEntries(Object.entries(rest).filter(([, value]) => value !== undefined))
  const off = disabled === undefined ? before.disabled : disabled ? (before.disabled ?? ('by_hand' as const)) : null
  return {
    ...{ ...before, ...given, disabled: off, failingSince: off === null ? null : before.failingSince },
    ...(seller !== undefined && { seller: seller as SellerId | null }),
  }
}
