/** The people of an account. Whose rights are which is the core's table of permissions. */
import type { AccountId, MemberId } from '@coterm/core/ids.ts'
import { type Role, roles } from '@coterm/core/permissions.ts'
import type { Instant } from '@coterm/core/time/zone.ts'
import { sql } from 'kysely'
import type { Reader } from './database.ts'
import { idFromRow, idToRow, newNumbers } from './ids.ts'
import { instantToRow, wordFromRow } from './row-values.ts'

export type Member = {
  readonly id: MemberId
  readonly account: AccountId
  readonly name: string
  readonly email: string
  readonly role: Role
}

export type NewMember = Omit<Member, 'id'> & { readonly invited?: boolean }

export async function addMember(reader: Reader, member: NewMember, at: Instant): Promise<Member> {
  const [row = 0n] = await newNumbers(reader, 1)
  const { account, name, email, role, invited = false } = member
  const created_at = instantToRow(at)
  await reader
    .insertInto('member')
    .values({
      ...{ account_id: idToRow(account), id: row, name, email, role, created_at },
      joined_at: invited ? null : created_at,
    })
    .execute()
  return { id: idFromRow('member', row), account, name, email, role }
}

/** Those who have joined, and are still there. */
export async function listMembers(reader: Reader, account: AccountId): Promise<Member[]> {
  const rows = await present(reader)
    .where('account_id', '=', idToRow(account))
    .where('joined_at', 'is not', null)
    .orderBy('id')
    .execute()
  return rows.map(memberFromRow)
}

/** Everybody with this address, in whatever account, invited or joined; letters' case does not count. */
export async function findMembersByEmail(reader: Reader, email: string): Promise<Member[]> {
  const rows = await present(reader).where(sql<boolean>`lower(email) = lower(${email})`).orderBy('id').execute()
  return rows.map(memberFromRow)
}

export async function loadMember(reader: Reader, account: AccountId, id: MemberId): Promise<Member | null> {
  const row = await present(reader)
    .where('account_id', '=', idToRow(account))
    .where('id', '=', idToRow(id))
    .executeTakeFirst()
  return row ? memberFromRow(row) : null
}

/** Also those who were removed, as long as their names are still there. */
export async function allMembers(reader: Reader, account: AccountId): Promise<Member[]> {
  const rows = await reader
    .selectFrom('member')
    .select(['account_id', 'id', 'name', 'email', 'role'])
    .where('account_id', '=', idToRow(account))
    .where('erased_at', 'is', null)
    .orderBy('id')
    .execute()
  return rows.map(memberFromRow)
}

export type MemberRow = { account_id: bigint; id: bigint; name: string; email: string; role: string }

export function memberFromRow(row: MemberRow): Member {
  const { name, email } = row
  const role = wordFromRow(roles, row.role)
  return { id: idFromRow('member', row.id), account: idFromRow('account', row.account_id), name, email, role }
}

function present(reader: Reader) {
  return reader
    .selectFrom('member')
    .select(['account_id', 'id', 'name', 'email', 'role'])
    .where('removed_at', 'is', null)
}
