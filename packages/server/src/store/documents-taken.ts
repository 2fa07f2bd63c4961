/** Which documents somebody has taken along, and what they said then. */
import type { AccountId, CreditNoteId, InvoiceId } from '@coterm/core/ids.ts'
import type { Instant } from '@coterm/core/time/zone.ts'
import { sql } from 'kysely'
import type { Reader } from './database.ts'
import { idFromRow, idToRow } from './ids.ts'
import { instantToRow, wordFromRow } from './row-values.ts'

export type Taken = {
  readonly account: AccountId
  readonly document: InvoiceId | CreditNoteId
  readonly kind: 'invoice' | 'credit_note'
  readonly version: number
  readonly contentHash: string
}

/** Only the first time counts. */
export async function recordTaken(reader: Reader, taken: Taken, at: Instant): Promise<void> {
  const { account, document, kind, version, contentHash } = taken
  await sql`insert into document_taken (account_id, document_id, kind, version, content_hash, taken_at)
    values (${idToRow(account)}, ${idToRow(document)}, ${kind}, ${version}, ${contentHash}, ${instantToRow(at)})
    on conflict do nothing`.execute(reader)
}

type Row = { account_id: bigint; document_id: bigint; kind: string; content_hash: string }
type After = { readonly version: number; readonly after: InvoiceId | CreditNoteId | null; readonly limit: number }

/** Those that were taken under this version, in the order of their ids. */
export async function listTaken(reader: Reader, { version, after, limit }: After): Promise<Taken[]> {
  const { rows } = await sql<Row>`select account_id, document_id, kind, content_hash from document_taken
    where version = ${version} and document_id > ${after === null ? 0n : idToRow(after)}
    order by document_id limit ${limit}`.execute(reader)
  return rows.map((row) => {
    const kind = wordFromRow(['invoice', 'credit_note'], row.kind)
    const account = idFromRow('account', row.account_id)
    const document =
      kind === 'invoice' ? idFromRow('invoice', row.document_id) : idFromRow('creditNote', row.document_id)
    return { account, document, kind, version, contentHash: row.content_hash }
  })
}
