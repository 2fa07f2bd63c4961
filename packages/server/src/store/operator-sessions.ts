/** How the vendor's people sign in: a link that works once, and a session in the browser. Only hashes are kept. */
import type { OperatorId } from '@coterm/core/ids.ts'
import type { Instant } from '@coterm/core/time/zone.ts'
import { sql } from 'kysely'
import type { Reader } from './database.ts'
import { idToRow } from './ids.ts'
import { type Operator, operatorFromRow } from './operators.ts'
import { instantToRow } from './row-values.ts'
import { hashOf, newSecret } from './secrets.ts'

/** A token that signs this operator in, once, until then. */
export async function createOperatorLink(reader: Reader, operator: OperatorId, expiresAt: Instant): Promise<string> {
  const token = newSecret()
  await reader
    .insertInto('operator_link')
    .values({ token_hash: hashOf(token), operator_id: idToRow(operator), expires_at: instantToRow(expiresAt) })
    .execute()
  return token
}

/** Uses a link up; null when it is unknown, used or too old, or its operator may not come in any more. */
export async function useOperatorLink(reader: Reader, token: string, now: Instant): Promise<Operator | null> {
  const used = await reader
    .updateTable('operator_link')
    .set({ used_at: instantToRow(now) })
    .where('token_hash', '=', hashOf(token))
    .where('used_at', 'is', null)
    .where('expires_at', '>', instantToRow(now) as never)
    .returning('operator_id')
    .executeTakeFirst()
  if (!used) return null
  const row = await reader
    .selectFrom('operator')
    .selectAll()
    .where('id', '=', used.operator_id)
    .where('disabled_at', 'is', null)
    .executeTakeFirst()
  return row ? operatorFromRow(row) : null
}

type Lasting = { readonly at: Instant; readonly expiresAt: Instant }

/** The secret of a new session, for the cookie. */
export async function createOperatorSession(
  reader: Reader,
  operator: OperatorId,
  { at, expiresAt }: Lasting,
): Promise<string> {
  const token = newSecret()
  const began = instantToRow(at)
  await reader
    .insertInto('operator_session')
    .values({
      ...{ token_hash: hashOf(token), operator_id: idToRow(operator), created_at: began, last_seen_at: began },
      expires_at: instantToRow(expiresAt),
    })
    .execute()
  return token
}

/** `hash`: what is kept of its secret. */
export type OperatorSession = { readonly operator: Operator; readonly hash: string }

type Seen = { readonly now: Instant; readonly idleMs: number; readonly seenMs: number }

/**
 * Whose session it is; null when it is unknown, over, or was not used for `idleMs`. That it was used is written when the last
 * time was `seenMs` ago, so that looking something up is not always a write.
 */
export async function findOperatorSession(reader: Reader, token: string, seen: Seen): Promise<OperatorSession | null> {
  const { now, idleMs, seenMs } = seen
  const hash = hashOf(token)
  const row = await reader
    .selectFrom('operator_session as s')
    .innerJoin('operator as o', 'o.id', 's.operator_id')
    .selectAll('o')
    .select('s.last_seen_at')
    .where('s.token_hash', '=', hash)
    .where('s.expires_at', '>', instantToRow(now) as never)
    .where('o.disabled_at', 'is', null)
    .executeTakeFirst()
  if (!row || now - row.last_seen_at > idleMs) return null
  if (now - row.last_seen_at > seenMs) {
    const used = { last_seen_at: instantToRow(now) }
    await reader.updateTable('operator_session').set(used).where('token_hash', '=', hash).execute()
  }
  return { operator: operatorFromRow(row), hash }
}

export async function endOperatorSession(reader: Reader, { hash }: OperatorSession): Promise<void> {
  await reader.deleteFrom('operator_session').where('token_hash', '=', hash).execute()
}

/** Takes away what has been over for a while: links and sessions that nobody can use. */
export async function forgetOldOperatorSecrets(reader: Reader, before: Instant): Promise<void> {
  const moment = instantToRow(before)
  await sql`delete from operator_link where expires_at < ${moment}::timestamptz`.execute(reader)
  await sql`delete from operator_session where expires_at < ${moment}::timestamptz`.execute(reader)
}
