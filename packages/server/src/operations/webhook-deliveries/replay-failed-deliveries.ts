/** Sends again everything that was given up for an endpoint since a moment. */
import { id } from '@coterm/core/ids.ts'
import type { Instant } from '@coterm/core/time/zone.ts'
import { z } from 'zod'
import { idText } from '../../resources/primitives.ts'
import { replayDeliveries } from '../../store/listed-deliveries.ts'
import { operation } from '../operation.ts'

export const replayFailedDeliveries = operation({
  id: 'replayFailedDeliveries',
  method: 'POST',
  path: '/v1/webhook-endpoints/{endpoint}/replays',
  summary: 'Send a system again what was given up',
  callers: ['vendor'],
  permission: null,
  scope: 'integrations',
  params: z.object({ endpoint: idText('webhookEndpoint') }),
  query: z.object({}),
  body: z.strictObject({
    since: z.iso.datetime({ offset: true }).meta({ description: 'Of what was made since then.' }),
  }),
  response: z.object({ replayed: z.int() }),
  status: 200,
  async handle({ database, clock }, { params, body }) {
    const endpoint = id('webhookEndpoint', params.endpoint)
    const since = Date.parse(body.since) as Instant
    return { replayed: await replayDeliveries(database.kysely, { endpoint, since }, clock.now()) }
  },
})
