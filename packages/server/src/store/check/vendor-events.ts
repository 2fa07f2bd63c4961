/** The vendor's own trail: every entry is linked to the one before it, and the last is known. */
import type { EventData } from '@coterm/core/events.ts'
import type { Reader } from '../database.ts'
import { instantFromRow } from '../row-values.ts'
import { vendorHash } from '../vendor-events.ts'
import { type Finding, finding } from './finding.ts'

type End = { readonly seq: bigint; readonly hash: string }

const pageSize = 5000

/** Reads all of it in its order, page by page. */
export async function brokenVendorChain(reader: Reader): Promise<Finding[]> {
  const findings: Finding[] = []
  let end: End = { seq: 0n, hash: '' }
  for (;;) {
    const rows = await reader
      .selectFrom('vendor_event')
      .selectAll()
      .where('seq', '>', end.seq)
      .orderBy('seq')
      .limit(pageSize)
      .execute()
    for (const row of rows) {
      const event = { ...row, data: row.data as EventData, at: instantFromRow(row.at) }
      const expected = { seq: end.seq + 1n, hash: vendorHash(end.hash, event) }
      if (row.seq !== expected.seq || row.hash !== expected.hash) findings.push(broken(row, expected))
      end = { seq: row.seq, hash: row.hash }
    }
    if (rows.length < pageSize) break
  }
  const [known] = await reader.selectFrom('vendor_event_end').select(['seq', 'hash']).execute()
  const expected = known ?? { seq: 0n, hash: '' }
  if (end.seq !== expected.seq || end.hash !== expected.hash) findings.push(broken(end, expected))
  return findings
}

function broken(actual: End, expected: End): Finding {
  const text = ({ seq, hash }: End) => `event ${seq}, ${hash.slice(0, 12) || 'no hash'}`
  const what = `event ${expected.seq}`
  return finding('vendor_event_chain', { account_id: null, what, expected: text(expected), actual: text(actual) })
}
