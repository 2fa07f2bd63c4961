/** What is loaded about an account as rows, and as decisions know it. */
import type { TaxId } from '@coterm/core/catalog/tax-id.ts'
import type { SubscriptionId } from '@coterm/core/ids.ts'
import { owedOf } from '@coterm/core/invoice/invoice.ts'
import { type Account, accountKinds, type BillingDetails } from '@coterm/core/invoice/parties.ts'
import { languages } from '@coterm/core/language.ts'
import { type PaymentMethod, paymentMethodKinds } from '@coterm/core/payment/payment-method.ts'
import type { Agenda, OpenInvoice } from './accounts.ts'
import { type UnpaidRow, unpaidFromRow } from './debt-rows.ts'
import { idFromRow, optionalIdFromRow } from './ids.ts'
import { dateFromRow, optionalDateFromRow, wordFromRow } from './row-values.ts'

export type AgendaRow = {
  account_id: bigint
  seller_id: string
  name: string
  country: string
  region: string | null
  kind: string
  details: unknown
  po_number: string | null
  recipients: unknown
  language: string
  tax_id: string | null
  /** The latest check of the VAT id that says yes or no. */
  checked_on: string | null
  source: string | null
  reference: string | null
  valid: boolean | null
  test_clock_id: bigint | null
  next_action_on: string | null
  state_version: bigint
  event_seq: bigint
  event_hash: string
  held_quote_id: bigint | null
  parked: string | null
  bounds_waived_through: string | null
}

export type MethodRow = {
  account_id: bigint
  id: bigint
  kind: string
  label: string
  expires_on: string | null
  is_default: boolean
  is_backup: boolean
  alignable: boolean
  warned_through: string | null
}

export type AssignedRow = { account_id: bigint; subscription_id: bigint; assignee: string }

export function accountFromRow({ account_id, name, country, region, kind, details, ...row }: AgendaRow): Account {
  return {
    id: idFromRow('account', account_id),
    ...{ name, country, region, kind: wordFromRow(accountKinds, kind), taxId: taxIdFromRow(row) },
    // Both columns are written only from these types.
    details: details as BillingDetails | null,
    poNumber: row.po_number,
    recipients: row.recipients as string[],
    language: wordFromRow(languages, row.language),
  }
}

type TaxIdRow = Pick<AgendaRow, 'tax_id' | 'valid' | 'checked_on' | 'source' | 'reference'>

function taxIdFromRow({ tax_id: value, valid, checked_on, source, reference }: TaxIdRow): TaxId | null {
  if (value === null) return null
  if (!valid || checked_on === null || source === null) return { value, evidence: null }
  return { value, evidence: { checkedOn: dateFromRow(checked_on), source, reference } }
}

export function agendaFromRow(row: AgendaRow): Agenda {
  return {
    stateVersion: row.state_version,
    nextActionOn: optionalDateFromRow(row.next_action_on),
    testClock: optionalIdFromRow('testClock', row.test_clock_id),
    heldQuote: optionalIdFromRow('quote', row.held_quote_id),
    parked: row.parked,
    boundsWaivedThrough: optionalDateFromRow(row.bounds_waived_through),
    eventSeq: row.event_seq,
    eventHash: row.event_hash,
  }
}

export function methodFromRow(row: MethodRow): PaymentMethod {
  return {
    id: idFromRow('paymentMethod', row.id),
    kind: wordFromRow(paymentMethodKinds, row.kind),
    label: row.label,
    expiresOn: optionalDateFromRow(row.expires_on),
    isDefault: row.is_default,
    isBackup: row.is_backup,
    alignable: row.alignable,
    warnedThrough: optionalDateFromRow(row.warned_through),
  }
}

export function openFromRow(row: UnpaidRow): OpenInvoice {
  return {
    id: idFromRow('invoice', row.id),
    dueOn: dateFromRow(row.due_on),
    owed: owedOf(unpaidFromRow(row)),
    nextAttemptOn: optionalDateFromRow(row.next_attempt_on),
    failedAttempts: row.failed_attempts,
    billedTo: optionalIdFromRow('paymentMethod', row.billed_to),
    blockedMethod: optionalIdFromRow('paymentMethod', row.blocked_method_id),
  }
}

export function assignedFromRows(rows: readonly AssignedRow[]): ReadonlyMap<SubscriptionId, readonly string[]> {
  const bySubscription = Map.groupBy(rows, (row) => row.subscription_id)
  return new Map(
    [...bySubscription].map(([id, found]) => [idFromRow('subscription', id), found.map(({ assignee }) => assignee)]),
  )
}
