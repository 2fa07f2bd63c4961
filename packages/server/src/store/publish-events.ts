/**
 * Makes deliveries from what has happened in an account, in the order of its events, each once for each endpoint. The
 * caller holds the account's place on the mail agenda, so nobody passes over an event that is not to be seen yet.
 */
import type { AccountId } from '@coterm/core/ids.ts'
import type { Instant } from '@coterm/core/time/zone.ts'
import { sql } from 'kysely'
import type { Transaction } from './database.ts'
import { idToRow, newNumbers } from './ids.ts'
import { insertRows } from './insert-rows.ts'
import { instantToRow } from './row-values.ts'

const table = {
  table: 'webhook_delivery',
  columns: {
    ...{ account_id: 'bigint', id: 'bigint', endpoint_id: 'bigint', event_seq: 'bigint', subscription_id: 'bigint' },
    ...{ created_at: 'timestamptz', status: 'text', next_try_at: 'timestamptz' },
  },
} as const

type Wanted = { endpoint_id: bigint; event_seq: bigint; subscription_id: bigint | null }

/** An endpoint is told of what happens from its making on. One that is disabled is told later. */
export async function publishEvents(transaction: Transaction, account: AccountId, at: Instant): Promise<void> {
  const { rows } = await sql<Wanted>`
    select w.id as endpoint_id, e.seq as event_seq, e.subscription_id
    from mail_agenda m
    join agenda g on g.account_id = m.account_id
    join event e on e.account_id = m.account_id and e.seq > m.published_seq
    join webhook_endpoint w on e.at >= w.created_at
      and (w.seller_id is null or w.seller_id = g.seller_id)
      and (w.event_types is null or w.event_types @> to_jsonb(e.type))
      and (w.mode = 'all' or (w.mode = 'live') = (g.test_clock_id is null))
    where m.account_id = ${idToRow(account)}::bigint
    order by e.seq, w.id`.execute(transaction)
  const numbers = await newNumbers(transaction, rows.length)
  const now = instantToRow(at)
  const made = rows.map((row, index) => ({
    ...{ account_id: idToRow(account), id: numbers[index], ...row },
    ...{ created_at: now, status: 'waiting', next_try_at: now },
  }))
  const onConflict = sql`on conflict on constraint webhook_delivery_once do nothing`
  await insertRows(transaction, table, { rows: made, onConflict })
  await sql`update mail_agenda m set published_seq = greatest(m.published_seq,
      coalesce((select max(e.seq) from event e where e.account_id = m.account_id), 0))
    where m.account_id = ${idToRow(account)}::bigint`.execute(transaction)
}

/** True when somebody wants to be told: nothing is read otherwise. */
export async function hasEndpoints(transaction: Transaction): Promise<boolean> {
  return (await transaction.selectFrom('webhook_endpoint').select('id').limit(1).executeTakeFirst()) !== undefined
}
