/** Whose rows a list shows: an account's, or those of all accounts, in real time, on a test clock, or both. */
import type { AccountId } from '@coterm/core/ids.ts'
import { sql } from 'kysely'
import type { Reader } from './database.ts'
import { idFromRow, idToRow } from './ids.ts'

export type Whose = { readonly account?: AccountId; readonly onTestClock?: boolean }

/** A condition on the account of this table's rows. */
export function ofWhom({ account, onTestClock }: Whose, table: 'support_request' | 'payment_attempt' | 'refund') {
  const owner = sql.ref(`${table}.account_id`)
  if (account !== undefined) return sql<boolean>`${owner} = ${idToRow(account)}::bigint`
  if (onTestClock === undefined) return sql<boolean>`true`
  return sql<boolean>`exists (select from agenda g where g.account_id = ${owner}
    and (g.test_clock_id is not null) = ${onTestClock}::boolean)`
}

export type Owner = { readonly id: AccountId; readonly name: string; readonly onTestClock: boolean }

export async function loadOwners(reader: Reader, ids: readonly AccountId[]): Promise<Map<AccountId, Owner>> {
  const rows = await reader
    .selectFrom('account')
    .innerJoin('agenda', 'agenda.account_id', 'account.id')
    .select(['account.id', 'account.name', 'agenda.test_clock_id'])
    .where('account.id', 'in', ids.length === 0 ? [0n] : [...new Set(ids)].map(idToRow))
    .execute()
  return new Map(
    rows.map((row) => {
      const id = idFromRow('account', row.id)
      return [id, { id, name: row.name, onTestClock: row.test_clock_id !== null }]
    }),
  )
}
