/** Invoices of every account as a list is scanned: without their lines. */
import type { AccountId, InvoiceId } from '@coterm/core/ids.ts'
import type { SellerId } from '@coterm/core/invoice/parties.ts'
import type { Currency } from '@coterm/core/money/currency.ts'
import { type Money, money } from '@coterm/core/money/money.ts'
import type { PlainDate } from '@coterm/core/time/plain-date.ts'
import { sql } from 'kysely'
import type { Reader } from './database.ts'
import { idFromRow, idToRow } from './ids.ts'
import { type InvoiceStatus, invoiceStatuses } from './invoices.ts'
import { dateFromRow, wordFromRow } from './row-values.ts'

export type InvoiceSummary = {
  readonly id: InvoiceId
  readonly number: string
  readonly account: { readonly id: AccountId; readonly name: string }
  readonly onTestClock: boolean
  readonly date: PlainDate
  readonly dueOn: PlainDate
  readonly status: InvoiceStatus
  readonly total: Money
  readonly due: Money
  readonly failedAttempts: number
  readonly nextAttemptOn: PlainDate | null
}

export type SummaryPage = {
  readonly limit: number
  readonly after?: InvoiceId
  readonly status?: InvoiceStatus
  readonly seller?: SellerId
  readonly number?: string
  /** Only those whose payment has been declined. */
  readonly declined?: boolean
  /** Of accounts in real time only, or of those on a test clock; both where it is left out. */
  readonly onTestClock?: boolean
}

type Row = {
  id: bigint
  number: string
  account_id: bigint
  name: string
  test_clock_id: bigint
  date: string
  due_on: string
  status: string
  currency: string
  total: bigint
  due: bigint
  failed_attempts: number
  next_attempt_on: string | null
}

/** The newest first. */
export async function listInvoiceSummaries(reader: Reader, page: SummaryPage): Promise<InvoiceSummary[]> {
  const { after, status, seller, number, declined, onTestClock } = page
  const wanted = [
    ...(after === undefined ? [] : [sql`i.id < ${idToRow(after)}::bigint`]),
    ...(status === undefined ? [] : [sql`i.status = ${status}`]),
    ...(seller === undefined ? [] : [sql`i.seller_id = ${seller}`]),
    ...(number === undefined ? [] : [sql`i.number = ${number}`]),
    ...(declined ? [sql`i.failed_attempts > 0`] : []),
    ...(onTestClock === undefined ? [] : [sql`(i.test_clock_id <> 0) = ${onTestClock}::boolean`]),
  ]
  const where = wanted.length === 0 ? sql`` : sql`where ${sql.join(wanted, sql` and `)}`
  const { rows } = await sql<Row>`
    select i.id, i.number, i.account_id, a.name, i.test_clock_id, i.date, i.due_on, i.status, i.currency, i.total,
      i.total - i.credited - i.credit_applied - i.paid as due, i.failed_attempts, i.next_attempt_on
    from invoice i join account a on a.id = i.account_id ${where}
    order by i.id desc limit ${page.limit}::int`.execute(reader)
  return rows.map(fromRow)
}

function fromRow(row: Row): InvoiceSummary {
  const currency = row.currency as Currency
  return {
    ...{ id: idFromRow('invoice', row.id), number: row.number, onTestClock: row.test_clock_id !== 0n },
    account: { id: idFromRow('account', row.account_id), name: row.name },
    date: dateFromRow(row.date),
    dueOn: dateFromRow(row.due_on),
    status: wordFromRow(invoiceStatuses, row.status),
    total: money(row.total, currency),
    due: money(row.due, currency),
    failedAttempts: row.failed_attempts,
    nextAttemptOn: row.next_attempt_on === null ? null : dateFromRow(row.next_attempt_on),
  }
}
