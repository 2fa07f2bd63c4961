/**
 * Sign-in links, sessions and API keys. Only hashes are kept: who reads the database cannot sign in with it. The
 * secrets themselves have 256 random bits, so a plain hash is enough.
 */
import { createHash, randomBytes } from 'node:crypto'
import type { Instant } from '@coterm/core/time/zone.ts'
import type { Reader } from './database.ts'
import { idFromRow, idToRow } from './ids.ts'
import { loadMember, type Member } from './members.ts'
import { instantToRow } from './row-values.ts'

export type Expiring = { readonly expiresAt: Instant }

/** A token that signs this member in, once. */
export async function createSignInLink(reader: Reader, member: Member, { expiresAt }: Expiring): Promise<string> {
  const token = newSecret()
  const row = { token_hash: hashOf(token), account_id: idToRow(member.account), member_id: idToRow(member.id) }
  await reader
    .insertInto('sign_in_link')
    .values({ ...row, expires_at: instantToRow(expiresAt) })
    .execute()
  return token
}

/** Uses a link up; null when it is unknown, used or too old. */
export async function useSignInLink(reader: Reader, token: string, now: Instant): Promise<Member | null> {
  const row = await reader
    .updateTable('sign_in_link')
    .set({ used_at: instantToRow(now) })
    .where('token_hash', '=', hashOf(token))
    .where('used_at', 'is', null)
    .where('expires_at', '>', instantToRow(now) as never)
    .returning(['account_id', 'member_id'])
    .executeTakeFirst()
  return row ? memberOf(reader, row) : null
}

/** The secret of a new session of this member, for the cookie. */
export async function createSession(reader: Reader, member: Member, { expiresAt }: Expiring): Promise<string> {
  const token = newSecret()
  const row = { token_hash: hashOf(token), account_id: idToRow(member.account), member_id: idToRow(member.id) }
  await reader
    .insertInto('session')
    .values({ ...row, expires_at: instantToRow(expiresAt) })
    .execute()
  return token
}

export async function findSession(reader: Reader, token: string, now: Instant): Promise<Member | null> {
  const row = await reader
    .selectFrom('session')
    .select(['account_id', 'member_id'])
    .where('token_hash', '=', hashOf(token))
    .where('expires_at', '>', instantToRow(now) as never)
    .executeTakeFirst()
  return row ? memberOf(reader, row) : null
}

export async function endSession(reader: Reader, token: string): Promise<void> {
  await reader.deleteFrom('session').where('token_hash', '=', hashOf(token)).execute()
}

/** Lets this key in; a new one is made up when none is given. Giving the same key twice is no error. */
export async function createApiKey(
  reader: Reader,
  { name, key = newSecret() }: { readonly name: string; readonly key?: string },
  at: Instant,
): Promise<string> {
  await reader
    .insertInto('api_key')
    .values({ key_hash: hashOf(key), name, created_at: instantToRow(at) })
    .onConflict((conflict) => conflict.doNothing())
    .execute()
  return key
}

export async function isApiKey(reader: Reader, key: string): Promise<boolean> {
  const row = await reader.selectFrom('api_key').select('name').where('key_hash', '=', hashOf(key)).executeTakeFirst()
  return row !== undefined
}

function memberOf(reader: Reader, row: { account_id: bigint; member_id: bigint }): Promise<Member | null> {
  return loadMember(reader, idFromRow('account', row.account_id), idFromRow('member', row.member_id))
}

/** 256 random bits as text for an address. */
export function newSecret(): string {
  return randomBytes(32).toString('base64url')
}

/** What is kept of a secret. */
export function hashOf(secret: string): string {
  return createHash('sha256').update(secret).digest('hex')
}
