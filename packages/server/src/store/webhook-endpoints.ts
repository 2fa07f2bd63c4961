/** Where the vendor's systems are told what happened, and what signs it. */
import { type EventType, eventTypes } from '@coterm/core/events.ts'
import type { WebhookEndpointId } from '@coterm/core/ids.ts'
import type { SellerId } from '@coterm/core/invoice/parties.ts'
import type { Instant } from '@coterm/core/time/zone.ts'
import type { Selectable } from 'kysely'
import type { Reader } from './database.ts'
import { idFromRow, idToRow } from './ids.ts'
import { instantFromRow, instantToRow, wordFromRow } from './row-values.ts'
import type { WebhookTables } from './webhook-tables.ts'

/** Whose events: of accounts in real time, of those on a test clock, or both. */
export const webhookModes = ['all', 'live', 'test'] as const
/** Why nothing is sent: somebody said so; it answered that it is gone for good; or it failed for days. */
export const disabledReasons = ['by_hand', 'gone', 'failing'] as const
export type DisabledReason = (typeof disabledReasons)[number]

export type WebhookEndpoint = {
  readonly id: WebhookEndpointId
  readonly url: string
  readonly description: string
  /** Null: all of them. */
  readonly eventTypes: readonly EventType[] | null
  /** Null: of every seller's accounts. */
  readonly seller: SellerId | null
  readonly mode: (typeof webhookModes)[number]
  readonly sealedSecret: string
  /** Signs too, until its time is over. */
  readonly before: { readonly sealedSecret: string; readonly until: Instant } | null
  readonly createdAt: Instant
  readonly disabled: DisabledReason | null
  /** Since when nothing has arrived; null when the last attempt did. */
  readonly failingSince: Instant | null
}

export async function addEndpoint(reader: Reader, endpoint: WebhookEndpoint): Promise<void> {
  await reader
    .insertInto('webhook_endpoint')
    .values({ id: idToRow(endpoint.id), created_at: instantToRow(endpoint.createdAt), ...toRow(endpoint) })
    .execute()
}

/** Writes it as it is given; false when it is gone. */
export async function saveEndpoint(reader: Reader, endpoint: WebhookEndpoint): Promise<boolean> {
  const { numUpdatedRows } = await reader
    .updateTable('webhook_endpoint')
    .set(toRow(endpoint))
    .where('id', '=', idToRow(endpoint.id))
    .executeTakeFirst()
  return numUpdatedRows > 0n
}

export async function loadEndpoint(
  reader: Reader,
  id: WebhookEndpointId,
  { lock }: { readonly lock: boolean } = { lock: false },
): Promise<WebhookEndpoint | null> {
  const query = reader.selectFrom('webhook_endpoint').selectAll().where('id', '=', idToRow(id))
  const row = await (lock ? query.forUpdate() : query).executeTakeFirst()
  return row ? fromRow(row) : null
}

/** All of them, the newest first: a vendor has few. */
export async function listEndpoints(reader: Reader): Promise<WebhookEndpoint[]> {
  const rows = await reader.selectFrom('webhook_endpoint').selectAll().orderBy('id', 'desc').execute()
  return rows.map(fromRow)
}

/** With everything that was on its way to it. False when there is none. */
export async function removeEndpoint(reader: Reader, id: WebhookEndpointId): Promise<boolean> {
  const row = idToRow(id)
  const { numDeletedRows } = await reader.deleteFrom('webhook_endpoint').where('id', '=', row).executeTakeFirst()
  return numDeletedRows > 0n
}

type Row = Selectable<WebhookTables['webhook_endpoint']>

function fromRow(row: Row): WebhookEndpoint {
  const { url, description, sealed_secret_before: before, before_until: until } = row
  return {
    ...{ id: idFromRow('webhookEndpoint', row.id), url, description },
    eventTypes: row.event_types?.map((type) => wordFromRow(eventTypes, type)) ?? null,
    seller: row.seller_id as SellerId | null,
    mode: wordFromRow(webhookModes, row.mode),
    sealedSecret: row.sealed_secret,
    before: before === null || until === null ? null : { sealedSecret: before, until: instantFromRow(until) },
    createdAt: instantFromRow(row.created_at),
    disabled: row.disabled === null ? null : wordFromRow(disabledReasons, row.disabled),
    failingSince: row.failing_since === null ? null : instantFromRow(row.failing_since),
  }
}

function toRow({ url, description, eventTypes: types, seller, mode, sealedSecret, before, ...rest }: WebhookEndpoint) {
  return {
    ...{ url, description, mode, seller_id: seller, sealed_secret: sealedSecret, disabled: rest.disabled },
    event_types: types && JSON.stringify(types),
    sealed_secret_before: before?.sealedSecret ?? null,
    before_until: before && instantToRow(before.until),
    failing_since: rest.failingSince === null ? null : instantToRow(rest.failingSince),
  }
}
