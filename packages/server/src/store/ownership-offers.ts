/** The open offer of an account's ownership: one at most. Callers of what writes hold the account's lock. */
import type { AccountId, MemberId } from '@coterm/core/ids.ts'
import type { Instant } from '@coterm/core/time/zone.ts'
import type { Reader } from './database.ts'
import { idFromRow, idToRow } from './ids.ts'
import { instantFromRow, instantToRow } from './row-values.ts'

export type OwnershipOffer = {
  readonly from: MemberId
  readonly to: MemberId
  /** Whether who offers stays an owner too. */
  readonly keeps: boolean
  readonly createdAt: Instant
  readonly expiresAt: Instant
}

/** Null where there is none, or where it is too old. */
export async function loadOffer(reader: Reader, account: AccountId, now: Instant): Promise<OwnershipOffer | null> {
  const row = await reader
    .selectFrom('ownership_offer')
    .selectAll()
    .where('account_id', '=', idToRow(account))
    .where('expires_at', '>', instantToRow(now) as never)
    .executeTakeFirst()
  if (!row) return null
  return {
    from: idFromRow('member', row.from_member_id),
    to: idFromRow('member', row.to_member_id),
    keeps: row.keeps,
    createdAt: instantFromRow(row.created_at),
    expiresAt: instantFromRow(row.expires_at),
  }
}

/** Takes the place of the one before. */
export async function saveOffer(reader: Reader, account: AccountId, offer: OwnershipOffer): Promise<void> {
  await endOffer(reader, account)
  const { from, to, keeps, createdAt, expiresAt } = offer
  await reader
    .insertInto('ownership_offer')
    .values({
      ...{ account_id: idToRow(account), from_member_id: idToRow(from), to_member_id: idToRow(to), keeps },
      ...{ created_at: instantToRow(createdAt), expires_at: instantToRow(expiresAt) },
    })
    .execute()
}

export async function endOffer(reader: Reader, account: AccountId): Promise<void> {
  await reader.deleteFrom('ownership_offer').where('account_id', '=', idToRow(account)).execute()
}
