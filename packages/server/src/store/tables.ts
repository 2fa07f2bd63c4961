/** The rows, as the queries see them. Dates are `YYYY-MM-DD` text, moments are milliseconds, amounts minor units. */
import type { ColumnType, Generated } from 'kysely'

// Read as milliseconds since 1970, written as ISO text.
type Moment = ColumnType<number, string, string>
type Json = ColumnType<unknown, string, string>

type SellerRow = {
  id: string
  name: string
  country: string
  currency: string
  time_zone: string
  rules_id: string
  created_at: Moment
}
type SellerRulesRow = {
  seller_id: string
  id: string
  published_at: Moment
  catalog: Json
  policy: Json
  tax_rates: Json
}
type TestClockRow = { id: bigint; name: string; today: string; created_at: Moment }
type AccountRow = { id: bigint; seller_id: string; name: string; country: string; kind: string; created_at: Moment }
type AgendaRow = {
  account_id: bigint
  seller_id: string
  test_clock_id: bigint | null
  next_action_on: ColumnType<string | null, string | null | undefined, string | null>
  state_version: Generated<bigint>
  event_seq: Generated<bigint>
  event_hash: Generated<string>
  held_quote_id: ColumnType<bigint | null, bigint | null | undefined, bigint | null>
  parked: ColumnType<string | null, string | null | undefined, string | null>
}
type MemberRow = {
  account_id: bigint
  id: bigint
  name: string
  email: string
  role: Generated<string>
  created_at: Moment
}
type SignInLinkRow = {
  token_hash: string
  account_id: bigint
  member_id: bigint
  expires_at: Moment
  used_at: ColumnType<number | null, string | null | undefined, string | null>
}
type SessionRow = { token_hash: string; account_id: bigint; member_id: bigint; expires_at: Moment }
type ApiKeyRow = { key_hash: string; name: string; created_at: Moment }
type PaymentMethodRow = {
  account_id: bigint
  id: bigint
  position: number
  kind: string
  label: string
  expires_on: string | null
}
type SubscriptionRow = { account_id: bigint; id: bigint; seats: number; product: string }
type SeatAssignmentRow = { account_id: bigint; subscription_id: bigint; assignee: string; assigned_at: Moment }
type InvoiceRow = {
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
  next_attempt_on: string | null
  failed_attempts: number
  paid_on: string | null
}
export type InvoiceLineRow = {
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
}
type InvoiceTaxRow = { account_id: bigint; invoice_id: bigint; rate: string; taxable: bigint; amount: bigint }
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
  created_at: Moment
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
type CreditNoteTaxRow = { account_id: bigint; credit_note_id: bigint; rate: string; taxable: bigint; amount: bigint }
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
}
type CalendarLinkRow = { account_id: bigint; id: bigint; token_hash: string; created_at: Moment }
type SupportRequestRow = {
  account_id: bigint
  id: bigint
  member_id: bigint | null
  subscription_id: bigint | null
  action: string | null
  codes: string[]
  topic: string
  message: string
  language: string
  created_at: Moment
}
type EmailRow = {
  account_id: bigint
  id: bigint
  recipient: string
  subject: string
  body: string
  created_at: Moment
  tries: Generated<number>
  next_try_at: Moment
  sent_at: ColumnType<number | null, string | null | undefined, string | null>
  failure: ColumnType<string | null, string | null | undefined, string | null>
}
type SandboxRefundRow = { reference: string; charge: string; currency: string; amount: bigint }
type QuoteRow = {
  account_id: bigint
  id: bigint
  status: string
  quoted: Json
  quoted_on: string
  state_version: bigint
  expires_at: Moment
  created_at: Moment
}
type QuoteInvoiceRow = { account_id: bigint; quote_id: bigint; draft: number; invoice_id: bigint }
type PaymentAttemptRow = {
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
}
type EventRow = {
  account_id: bigint
  seq: bigint
  type: string
  subscription_id: bigint | null
  data: Json
  date: string
  at: Moment
  hash: string
  published_at: Moment | null
}
type NoticeRow = {
  account_id: bigint
  id: bigint
  kind: string
  subscription_id: bigint
  date: string
  renews_on: string
  product: string
  term: string
  seats: number
  currency: string
  unit_price: bigint
  total: bigint
}
type IdempotencyKeyRow = {
  scope: string
  key: string
  request_hash: string
  response: ColumnType<unknown, string | null | undefined, string | null>
  created_at: Moment
}
type SandboxMethodRow = { payment_method_id: bigint; behaviour: string }
type SandboxChargeRow = {
  reference: string
  payment_method_id: bigint | null
  currency: string | null
  amount: bigint | null
  status: string
  decline_code: ColumnType<string | null, string | null | undefined, string | null>
  refunded: Generated<boolean>
}

export type Tables = {
  seller: SellerRow
  seller_rules: SellerRulesRow
  test_clock: TestClockRow
  account: AccountRow
  agenda: AgendaRow
  member: MemberRow
  sign_in_link: SignInLinkRow
  session: SessionRow
  api_key: ApiKeyRow
  payment_method: PaymentMethodRow
  subscription: SubscriptionRow
  seat_assignment: SeatAssignmentRow
  invoice: InvoiceRow
  invoice_line: InvoiceLineRow
  invoice_tax: InvoiceTaxRow
  credit_note: CreditNoteRow
  credit_note_line: CreditNoteLineRow
  credit_note_tax: CreditNoteTaxRow
  refund: RefundRow
  calendar_link: CalendarLinkRow
  support_request: SupportRequestRow
  email: EmailRow
  sandbox_refund: SandboxRefundRow
  quote: QuoteRow
  quote_invoice: QuoteInvoiceRow
  payment_attempt: PaymentAttemptRow
  event: EventRow
  notice: NoticeRow
  idempotency_key: IdempotencyKeyRow
  sandbox_method: SandboxMethodRow
  sandbox_charge: SandboxChargeRow
}
