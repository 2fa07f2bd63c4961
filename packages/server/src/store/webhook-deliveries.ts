/** Deliveries on their way: claimed for a while, tried, and recorded with what was answered. */
import type { EventData } from '@coterm/core/events.ts'
import type { AccountId, SubscriptionId, TestClockId, WebhookDeliveryId, WebhookEndpointId } from '@coterm/core/ids.ts'
import type { PlainDate } from '@coterm/core/time/plain-date.ts'
import type { Instant } from '@coterm/core/time/zone.ts'
import { sql } from 'kysely'
import type { Reader, Transaction } from './database.ts'
import { idFromRow, idToRow, optionalIdFromRow } from './ids.ts'
import { dateFromRow, instantFromRow, instantToRow } from './row-values.ts'

/** An event as an endpoint is told of it. */
export type DeliveredEvent = {
  readonly seq: bigint
  readonly type: string
  readonly data: EventData
  readonly date: PlainDate
  readonly at: Instant
  readonly seller: string
  readonly testClock: TestClockId | null
}

export type ClaimedDelivery = {
  readonly id: WebhookDeliveryId
  readonly account: AccountId
  readonly subscription: SubscriptionId | null
  /** This one included. */
  readonly tries: number
  /** How many of them there were when somebody sent it again: the schedule begins anew there. */
  readonly triesBefore: number
  readonly event: DeliveredEvent
}

export type EventRow = {
  account_id: bigint
  subscription_id: bigint | null
  seq: bigint
  type: string
  data: EventData
  date: string
  at: number
  seller_id: string
  test_clock_id: bigint | null
}

/** What an event row says to an endpoint. */
export function deliveredEvent(row: EventRow): DeliveredEvent {
  return {
    ...{ seq: row.seq, type: row.type, data: row.data, seller: row.seller_id },
    date: dateFromRow(row.date),
    at: instantFromRow(row.at),
    testClock: optionalIdFromRow('testClock', row.test_clock_id),
  }
}

type Claim = { readonly now: Instant; readonly until: Instant; readonly limit: number }

/**
 * Takes deliveries whose time has come. Each is ours until `until`: whoever dies while sending leaves it to be taken again.
 * Of one subscription the earliest only, so that an endpoint hears its events in their order.
 */
export async function claimDeliveries(
  reader: Reader,
  endpoint: WebhookEndpointId,
  { now, until, limit }: Claim,
): Promise<ClaimedDelivery[]> {
  const { rows } = await sql<EventRow & { id: bigint; tries: number; tries_before: number }>`
    update webhook_delivery d set tries = d.tries + 1, next_try_at = ${instantToRow(until)}::timestamptz
    from (select c.account_id, c.id from webhook_delivery c
      where c.endpoint_id = ${idToRow(endpoint)}::bigint and c.status = 'waiting'
        and c.next_try_at <= ${instantToRow(now)}::timestamptz
        and not exists (select from webhook_delivery b
          where b.account_id = c.account_id and b.endpoint_id = c.endpoint_id and b.status = 'waiting'
            and b.subscription_id is not distinct from c.subscription_id and b.event_seq < c.event_seq)
      order by c.next_try_at, c.id limit ${limit}::int for update skip locked) due,
      event e, agenda g
    where d.account_id = due.account_id and d.id = due.id
      and e.account_id = d.account_id and e.seq = d.event_seq and g.account_id = d.account_id
    returning d.account_id, d.id, d.tries, d.tries_before, d.subscription_id, e.seq, e.type, e.data, e.date, e.at, g.seller_id,
      g.test_clock_id`.execute(reader)
  return rows
    .toSorted((a, b) => (a.id < b.id ? -1 : 1))
    .map((row) => ({
      id: idFromRow('webhookDelivery', row.id),
      account: idFromRow('account', row.account_id),
      subscription: optionalIdFromRow('subscription', row.subscription_id),
      tries: row.tries,
      triesBefore: row.tries_before,
      event: deliveredEvent(row),
    }))
}

/** Gives back what was claimed and never sent: no try is counted, and it need not wait for the lease. */
export async function releaseDeliveries(
  reader: Reader,
  claimed: readonly ClaimedDelivery[],
  { until, now }: Omit<Claim, 'limit'>,
): Promise<void> {
  if (claimed.length === 0) return
  const accounts = claimed.map(({ account }) => idToRow(account))
  const ids = claimed.map(({ id }) => idToRow(id))
  await sql`
    update webhook_delivery d set tries = d.tries - 1, next_try_at = ${instantToRow(now)}::timestamptz
    from unnest(${accounts}::bigint[], ${ids}::bigint[]) as c (account_id, id)
    where d.account_id = c.account_id and d.id = c.id and d.status = 'waiting'
      and d.next_try_at = ${instantToRow(until)}::timestamptz`.execute(reader)
}

export type Attempt = {
  readonly at: Instant
  /** Null when nothing was answered; then `failure` says why. */
  readonly status: number | null
  readonly failure: string | null
  readonly durationMs: number
  /** The first bytes of the answer. */
  readonly answer: string
}

export type Fate =
  | { readonly status: 'delivered' }
  | { readonly status: 'waiting'; readonly nextTryAt: Instant }
  | { readonly status: 'failed' }

/** What became of an attempt, written whole. */
export async function recordAttempt(
  transaction: Transaction,
  { id, account, tries }: ClaimedDelivery,
  { attempt, fate }: { readonly attempt: Attempt; readonly fate: Fate },
): Promise<void> {
  const { at, status, failure, durationMs, answer } = attempt
  await transaction
    .insertInto('webhook_attempt')
    .values({
      ...{ account_id: idToRow(account), delivery_id: idToRow(id), number: tries, at: instantToRow(at) },
      ...{ status, failure, duration_ms: durationMs, answer },
    })
    .onConflict((conflict) => conflict.columns(['account_id', 'delivery_id', 'number']).doNothing())
    .execute()
  await transaction
    .updateTable('webhook_delivery')
    .set({
      status: fate.status,
      ...(fate.status === 'delivered' && { delivered_at: instantToRow(at) }),
      ...(fate.status === 'waiting' && { next_try_at: instantToRow(fate.nextTryAt) }),
    })
    .where('account_id', '=', idToRow(account))
    .where('id', '=', idToRow(id))
    .where('status', '=', 'waiting')
    .execute()
}

/** Which endpoints have something whose time has come. */
export async function endpointsWithWork(reader: Reader, now: Instant): Promise<WebhookEndpointId[]> {
  const { rows } = await sql<{ id: bigint }>`
    select w.id from webhook_endpoint w
    where w.disabled is null and exists (select from webhook_delivery d
      where d.endpoint_id = w.id and d.status = 'waiting' and d.next_try_at <= ${instantToRow(now)}::timestamptz)
    order by w.id`.execute(reader)
  return rows.map(({ id }) => idFromRow('webhookEndpoint', id))
}

const forgottenAtOnce = 1000

/** Deletes deliveries older than this with their attempts, some at a time; true when there may be more. */
export async function forgetDeliveries(reader: Reader, before: Instant): Promise<boolean> {
  const { numAffectedRows = 0n } = await sql`
    delete from webhook_delivery d using (select account_id, id from webhook_delivery
      where created_at < ${instantToRow(before)}::timestamptz limit ${forgottenAtOnce}::int) old
    where d.account_id = old.account_id and d.id = old.id`.execute(reader)
  return numAffectedRows >= BigInt(forgottenAtOnce)
}
