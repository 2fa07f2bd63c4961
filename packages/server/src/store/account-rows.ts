/** What is loaded about an account as rows, and as decisions know it. */
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
  kind: string
  details: unknown
  po_number: string | null
  recipients: unknown
  language: string
  test_clock_id: bigint | null
  next_action_on: string | null
  state_version: bigint
  event_seq: bigint
  event_hash: string
  held_quote_id: bigint | null
  parked: string | null
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

export function accountFromRow({ account_id, name, country, kind, details, ...row }: AgendaRow): Account {
  return {
    id: idFromRow('account', account_id),
    ...{ name, country, kind: wordFromRow(accountKinds, kind) },
    // Both columns are written only from these types.
    details: details as BillingDetails | null,
    poNumber: row.po_number,
    recipients: row.recipients as string[],
    language: wordFromRow(languages, row.language),
  }
}

export function agendaFromRow(row: AgendaRow): Agenda {
  return {
    stateVersion: row.state_version,
    nextActionOn: optionalDateFromRow(row.next_action_on),
    testClock: optionalIdFromRow('testClock', row.test_clock_id),
    heldQuote: optionalIdFromRow('quote', row.held_quote_id),
    parked: row.parked,
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
    billedTo: optionalIdFromRow('paymentMethod', row.payment_method_id),
    blockedMethod: optionalIdFromRow('paymentMethod', row.blocked_method_id),
  }
}

export function assignedFromRows(rows: readonly AssignedRow[]): ReadonlyMap<SubscriptionId, readonly string[]> {
  const bySubscription = Map.groupBy(rows, (row) => row.subscription_id)
  return new Map(
    [...bySubscription].map(([id, found]) => [idFromRow('subscription', id), found.map(({ assignee }) => assignee)]),
  )
}
