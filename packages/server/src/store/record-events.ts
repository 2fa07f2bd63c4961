/**
 * Events that move no billing state: who gave whom a seat, who joined. They stand in the account's chain like all others,
 * and no quote becomes stale by them.
 */
import { nothingDecided } from '@coterm/core/decision.ts'
import type { DomainEvent } from '@coterm/core/events.ts'
import type { PlainDate } from '@coterm/core/time/plain-date.ts'
import type { Instant } from '@coterm/core/time/zone.ts'
import type { Loaded } from './accounts.ts'
import { writeEvents } from './commit/events.ts'
import type { Transaction } from './database.ts'
import { idToRow } from './ids.ts'

export type Recorded = {
  /** Loaded under lock, in this transaction. */
  readonly loaded: Loaded
  readonly events: readonly DomainEvent[]
  readonly on: PlainDate
  readonly at: Instant
}

export async function recordEvents(transaction: Transaction, { loaded, events, on, at }: Recorded): Promise<void> {
  if (events.length === 0) return
  const account = idToRow(loaded.known.account.id)
  const entry = { loaded, decision: { ...nothingDecided, events }, on, at }
  const number = () => {
    throw new Error('Broken invariant: an event makes no other rows')
  }
  const [end] = await writeEvents(transaction, [{ entry, account, invoices: [], credits: [], moves: [], number }])
  if (!end) throw new Error('Broken invariant: events end somewhere')
  await transaction
    .updateTable('agenda')
    .set({ event_seq: end.seq, event_hash: end.hash })
    .where('account_id', '=', account)
    .execute()
}
