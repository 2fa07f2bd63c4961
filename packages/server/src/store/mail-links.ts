/**
 * The links in letters: 256 random bits of which only the hash is kept, for one member of one account, one purpose and one
 * page, until they are used or too old.
 */
import type { AccountId, MemberId } from '@coterm/core/ids.ts'
import type { Instant } from '@coterm/core/time/zone.ts'
import type { Reader } from './database.ts'
import { idFromRow, idToRow } from './ids.ts'
import { loadMember, type Member } from './members.ts'
import { instantToRow } from './row-values.ts'
import { hashOf, newSecret } from './secrets.ts'

export type NewMailLink = {
  readonly account: AccountId
  readonly member: MemberId
  readonly purpose: string
  /** A page of the portal. */
  readonly path: string
  readonly expiresAt: Instant
}

/** The secret of a new link, for the letter. */
export async function createMailLink(reader: Reader, link: NewMailLink): Promise<string> {
  const token = newSecret()
  const { account, member, purpose, path, expiresAt } = link
  await reader
    .insertInto('mail_link')
    .values({
      ...{ token_hash: hashOf(token), account_id: idToRow(account), member_id: idToRow(member), purpose, path },
      expires_at: instantToRow(expiresAt),
    })
    .execute()
  return token
}

export type FollowedLink = { readonly member: Member; readonly path: string }

/** True when the link could still be used; looking does not use it up. */
export async function isOpenMailLink(reader: Reader, token: string, now: Instant): Promise<boolean> {
  const row = await reader
    .selectFrom('mail_link')
    .select('token_hash')
    .where('token_hash', '=', hashOf(token))
    .where('used_at', 'is', null)
    .where('expires_at', '>', instantToRow(now) as never)
    .executeTakeFirst()
  return row !== undefined
}

/** Uses a link up; null when it is unknown, used or too old, or its member is gone. */
export async function useMailLink(reader: Reader, token: string, now: Instant): Promise<FollowedLink | null> {
  const row = await reader
    .updateTable('mail_link')
    .set({ used_at: instantToRow(now) })
    .where('token_hash', '=', hashOf(token))
    .where('used_at', 'is', null)
    .where('expires_at', '>', instantToRow(now) as never)
    .returning(['account_id', 'member_id', 'path'])
    .executeTakeFirst()
  if (!row) return null
  const account = idFromRow('account', row.account_id)
  const member = await loadMember(reader, account, idFromRow('member', row.member_id))
  return member && { member, path: row.path }
}
