/** Debts that the vendor has given up. */
import type { Transaction } from './database.ts'
import { idToRow } from './ids.ts'
import type { StoredInvoice } from './invoices.ts'

/** The invoice is asked for no more; it may still be paid. The account is locked. */
export async function setUncollectible(
  transaction: Transaction,
  { account, id }: Pick<StoredInvoice, 'account' | 'id'>,
): Promise<void> {
  await transaction
    .updateTable('invoice')
    .set({ status: 'uncollectible', next_attempt_on: null })
    .where('account_id', '=', idToRow(account))
    .where('id', '=', idToRow(id))
    .execute()
}
