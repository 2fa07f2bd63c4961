/** The rows of money: quotes, invoices, credit notes, payments and refunds. */
import type { ColumnType, Generated, Selectable } from 'kysely'
import type { Json, Moment } from './tables.ts'

export type InvoiceRow = {
  account_id: bigint
  id: bigint
  seller_id: string
  test_clock_id: bigint
  number_in_series: bigint
  number: string
  date: string
  issued_on: string
  due_on: string
  currency: string
  payment_method_id: bigint | null
  subtotal: bigint
  total: bigint
  created_at: Moment
  status: string
  credited: Generated<bigint>
  credit_applied: Generated<bigint>
  paid: Generated<bigint>
  blocked_method_id: ColumnType<bigint | null, bigint | null | undefined, bigint | null>
  next_attempt_on: string | null
  failed_attempts: number
  paid_on: string | null
  settled_at_issue: bigint | null
  seller_details: Json | null
  buyer_details: Json | null
  collect_method_id: ColumnType<bigint | null, bigint | null | undefined, bigint | null>
}
export type InvoiceLineRow = Selectable<InvoiceLineTable>
export type InvoiceLineTable = {
  account_id: bigint
  invoice_id: bigint
  number: number
  kind: string
  subscription_id: bigint
  lot: number
  product: string
  term: string
  price_kind: string
  unit_price: bigint
  quantity: number
  seat_from: number
  seat_to: number
  fraction_days: number | null
  fraction_of: number | null
  period_start: string
  period_end: string
  amount: bigint
  product_name: string | null
  tax_rate: string
  tax_category: string
  tax_reason: Json
}
export type InvoiceTaxRow = {
  account_id: bigint
  invoice_id: bigint
  rate: string
  category: string
  taxable: bigint
  amount: bigint
}
export type CreditNoteRow = {
  account_id: bigint
  id: bigint
  invoice_id: bigint
  seller_id: string
  test_clock_id: bigint
  number_in_series: bigint
  number: string
  date: string
  issued_on: string
  currency: string
  subtotal: bigint
  total: bigint
  refund: bigint
  to_balance: Generated<bigint>
  created_at: Moment
  seller_details: Json | null
  buyer_details: Json | null
}
export type CreditNoteLineRow = {
  account_id: bigint
  credit_note_id: bigint
  number: number
  invoice_line: number
  quantity: number
  seat_from: number
  seat_to: number
  fraction_days: number | null
  fraction_of: number | null
  period_start: string
  period_end: string
  amount: bigint
}
export type CreditNoteTaxRow = {
  account_id: bigint
  credit_note_id: bigint
  rate: string
  category: string
  taxable: bigint
  amount: bigint
}
export type RefundRow = {
  account_id: bigint
  id: bigint
  credit_note_id: bigint
  invoice_id: bigint
  payment_id: bigint
  currency: string
  amount: bigint
  status: string
  date: string
  created_at: Moment
  changed_at: Moment
  failure: ColumnType<string | null, string | null | undefined, string | null>
  look_ups: Generated<number>
}
export type QuoteRow = {
  account_id: bigint
  id: bigint
  status: string
  quoted: Json
  quoted_on: string
  state_version: bigint
  expires_at: Moment
  created_at: Moment
  accepted_by: ColumnType<string | null, string | null | undefined, string | null>
}
export type QuoteInvoiceRow = { account_id: bigint; quote_id: bigint; draft: number; invoice_id: bigint }
export type PaymentAttemptRow = {
  account_id: bigint
  id: bigint
  invoice_id: bigint | null
  quote_id: bigint | null
  draft: number | null
  payment_method_id: bigint
  currency: string
  amount: bigint
  status: string
  decline_code: ColumnType<string | null, string | null | undefined, string | null>
  tried_on: string
  created_at: Moment
  changed_at: Moment
  refunded: Generated<boolean>
  parts: ColumnType<unknown, string | null | undefined, string | null>
  action_url: ColumnType<string | null, string | null | undefined, string | null>
  look_ups: Generated<number>
}
export type CreditBalanceRow = { account_id: bigint; currency: string; amount: bigint }
export type CreditTransactionRow = {
  account_id: bigint
  id: bigint
  currency: string
  amount: bigint
  kind: string
  invoice_id: bigint | null
  credit_note_id: bigint | null
  reason: string | null
  date: string
  created_at: Moment
}
export type AccountTagRow = { account_id: bigint; tag: string; reason: string; set_on: string; set_at: Moment }
export type TransferRow = {
  account_id: bigint
  id: bigint
  invoice_id: bigint
  currency: string
  amount: bigint
  settled: bigint
  received_on: string
  reference: string
  created_at: Moment
}
export type DisputeRow = {
  account_id: bigint
  id: bigint
  provider_id: string
  payment_id: bigint
  invoice_id: bigint
  currency: string
  amount: bigint
  reopened: bigint
  returned: Generated<bigint>
  status: string
  reason: string
  opened_on: string
  changed_at: Moment
}
