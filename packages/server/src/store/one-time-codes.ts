/** Seeds of one-time codes, sealed, and recovery codes, hashed. Tries are counted: after a few wrong ones there is a pause. */
import type { Instant } from '@coterm/core/time/zone.ts'
import { sql } from 'kysely'
import type { Reader } from './database.ts'
import { idToRow } from './ids.ts'
import type { Member } from './members.ts'
import { instantToRow } from './row-values.ts'
import { hashOf } from './secrets.ts'

export type OneTimeCodes = {
  readonly sealedSeed: string
  readonly confirmed: boolean
  /** The last step of time a code of which was accepted. */
  readonly lastStep: bigint
  readonly blockedUntil: Instant | null
}

const failuresMax = 5
const pauseMs = 15 * 60_000

/** Locked until the transaction ends, so that no code is accepted twice. */
export async function loadCodes(reader: Reader, member: Member): Promise<OneTimeCodes | null> {
  const row = await reader
    .selectFrom('one_time_code')
    .selectAll()
    .where('account_id', '=', idToRow(member.account))
    .where('member_id', '=', idToRow(member.id))
    .forUpdate()
    .executeTakeFirst()
  if (!row) return null
  return {
    sealedSeed: row.sealed_seed,
    confirmed: row.confirmed_at !== null,
    lastStep: row.last_step,
    blockedUntil: row.blocked_until as Instant | null,
  }
}

/** A seed that counts once a code of it has been given. It takes the place of one that was never confirmed. */
export async function proposeSeed(reader: Reader, member: Member, sealed_seed: string): Promise<void> {
  await reader
    .insertInto('one_time_code')
    .values({ ...keyOf(member), sealed_seed })
    .onConflict((conflict) =>
      conflict
        .columns(['account_id', 'member_id'])
        .doUpdateSet({ sealed_seed })
        .where('one_time_code.confirmed_at', 'is', null),
    )
    .execute()
}

export async function acceptStep(reader: Reader, member: Member, step: bigint, at: Instant): Promise<void> {
  await sql`update one_time_code set last_step = ${step}::bigint, failures = 0, blocked_until = null,
      confirmed_at = coalesce(confirmed_at, ${instantToRow(at)}::timestamptz)
    where account_id = ${idToRow(member.account)}::bigint and member_id = ${idToRow(member.id)}::bigint`.execute(reader)
}

export async function countFailure(reader: Reader, member: Member, at: Instant): Promise<void> {
  const { failures } = await reader
    .updateTable('one_time_code')
    .set((column) => ({ failures: column('failures', '+', 1) }))
    .where('account_id', '=', idToRow(member.account))
    .where('member_id', '=', idToRow(member.id))
    .returning('failures')
    .executeTakeFirstOrThrow()
  if (failures < failuresMax) return
  await reader
    .updateTable('one_time_code')
    .set({ failures: 0, blocked_until: instantToRow((at + pauseMs) as Instant) })
    .where('account_id', '=', idToRow(member.account))
    .where('member_id', '=', idToRow(member.id))
    .execute()
}

export async function removeCodes(reader: Reader, member: Member): Promise<void> {
  for (const table of ['one_time_code', 'recovery_code'] as const) {
    await reader
      .deleteFrom(table)
      .where('account_id', '=', idToRow(member.account))
      .where('member_id', '=', idToRow(member.id))
      .execute()
  }
}

/** In the place of those before. */
export async function saveRecoveryCodes(reader: Reader, member: Member, codes: readonly string[]): Promise<void> {
  await reader
    .deleteFrom('recovery_code')
    .where('account_id', '=', idToRow(member.account))
    .where('member_id', '=', idToRow(member.id))
    .execute()
  const rows = codes.map((code) => ({ ...keyOf(member), code_hash: hashOf(code) }))
  await reader.insertInto('recovery_code').values(rows).execute()
}

/** True once for each. */
export async function useRecoveryCode(reader: Reader, member: Member, code: string, at: Instant): Promise<boolean> {
  const { numUpdatedRows } = await reader
    .updateTable('recovery_code')
    .set({ used_at: instantToRow(at) })
    .where('account_id', '=', idToRow(member.account))
    .where('member_id', '=', idToRow(member.id))
    .where('code_hash', '=', hashOf(code))
    .where('used_at', 'is', null)
    .executeTakeFirst()
  return numUpdatedRows > 0n
}

/** True once the first code has been given. */
export async function hasCodes(reader: Reader, member: Member): Promise<boolean> {
  const row = await reader
    .selectFrom('one_time_code')
    .select('member_id')
    .where('account_id', '=', idToRow(member.account))
    .where('member_id', '=', idToRow(member.id))
    .where('confirmed_at', 'is not', null)
    .executeTakeFirst()
  return row !== undefined
}

export async function countRecoveryCodes(reader: Reader, member: Member): Promise<number> {
  const { left } = await reader
    .selectFrom('recovery_code')
    .select((column) => column.fn.countAll<bigint>().as('left'))
    .where('account_id', '=', idToRow(member.account))
    .where('member_id', '=', idToRow(member.id))
    .where('used_at', 'is', null)
    .executeTakeFirstOrThrow()
  return Number(left)
}

function keyOf({ account, id }: Member) {
  return { account_id: idToRow(account), member_id: idToRow(id) }
}
