/**
 * Every kind of identifier and its prefix. To the core an id is an opaque string: the store makes real ones,
 * a scenario uses its own names.
 */
export const idPrefixes = {
  account: 'acc',
  member: 'mem',
  session: 'ses',
  passkey: 'pky',
  subscription: 'sub',
  paymentMethod: 'pm',
  invoice: 'inv',
  creditNote: 'cn',
  refund: 're',
  supportRequest: 'req',
  contractStatement: 'cst',
  calendarLink: 'cal',
  payment: 'pay',
  setup: 'pms',
  quote: 'qte',
  event: 'evt',
  ledgerTransaction: 'txn',
  testClock: 'clk',
  catalogDraft: 'cdr',
  webhookEndpoint: 'whe',
  webhookDelivery: 'whd',
  operator: 'opr',
  apiKey: 'key',
} as const

export type IdKind = keyof typeof idPrefixes
export type Id<K extends IdKind> = string & { readonly idOf: K }

export type AccountId = Id<'account'>
export type MemberId = Id<'member'>
export type SessionId = Id<'session'>
export type PasskeyId = Id<'passkey'>
export type SubscriptionId = Id<'subscription'>
export type PaymentMethodId = Id<'paymentMethod'>
export type InvoiceId = Id<'invoice'>
export type CreditNoteId = Id<'creditNote'>
export type RefundId = Id<'refund'>
export type SupportRequestId = Id<'supportRequest'>
export type ContractStatementId = Id<'contractStatement'>
export type PaymentId = Id<'payment'>
export type SetupId = Id<'setup'>
export type QuoteId = Id<'quote'>
export type EventId = Id<'event'>
export type LedgerTransactionId = Id<'ledgerTransaction'>
export type TestClockId = Id<'testClock'>
export type CatalogDraftId = Id<'catalogDraft'>
export type WebhookEndpointId = Id<'webhookEndpoint'>
export type WebhookDeliveryId = Id<'webhookDelivery'>
export type OperatorId = Id<'operator'>
export type ApiKeyId = Id<'apiKey'>

/** Marks a string as an id of this kind. The caller vouches for it: a store row, or a name in a scenario. */
export function id<K extends IdKind>(_kind: K, text: string): Id<K> {
  return text as Id<K>
}
