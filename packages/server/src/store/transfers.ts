/** Transfers that arrived, as the vendor recorded them. */
import type { AccountId, InvoiceId, PaymentId } from '@coterm/core/ids.ts'
import { type Money, money } from '@coterm/core/money/money.ts'
import type { PlainDate } from '@coterm/core/time/plain-date.ts'
import type { Instant } from '@coterm/core/time/zone.ts'
import type { Selectable } from 'kysely'
import type { Reader } from './database.ts'
import { idFromRow, idToRow, newNumbers } from './ids.ts'
import { currencyFromRow, dateFromRow, dateToRow, instantToRow } from './row-values.ts'
import type { Tables } from './tables.ts'

export type Transfer = {
  readonly account: AccountId
  readonly invoice: InvoiceId
  readonly amount: Money
  readonly receivedOn: PlainDate
  readonly reference: string
}

export async function findTransfer(
  reader: Reader,
  { account, reference }: Pick<Transfer, 'account' | 'reference'>,
): Promise<Transfer | null> {
  const found = await reader
    .selectFrom('transfer')
    .selectAll()
    .where('account_id', '=', idToRow(account))
    .where('reference', '=', reference)
    .executeTakeFirst()
  return found ? transferFromRow(found) : null
}

/** Answers the id under which the books know it. */
export async function addTransfer(
  reader: Reader,
  added: Transfer & { readonly settled: Money; readonly at: Instant },
): Promise<PaymentId> {
  const [row = 0n] = await newNumbers(reader, 1)
  await reader
    .insertInto('transfer')
    .values({
      account_id: idToRow(added.account),
      id: row,
      invoice_id: idToRow(added.invoice),
      currency: added.amount.currency,
      amount: added.amount.minor,
      settled: added.settled.minor,
      received_on: dateToRow(added.receivedOn),
      reference: added.reference,
      created_at: instantToRow(added.at),
    })
    .execute()
  return idFromRow('payment', row)
}

/** The transfers for these invoices, in the order in which they were recorded. */
export async function listTransfers(
  reader: Reader,
  accounts: readonly bigint[],
  invoices: readonly bigint[],
): Promise<Transfer[]> {
  const rows = await reader
    .selectFrom('transfer')
    .selectAll()
    .where('account_id', 'in', accounts)
    .where('invoice_id', 'in', invoices)
    .orderBy('id')
    .execute()
  return rows.map(transferFromRow)
}

function transferFromRow(row: Selectable<Tables['transfer']>): Transfer {
  return {
    account: idFromRow('account', row.account_id),
    invoice: idFromRow('invoice', row.invoice_id),
    amount: money(row.amount, currencyFromRow(row.currency)),
    receivedOn: dateFromRow(row.received_on),
    reference: row.reference,
  }
}
