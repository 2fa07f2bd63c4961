/** Messages of payment providers: each is kept once, however often it comes, until it has been handled. */
import type { Instant } from '@coterm/core/time/zone.ts'
import { sql } from 'kysely'
import type { Reader } from './database.ts'
import { instantToRow, wordFromRow } from './row-values.ts'

const subjects = ['charge', 'setup', 'refund', 'dispute', 'other'] as const

export type StoredEvent = {
  readonly provider: string
  readonly id: string
  readonly about: (typeof subjects)[number]
  readonly reference: string
  readonly tries: number
}

/** False when it has come before. */
export async function addProviderEvent(
  reader: Reader,
  { provider, id, about, reference }: Omit<StoredEvent, 'tries'>,
  at: Instant,
): Promise<boolean> {
  const moment = instantToRow(at)
  const added = await reader
    .insertInto('provider_event')
    .values({ provider, event_id: id, about, reference, received_at: moment, next_try_at: moment })
    .onConflict((conflict) => conflict.doNothing())
    .returning('event_id')
    .executeTakeFirst()
  return added !== undefined
}

export async function markHandled(reader: Reader, { provider, id }: StoredEvent, at: Instant): Promise<void> {
  await reader
    .updateTable('provider_event')
    .set({ handled_at: instantToRow(at), failure: null })
    .where('provider', '=', provider)
    .where('event_id', '=', id)
    .where('handled_at', 'is', null)
    .execute()
}

/** Keeps what the provider said when it was asked. */
export async function keepWhatWasSaid(reader: Reader, { provider, id }: StoredEvent, said: object): Promise<void> {
  await reader
    .updateTable('provider_event')
    .set({ said: JSON.stringify(said) })
    .where('provider', '=', provider)
    .where('event_id', '=', id)
    .execute()
}

export async function postponeEvent(
  reader: Reader,
  { provider, id }: StoredEvent,
  { failure, nextTryAt }: { readonly failure: string; readonly nextTryAt: Instant },
): Promise<void> {
  await reader
    .updateTable('provider_event')
    .set({ failure: failure.slice(0, 1000), next_try_at: instantToRow(nextTryAt), tries: sql<number>`tries + 1` })
    .where('provider', '=', provider)
    .where('event_id', '=', id)
    .execute()
}

/** Events that wait to be handled and were received before the moment, oldest first. */
export async function listUnhandled(
  reader: Reader,
  { now, before, limit }: { readonly now: Instant; readonly before: Instant; readonly limit: number },
): Promise<StoredEvent[]> {
  const rows = await reader
    .selectFrom('provider_event')
    .select(['provider', 'event_id', 'about', 'reference', 'tries'])
    .where('handled_at', 'is', null)
    .where('next_try_at', '<=', instantToRow(now) as never)
    .where('received_at', '<=', instantToRow(before) as never)
    .orderBy('received_at')
    .limit(limit)
    .execute()
  return rows.map(({ event_id: id, about, ...row }) => ({ ...row, id, about: wordFromRow(subjects, about) }))
}
