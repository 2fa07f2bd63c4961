/** What the vendor's own systems keep with accounts, subscriptions and quotes. */
import { type AccountId, type IdKind, id } from '@coterm/core/ids.ts'
import { sql } from 'kysely'
import type { Reader, Transaction } from './database.ts'
import { idFromRow, idToRow } from './ids.ts'

export type Metadata = Readonly<Record<string, string>>
/** Null takes an entry away. */
export type MetadataChange = Readonly<Record<string, string | null>>

export type Described = Extract<IdKind, 'account' | 'subscription' | 'quote'>
export const entriesMax = 50

/** The entries of each that has some; of an invoice those of the quote that it was issued for. */
export async function loadMetadata(
  reader: Reader,
  account: AccountId,
  { kind, ids }: { readonly kind: Described | 'invoice'; readonly ids: readonly string[] },
): Promise<ReadonlyMap<string, Metadata>> {
  const rows = ids.map((each) => idToRow(id(kind, each)))
  const own = idToRow(account)
  const found = await (kind === 'invoice'
    ? sql<{ id: bigint; entries: Metadata }>`
        select q.invoice_id as id, m.entries from quote_invoice q
        join metadata m on m.account_id = q.account_id and m.kind = 'quote' and m.id = q.quote_id
        where q.account_id = ${own}::bigint and q.invoice_id = any(${rows}::bigint[])`.execute(reader)
    : sql<{ id: bigint; entries: Metadata }>`
        select id, entries from metadata
        where account_id = ${own}::bigint and kind = ${kind} and id = any(${rows}::bigint[])`.execute(reader))
  return new Map(found.rows.map((row) => [idFromRow(kind, row.id), row.entries]))
}

/** Merges the change into what is there. False, and nothing is written, when there would be too many entries. */
export async function mergeMetadata(
  transaction: Transaction,
  account: AccountId,
  { kind, id: of, change }: { readonly kind: Described; readonly id: string; readonly change: MetadataChange },
): Promise<boolean> {
  if (Object.keys(change).length === 0) return true
  // Two changes at once are one after the other.
  await sql`select from agenda where account_id = ${idToRow(account)}::bigint for update`.execute(transaction)
  const before = (await loadMetadata(transaction, account, { kind, ids: [of] })).get(of) ?? {}
  const merged = Object.entries({ ...before, ...change }).filter(([, value]) => value !== null)
  if (merged.length > entriesMax) return false
  const entries = JSON.stringify(Object.fromEntries(merged))
  await transaction
    .insertInto('metadata')
    .values({ account_id: idToRow(account), kind, id: idToRow(id(kind, of)), entries })
    .onConflict((conflict) => conflict.columns(['account_id', 'kind', 'id']).doUpdateSet({ entries }))
    .execute()
  return true
}
