/**
 * The seals of the audit chains: each is of an event that is still what it was, and signed with one of our keys; and once
 * seals are made, no account has events that letters were written about and that were never sealed.
 */
import { sql } from 'kysely'
import type { Signer } from '../../secrets/signer.ts'
import type { Reader } from '../database.ts'
import { sealedText } from '../event-seals.ts'
import { type Finding, finding, type Rule } from './finding.ts'

export const sealRules: readonly Rule[] = [
  {
    name: 'event_seal',
    differences: sql`select s.account_id, 'sealed event ' || s.seq as what, left(s.hash, 12) as expected,
        coalesce(left(e.hash, 12), 'none') as actual
      from event_seal s left join event e on e.account_id = s.account_id and e.seq = s.seq
      where e.hash is distinct from s.hash
      union all
      select m.account_id, 'seal of the events up to ' || m.composed_seq, 'a seal',
        coalesce('a seal of the events up to ' || max(s.seq), 'none')
      from mail_agenda m left join event_seal s on s.account_id = m.account_id
      where m.composed_seq > 0 and not m.waiting and exists (select from event_seal)
      group by m.account_id, m.composed_seq having coalesce(max(s.seq), 0) < m.composed_seq`,
  },
]

type SealRow = { account_id: bigint; seq: bigint; hash: string; seal: string }

const pageSize = 5000

/** Those that none of the keys has signed. */
export async function forgedSeals(reader: Reader, signer: Signer): Promise<Finding[]> {
  const findings: Finding[] = []
  let before = { account: -1n, seq: 0n, seal: '' }
  for (;;) {
    const { rows } = await sql<SealRow>`select account_id, seq, hash, seal from event_seal
      where (account_id, seq) > (${before.account}::bigint, ${before.seq}::bigint)
      order by account_id, seq limit ${pageSize}::int`.execute(reader)
    for (const { account_id: account, seq, hash, seal } of rows) {
      const previous = before.account === account ? before.seal : ''
      if (!signer.verify(sealedText(previous, { account, seq, hash }), seal)) {
        const told = { account_id: account, what: `seal of event ${seq}`, expected: 'signed with one of the keys' }
        findings.push(finding('event_seal', { ...told, actual: seal.slice(0, 16) }))
      }
      before = { account, seq, seal }
    }
    if (rows.length < pageSize) return findings
  }
}
