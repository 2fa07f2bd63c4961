/** The audit chain: every event is linked to the one before it, and the account knows the last. */
import type { EventData } from '@coterm/core/events.ts'
import { sql } from 'kysely'
import { chainHash } from '../commit/events.ts'
import type { Reader } from '../database.ts'
import { type Finding, finding } from './finding.ts'

type EventRow = {
  account_id: bigint
  seq: bigint
  type: string
  subscription_id: bigint | null
  data: EventData
  date: string
  at: number
  hash: string
}
type End = { readonly seq: bigint; readonly hash: string }

const pageSize = 5000
const nothing: End = { seq: 0n, hash: '' }

/** Reads all events in the order of their chains, page by page. */
export async function brokenChains(reader: Reader): Promise<Finding[]> {
  const findings: Finding[] = []
  const ends = new Map<bigint, End>()
  let last = { account: -1n, seq: 0n }
  for (;;) {
    const { rows } = await sql<EventRow>`
      select account_id, seq, type, subscription_id, data, date, at, hash from event
      where (account_id, seq) > (${last.account}::bigint, ${last.seq}::bigint)
      order by account_id, seq limit ${pageSize}::int`.execute(reader)
    for (const row of rows) {
      const { account_id: account, seq, hash } = row
      const expected = linkAfter(ends.get(account) ?? nothing, row)
      if (seq !== expected.seq || hash !== expected.hash) findings.push(broken(row, expected))
      ends.set(account, { seq, hash })
      last = { account, seq }
    }
    if (rows.length < pageSize) break
  }
  const agendas = await reader.selectFrom('agenda').select(['account_id', 'event_seq', 'event_hash']).execute()
  for (const { account_id, event_seq: seq, event_hash: hash } of agendas) {
    const end = ends.get(account_id) ?? nothing
    if (end.seq !== seq || end.hash !== hash) findings.push(broken({ account_id, ...end }, { seq, hash }))
  }
  return findings
}

function linkAfter(before: End, row: EventRow): End {
  const { account_id: account, seq, type, subscription_id: subscription, data, date, at } = row
  return { seq: before.seq + 1n, hash: chainHash(before.hash, { account, seq, type, subscription, data, date, at }) }
}

function broken({ account_id, ...actual }: End & { readonly account_id: bigint }, expected: End): Finding {
  const text = ({ seq, hash }: End) => `event ${seq}, ${hash.slice(0, 12) || 'no hash'}`
  const what = `event ${expected.seq}`
  return finding('event_chain', { account_id, what, expected: text(expected), actual: text(actual) })
}
