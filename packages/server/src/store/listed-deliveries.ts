/** Deliveries as somebody looks at them, with every try; and sending them again. */
import { type EventType, eventTypes } from '@coterm/core/events.ts'
import type { AccountId, SubscriptionId, WebhookDeliveryId, WebhookEndpointId } from '@coterm/core/ids.ts'
import type { Instant } from '@coterm/core/time/zone.ts'
import { sql } from 'kysely'
import type { Reader } from './database.ts'
import { idFromRow, idToRow, optionalIdFromRow } from './ids.ts'
import { instantFromRow, instantToRow, wordFromRow } from './row-values.ts'
import { type DeliveredEvent, deliveredEvent, type EventRow } from './webhook-deliveries.ts'

export const deliveryStatuses = ['waiting', 'delivered', 'failed'] as const
export type DeliveryStatus = (typeof deliveryStatuses)[number]

type ListedAttempt = {
  readonly number: number
  readonly at: Instant
  readonly status: number | null
  readonly failure: string | null
  readonly durationMs: number
  readonly answer: string
}

export type ListedDelivery = {
  readonly id: WebhookDeliveryId
  readonly endpoint: WebhookEndpointId
  readonly account: AccountId
  readonly subscription: SubscriptionId | null
  readonly type: EventType
  readonly seq: bigint
  readonly status: DeliveryStatus
  readonly createdAt: Instant
  readonly nextTryAt: Instant
  readonly deliveredAt: Instant | null
  readonly attempts: readonly ListedAttempt[]
}

export type DeliveryPage = {
  readonly endpoint: WebhookEndpointId
  readonly limit: number
  readonly after?: WebhookDeliveryId
  readonly status?: DeliveryStatus
  readonly type?: EventType
}

type Row = {
  account_id: bigint
  id: bigint
  endpoint_id: bigint
  subscription_id: bigint | null
  type: string
  event_seq: bigint
  status: string
  created_at: number
  next_try_at: number
  delivered_at: number | null
}

/** The newest first. */
export async function listDeliveries(reader: Reader, page: DeliveryPage): Promise<ListedDelivery[]> {
  let query = selection(reader).where('d.endpoint_id', '=', idToRow(page.endpoint)).orderBy('d.id', 'desc')
  if (page.after !== undefined) query = query.where('d.id', '<', idToRow(page.after))
  if (page.status !== undefined) query = query.where('d.status', '=', page.status)
  if (page.type !== undefined) query = query.where('e.type', '=', page.type)
  return complete(reader, await query.limit(page.limit).execute())
}

export async function loadDelivery(reader: Reader, id: WebhookDeliveryId): Promise<ListedDelivery | null> {
  const rows = await selection(reader).where('d.id', '=', idToRow(id)).execute()
  return (await complete(reader, rows))[0] ?? null
}

/** What the delivery tells. */
export async function eventOf(reader: Reader, { account, seq }: ListedDelivery): Promise<DeliveredEvent | null> {
  const { rows } = await sql<EventRow>`
    select e.account_id, e.subscription_id, e.seq, e.type, e.data, e.date, e.at, g.seller_id, g.test_clock_id
    from event e join agenda g on g.account_id = e.account_id
    where e.account_id = ${idToRow(account)}::bigint and e.seq = ${seq}::bigint`.execute(reader)
  return rows[0] ? deliveredEvent(rows[0]) : null
}

type Which = { readonly endpoint: WebhookEndpointId; readonly only?: WebhookDeliveryId; readonly since?: Instant }

/**
 * Sends again what arrived or was given up: one, or all that was given up since a moment. Under the same id, with all tries
 * before it. Answers how many.
 */
export async function replayDeliveries(
  reader: Reader,
  { endpoint, only, since }: Which,
  now: Instant,
): Promise<number> {
  let query = reader
    .updateTable('webhook_delivery')
    .set(({ ref }) => ({
      ...{ status: 'waiting', delivered_at: null, next_try_at: instantToRow(now), tries_before: ref('tries') },
    }))
    .where('endpoint_id', '=', idToRow(endpoint))
  if (only !== undefined) query = query.where('id', '=', idToRow(only)).where('status', '<>', 'waiting')
  else query = query.where('status', '=', 'failed')
  if (since !== undefined) query = query.where('created_at', '>=', instantToRow(since) as never)
  const { numUpdatedRows } = await query.executeTakeFirst()
  return Number(numUpdatedRows)
}

function selection(reader: Reader) {
  return reader
    .selectFrom('webhook_delivery as d')
    .innerJoin('event as e', (join) =>
      join.onRef('e.account_id', '=', 'd.account_id').onRef('e.seq', '=', 'd.event_seq'),
    )
    .select(['d.account_id', 'd.id', 'd.endpoint_id', 'd.subscription_id', 'e.type', 'd.event_seq', 'd.status'])
    .select(['d.created_at', 'd.next_try_at', 'd.delivered_at'])
}

async function complete(reader: Reader, rows: readonly Row[]): Promise<ListedDelivery[]> {
  if (rows.length === 0) return []
  const attempts = await reader
    .selectFrom('webhook_attempt')
    .selectAll()
    .where('account_id', 'in', [...new Set(rows.map((row) => row.account_id))])
    .where(
      'delivery_id',
      'in',
      rows.map((row) => row.id),
    )
    .orderBy('number')
    .execute()
  return rows.map((row) => ({
    id: idFromRow('webhookDelivery', row.id),
    endpoint: idFromRow('webhookEndpoint', row.endpoint_id),
    account: idFromRow('account', row.account_id),
    subscription: optionalIdFromRow('subscription', row.subscription_id),
    type: wordFromRow(eventTypes, row.type),
    seq: row.event_seq,
    status: wordFromRow(deliveryStatuses, row.status),
    createdAt: instantFromRow(row.created_at),
    nextTryAt: instantFromRow(row.next_try_at),
    deliveredAt: row.delivered_at === null ? null : instantFromRow(row.delivered_at),
    attempts: attempts
      .filter(({ delivery_id }) => delivery_id === row.id)
      .map(({ number, at, status, failure, duration_ms, answer }) => {
        return { number, at: instantFromRow(at), status, failure, durationMs: duration_ms, answer }
      }),
  }))
}
