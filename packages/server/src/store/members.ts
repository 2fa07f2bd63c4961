/** The people of an account. */
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

export async function addMember(reader: Reader, member: Omit<Member, 'id'>, at: Instant): Promise<Member> {
  const [row = 0n] = await newNumbers(reader, 1)
  const { account, name, email, role } = member
  await reader
    .insertInto('member')
    .values({ account_id: idToRow(account), id: row, name, email, role, created_at: instantToRow(at) })
    .execute()
  return { ...member, id: idFromRow('member', row) }
}

export async function listMembers(reader: Reader, account: AccountId): Promise<Member[]> {
  const rows = await reader
    .selectFrom('member')
    .select(['account_id', 'id', 'name', 'email', 'role'])
    .where('account_id', '=', idToRow(account))
    .orderBy('id')
    .execute()
  return rows.map(memberFromRow)
}

/** Everybody with this address, in whatever account; letters' case does not count. */
export async function findMembersByEmail(reader: Reader, email: string): Promise<Member[]> {
  const rows = await reader
    .selectFrom('member')
    .select(['account_id', 'id', 'name', 'email', 'role'])
    .where(sql<boolean>`lower(email) = lower(${email})`)
    .orderBy('id')
    .execute()
  return rows.map(memberFromRow)
}

export async function loadMember(reader: Reader, account: AccountId, id: MemberId): Promise<Member | null> {
  const row = await reader
    .selectFrom('member')
    .select(['account_id', 'id', 'name', 'email', 'role'])
    .where('account_id', '=', idToRow(account))
    .where('id', '=', idToRow(id))
    .executeTakeFirst()
  return row ? memberFromRow(row) : null
}

type MemberRow = { account_id: bigint; id: bigint; name: string; email: string; role: string }

function memberFromRow(row: MemberRow): Member {
  const { name, email } = row
  const role = wordFromRow(roles, row.role)
  return { id: idFromRow('member', row.id), account: idFromRow('account', row.account_id), name, email, role }
}
