/** Ends a key at once, with all its secrets. Revoked again, nothing changes. */
import { id } from '@coterm/core/ids.ts'
import { z } from 'zod'
import { ApiKeyShape, toApiKey } from '../../resources/api-key.ts'
import { idText } from '../../resources/primitives.ts'
import { lockApiKey, revokeApiKey as revoke } from '../../store/api-keys.ts'
import { recordVendorEvent } from '../../store/vendor-events.ts'
import { askerOf } from '../access.ts'
import { operation } from '../operation.ts'
import { notFound } from '../problem.ts'

export const revokeApiKey = operation({
  id: 'revokeApiKey',
  method: 'DELETE',
  path: '/v1/api-keys/{apiKey}',
  summary: 'Revoke an API key',
  callers: ['vendor'],
  permission: null,
  scope: 'integrations',
  params: z.object({ apiKey: idText('apiKey') }),
  query: z.object({}),
  body: z.object({}).optional(),
  response: ApiKeyShape,
  status: 200,
  async handle({ database, clock, caller }, { params }) {
    const at = clock.now()
    const key = id('apiKey', params.apiKey)
    return database.kysely.transaction().execute(async (transaction) => {
      const found = await lockApiKey(transaction, key)
      if (!found) throw notFound('API key')
      if (found.revokedAt !== null) return toApiKey(found)
      await revoke(transaction, key, at)
      const data = { apiKey: key, name: found.name }
      await recordVendorEvent(transaction, { type: 'api_key.revoked', by: askerOf(caller), data }, at)
      return toApiKey({ ...found, revokedAt: at })
    })
  },
})
