/** What a check finds, and rules that are one query each. */
import { type RawBuilder, sql } from 'kysely'
import type { Reader } from '../database.ts'
import { idFromRow } from '../ids.ts'

/** A difference: what the books should say by everything else that is stored, and what they say. */
export type Finding = {
  readonly rule: string
  /** Whose it is; null where it is a series' or nobody's. */
  readonly account: string | null
  readonly what: string
  readonly expected: string
  readonly actual: string
}

/** A rule as one query: a row for each difference, with `account_id`, `what`, `expected` and `actual`. */
export type Rule = { readonly name: string; readonly differences: RawBuilder<Difference> }
type Difference = {
  readonly account_id: bigint | null
  readonly what: string
  readonly expected: string | null
  readonly actual: string | null
}

export async function runRules(reader: Reader, rules: readonly Rule[]): Promise<Finding[]> {
  const findings: Finding[] = []
  for (const { name, differences } of rules) {
    const { rows } = await sql<Difference>`select d.account_id, d.what, d.expected::text as expected,
      d.actual::text as actual from (${differences}) d`.execute(reader)
    for (const row of rows) findings.push(finding(name, row))
  }
  return findings
}

export function finding(rule: string, { account_id, what, expected, actual }: Difference): Finding {
  return {
    rule,
    account: account_id === null ? null : idFromRow('account', account_id),
    what,
    expected: expected ?? 'nothing',
    actual: actual ?? 'nothing',
  }
}
