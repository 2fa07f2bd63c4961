/** What customers have been told, newest first. */
import type { ProductId } from '@coterm/core/catalog/catalog.ts'
import type { AccountId } from '@coterm/core/ids.ts'
import { money } from '@coterm/core/money/money.ts'
import { type Notice, noticeKinds } from '@coterm/core/notice/notice.ts'
import type { Reader } from './database.ts'
import { type EmailProof, listProofs } from './emails.ts'
import { idFromRow, idToRow } from './ids.ts'
import { currencyFromRow, dateFromRow, termFromRow, wordFromRow } from './row-values.ts'

/** `cursor` is where the next page starts. */
export type StoredNotice = Notice & {
  readonly account: AccountId
  readonly cursor: string
  /** The messages it was told in. */
  readonly proofs: readonly EmailProof[]
}

export async function listNotices(
  reader: Reader,
  account: AccountId,
  page: { readonly limit: number; readonly after?: string },
): Promise<StoredNotice[]> {
  let query = reader
    .selectFrom('notice')
    .selectAll()
    .where('account_id', '=', idToRow(account))
    .orderBy('id', 'desc')
    .limit(page.limit)
  if (page.after !== undefined) query = query.where('id', '<', BigInt(page.after))
  const rows = await query.execute()
  const events = rows.flatMap(({ event_seq }) => event_seq ?? [])
  const proofs = await listProofs(reader, account, events)
  return rows.map((row) => {
    const currency = currencyFromRow(row.currency)
    return {
      account,
      cursor: row.id.toString(),
      proofs: proofs.filter(({ event }) => event === row.event_seq),
      kind: wordFromRow(noticeKinds, row.kind),
      subscription: idFromRow('subscription', row.subscription_id),
      date: dateFromRow(row.date),
      renewsOn: dateFromRow(row.renews_on),
      product: row.product as ProductId,
      term: termFromRow(row.term),
      seats: row.seats,
      unitPrice: money(row.unit_price, currency),
      total: money(row.total, currency),
      seatsUnused: row.seats_unused,
      // Notices of the first schemas did not keep it.
      unitPriceBefore: money(row.unit_price_before ?? row.unit_price, currency),
      rules: row.rules.split(' ').filter(Boolean),
    }
  })
}
