/** Accounts for which no work is done until somebody has looked. */
import type { AccountId } from '@coterm/core/ids.ts'
import type { PlainDate } from '@coterm/core/time/plain-date.ts'
import { sql } from 'kysely'
import type { Reader } from './database.ts'
import { idFromRow, idToRow } from './ids.ts'
import { dateToRow } from './row-values.ts'

export type ParkedAccount = { readonly account: AccountId; readonly name: string; readonly reason: string }

/** A page of them, the oldest account first. */
export async function listParked(
  reader: Reader,
  page: { readonly limit: number; readonly after?: AccountId },
): Promise<ParkedAccount[]> {
  const after = page.after === undefined ? -1n : idToRow(page.after)
  const { rows } = await sql<{ account_id: bigint; name: string; parked: string }>`
    select g.account_id, a.name, g.parked from agenda g join account a on a.id = g.account_id
    where g.parked is not null and g.account_id > ${after}::bigint
    order by g.account_id limit ${page.limit}::int`.execute(reader)
  return rows.map(({ account_id, name, parked }) => ({
    account: idFromRow('account', account_id),
    name,
    reason: parked,
  }))
}

/** Work goes on; what the safety bounds stopped is let through up to this date. The account is locked. */
export async function unpark(reader: Reader, account: AccountId, waivedThrough: PlainDate): Promise<void> {
  await sql`update agenda set parked = null, bounds_waived_through = ${dateToRow(waivedThrough)}::date
    where account_id = ${idToRow(account)}::bigint`.execute(reader)
}
