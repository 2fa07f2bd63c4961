/** Payment attempts: written before anything is sent, so that a crash never forgets a charge. */
import type { AccountId, InvoiceId, PaymentId, PaymentMethodId, QuoteId } from '@coterm/core/ids.ts'
import type { InvoicePart } from '@coterm/core/invoice/parts.ts'
import { type Money, money } from '@coterm/core/money/money.ts'
import { openPaymentStatuses, type PaymentStatus, paymentStatuses } from '@coterm/core/payment/payment.ts'
import type { PlainDate } from '@coterm/core/time/plain-date.ts'
import type { Instant } from '@coterm/core/time/zone.ts'
import { type Selectable, sql } from 'kysely'
import type { Reader } from './database.ts'
import { partsFromJson, partToJson } from './debt-rows.ts'
import { idFromRow, idToRow, newNumbers, optionalIdFromRow, optionalIdToRow } from './ids.ts'
import { currencyFromRow, dateFromRow, dateToRow, instantFromRow, instantToRow, wordFromRow } from './row-values.ts'
import type { Tables } from './tables.ts'

export type PaymentAttempt = {
  readonly id: PaymentId
  readonly account: AccountId
  readonly invoice: InvoiceId | null
  readonly quote: QuoteId | null
  /** Which draft of the quote it pays for; null when it pays for an invoice that was issued first. */
  readonly draft: number | null
  readonly paymentMethod: PaymentMethodId
  readonly amount: Money
  readonly status: PaymentStatus
  readonly declineCode: string | null
  readonly triedOn: PlainDate
  readonly createdAt: Instant
  readonly changedAt: Instant
  readonly refunded: boolean
  /** Where the customer confirms it, while it waits for that. */
  readonly actionUrl: string | null
  /** Which parts of the invoice it is for; null: for the whole of it. */
  readonly parts: readonly InvoicePart[] | null
}

export type NewAttempt = Pick<
  PaymentAttempt,
  'account' | 'invoice' | 'quote' | 'draft' | 'paymentMethod' | 'amount' | 'triedOn'
> & { readonly status: 'ready' | 'sent'; readonly parts?: readonly InvoicePart[] | null }

export async function addAttempt(reader: Reader, attempt: NewAttempt, at: Instant): Promise<PaymentAttempt> {
  const [row = 0n] = await newNumbers(reader, 1)
  const added = await reader
    .insertInto('payment_attempt')
    .values({
      account_id: idToRow(attempt.account),
      id: row,
      invoice_id: optionalIdToRow(attempt.invoice),
      quote_id: optionalIdToRow(attempt.quote),
      draft: attempt.draft,
      payment_method_id: idToRow(attempt.paymentMethod),
      currency: attempt.amount.currency,
      amount: attempt.amount.minor,
      status: attempt.status,
      parts: attempt.parts ? JSON.stringify(attempt.parts.map(partToJson)) : null,
      tried_on: dateToRow(attempt.triedOn),
      created_at: instantToRow(at),
      changed_at: instantToRow(at),
    })
    .returningAll()
    .executeTakeFirstOrThrow()
  return attemptFromRow(added)
}

export type AttemptChange = {
  readonly status?: PaymentStatus
  readonly declineCode?: string | null
  /** The invoice that was issued for the draft it paid. */
  readonly invoice?: InvoiceId
  readonly refunded?: boolean
  readonly actionUrl?: string | null
  /** The provider was asked, and nothing is settled yet. */
  readonly lookedUp?: true
}

export async function changeAttempt(
  reader: Reader,
  { account, id }: Pick<PaymentAttempt, 'account' | 'id'>,
  change: AttemptChange & { readonly at: Instant },
): Promise<void> {
  await reader
    .updateTable('payment_attempt')
    .set({
      changed_at: instantToRow(change.at),
      ...(change.status === undefined ? {} : { status: change.status }),
      ...(change.declineCode === undefined ? {} : { decline_code: change.declineCode }),
      ...(change.invoice === undefined ? {} : { invoice_id: idToRow(change.invoice) }),
      ...(change.refunded === undefined ? {} : { refunded: change.refunded }),
      ...(change.actionUrl === undefined ? {} : { action_url: change.actionUrl }),
      ...(change.lookedUp === undefined ? {} : { look_ups: sql<number>`look_ups + 1` }),
    })
    .where('account_id', '=', idToRow(account))
    .where('id', '=', idToRow(id))
    .execute()
}

/** The attempts of an invoice or of a quote, oldest first. */
export async function listAttempts(
  reader: Reader,
  account: AccountId,
  of: { readonly invoice: InvoiceId } | { readonly quote: QuoteId },
): Promise<PaymentAttempt[]> {
  const query = reader.selectFrom('payment_attempt').selectAll().where('account_id', '=', idToRow(account))
  const narrowed =
    'invoice' in of
      ? query.where('invoice_id', '=', idToRow(of.invoice))
      : query.where('quote_id', '=', idToRow(of.quote))
  return (await narrowed.orderBy('id').execute()).map(attemptFromRow)
}

/** The attempt with this id; null when there is none. */
export async function loadAttempt(reader: Reader, id: PaymentId): Promise<PaymentAttempt | null> {
  const row = await reader.selectFrom('payment_attempt').selectAll().where('id', '=', idToRow(id)).executeTakeFirst()
  return row ? attemptFromRow(row) : null
}

/** True while an invoice of the account is being paid at this moment. */
export async function isPaying(reader: Reader, account: AccountId): Promise<boolean> {
  const row = await reader
    .selectFrom('payment_attempt')
    .select('id')
    .where('account_id', '=', idToRow(account))
    .where('quote_id', 'is', null)
    .where('status', 'in', ['ready', 'sent'])
    .limit(1)
    .executeTakeFirst()
  return row !== undefined
}

export type Unanswered = { readonly now: Instant; readonly graceMs: number; readonly limit: number }

const pauseFactorMax = 120

/**
 * Attempts for invoices without an outcome that are to be asked about again: first when the grace is over, then after
 * twice as long each time, up to 120 times as long. Those that have waited longest come first.
 */
export async function listUnanswered(
  reader: Reader,
  { now, graceMs, limit }: Unanswered,
): Promise<{ account: AccountId; invoice: InvoiceId; payment: PaymentId }[]> {
  const pause = sql`least(power(2, least(p.look_ups, 20)), ${pauseFactorMax}::int) * ${graceMs}::int * interval '1 ms'`
  const { rows } = await sql<{ account_id: bigint; invoice_id: bigint; id: bigint }>`
    select p.account_id, p.invoice_id, p.id from payment_attempt p
    where p.status = any(${openPaymentStatuses}::text[]) and p.invoice_id is not null
      and p.changed_at <= ${instantToRow(now)}::timestamptz
      and p.changed_at + ${pause} <= ${instantToRow(now)}::timestamptz
    order by p.changed_at limit ${limit}::int`.execute(reader)
  return rows.map((row) => ({
    account: idFromRow('account', row.account_id),
    invoice: idFromRow('invoice', row.invoice_id),
    payment: idFromRow('payment', row.id),
  }))
}

export function attemptFromRow(row: Selectable<Tables['payment_attempt']>): PaymentAttempt {
  return {
    id: idFromRow('payment', row.id),
    account: idFromRow('account', row.account_id),
    invoice: optionalIdFromRow('invoice', row.invoice_id),
    quote: optionalIdFromRow('quote', row.quote_id),
    draft: row.draft,
    paymentMethod: idFromRow('paymentMethod', row.payment_method_id),
    amount: money(row.amount, currencyFromRow(row.currency)),
    status: wordFromRow(paymentStatuses, row.status),
    declineCode: row.decline_code,
    triedOn: dateFromRow(row.tried_on),
    createdAt: instantFromRow(row.created_at),
    changedAt: instantFromRow(row.changed_at),
    refunded: row.refunded,
    parts: partsFromJson(row.parts, currencyFromRow(row.currency)),
    actionUrl: row.action_url,
  }
}
