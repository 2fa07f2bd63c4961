/** Debts that the vendor has given up. */
import { book } from '@coterm/core/ledger/book.ts'
import type { Money } from '@coterm/core/money/money.ts'
import type { PlainDate } from '@coterm/core/time/plain-date.ts'
import type { Instant } from '@coterm/core/time/zone.ts'
import { writeTransactions } from './commit/ledger.ts'
import type { Transaction } from './database.ts'
import { idToRow, newNumbers } from './ids.ts'
import type { StoredInvoice } from './invoices.ts'

type GivenUp = { readonly amount: Money; readonly on: PlainDate; readonly at: Instant }

/** The invoice is asked for no more; it may still be paid. The account is locked. */
export async function setUncollectible(
  transaction: Transaction,
  { account, id }: Pick<StoredInvoice, 'account' | 'id'>,
  { amount, on, at }: GivenUp,
): Promise<void> {
  await transaction
    .updateTable('invoice')
    .set({ status: 'uncollectible', next_attempt_on: null })
    .where('account_id', '=', idToRow(account))
    .where('id', '=', idToRow(id))
    .execute()
  const [number = 0n] = await newNumbers(transaction, 1)
  const invoice = idToRow(id)
  const booking = book('invoice_written_off', amount)
  await writeTransactions(transaction, [
    { account: idToRow(account), id: number, booking, invoice, source: invoice, on, at },
  ])
}
