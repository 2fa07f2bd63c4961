/** Issued credit notes as they are read: whole, with lines, tax and the state of their refund. */
import type { AccountId, CreditNoteId } from '@coterm/core/ids.ts'
import type { CreditDraft } from '@coterm/core/invoice/credit.ts'
import { money } from '@coterm/core/money/money.ts'
import type { PlainDate } from '@coterm/core/time/plain-date.ts'
import { type Selectable, sql } from 'kysely'
import type { Reader } from './database.ts'
import { idFromRow, idToRow, optionalIdFromRow } from './ids.ts'
import { lineFromRow } from './invoices.ts'
import { currencyFromRow, dateFromRow, wordFromRow } from './row-values.ts'
import type { Tables } from './tables.ts'
import { taxPartsFromRows } from './tax-rows.ts'

export type StoredCreditNote = {
  readonly id: CreditNoteId
  readonly account: AccountId
  readonly number: string
  readonly issuedOn: PlainDate
  readonly draft: CreditDraft
  readonly refundStatus: 'none' | 'ready' | 'processing' | 'succeeded' | 'failed'
}

type Page = {
  readonly account: AccountId
  readonly limit: number
  readonly after?: CreditNoteId
  /** Only these of the account's. */
  readonly among?: readonly CreditNoteId[]
}

/** A page of an account's credit notes, newest first. */
export async function listCreditNotes(reader: Reader, page: Page): Promise<StoredCreditNote[]> {
  let query = notes(reader).where('c.account_id', '=', idToRow(page.account)).orderBy('c.id', 'desc').limit(page.limit)
  if (page.after !== undefined) query = query.where('c.id', '<', idToRow(page.after))
  if (page.among !== undefined) query = query.where('c.id', 'in', [-1n, ...page.among.map(idToRow)])
  return complete(reader, await query.execute())
}

export async function loadCreditNote(reader: Reader, id: CreditNoteId): Promise<StoredCreditNote | null> {
  const rows = await notes(reader).where('c.id', '=', idToRow(id)).execute()
  return (await complete(reader, rows))[0] ?? null
}

// A note may go back to several charges: it is as far as the one that is least far.
const leastDone = sql`array_position(array['failed', 'ready', 'processing', 'succeeded'], refund.status)`

function notes(reader: Reader) {
  return reader
    .selectFrom('credit_note as c')
    .innerJoin('invoice as i', (on) => on.onRef('i.account_id', '=', 'c.account_id').onRef('i.id', '=', 'c.invoice_id'))
    .leftJoinLateral(
      (query) =>
        query
          .selectFrom('refund')
          .select('status')
          .whereRef('refund.account_id', '=', 'c.account_id')
          .whereRef('refund.credit_note_id', '=', 'c.id')
          .orderBy(leastDone)
          .limit(1)
          .as('r'),
      (on) => on.onTrue(),
    )
    .selectAll('c')
    .select(['i.payment_method_id', 'r.status as refund_status'])
}

// The rows are all of one account.
async function complete(reader: Reader, rows: readonly Row[]): Promise<StoredCreditNote[]> {
  const [first] = rows
  if (!first) return []
  const account = first.account_id
  const ids = rows.map((row) => row.id)
  const lines = await linesOf(reader, account, ids)
  const tax = await reader
    .selectFrom('credit_note_tax')
    .selectAll()
    .where('account_id', '=', account)
    .where('credit_note_id', 'in', ids)
    .execute()
  return rows.map((row) =>
    noteFromRow(row, {
      lines: lines.filter((line) => line.credit_note_id === row.id),
      tax: tax.filter((part) => part.credit_note_id === row.id),
    }),
  )
}

// A line of a credit note says what differs from the line it credits.
async function linesOf(reader: Reader, account: bigint, ids: readonly bigint[]) {
  const rows = await reader
    .selectFrom('credit_note_line as l')
    .innerJoin('credit_note as c', (on) =>
      on.onRef('c.account_id', '=', 'l.account_id').onRef('c.id', '=', 'l.credit_note_id'),
    )
    .innerJoin('invoice_line as il', (on) =>
      on
        .onRef('il.account_id', '=', 'c.account_id')
        .onRef('il.invoice_id', '=', 'c.invoice_id')
        .onRef('il.number', '=', 'l.invoice_line'),
    )
    .selectAll('il')
    .select([
      ...(['l.credit_note_id', 'l.invoice_line', 'l.quantity', 'l.seat_from', 'l.seat_to', 'l.amount'] as const),
      ...(['l.fraction_days', 'l.fraction_of', 'l.period_start', 'l.period_end'] as const),
    ])
    .where('l.account_id', '=', account)
    .where('l.credit_note_id', 'in', ids)
    .orderBy('l.credit_note_id')
    .orderBy('l.number')
    .execute()
  return rows
}

type Row = Selectable<Tables['credit_note']> & { payment_method_id: bigint | null; refund_status: string | null }
type Parts = {
  readonly lines: Awaited<ReturnType<typeof linesOf>>
  readonly tax: readonly Selectable<Tables['credit_note_tax']>[]
}

function noteFromRow(row: Row, { lines, tax }: Parts): StoredCreditNote {
  const currency = currencyFromRow(row.currency)
  return {
    id: idFromRow('creditNote', row.id),
    account: idFromRow('account', row.account_id),
    number: row.number,
    issuedOn: dateFromRow(row.issued_on),
    draft: {
      invoice: idFromRow('invoice', row.invoice_id),
      date: dateFromRow(row.date),
      currency,
      paymentMethod: optionalIdFromRow('paymentMethod', row.payment_method_id),
      lines: lines.map((line) => ({ of: line.invoice_line, line: lineFromRow(line, currency) })),
      subtotal: money(row.subtotal, currency),
      tax: taxPartsFromRows(tax, currency),
      total: money(row.total, currency),
      refund: money(row.refund, currency),
      toBalance: money(row.to_balance, currency),
      voided: [],
    },
    refundStatus:
      row.refund_status === null
        ? 'none'
        : wordFromRow(['ready', 'processing', 'succeeded', 'failed'], row.refund_status),
  }
}
