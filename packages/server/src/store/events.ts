/** What happened in an account, newest first. */
import { type EventData, type EventType, eventTypes } from '@coterm/core/events.ts'
import type { AccountId, SubscriptionId } from '@coterm/core/ids.ts'
import type { PlainDate } from '@coterm/core/time/plain-date.ts'
import type { Instant } from '@coterm/core/time/zone.ts'
import type { Reader } from './database.ts'
import { idToRow, optionalIdFromRow } from './ids.ts'
import { dateFromRow, instantFromRow, wordFromRow } from './row-values.ts'

export type PastEvent = {
  readonly seq: bigint
  readonly type: EventType
  readonly subscription: SubscriptionId | null
  readonly data: EventData
  readonly date: PlainDate
  readonly at: Instant
}

type Page = { readonly limit: number; readonly after?: bigint; readonly subscription?: SubscriptionId }

export async function listEvents(reader: Reader, account: AccountId, page: Page): Promise<PastEvent[]> {
  let query = reader
    .selectFrom('event')
    .select(['seq', 'type', 'subscription_id', 'data', 'date', 'at'])
    .where('account_id', '=', idToRow(account))
    .orderBy('seq', 'desc')
    .limit(page.limit)
  if (page.after !== undefined) query = query.where('seq', '<', page.after)
  if (page.subscription !== undefined) query = query.where('subscription_id', '=', idToRow(page.subscription))
  const rows = await query.execute()
  return rows.map(({ seq, type, subscription_id, data, date, at }) => ({
    seq,
    type: wordFromRow(eventTypes, type),
    subscription: optionalIdFromRow('subscription', subscription_id),
    data: data as EventData,
    date: dateFromRow(date),
    at: instantFromRow(at),
  }))
}
