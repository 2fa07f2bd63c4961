/** The rows, as the queries see them. Dates are `YYYY-MM-DD` text, moments are milliseconds, amounts minor units. */

import type { ColumnType, Generated } from 'kysely'
import type { CatalogTables } from './catalog-tables.ts'
import type { ContractStatementRow } from './contract-tables.ts'
import type { IdentityTables } from './identity-tables.ts'
import type {
  AccountTagRow,
  CreditBalanceRow,
  CreditNoteLineRow,
  CreditNoteRow,
  CreditNoteTaxRow,
  CreditTransactionRow,
  DisputeRow,
  InvoiceLineTable,
  InvoiceRow,
  InvoiceTaxRow,
  PaymentAttemptRow,
  QuoteInvoiceRow,
  QuoteRow,
  RefundRow,
  TransferRow,
} from './money-tables.ts'
import type { OperatorTables } from './operator-tables.ts'
import type { PaymentMethodRow, PaymentMethodSetupRow, ProviderEventRow } from './payment-tables.ts'
import type { RenewalTables } from './renewal-tables.ts'
import type {
  SandboxChargeRow,
  SandboxDisputeRow,
  SandboxEventRow,
  SandboxKeyRow,
  SandboxMethodRow,
  SandboxRefundRow,
  SandboxSetupRow,
} from './sandbox-tables.ts'
import type { VendorTables } from './vendor-tables.ts'
import type { WebhookTables } from './webhook-tables.ts'

// Read as milliseconds since 1970, written as ISO text.
export type Moment = ColumnType<number, string, string>
export type Json = ColumnType<unknown, string, string>

type SellerRow = {
  id: string
  name: string
  country: string
  currency: string
  time_zone: string
  rules_id: string
  collection_stopped: ColumnType<string | null, string | null | undefined, string | null>
  created_at: Moment
  details: ColumnType<unknown, string | null | undefined, string | null>
  branding: ColumnType<unknown, string | null | undefined, string | null>
}
type SellerRulesRow = {
  seller_id: string
  id: string
  published_at: Moment
  catalog: Json
  policy: Json
  policy_changes: ColumnType<unknown, string | undefined, string>
  tax_rates: Json
}
type TestClockRow = { id: bigint; name: string; today: string; created_at: Moment }
type AccountRow = {
  id: bigint
  seller_id: string
  name: string
  country: string
  region: string | null
  tax_id: ColumnType<string | null, string | null | undefined, string | null>
  kind: string
  created_at: Moment
  details: ColumnType<unknown, string | null | undefined, string | null>
  po_number: ColumnType<string | null, string | null | undefined, string | null>
  recipients: ColumnType<unknown, string | undefined, string>
  language: Generated<string>
}
type TaxIdCheckRow = {
  account_id: bigint
  id: bigint
  value: string
  checked_on: string
  checked_at: Moment
  source: string
  valid: boolean | null
  reference: string | null
  name: string | null
  failure: string | null
}
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
  bounds_waived_through: ColumnType<string | null, string | null | undefined, string | null>
}
type SubscriptionRow = { account_id: bigint; id: bigint; seats: number; product: string }
type SeatAssignmentRow = { account_id: bigint; subscription_id: bigint; assignee: string; assigned_at: Moment }
type CalendarLinkRow = { account_id: bigint; id: bigint; token_hash: string; created_at: Moment }
type SupportRequestRow = {
  account_id: bigint
  id: bigint
  member_id: bigint | null
  subscription_id: bigint | null
  action: string | null
  codes: string
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
  event_seq: bigint | null
  template: string | null
  html: string | null
  member_id: bigint | null
  link: ColumnType<unknown, string | null, string | null>
  attachments: Json
  sender_name: string | null
  reply_to: string | null
  message_id: ColumnType<string | null, string | null | undefined, string | null>
  response: ColumnType<string | null, string | null | undefined, string | null>
  content_hash: ColumnType<string | null, string | null | undefined, string | null>
}
type MailAgendaRow = {
  account_id: bigint
  composed_seq: Generated<bigint>
  waiting: Generated<boolean>
  failure: string | null
}
type EventSealRow = { account_id: bigint; seq: bigint; hash: string; seal: string; sealed_at: Moment }
type DocumentTakenRow = {
  account_id: bigint
  document_id: bigint
  kind: string
  version: number
  content_hash: string
  taken_at: Moment
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
  seats_unused: Generated<number>
  unit_price_before: bigint | null
  rules: Generated<string>
  event_seq: bigint | null
}
type IdempotencyKeyRow = {
  scope: string
  key: string
  request_hash: string
  response: ColumnType<unknown, string | null | undefined, string | null>
  created_at: Moment
}
export type Tables = CatalogTables &
  IdentityTables &
  OperatorTables &
  RenewalTables &
  VendorTables &
  WebhookTables & {
    seller: SellerRow
    seller_rules: SellerRulesRow
    test_clock: TestClockRow
    account: AccountRow
    agenda: AgendaRow
    tax_id_check: TaxIdCheckRow
    payment_method: PaymentMethodRow
    payment_method_setup: PaymentMethodSetupRow
    subscription: SubscriptionRow
    seat_assignment: SeatAssignmentRow
    invoice: InvoiceRow
    invoice_line: InvoiceLineTable
    invoice_tax: InvoiceTaxRow
    credit_note: CreditNoteRow
    credit_note_line: CreditNoteLineRow
    credit_note_tax: CreditNoteTaxRow
    refund: RefundRow
    credit_balance: CreditBalanceRow
    credit_transaction: CreditTransactionRow
    account_tag: AccountTagRow
    metadata: { account_id: bigint; kind: string; id: bigint; entries: Json }
    transfer: TransferRow
    dispute: DisputeRow
    calendar_link: CalendarLinkRow
    support_request: SupportRequestRow
    contract_statement: ContractStatementRow
    email: EmailRow
    mail_agenda: MailAgendaRow
    event_seal: EventSealRow
    document_taken: DocumentTakenRow
    quote: QuoteRow
    quote_invoice: QuoteInvoiceRow
    payment_attempt: PaymentAttemptRow
    event: EventRow
    notice: NoticeRow
    idempotency_key: IdempotencyKeyRow
    provider_event: ProviderEventRow
    sandbox_method: SandboxMethodRow
    sandbox_setup: SandboxSetupRow
    sandbox_charge: SandboxChargeRow
    sandbox_key: SandboxKeyRow
    sandbox_refund: SandboxRefundRow
    sandbox_dispute: SandboxDisputeRow
    sandbox_event: SandboxEventRow
  }
