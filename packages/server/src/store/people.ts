/** Who looks after an account: invited, joined, and gone again. Callers of what writes hold the account's lock. */
import type { AccountId, MemberId } from '@coterm/core/ids.ts'
import type { Role } from '@coterm/core/permissions.ts'
import type { Instant } from '@coterm/core/time/zone.ts'
import { sql } from 'kysely'
import type { Reader } from './database.ts'
import { idFromRow, idToRow } from './ids.ts'
import { type Member, type MemberRow, memberFromRow } from './members.ts'
import { instantFromRow, instantToRow } from './row-values.ts'

export type Person = Member & {
  readonly joinedAt: Instant | null
  readonly lastSeenAt: Instant | null
  /** Whether something besides the e-mail link is asked for, or can be used, when they sign in. */
  readonly passkeys: number
  readonly codes: boolean
}

type PersonRow = MemberRow & {
  joined_at: number | null
  last_seen_at: number | null
  passkeys: bigint
  codes: boolean
}

type PeoplePage = { readonly limit: number; readonly after?: MemberId; readonly only?: MemberId }

/** In the order in which they came. */
export async function listPeople(reader: Reader, account: AccountId, page: PeoplePage): Promise<Person[]> {
  const { limit, after, only } = page
  const { rows } = await sql<PersonRow>`
    select m.account_id, m.id, m.name, m.email, m.role, m.joined_at,
      (select max(s.last_seen_at) from session s where s.account_id = m.account_id and s.member_id = m.id
        and s.operator_id is null) as last_seen_at,
      (select count(*) from passkey p where p.account_id = m.account_id and p.member_id = m.id) as passkeys,
      exists (select from one_time_code c where c.account_id = m.account_id and c.member_id = m.id
        and c.confirmed_at is not null) as codes
    from member m
    where m.account_id = ${idToRow(account)}::bigint and m.removed_at is null
      and m.id > ${after === undefined ? 0n : idToRow(after)}::bigint
      and (${only === undefined ? null : idToRow(only)}::bigint is null or m.id = ${only === undefined ? null : idToRow(only)}::bigint)
    order by m.id limit ${limit}::int`.execute(reader)
  return rows.map((row) => ({
    ...memberFromRow(row),
    joinedAt: row.joined_at === null ? null : instantFromRow(row.joined_at),
    lastSeenAt: row.last_seen_at === null ? null : instantFromRow(row.last_seen_at),
    passkeys: Number(row.passkeys),
    codes: row.codes,
  }))
}

export async function loadPerson(reader: Reader, account: AccountId, member: MemberId): Promise<Person | null> {
  const [person = null] = await listPeople(reader, account, { limit: 1, only: member })
  return person
}

export async function countPeople(reader: Reader, account: AccountId): Promise<{ all: number; owners: number }> {
  const { rows } = await sql<{ people: bigint; owners: bigint }>`
    select count(*) as people, count(*) filter (where role = 'owner' and joined_at is not null) as owners
    from member where account_id = ${idToRow(account)}::bigint and removed_at is null`.execute(reader)
  return { all: Number(rows[0]?.people ?? 0n), owners: Number(rows[0]?.owners ?? 0n) }
}

export async function setRole(reader: Reader, { account, id }: Member, role: Role): Promise<void> {
  await reader
    .updateTable('member')
    .set({ role })
    .where('account_id', '=', idToRow(account))
    .where('id', '=', idToRow(id))
    .execute()
}

export async function isInvited(reader: Reader, { account, id }: Member): Promise<boolean> {
  const row = await reader
    .selectFrom('member')
    .select('id')
    .where('account_id', '=', idToRow(account))
    .where('id', '=', idToRow(id))
    .where('joined_at', 'is', null)
    .executeTakeFirst()
  return row !== undefined
}

/** True when they had been invited, and this is the first time. */
export async function markJoined(reader: Reader, { account, id }: Member, at: Instant): Promise<boolean> {
  const { numUpdatedRows } = await reader
    .updateTable('member')
    .set({ joined_at: instantToRow(at) })
    .where('account_id', '=', idToRow(account))
    .where('id', '=', idToRow(id))
    .where('joined_at', 'is', null)
    .where('removed_at', 'is', null)
    .executeTakeFirst()
  return numUpdatedRows > 0n
}

/** Takes away every way in. The row stays, so that what they did keeps its name. */
export async function removeMember(reader: Reader, { account, id }: Member, at: Instant): Promise<void> {
  const of = { account_id: idToRow(account), member_id: idToRow(id) }
  const ways = [
    'session',
    'sign_in_link',
    'mail_link',
    'passkey_challenge',
    'passkey',
    'one_time_code',
    'recovery_code',
  ] as const
  for (const table of ways) {
    await sql`delete from ${sql.table(table)} where account_id = ${of.account_id}::bigint
      and member_id = ${of.member_id}::bigint`.execute(reader)
  }
  await sql`delete from ownership_offer where account_id = ${of.account_id}::bigint
    and ${of.member_id}::bigint in (from_member_id, to_member_id)`.execute(reader)
  await reader
    .updateTable('member')
    .set({ removed_at: instantToRow(at) })
    .where('account_id', '=', of.account_id)
    .where('id', '=', of.member_id)
    .execute()
}

export type HeldSeat = {
  readonly subscription: string
  readonly product: string
  readonly user: string
  readonly member: MemberId | null
  readonly assignedAt: Instant
}

/** Who holds which seats. A user is a member when the address is theirs. */
export async function listHeldSeats(reader: Reader, account: AccountId): Promise<HeldSeat[]> {
  const { rows } = await sql<{
    subscription_id: bigint
    product: string
    assignee: string
    member_id: bigint | null
    assigned_at: number
  }>`
    select a.subscription_id, s.product, a.assignee, m.id as member_id, a.assigned_at
    from seat_assignment a
    join subscription s on s.account_id = a.account_id and s.id = a.subscription_id
    left join lateral (select min(m.id) as id from member m where m.account_id = a.account_id
      and lower(m.email) = lower(a.assignee) and m.removed_at is null) m on true
    where a.account_id = ${idToRow(account)}::bigint
    order by s.id, a.assigned_at, a.assignee`.execute(reader)
  return rows.map(({ subscription_id, product, assignee, member_id, assigned_at }) => ({
    subscription: idFromRow('subscription', subscription_id),
    product,
    user: assignee,
    member: member_id === null ? null : idFromRow('member', member_id),
    assignedAt: instantFromRow(assigned_at),
  }))
}
