/** The vendor's API keys. Of a secret its hash and its last four characters are kept; a key that ended is kept as ended. */
import type { ApiKeyId } from '@coterm/core/ids.ts'
import { type Scope, scopes } from '@coterm/core/scopes.ts'
import type { Instant } from '@coterm/core/time/zone.ts'
import { type Selectable, sql } from 'kysely'
import type { Reader } from './database.ts'
import { idFromRow, idToRow, newNumbers } from './ids.ts'
import { instantFromRow, instantToRow, wordFromRow } from './row-values.ts'
import { hashOf, newApiKeySecret } from './secrets.ts'
import type { Tables } from './tables.ts'

export type ApiKey = {
  readonly id: ApiKeyId
  readonly name: string
  readonly scopes: readonly Scope[]
  readonly lastFour: string | null
  readonly createdAt: Instant
  /** An id of whoever made it; `vendor` where it was made by a command. */
  readonly createdBy: string
  readonly lastUsedAt: Instant | null
  readonly expiresAt: Instant | null
  readonly revokedAt: Instant | null
  /** Until when the secret of before it was changed still counts. */
  readonly oldSecretUntil: Instant | null
}

export type NewApiKey = Pick<ApiKey, 'name' | 'scopes' | 'createdAt' | 'createdBy' | 'expiresAt'>
type WithSecret = { readonly apiKey: ApiKey; readonly secret: string }

/** A key and its secret, which is told once. */
export async function insertApiKey(reader: Reader, key: NewApiKey): Promise<WithSecret> {
  const secret = newApiKeySecret()
  const [id = 0n] = await newNumbers(reader, 1)
  const row = await reader
    .insertInto('api_key')
    .values({
      ...{ id, key_hash: hashOf(secret), last_four: secret.slice(-4), name: key.name, scopes: key.scopes.join(' ') },
      ...{ created_at: instantToRow(key.createdAt), created_by: key.createdBy },
      expires_at: key.expiresAt === null ? null : instantToRow(key.expiresAt),
    })
    .returningAll()
    .executeTakeFirstOrThrow()
  return { apiKey: fromRow(row), secret }
}

/** The key of this secret, where it still counts. */
export async function findApiKey(reader: Reader, secret: string, now: Instant): Promise<ApiKey | null> {
  const hash = hashOf(secret)
  const row = await reader
    .selectFrom('api_key')
    .selectAll()
    .where(sql<boolean>`(key_hash = ${hash} or (old_key_hash = ${hash} and old_until > ${instantToRow(now)}))`)
    .where('revoked_at', 'is', null)
    .where(sql<boolean>`(expires_at is null or expires_at > ${instantToRow(now)})`)
    .executeTakeFirst()
  return row ? fromRow(row) : null
}

export async function lockApiKey(reader: Reader, id: ApiKeyId): Promise<ApiKey | null> {
  const row = await reader
    .selectFrom('api_key')
    .selectAll()
    .where('id', '=', idToRow(id))
    .forUpdate()
    .executeTakeFirst()
  return row ? fromRow(row) : null
}

/** Newest first. */
export async function listApiKeys(
  reader: Reader,
  { limit, after }: { readonly limit: number; readonly after?: ApiKeyId },
): Promise<ApiKey[]> {
  let query = reader.selectFrom('api_key').selectAll().orderBy('id', 'desc').limit(limit)
  if (after !== undefined) query = query.where('id', '<', idToRow(after))
  return (await query.execute()).map(fromRow)
}

/** What keys are called, ended ones too. */
export async function namesOfApiKeys(reader: Reader, ids: readonly ApiKeyId[]): Promise<Map<string, string>> {
  if (ids.length === 0) return new Map()
  const rows = await reader.selectFrom('api_key').select(['id', 'name']).where('id', 'in', ids.map(idToRow)).execute()
  return new Map(rows.map(({ id, name }) => [idFromRow('apiKey', id), name]))
}

/** A new secret; the one of until now counts until then, and one of before that no more. */
export async function changeSecret(reader: Reader, id: ApiKeyId, oldUntil: Instant): Promise<WithSecret> {
  const secret = newApiKeySecret()
  const row = await reader
    .updateTable('api_key')
    .set({
      old_key_hash: sql<string>`key_hash`,
      old_until: instantToRow(oldUntil),
      key_hash: hashOf(secret),
      last_four: secret.slice(-4),
    })
    .where('id', '=', idToRow(id))
    .returningAll()
    .executeTakeFirstOrThrow()
  return { apiKey: fromRow(row), secret }
}

export async function revokeApiKey(reader: Reader, id: ApiKeyId, at: Instant): Promise<void> {
  const revoked = { revoked_at: instantToRow(at) }
  await reader.updateTable('api_key').set(revoked).where('id', '=', idToRow(id)).execute()
}

export async function markApiKeyUsed(reader: Reader, id: ApiKeyId, at: Instant): Promise<void> {
  const used = { last_used_at: instantToRow(at) }
  await reader.updateTable('api_key').set(used).where('id', '=', idToRow(id)).execute()
}

function fromRow(row: Selectable<Tables['api_key']>): ApiKey {
  return {
    id: idFromRow('apiKey', row.id),
    name: row.name,
    scopes: row.scopes.split(' ').map((word) => wordFromRow(scopes, word)),
    lastFour: row.last_four,
    createdAt: instantFromRow(row.created_at),
    createdBy: row.created_by,
    lastUsedAt: momentFrom(row.last_used_at),
    expiresAt: momentFrom(row.expires_at),
    revokedAt: momentFrom(row.revoked_at),
    oldSecretUntil: momentFrom(row.old_until),
  }
}

function momentFrom(value: number | null): Instant | null {
  return value === null ? null : instantFromRow(value)
}
