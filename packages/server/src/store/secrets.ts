/**
 * Sign-in links, sessions and API keys. Only hashes are kept: who reads the database cannot sign in with it. The
 * secrets themselves have 256 random bits, so a plain hash is enough.
 */
import { createHash, randomBytes } from 'node:crypto'
import type { OperatorId } from '@coterm/core/ids.ts'
import { scopes } from '@coterm/core/scopes.ts'
import type { Instant } from '@coterm/core/time/zone.ts'
import type { Reader } from './database.ts'
import { idFromRow, idToRow, newNumbers, optionalIdFromRow, optionalIdToRow } from './ids.ts'
import { loadMember, type Member } from './members.ts'
import { instantToRow } from './row-values.ts'

export type Expiring = { readonly expiresAt: Instant }

export type SignInLink = {
  readonly member: Member
  readonly path: string
  readonly method: 'link' | 'portal_link'
  /** Who at the vendor comes in by it, in the member's place. */
  readonly operator: OperatorId | null
}
type NewSignInLink = Expiring & Partial<Omit<SignInLink, 'member'>>

/** A token that signs this member in, once. */
export async function createSignInLink(reader: Reader, member: Member, link: NewSignInLink): Promise<string> {
  const token = newSecret()
  const { expiresAt, path = '/', method = 'link', operator = null } = link
  const row = { token_hash: hashOf(token), account_id: idToRow(member.account), member_id: idToRow(member.id) }
  await reader
    .insertInto('sign_in_link')
    .values({ ...row, path, method, expires_at: instantToRow(expiresAt), operator_id: optionalIdToRow(operator) })
    .execute()
  return token
}

/** Uses a link up; null when it is unknown, used or too old. */
export async function useSignInLink(reader: Reader, token: string, now: Instant): Promise<SignInLink | null> {
  const row = await reader
    .updateTable('sign_in_link')
    .set({ used_at: instantToRow(now) })
    .where('token_hash', '=', hashOf(token))
    .where('used_at', 'is', null)
    .where('expires_at', '>', instantToRow(now) as never)
    .returning(['account_id', 'member_id', 'path', 'method', 'operator_id'])
    .executeTakeFirst()
  const member = row && (await memberOf(reader, row))
  if (!member) return null
  const method = row.method === 'portal_link' ? 'portal_link' : 'link'
  return { member, path: row.path, method, operator: optionalIdFromRow('operator', row.operator_id) }
}

export const signInMethods = ['link', 'portal_link', 'passkey', 'sso'] as const
export type SignInMethod = (typeof signInMethods)[number]

type NewSession = Expiring & {
  readonly method?: SignInMethod
  readonly userAgent?: string | null
  readonly at?: Instant
  /** True when the way they came in stands for two factors by itself. */
  readonly secondFactor?: boolean
  /** Who at the vendor it is, in the member's place. */
  readonly operator?: OperatorId | null
}

/** The secret of a new session of this member, for the cookie. */
export async function createSession(reader: Reader, member: Member, session: NewSession): Promise<string> {
  const token = newSecret()
  const [id = 0n] = await newNumbers(reader, 1)
  const { expiresAt, method = 'link', userAgent = null, at, secondFactor = false, operator = null } = session
  const now = at === undefined ? undefined : instantToRow(at)
  await reader
    .insertInto('session')
    .values({
      ...{ token_hash: hashOf(token), account_id: idToRow(member.account), member_id: idToRow(member.id) },
      ...{ id, method, user_agent: userAgent, expires_at: instantToRow(expiresAt) },
      ...(now !== undefined && { created_at: now, last_seen_at: now, authenticated_at: now }),
      second_factor_at: secondFactor ? (now ?? null) : null,
      operator_id: optionalIdToRow(operator),
    })
    .execute()
  return token
}

/**
 * Lets this key do everything; a new one is made up when none is given. Giving the same key twice is no error, and one that
 * has been revoked stays so.
 */
export async function createApiKey(
  reader: Reader,
  { name, key = newApiKeySecret() }: { readonly name: string; readonly key?: string },
  at: Instant,
): Promise<string> {
  const [id = 0n] = await newNumbers(reader, 1)
  const kept = { id, key_hash: hashOf(key), last_four: key.slice(-4), name, scopes: scopes.join(' ') }
  await reader
    .insertInto('api_key')
    .values({ ...kept, created_at: instantToRow(at), created_by: 'vendor' })
    // Scopes that came with a newer version are its own too.
    .onConflict((conflict) => conflict.column('key_hash').doUpdateSet({ scopes: kept.scopes }))
    .execute()
  return key
}

function memberOf(reader: Reader, row: { account_id: bigint; member_id: bigint }): Promise<Member | null> {
  return loadMember(reader, idFromRow('account', row.account_id), idFromRow('member', row.member_id))
}

/** 256 random bits as text for an address. */
export function newSecret(): string {
  return randomBytes(32).toString('base64url')
}

/** The secret of an API key: its beginning says what it is to whoever finds it, and to what looks for secrets in code. */
export function newApiKeySecret(): string {
  return `ctk_${newSecret()}`
}

/** What is kept of a secret. */
export function hashOf(secret: string): string {
  return createHash('sha256').update(secret).digest('hex')
}
