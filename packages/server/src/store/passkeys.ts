/** Passkeys of members, and the challenges that are signed with them: each is asked once and answered once. */
import type { PasskeyId } from '@coterm/core/ids.ts'
import type { Instant } from '@coterm/core/time/zone.ts'
import type { Reader } from './database.ts'
import { idFromRow, idToRow, newNumbers } from './ids.ts'
import { loadMember, type Member } from './members.ts'
import { instantFromRow, instantToRow } from './row-values.ts'
import { hashOf } from './secrets.ts'

export type Passkey = {
  readonly id: PasskeyId
  readonly name: string
  readonly credentialId: string
  /** In base 64 for addresses, as the library gives it. */
  readonly publicKey: string
  readonly counter: bigint
  readonly transports: readonly string[]
  readonly createdAt: Instant
  readonly lastUsedAt: Instant | null
}

type NewPasskey = Pick<Passkey, 'name' | 'credentialId' | 'publicKey' | 'counter' | 'transports'>

export async function listPasskeys(reader: Reader, { account, id }: Member): Promise<Passkey[]> {
  const rows = await reader
    .selectFrom('passkey')
    .selectAll()
    .where('account_id', '=', idToRow(account))
    .where('member_id', '=', idToRow(id))
    .orderBy('id')
    .execute()
  return rows.map(passkeyFromRow)
}

/** Null when the credential is known already. */
export async function addPasskey(
  reader: Reader,
  member: Member,
  { at, ...passkey }: NewPasskey & { readonly at: Instant },
): Promise<Passkey | null> {
  const [id = 0n] = await newNumbers(reader, 1)
  const { name, credentialId, publicKey, counter, transports } = passkey
  const row = await reader
    .insertInto('passkey')
    .values({
      ...{ account_id: idToRow(member.account), id, member_id: idToRow(member.id), name, counter },
      ...{ credential_id: credentialId, public_key: publicKey, transports: transports.join(' ') },
      created_at: instantToRow(at),
    })
    .onConflict((conflict) => conflict.column('credential_id').doNothing())
    .returningAll()
    .executeTakeFirst()
  return row ? passkeyFromRow(row) : null
}

export async function removePasskey(reader: Reader, member: Member, id: PasskeyId): Promise<Passkey | null> {
  const row = await reader
    .deleteFrom('passkey')
    .where('account_id', '=', idToRow(member.account))
    .where('member_id', '=', idToRow(member.id))
    .where('id', '=', idToRow(id))
    .returningAll()
    .executeTakeFirst()
  return row ? passkeyFromRow(row) : null
}

export type FoundPasskey = { readonly passkey: Passkey; readonly member: Member }

/** Whose passkey this is; null when it is not known, or its member is gone. */
export async function findPasskey(reader: Reader, credentialId: string): Promise<FoundPasskey | null> {
  const row = await reader
    .selectFrom('passkey')
    .selectAll()
    .where('credential_id', '=', credentialId)
    .executeTakeFirst()
  if (!row) return null
  const member = await loadMember(reader, idFromRow('account', row.account_id), idFromRow('member', row.member_id))
  return member && { member, passkey: passkeyFromRow(row) }
}

export async function markUsed(reader: Reader, { id }: Passkey, counter: bigint, at: Instant): Promise<void> {
  await reader
    .updateTable('passkey')
    .set({ counter, last_used_at: instantToRow(at) })
    .where('id', '=', idToRow(id))
    .execute()
}

export type ChallengePurpose = 'register' | 'sign_in' | 'confirm'
type Challenge = { readonly challenge: string; readonly purpose: ChallengePurpose; readonly member: Member | null }

/** Those that are too old go when a new one comes. */
export async function keepChallenge(
  reader: Reader,
  { challenge, purpose, member }: Challenge,
  { now, expiresAt }: { readonly now: Instant; readonly expiresAt: Instant },
): Promise<void> {
  await reader
    .deleteFrom('passkey_challenge')
    .where('expires_at', '<', instantToRow(now) as never)
    .execute()
  await reader
    .insertInto('passkey_challenge')
    .values({
      ...{ challenge_hash: hashOf(challenge), purpose, expires_at: instantToRow(expiresAt) },
      account_id: member ? idToRow(member.account) : null,
      member_id: member ? idToRow(member.id) : null,
    })
    .execute()
}

/** True once, for what was asked of this member and for this. */
export async function takeChallenge(
  reader: Reader,
  { challenge, purpose, member }: Challenge,
  now: Instant,
): Promise<boolean> {
  const row = await reader
    .deleteFrom('passkey_challenge')
    .where('challenge_hash', '=', hashOf(challenge))
    .returning(['purpose', 'account_id', 'member_id', 'expires_at'])
    .executeTakeFirst()
  if (!row || row.purpose !== purpose || row.expires_at <= now) return false
  const [account, id] = member ? [idToRow(member.account), idToRow(member.id)] : [null, null]
  return row.account_id === account && row.member_id === id
}

type Row = {
  id: bigint
  credential_id: string
  public_key: string
  counter: bigint
  transports: string
  name: string
  created_at: number
  last_used_at: number | null
}

function passkeyFromRow(row: Row): Passkey {
  return {
    id: idFromRow('passkey', row.id),
    ...{ name: row.name, credentialId: row.credential_id, publicKey: row.public_key, counter: row.counter },
    transports: row.transports === '' ? [] : row.transports.split(' '),
    createdAt: instantFromRow(row.created_at),
    lastUsedAt: row.last_used_at === null ? null : instantFromRow(row.last_used_at),
  }
}
