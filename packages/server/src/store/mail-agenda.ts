/**
 * Up to which event of each account letters have been written. A commit that writes events says that the account waits,
 * and holds that row until it is done: so nobody passes over events that are not to be seen yet.
 */
import type { EventData } from '@coterm/core/events.ts'
import type { AccountId, SubscriptionId } from '@coterm/core/ids.ts'
import type { PlainDate } from '@coterm/core/time/plain-date.ts'
import type { Instant } from '@coterm/core/time/zone.ts'
import { sql } from 'kysely'
import type { Reader, Transaction } from './database.ts'
import { idFromRow, idToRow, optionalIdFromRow } from './ids.ts'
import { insertRows } from './insert-rows.ts'
import { dateFromRow, instantFromRow } from './row-values.ts'

const agendaTable = { table: 'mail_agenda', columns: { account_id: 'bigint' } } as const

/** Says that these accounts have events that nobody has written about. */
export async function awaitLetters(transaction: Transaction, accounts: readonly bigint[]): Promise<void> {
  const rows = [...new Set(accounts)].map((account_id) => ({ account_id }))
  const onConflict = sql`on conflict (account_id) do update set waiting = true`
  await insertRows(transaction, agendaTable, { rows, onConflict })
}

export type WaitingAccount = { readonly account: AccountId; readonly composed: bigint }

export async function listWaitingAccounts(reader: Reader, limit: number): Promise<AccountId[]> {
  const rows = await reader
    .selectFrom('mail_agenda')
    .select('account_id')
    .where('waiting', '=', true)
    .orderBy('account_id')
    .limit(limit)
    .execute()
  return rows.map(({ account_id }) => idFromRow('account', account_id))
}

/** Takes the account; null when it no longer waits, or when somebody else holds it. */
export async function takeWaitingAccount(transaction: Transaction, account: AccountId): Promise<WaitingAccount | null> {
  const { rows } = await sql<{ composed_seq: bigint }>`
    select composed_seq from mail_agenda where account_id = ${idToRow(account)}::bigint and waiting
    for update skip locked`.execute(transaction)
  return rows[0] ? { account, composed: rows[0].composed_seq } : null
}

/** Keeps why nothing could be written; it is tried again with the account's next event. */
export async function setAside(reader: Reader, account: AccountId, failure: string): Promise<void> {
  await reader
    .updateTable('mail_agenda')
    .set({ waiting: false, failure: failure.slice(0, 500) })
    .where('account_id', '=', idToRow(account))
    .execute()
}

/** An event as it is told: everything one commit wrote has the same moment. */
export type StoredEvent = {
  readonly seq: bigint
  readonly type: string
  readonly subscription: SubscriptionId | null
  readonly data: EventData
  readonly date: PlainDate
  readonly at: Instant
}

/** The events after the cursor, in order. A commit is there whole, or not yet. */
export async function eventsToTell(transaction: Transaction, waiting: WaitingAccount): Promise<StoredEvent[]> {
  const rows = await transaction
    .selectFrom('event')
    .select(['seq', 'type', 'subscription_id', 'data', 'date', 'at'])
    .where('account_id', '=', idToRow(waiting.account))
    .where('seq', '>', waiting.composed)
    .orderBy('seq')
    .execute()
  return rows.map(({ seq, type, subscription_id, data, date, at }) => ({
    ...{ seq, type, data: data as EventData, date: dateFromRow(date), at: instantFromRow(at) },
    subscription: optionalIdFromRow('subscription', subscription_id),
  }))
}

/** All that has been read is written about. */
export async function moveCursor(transaction: Transaction, { account }: WaitingAccount): Promise<void> {
  await sql`update mail_agenda m set waiting = false, failure = null, composed_seq = greatest(m.composed_seq,
      coalesce((select max(e.seq) from event e where e.account_id = m.account_id), 0))
    where m.account_id = ${idToRow(account)}::bigint`.execute(transaction)
}
