/** Invoices as rows: lines and tax first, then the invoice they add up to. After that nothing of them can change. */
import { findProduct } from '@coterm/core/catalog/catalog.ts'
import { dueOf } from '@coterm/core/invoice/invoice.ts'
import type { Transaction } from '../database.ts'
import { idToRow, optionalIdToRow } from '../ids.ts'
import { insertRows } from '../insert-rows.ts'
import { dateToRow, instantToRow, optionalDateToRow } from '../row-values.ts'
import { lineTaxToRow } from '../tax-rows.ts'
import { lineColumns, lineToRow, partiesColumns, partiesToRow, taxColumns, taxToRow } from './parts.ts'
import type { Planned } from './plan.ts'
import type { Numbered } from './series.ts'

const lineTable = {
  table: 'invoice_line',
  columns: {
    account_id: 'bigint',
    invoice_id: 'bigint',
    number: 'integer',
    kind: 'text',
    subscription_id: 'bigint',
    lot: 'integer',
    product: 'text',
    term: 'text',
    price_kind: 'text',
    unit_price: 'bigint',
    product_name: 'text',
    ...lineColumns,
    tax_rate: 'text',
    tax_category: 'text',
    tax_reason: 'jsonb',
  },
} as const

const taxTable = {
  table: 'invoice_tax',
  columns: { account_id: 'bigint', invoice_id: 'bigint', ...taxColumns },
} as const

const invoiceTable = {
  table: 'invoice',
  columns: {
    account_id: 'bigint',
    id: 'bigint',
    seller_id: 'text',
    test_clock_id: 'bigint',
    number_in_series: 'bigint',
    number: 'text',
    date: 'date',
    issued_on: 'date',
    due_on: 'date',
    currency: 'text',
    payment_method_id: 'bigint',
    subtotal: 'bigint',
    total: 'bigint',
    credit_applied: 'bigint',
    paid: 'bigint',
    created_at: 'timestamptz',
    status: 'text',
    next_attempt_on: 'date',
    paid_on: 'date',
    settled_at_issue: 'bigint',
    ...partiesColumns,
  },
} as const

export async function writeLines(transaction: Transaction, planned: readonly Planned[]): Promise<void> {
  await insertRows(transaction, lineTable, { rows: planned.flatMap(lineRows) })
  await insertRows(transaction, taxTable, { rows: planned.flatMap(taxRows) })
}

export async function writeInvoices(transaction: Transaction, numbered: readonly Numbered[]): Promise<void> {
  await insertRows(transaction, invoiceTable, { rows: numbered.map(invoiceRow) })
}

function lineRows({ entry, account, invoices }: Planned) {
  const { catalog } = entry.loaded.known
  return invoices.flatMap(({ row, draft }) =>
    draft.lines.map((line, number) => ({
      account_id: account,
      invoice_id: row,
      number,
      kind: line.kind,
      subscription_id: idToRow(line.subscription),
      lot: line.lot,
      product: line.product,
      term: line.term,
      price_kind: line.priceKind,
      unit_price: line.unitPrice.minor,
      product_name: findProduct(catalog, line.product)?.name ?? null,
      ...lineToRow(line),
      ...lineTaxToRow(line.tax),
    })),
  )
}

function taxRows({ account, invoices }: Planned) {
  return invoices.flatMap(({ row, draft }) =>
    draft.tax.map((part) => ({ account_id: account, invoice_id: row, ...taxToRow(part) })),
  )
}

function invoiceRow({ planned, invoice, seller, testClock, sequence, number, issuedOn }: Numbered) {
  const { draft, status } = invoice
  return {
    account_id: planned.account,
    id: invoice.row,
    seller_id: seller,
    test_clock_id: testClock,
    number_in_series: sequence,
    number,
    date: dateToRow(draft.date),
    issued_on: dateToRow(issuedOn),
    due_on: dateToRow(draft.dueOn),
    currency: draft.currency,
    payment_method_id: optionalIdToRow(draft.paymentMethod),
    subtotal: draft.subtotal.minor,
    total: draft.total.minor,
    credit_applied: draft.creditApplied.minor,
    paid: status === 'paid' ? dueOf(draft).minor : 0n,
    created_at: instantToRow(planned.entry.at),
    status,
    next_attempt_on: optionalDateToRow(invoice.nextAttemptOn),
    paid_on: status === 'paid' ? dateToRow(planned.entry.on) : null,
    settled_at_issue: draft.creditApplied.minor + (status === 'paid' ? dueOf(draft).minor : 0n),
    ...partiesToRow(planned, draft.paymentMethod),
  }
}
