/**
 * When accounts have to be looked at again, written anew after the policy has changed: a notice or a stage may now come
 * earlier. From the first account to the last, a part at a time; a process that dies goes on where it was.
 */
import type { CatalogDraftId } from '@coterm/core/ids.ts'
import type { SellerId } from '@coterm/core/invoice/parties.ts'
import { sql } from 'kysely'
import { loadAccounts } from './accounts.ts'
import { nextWorkOn } from './commit/agenda.ts'
import type { Database, Reader, Transaction } from './database.ts'
import { idFromRow, idToRow } from './ids.ts'
import { unnest } from './insert-rows.ts'
import { optionalDateToRow } from './row-values.ts'

const partSize = 500
const agendaTable = { table: 'agenda', columns: { account_id: 'bigint', next_action_on: 'date' } } as const

/** Together with the publication: the dates are written anew afterwards. */
export async function beginRenewingAgendas(reader: Reader, seller: SellerId, draft: CatalogDraftId): Promise<void> {
  await reader
    .insertInto('agenda_renewal')
    .values({ draft_id: idToRow(draft), seller_id: seller, after_account: 0n })
    .execute()
}

/** Goes on until all are written, or `isOver` says so. */
export async function renewAgendas(database: Database, seller: SellerId, isOver: () => boolean): Promise<void> {
  while (!isOver()) {
    const renewed = await database.kysely.transaction().execute((transaction) => renewPart(transaction, seller))
    if (!renewed) return
  }
}

// False when nothing is left, or another process does it.
async function renewPart(transaction: Transaction, seller: SellerId): Promise<boolean> {
  const begun = await transaction
    .selectFrom('agenda_renewal')
    .selectAll()
    .where('seller_id', '=', seller)
    .orderBy('draft_id')
    .limit(1)
    .forUpdate()
    .skipLocked()
    .executeTakeFirst()
  if (!begun) return false
  const accounts = await transaction
    .selectFrom('agenda')
    .select('account_id')
    .where('seller_id', '=', seller)
    .where('account_id', '>', begun.after_account)
    .orderBy('account_id')
    .limit(partSize)
    .execute()
  const last = accounts.at(-1)
  const own = sql`draft_id = ${begun.draft_id}::bigint`
  if (!last) {
    await sql`delete from agenda_renewal where ${own}`.execute(transaction)
    return true
  }
  await writeDates(
    transaction,
    accounts.map(({ account_id }) => account_id),
  )
  await sql`update agenda_renewal set after_account = ${last.account_id}::bigint where ${own}`.execute(transaction)
  return true
}

async function writeDates(transaction: Transaction, accounts: readonly bigint[]): Promise<void> {
  const ids = accounts.map((row) => idFromRow('account', row))
  const found = await loadAccounts(transaction, ids, { lock: true, invoices: false })
  const rows = [...found].flatMap(([account, { known, openInvoices, agenda }]) => {
    const next = nextWorkOn(known, openInvoices)
    if (next === agenda.nextActionOn) return []
    return [{ account_id: idToRow(account), next_action_on: optionalDateToRow(next) }]
  })
  if (rows.length === 0) return
  const written = rows.map((row) => row.account_id)
  await sql`update agenda g set next_action_on = n.next_action_on
    from ${unnest(agendaTable, rows)} n (account_id, next_action_on)
    where g.account_id = n.account_id and g.account_id = any(${written}::bigint[])`.execute(transaction)
}
