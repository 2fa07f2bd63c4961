/** Who is signed in, where, and what they have proved. */
import type { AccountId, MemberId, OperatorId, SessionId } from '@coterm/core/ids.ts'
import type { Instant } from '@coterm/core/time/zone.ts'
import { sql } from 'kysely'
import type { Reader } from './database.ts'
import { idFromRow, idToRow, optionalIdFromRow } from './ids.ts'
import { type Member, type MemberRow, memberFromRow } from './members.ts'
import { instantFromRow, instantToRow, wordFromRow } from './row-values.ts'
import { hashOf, type SignInMethod, signInMethods } from './secrets.ts'

export type Session = {
  readonly id: SessionId
  readonly member: Member
  readonly method: SignInMethod
  /** When they last proved who they are. */
  readonly authenticatedAt: Instant
  readonly lastSeenAt: Instant
  /** `due`: nothing is open before it is given. `to_set_up`: the account asks for one, and the member has none yet. */
  readonly secondFactor: 'none' | 'due' | 'to_set_up' | 'given'
  /** The account asks for a fresh proof before changes of money and people. */
  readonly stepUp: boolean
  /** Who at the vendor it is, in the member's place; null where it is the member. */
  readonly operator: OperatorId | null
}

type FoundRow = MemberRow & {
  session_id: bigint
  method: string
  authenticated_at: number
  last_seen_at: number
  second_factor_at: number | null
  required: boolean
  step_up: boolean
  codes: boolean
  passkeys: boolean
  operator_id: bigint | null
}

/** The session of this secret; null when it is unknown, ended or too old, or its member is gone. */
export async function findSession(reader: Reader, token: string, now: Instant): Promise<Session | null> {
  const { rows } = await sql<FoundRow>`
    select s.id as session_id, s.method, s.authenticated_at, s.last_seen_at, s.second_factor_at, s.operator_id,
      m.account_id, m.id, m.name, m.email, m.role,
      coalesce(a.second_factor_required, false) as required, coalesce(a.step_up, false) as step_up,
      exists (select from one_time_code c where c.account_id = m.account_id and c.member_id = m.id
        and c.confirmed_at is not null) as codes,
      exists (select from passkey p where p.account_id = m.account_id and p.member_id = m.id) as passkeys
    from session s
    join member m on m.account_id = s.account_id and m.id = s.member_id and m.removed_at is null
    left join account_security a on a.account_id = s.account_id
    where s.token_hash = ${hashOf(token)} and s.expires_at > ${instantToRow(now)}::timestamptz
      and not exists (select from operator o where o.id = s.operator_id and o.disabled_at is not null)`.execute(reader)
  const [row] = rows
  if (!row) return null
  return {
    id: idFromRow('session', row.session_id),
    member: memberFromRow(row),
    method: wordFromRow(signInMethods, row.method),
    authenticatedAt: instantFromRow(row.authenticated_at),
    lastSeenAt: instantFromRow(row.last_seen_at),
    // What the customer has set up is the customer's; who works at the vendor has signed in there.
    secondFactor: row.operator_id === null ? secondFactorOf(row) : 'given',
    stepUp: row.step_up && row.operator_id === null,
    operator: optionalIdFromRow('operator', row.operator_id),
  }
}

// One-time codes are asked for wherever they have been set up; a passkey only where the account asks for a second factor.
function secondFactorOf({ second_factor_at, required, codes, passkeys }: FoundRow): Session['secondFactor'] {
  if (second_factor_at !== null) return 'given'
  if (codes) return 'due'
  if (!required) return 'none'
  return passkeys ? 'due' : 'to_set_up'
}

/** They have just proved who they are, by something that stands for a second factor too. */
export async function markProved(reader: Reader, session: SessionId, at: Instant): Promise<void> {
  await reader
    .updateTable('session')
    .set({ authenticated_at: instantToRow(at), second_factor_at: instantToRow(at) })
    .where('id', '=', idToRow(session))
    .execute()
}

/** Written seldom: what is shown is to the nearest minutes. */
export async function markSeen(reader: Reader, session: SessionId, now: Instant): Promise<void> {
  await reader
    .updateTable('session')
    .set({ last_seen_at: instantToRow(now) })
    .where('id', '=', idToRow(session))
    .execute()
}

export type ListedSession = {
  readonly id: SessionId
  readonly method: SignInMethod
  readonly userAgent: string | null
  readonly createdAt: Instant
  readonly lastSeenAt: Instant
}

const sessionsMax = 100

/** The open ones, the one used last first. */
export async function listSessions(reader: Reader, { account, id }: Member, now: Instant): Promise<ListedSession[]> {
  const rows = await reader
    .selectFrom('session')
    .select(['id', 'method', 'user_agent', 'created_at', 'last_seen_at'])
    .where('account_id', '=', idToRow(account))
    .where('member_id', '=', idToRow(id))
    .where('expires_at', '>', instantToRow(now) as never)
    .orderBy('last_seen_at', 'desc')
    .orderBy('id', 'desc')
    .limit(sessionsMax)
    .execute()
  return rows.map((row) => ({
    id: idFromRow('session', row.id),
    method: wordFromRow(signInMethods, row.method),
    userAgent: row.user_agent,
    createdAt: instantFromRow(row.created_at),
    lastSeenAt: instantFromRow(row.last_seen_at),
  }))
}

type Which = {
  readonly account: AccountId
  readonly id: MemberId
  readonly only?: SessionId
  readonly except?: SessionId
}

/** Ends sessions of a member: one, all but one, or all. Answers which. */
export async function endSessions(reader: Reader, { account, id, only, except }: Which): Promise<SessionId[]> {
  let query = reader
    .deleteFrom('session')
    .where('account_id', '=', idToRow(account))
    .where('member_id', '=', idToRow(id))
  if (only !== undefined) query = query.where('id', '=', idToRow(only))
  if (except !== undefined) query = query.where('id', '<>', idToRow(except))
  return (await query.returning('id').execute()).map((row) => idFromRow('session', row.id))
}

/** Ends the session with this secret, whoever's it is. */
export async function endSessionWith(reader: Reader, token: string): Promise<void> {
  await reader.deleteFrom('session').where('token_hash', '=', hashOf(token)).execute()
}
