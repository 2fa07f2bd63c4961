/** Where the vendor's systems are told what happened, and what became of each delivery. */
import { eventTypes } from '@coterm/core/events.ts'
import { z } from 'zod'
import { deliveryStatuses, type ListedDelivery } from '../store/listed-deliveries.ts'
import { disabledReasons, type WebhookEndpoint, webhookModes } from '../store/webhook-endpoints.ts'
import { InstantText, idText } from './primitives.ts'

const fields = {
  url: z.string().max(2000).meta({ description: 'Public, and by https.' }),
  description: z.string().trim().max(200),
  eventTypes: z.array(z.enum(eventTypes)).min(1).nullable().meta({ description: 'Null: all of them.' }),
  seller: z.string().nullable().meta({ description: 'Null: of the accounts of every seller.' }),
  mode: z.enum(webhookModes).meta({
    description:
      'live: of accounts in real time. test: of those on a test clock. all: of both; `data.testClock` tells them apart.',
  }),
}

export const NewWebhookEndpointShape = z
  .strictObject({
    ...fields,
    description: fields.description.default(''),
    eventTypes: fields.eventTypes.default(null),
    seller: fields.seller.default(null),
    mode: fields.mode.default('all'),
  })
  .meta({ id: 'NewWebhookEndpoint' })

export const WebhookEndpointChange = z
  .strictObject({ ...fields, disabled: z.boolean() })
  .partial()
  .meta({ id: 'WebhookEndpointChange' })

export const WebhookEndpointShape = z
  .object({
    id: idText('webhookEndpoint'),
    ...fields,
    createdAt: InstantText,
    disabled: z.enum(disabledReasons).nullable().meta({
      description:
        'Why nothing is sent. What happens meanwhile is kept for 30 days, and sent once it is enabled again.',
    }),
    failingSince: InstantText.nullable().meta({ description: 'Since when nothing has arrived there.' }),
    secretBeforeUntil: InstantText.nullable().meta({ description: 'Until when the secret of before signs too.' }),
  })
  .meta({ id: 'WebhookEndpoint' })

export const WebhookSecretShape = z
  .object({
    endpoint: WebhookEndpointShape,
    secret: z.string().meta({ description: 'Verifies what is sent there. It is shown only now.' }),
  })
  .meta({ id: 'WebhookSecret' })

export function toApiEndpoint(endpoint: WebhookEndpoint): z.input<typeof WebhookEndpointShape> {
  const { id, url, description, eventTypes: types, seller, mode, disabled } = endpoint
  return {
    ...{ id, url, description, seller, mode, disabled },
    eventTypes: types && [...types],
    createdAt: new Date(endpoint.createdAt).toISOString(),
    failingSince: textOf(endpoint.failingSince),
    secretBeforeUntil: textOf(endpoint.before?.until ?? null),
  }
}

export const WebhookAttemptShape = z
  .object({
    number: z.int(),
    at: InstantText,
    status: z.int().nullable().meta({ description: 'Null: nothing was answered.' }),
    failure: z.string().nullable(),
    durationMs: z.int(),
    answer: z.string().meta({ description: 'The first bytes of the answer.' }),
  })
  .meta({ id: 'WebhookAttempt' })

export const WebhookDeliveryShape = z
  .object({
    id: idText('webhookDelivery').meta({ description: 'Stays over all tries: it is the header `webhook-id`.' }),
    endpoint: idText('webhookEndpoint'),
    account: idText('account'),
    subscription: idText('subscription').nullable(),
    type: z.enum(eventTypes),
    sequence: z.string().meta({ description: 'Counts the events of the account.' }),
    status: z.enum(deliveryStatuses).meta({ description: 'waiting: it is tried, or tried again.' }),
    createdAt: InstantText,
    nextTryAt: InstantText.nullable(),
    deliveredAt: InstantText.nullable(),
    attempts: z.array(WebhookAttemptShape),
  })
  .meta({ id: 'WebhookDelivery' })

export function toApiDelivery(delivery: ListedDelivery): z.input<typeof WebhookDeliveryShape> {
  const { createdAt, nextTryAt, deliveredAt, attempts, seq, ...same } = delivery
  return {
    ...same,
    sequence: seq.toString(),
    createdAt: new Date(createdAt).toISOString(),
    nextTryAt: delivery.status === 'waiting' ? new Date(nextTryAt).toISOString() : null,
    deliveredAt: textOf(deliveredAt),
    attempts: attempts.map(({ at, ...attempt }) => ({ ...attempt, at: new Date(at).toISOString() })),
  }
}

function textOf(at: number | null): string | null {
  return at === null ? null : new Date(at).toISOString()
}
