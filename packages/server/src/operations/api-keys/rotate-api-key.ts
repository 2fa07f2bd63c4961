/** Gives a key another secret. The one of until now counts a while longer, so that programs can be told the new one. */
import { id } from '@coterm/core/ids.ts'
import type { Instant } from '@coterm/core/time/zone.ts'
import { z } from 'zod'
import { ApiKeyShape, SecretShape, toApiKey } from '../../resources/api-key.ts'
import { idText } from '../../resources/primitives.ts'
import { changeSecret, lockApiKey } from '../../store/api-keys.ts'
import { recordVendorEvent } from '../../store/vendor-events.ts'
import { askerOf } from '../access.ts'
import { requireHeld } from '../held-scopes.ts'
import { operation } from '../operation.ts'
import { notFound, Problem } from '../problem.ts'

const hourMs = 3_600_000
const overlapHours = { usual: 24, most: 7 * 24 }

export const rotateApiKey = operation({
  id: 'rotateApiKey',
  method: 'POST',
  path: '/v1/api-keys/{apiKey}/rotate',
  summary: 'Give an API key another secret',
  callers: ['vendor'],
  permission: null,
  scope: 'integrations',
  params: z.object({ apiKey: idText('apiKey') }),
  query: z.object({}),
  body: z.strictObject({
    overlapHours: z.int().min(0).max(overlapHours.most).default(overlapHours.usual).meta({
      description:
        'How long the secret of until now still counts; 0 ends it at once. One that is older ends in any case.',
    }),
  }),
  response: z.object({ apiKey: ApiKeyShape, secret: SecretShape }),
  status: 200,
  secret: true,
  async handle({ database, clock, caller }, { params, body }) {
    const at = clock.now()
    const by = askerOf(caller)
    const key = id('apiKey', params.apiKey)
    const made = await database.kysely.transaction().execute(async (transaction) => {
      const found = await lockApiKey(transaction, key)
      if (!found) throw notFound('API key')
      // Who gets the secret gets what the key may do.
      requireHeld(caller, found.scopes)
      const ended = found.revokedAt !== null || (found.expiresAt !== null && found.expiresAt <= at)
      if (ended) throw new Problem('conflict', 'This key counts no more. Make another.')
      const changed = await changeSecret(transaction, key, (at + body.overlapHours * hourMs) as Instant)
      const data = { apiKey: key, name: found.name, overlapHours: body.overlapHours }
      await recordVendorEvent(transaction, { type: 'api_key.rotated', by, data }, at)
      return changed
    })
    return { apiKey: toApiKey(made.apiKey), secret: made.secret }
  },
})
