/** Finds accounts by whatever somebody knows of one: a name, an address, a number. Every way has an index. */
import { type AccountId, type Id, type IdKind, id, idPrefixes } from '@coterm/core/ids.ts'
import { sql } from 'kysely'
import type { AccountPage } from './create-account.ts'
import type { Reader } from './database.ts'
import { idFromRow, idToRow } from './ids.ts'

type Page = Pick<AccountPage, 'limit' | 'after' | 'seller' | 'testClock'>

/** The newest first. Names and addresses by how they begin; ids, invoice and VAT numbers whole. */
export async function findAccounts(reader: Reader, words: string, page: Page): Promise<AccountId[]> {
  const beginning = `${words.toLowerCase().replaceAll(/[\\%_]/g, (sign) => `\\${sign}`)}%`
  const wanted = [
    ...(page.after === undefined ? [] : [sql`found.id < ${idToRow(page.after)}::bigint`]),
    ...(page.seller === undefined ? [] : [sql`g.seller_id = ${page.seller}`]),
    ...(page.testClock === undefined ? [] : [sql`g.test_clock_id = ${idToRow(page.testClock)}::bigint`]),
  ]
  const where = wanted.length === 0 ? sql`` : sql`where ${sql.join(wanted, sql` and `)}`
  const { rows } = await sql<{ id: bigint }>`
    select found.id from (
      select id from account where lower(name) like ${beginning}
      union select account_id from member where lower(email) like ${beginning} and removed_at is null
      union select account_id from invoice where number = ${words}
      union select id from account where tax_id = ${words}
      union select account_id from agenda where account_id = ${numberOf('account', words)}::bigint
      union select account_id from subscription where id = ${numberOf('subscription', words)}::bigint
      union select account_id from invoice where id = ${numberOf('invoice', words)}::bigint
    ) found join agenda g on g.account_id = found.id ${where}
    order by found.id desc limit ${page.limit}::int`.execute(reader)
  return rows.map((row) => idFromRow('account', row.id))
}

function numberOf(kind: IdKind, words: string): bigint {
  return words.startsWith(`${idPrefixes[kind]}_`) ? idToRow(id(kind, words) as Id<IdKind>) : -1n
}
