/** An API key of the vendor, as it travels. */
import { type Scope, scopes } from '@coterm/core/scopes.ts'
import type { Instant } from '@coterm/core/time/zone.ts'
import { z } from 'zod'
import type { ApiKey } from '../store/api-keys.ts'
import { InstantText, idText } from './primitives.ts'

/** Each once. */
export const ScopesShape = z
  .array(z.enum(scopes))
  .min(1)
  .max(scopes.length)
  .refine((named) => new Set(named).size === named.length, 'names a scope twice')
  .meta({ description: 'What the key may do.' })

export const ApiKeyShape = z
  .object({
    id: idText('apiKey'),
    name: z.string(),
    scopes: z.array(z.enum(scopes)),
    lastFour: z.string().nullable().meta({ description: 'The end of its secret, to tell it by.' }),
    createdAt: InstantText,
    createdBy: z.string().meta({ description: 'An id; `vendor` where it was made by a command.' }),
    lastUsedAt: InstantText.nullable().meta({ description: 'To five minutes.' }),
    expiresAt: InstantText.nullable(),
    revokedAt: InstantText.nullable(),
    oldSecretUntil: InstantText.nullable().meta({
      description: 'Until when the secret of before it was rotated still counts.',
    }),
  })
  .meta({ id: 'ApiKey' })

export const SecretShape = z.string().meta({ description: 'Told now and never again.' })

export function toApiKey(key: ApiKey): z.input<typeof ApiKeyShape> {
  const { id, name, lastFour, createdBy } = key
  return {
    ...{ id, name, lastFour, createdBy, scopes: [...key.scopes] as Scope[] },
    createdAt: new Date(key.createdAt).toISOString(),
    lastUsedAt: textOf(key.lastUsedAt),
    expiresAt: textOf(key.expiresAt),
    revokedAt: textOf(key.revokedAt),
    oldSecretUntil: textOf(key.oldSecretUntil),
  }
}

function textOf(instant: Instant | null): string | null {
  return instant === null ? null : new Date(instant).toISOString()
}
