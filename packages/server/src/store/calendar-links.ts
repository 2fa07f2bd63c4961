/** Private addresses of an account's calendar. Only a hash is kept, so that a copy of the database opens no calendar. */
import type { AccountId, Id } from '@coterm/core/ids.ts'
import type { Instant } from '@coterm/core/time/zone.ts'
import type { Reader } from './database.ts'
import { idFromRow, idToRow, newNumbers } from './ids.ts'
import { instantFromRow, instantToRow } from './row-values.ts'
import { hashOf, newSecret } from './secrets.ts'

export type CalendarLinkId = Id<'calendarLink'>
export type CalendarLink = { readonly id: CalendarLinkId; readonly account: AccountId; readonly createdAt: Instant }

/** The link and its secret, which is told once. */
export async function createCalendarLink(
  reader: Reader,
  account: AccountId,
  at: Instant,
): Promise<{ link: CalendarLink; token: string }> {
  const token = newSecret()
  const [row = 0n] = await newNumbers(reader, 1)
  await reader
    .insertInto('calendar_link')
    .values({ account_id: idToRow(account), id: row, token_hash: hashOf(token), created_at: instantToRow(at) })
    .execute()
  return { link: { id: idFromRow('calendarLink', row), account, createdAt: at }, token }
}

export async function listCalendarLinks(reader: Reader, account: AccountId): Promise<CalendarLink[]> {
  const rows = await reader
    .selectFrom('calendar_link')
    .select(['id', 'created_at'])
    .where('account_id', '=', idToRow(account))
    .orderBy('id')
    .execute()
  return rows.map((row) => {
    return { id: idFromRow('calendarLink', row.id), account, createdAt: instantFromRow(row.created_at) }
  })
}

/** Whose calendar it is; null when the link has been revoked, or has never been. */
export async function accountOfCalendar(reader: Reader, token: string): Promise<AccountId | null> {
  const row = await reader
    .selectFrom('calendar_link')
    .select('account_id')
    .where('token_hash', '=', hashOf(token))
    .executeTakeFirst()
  return row ? idFromRow('account', row.account_id) : null
}

/** From now on the address answers nothing. False when the account has no such link. */
export async function revokeCalendarLink(reader: Reader, account: AccountId, id: CalendarLinkId): Promise<boolean> {
  const removed = await reader
    .deleteFrom('calendar_link')
    .where('account_id', '=', idToRow(account))
    .where('id', '=', idToRow(id))
    .executeTakeFirst()
  return removed.numDeletedRows === 1n
}
