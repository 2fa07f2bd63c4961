/** A new key for a program of the vendor's, with what it may do and no more. */
import type { Instant } from '@coterm/core/time/zone.ts'
import { z } from 'zod'
import { ApiKeyShape, ScopesShape, SecretShape, toApiKey } from '../../resources/api-key.ts'
import { insertApiKey } from '../../store/api-keys.ts'
import { recordVendorEvent } from '../../store/vendor-events.ts'
import { askerOf } from '../access.ts'
import { requireHeld } from '../held-scopes.ts'
import { operation } from '../operation.ts'
import { invalid } from '../problem.ts'

export const createApiKey = operation({
  id: 'createApiKey',
  method: 'POST',
  path: '/v1/api-keys',
  summary: 'Make an API key',
  callers: ['vendor'],
  permission: null,
  scope: 'integrations',
  params: z.object({}),
  query: z.object({}),
  body: z.strictObject({
    name: z.string().trim().min(1).max(100),
    scopes: ScopesShape,
    expiresAt: z.iso
      .datetime({ offset: true })
      .optional()
      .meta({ description: 'Left out: it does not end by itself.' }),
  }),
  response: z.object({ apiKey: ApiKeyShape, secret: SecretShape }),
  status: 201,
  secret: true,
  async handle({ database, clock, caller }, { body }) {
    const { name, scopes } = body
    requireHeld(caller, scopes)
    const at = clock.now()
    const expiresAt = body.expiresAt === undefined ? null : (Date.parse(body.expiresAt) as Instant)
    if (expiresAt !== null && expiresAt <= at) throw invalid('expiresAt', 'lies in the past')
    const by = askerOf(caller)
    const made = await database.kysely.transaction().execute(async (transaction) => {
      const inserted = await insertApiKey(transaction, { name, scopes, expiresAt, createdAt: at, createdBy: by })
      const data = { apiKey: inserted.apiKey.id, name, scopes: scopes.join(' '), expiresAt: body.expiresAt ?? null }
      await recordVendorEvent(transaction, { type: 'api_key.created', by, data }, at)
      return inserted
    })
    return { apiKey: toApiKey(made.apiKey), secret: made.secret }
  },
})
