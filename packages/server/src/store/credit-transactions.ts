/** The history of credit balances, as it is read. */
import type { AccountId, InvoiceId } from '@coterm/core/ids.ts'
import { type Money, money } from '@coterm/core/money/money.ts'
import { creditReasons } from '@coterm/core/subscription/money-in.ts'
import type { PlainDate } from '@coterm/core/time/plain-date.ts'
import type { Reader } from './database.ts'
import { idToRow, optionalIdFromRow } from './ids.ts'
import { currencyFromRow, dateFromRow, wordFromRow } from './row-values.ts'

export const creditKinds = [...creditReasons, 'credit_note', 'applied'] as const

export type CreditTransaction = {
  readonly kind: (typeof creditKinds)[number]
  readonly date: PlainDate
  readonly amount: Money
  readonly invoice: InvoiceId | null
  readonly reason: string | null
}

/** Newest first. */
export async function listCreditTransactions(
  reader: Reader,
  account: AccountId,
  limit: number,
): Promise<CreditTransaction[]> {
  const rows = await reader
    .selectFrom('credit_transaction')
    .selectAll()
    .where('account_id', '=', idToRow(account))
    .orderBy('id', 'desc')
    .limit(limit)
    .execute()
  return rows.map((row) => ({
    kind: wordFromRow(creditKinds, row.kind),
    date: dateFromRow(row.date),
    amount: money(row.amount, currencyFromRow(row.currency)),
    invoice: optionalIdFromRow('invoice', row.invoice_id),
    reason: row.reason,
  }))
}
