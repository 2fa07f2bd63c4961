/** Who holds the seats of a subscription. Callers hold the account's lock, so that no more are given than there are. */
import type { AccountId, SubscriptionId } from '@coterm/core/ids.ts'
import type { Instant } from '@coterm/core/time/zone.ts'
import type { Reader } from './database.ts'
import { idToRow } from './ids.ts'
import { instantToRow } from './row-values.ts'

export type SeatHolder = {
  readonly account: AccountId
  readonly subscription: SubscriptionId
  readonly user: string
}

/** False when the user holds a seat already. */
export async function assignSeat(reader: Reader, holder: SeatHolder, at: Instant): Promise<boolean> {
  const added = await reader
    .insertInto('seat_assignment')
    .values({
      account_id: idToRow(holder.account),
      subscription_id: idToRow(holder.subscription),
      assignee: holder.user,
      assigned_at: instantToRow(at),
    })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst()
  return added.numInsertedOrUpdatedRows === 1n
}

/** False when the user holds no seat. */
export async function unassignSeat(reader: Reader, holder: SeatHolder): Promise<boolean> {
  const removed = await reader
    .deleteFrom('seat_assignment')
    .where('account_id', '=', idToRow(holder.account))
    .where('subscription_id', '=', idToRow(holder.subscription))
    .where('assignee', '=', holder.user)
    .executeTakeFirst()
  return removed.numDeletedRows === 1n
}
