/** What the vendor has stopped for accounts, and why. */
import type { AccountId } from '@coterm/core/ids.ts'
import type { SellerId } from '@coterm/core/invoice/parties.ts'
import { type ControlTag, controlTags } from '@coterm/core/subscription/control-tags.ts'
import type { PlainDate } from '@coterm/core/time/plain-date.ts'
import type { Instant } from '@coterm/core/time/zone.ts'
import { sql } from 'kysely'
import type { Reader } from './database.ts'
import { idToRow } from './ids.ts'
import { dateFromRow, dateToRow, instantToRow, wordFromRow } from './row-values.ts'

export type SetTag = { readonly tag: ControlTag; readonly reason: string; readonly setOn: PlainDate }

export async function listTags(reader: Reader, account: AccountId): Promise<SetTag[]> {
  const rows = await reader
    .selectFrom('account_tag')
    .select(['tag', 'reason', 'set_on'])
    .where('account_id', '=', idToRow(account))
    .orderBy('tag')
    .execute()
  return rows.map(({ tag, reason, set_on }) => {
    return { tag: wordFromRow(controlTags, tag), reason, setOn: dateFromRow(set_on) }
  })
}

/** The account is locked. */
export async function addTag(
  reader: Reader,
  account: AccountId,
  set: SetTag & { readonly at: Instant },
): Promise<void> {
  const { tag, reason, setOn, at } = set
  await reader
    .insertInto('account_tag')
    .values({ account_id: idToRow(account), tag, reason, set_on: dateToRow(setOn), set_at: instantToRow(at) })
    .onConflict((conflict) => conflict.columns(['account_id', 'tag']).doUpdateSet({ reason }))
    .execute()
}

/** The account is locked. */
export async function removeTag(reader: Reader, account: AccountId, tag: ControlTag): Promise<void> {
  await reader.deleteFrom('account_tag').where('account_id', '=', idToRow(account)).where('tag', '=', tag).execute()
}

/**
 * Stops or starts what is collected by itself for all accounts of a seller. On release those with open invoices are looked
 * at again from the earliest date that may have been missed. False when there is no such seller.
 */
export async function stopCollection(reader: Reader, seller: SellerId, reason: string | null): Promise<boolean> {
  const { numUpdatedRows } = await reader
    .updateTable('seller')
    .set({ collection_stopped: reason })
    .where('id', '=', seller)
    .executeTakeFirst()
  if (reason === null) {
    await sql`update agenda g set next_action_on = least(g.next_action_on, o.since)
      from (select account_id, min(due_on) as since from invoice where status = 'open' group by account_id) o
      where g.seller_id = ${seller} and o.account_id = g.account_id`.execute(reader)
  }
  return numUpdatedRows > 0n
}
