/** Issued invoices as they are read: whole, with lines, tax and payments. */
import { type ProductId, priceKinds } from '@coterm/core/catalog/catalog.ts'
import type { AccountId, InvoiceId, PaymentMethodId } from '@coterm/core/ids.ts'
import { type InvoiceLine, lineKinds, type TaxPart } from '@coterm/core/invoice/invoice.ts'
import type { Currency } from '@coterm/core/money/currency.ts'
import { type Money, money, subtract } from '@coterm/core/money/money.ts'
import type { PlainDate } from '@coterm/core/time/plain-date.ts'
import type { Selectable } from 'kysely'
import type { Reader } from './database.ts'
import { idFromRow, idToRow, optionalIdFromRow } from './ids.ts'
import type { InvoiceLineRow } from './money-tables.ts'
import { attemptFromRow, type PaymentAttempt } from './payment-attempts.ts'
import { currencyFromRow, dateFromRow, optionalDateFromRow, termFromRow, wordFromRow } from './row-values.ts'
import type { Tables } from './tables.ts'
import { lineTaxFromRow, taxPartsFromRows } from './tax-rows.ts'
import { listTransfers, type Transfer } from './transfers.ts'

export const invoiceStatuses = ['open', 'paid', 'void', 'uncollectible'] as const
/** `void`: credited whole before it was paid. `uncollectible`: written off; it may still be paid. */
export type InvoiceStatus = (typeof invoiceStatuses)[number]

export type StoredInvoice = {
  readonly id: InvoiceId
  readonly account: AccountId
  readonly number: string
  readonly date: PlainDate
  readonly issuedOn: PlainDate
  readonly dueOn: PlainDate
  readonly currency: Currency
  readonly paymentMethod: PaymentMethodId | null
  readonly lines: readonly InvoiceLine[]
  readonly subtotal: Money
  readonly tax: readonly TaxPart[]
  readonly total: Money
  readonly status: InvoiceStatus
  /** How much of the debt credit notes have taken away. */
  readonly credited: Money
  /** How much of it the credit balance has paid, and how much money. */
  readonly creditApplied: Money
  readonly paid: Money
  readonly paidOn: PlainDate | null
  readonly nextAttemptOn: PlainDate | null
  readonly failedAttempts: number
  readonly payments: readonly PaymentAttempt[]
  /** What the vendor has recorded as received by transfer. */
  readonly transfers: readonly Transfer[]
  /** What pays it instead of the method it was billed to, once that was replaced. */
  readonly collectWith: PaymentMethodId | null
  /** What a person recognises the methods of its payments by, also those that have been removed. */
  readonly methodLabels: ReadonlyMap<PaymentMethodId, string>
}

/** What is still owed of it, also where it was written off. */
export function owedOf({ total, credited, creditApplied, paid }: StoredInvoice): Money {
  return [credited, creditApplied, paid].reduce(subtract, total)
}

export type InvoicePage = {
  readonly account?: AccountId
  readonly status?: InvoiceStatus
  /** Days, as `YYYY-MM-DD`. */
  readonly issuedFrom?: string
  readonly issuedUntil?: string
  readonly limit: number
  readonly after?: InvoiceId
}

/** A page of invoices, newest first. */
export async function listInvoices(reader: Reader, page: InvoicePage): Promise<StoredInvoice[]> {
  let query = reader.selectFrom('invoice').selectAll().orderBy('id', 'desc').limit(page.limit)
  if (page.account !== undefined) query = query.where('account_id', '=', idToRow(page.account))
  if (page.after !== undefined) query = query.where('id', '<', idToRow(page.after))
  if (page.status !== undefined) query = query.where('status', '=', page.status)
  if (page.issuedFrom !== undefined) query = query.where('issued_on', '>=', page.issuedFrom)
  if (page.issuedUntil !== undefined) query = query.where('issued_on', '<=', page.issuedUntil)
  return complete(reader, await query.execute())
}

export async function loadInvoice(reader: Reader, id: InvoiceId): Promise<StoredInvoice | null> {
  const rows = await reader.selectFrom('invoice').selectAll().where('id', '=', idToRow(id)).execute()
  return (await complete(reader, rows))[0] ?? null
}

/** These invoices of an account, as far as they are its own. */
export async function loadInvoices(
  reader: Reader,
  account: AccountId,
  ids: readonly InvoiceId[],
): Promise<StoredInvoice[]> {
  if (ids.length === 0) return []
  const rows = await reader
    .selectFrom('invoice')
    .selectAll()
    .where('account_id', '=', idToRow(account))
    .where('id', 'in', ids.map(idToRow))
    .execute()
  return complete(reader, rows)
}

type Row = Selectable<Tables['invoice']>

async function complete(reader: Reader, rows: readonly Row[]): Promise<StoredInvoice[]> {
  if (rows.length === 0) return []
  const accounts = [...new Set(rows.map((row) => row.account_id))]
  const ids = rows.map((row) => row.id)
  const lines = await reader
    .selectFrom('invoice_line')
    .selectAll()
    .where('account_id', 'in', accounts)
    .where('invoice_id', 'in', ids)
    .orderBy('number')
    .execute()
  const tax = await reader
    .selectFrom('invoice_tax')
    .selectAll()
    .where('account_id', 'in', accounts)
    .where('invoice_id', 'in', ids)
    .execute()
  const payments = await reader
    .selectFrom('payment_attempt')
    .selectAll()
    .where('account_id', 'in', accounts)
    .where('invoice_id', 'in', ids)
    .orderBy('id')
    .execute()
  const labels = await reader
    .selectFrom('payment_method')
    .select(['id', 'label'])
    .where('account_id', 'in', accounts)
    .execute()
  const methodLabels = new Map(labels.map(({ id, label }) => [idFromRow('paymentMethod', id), label]))
  const transfers = await listTransfers(reader, accounts, ids)
  const linesOf = Map.groupBy(lines, (line) => line.invoice_id)
  const taxOf = Map.groupBy(tax, (part) => part.invoice_id)
  const paymentsOf = Map.groupBy(payments, (payment) => payment.invoice_id)
  return rows.map((row) => {
    const currency = currencyFromRow(row.currency)
    return {
      ...invoiceFromRow(row, currency),
      lines: (linesOf.get(row.id) ?? []).map((line) => lineFromRow(line, currency)),
      tax: taxPartsFromRows(taxOf.get(row.id) ?? [], currency),
      payments: (paymentsOf.get(row.id) ?? []).map(attemptFromRow),
      transfers: transfers.filter(({ invoice }) => invoice === idFromRow('invoice', row.id)),
      methodLabels,
    }
  })
}

function invoiceFromRow(
  row: Row,
  currency: Currency,
): Omit<StoredInvoice, 'lines' | 'tax' | 'payments' | 'transfers' | 'methodLabels'> {
  return {
    id: idFromRow('invoice', row.id),
    account: idFromRow('account', row.account_id),
    number: row.number,
    date: dateFromRow(row.date),
    issuedOn: dateFromRow(row.issued_on),
    dueOn: dateFromRow(row.due_on),
    currency,
    paymentMethod: optionalIdFromRow('paymentMethod', row.payment_method_id),
    subtotal: money(row.subtotal, currency),
    total: money(row.total, currency),
    status: wordFromRow(invoiceStatuses, row.status),
    credited: money(row.credited, currency),
    creditApplied: money(row.credit_applied, currency),
    paid: money(row.paid, currency),
    paidOn: optionalDateFromRow(row.paid_on),
    nextAttemptOn: optionalDateFromRow(row.next_attempt_on),
    failedAttempts: row.failed_attempts,
    collectWith: optionalIdFromRow('paymentMethod', row.collect_method_id),
  }
}

/** A line as it was billed. */
export function lineFromRow(row: InvoiceLineRow, currency: Currency): InvoiceLine {
  const { fraction_days: days, fraction_of: of } = row
  return {
    kind: wordFromRow(lineKinds, row.kind),
    subscription: idFromRow('subscription', row.subscription_id),
    lot: row.lot,
    product: row.product as ProductId,
    term: termFromRow(row.term),
    priceKind: wordFromRow(priceKinds, row.price_kind),
    unitPrice: money(row.unit_price, currency),
    quantity: row.quantity,
    seats: { from: row.seat_from, to: row.seat_to },
    fraction: days === null || of === null ? null : { days, of },
    period: { start: dateFromRow(row.period_start), end: dateFromRow(row.period_end) },
    amount: money(row.amount, currency),
    tax: lineTaxFromRow(row),
  }
}
