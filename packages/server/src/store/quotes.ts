/** Quotes, exactly as they were shown: accepting one compares it with what would be decided now. */

import type { LineTax } from '@coterm/core/catalog/tax-of.ts'
import type { AccountId, InvoiceId, QuoteId, TestClockId } from '@coterm/core/ids.ts'
import type { CreditDraft } from '@coterm/core/invoice/credit.ts'
import type { InvoiceDraft } from '@coterm/core/invoice/invoice.ts'
import { zero } from '@coterm/core/money/money.ts'
import type { Quote } from '@coterm/core/quote/quote.ts'
import type { PlainDate } from '@coterm/core/time/plain-date.ts'
import type { Instant } from '@coterm/core/time/zone.ts'
import { sql } from 'kysely'
import type { Reader } from './database.ts'
import { decodeExact, encodeExact } from './exact-json.ts'
import { idFromRow, idToRow } from './ids.ts'
import { dateFromRow, dateToRow, instantFromRow, instantToRow, wordFromRow } from './row-values.ts'

const statuses = ['open', 'held', 'accepted', 'failed'] as const
/** `held`: waits for its payment, and nothing has moved yet. */
export type QuoteStatus = (typeof statuses)[number]

export type StoredQuote = {
  readonly id: QuoteId
  readonly account: AccountId
  readonly status: QuoteStatus
  readonly quote: Quote
  readonly quotedOn: PlainDate
  readonly stateVersion: bigint
  readonly createdAt: Instant
  readonly expiresAt: Instant
  /** Issued by the acceptance, in the order of the quote's drafts. */
  readonly invoices: readonly InvoiceId[]
  /** Where its payment waits to be confirmed. */
  readonly actionUrl: string | null
  /** A member's id or `vendor`; null while nobody has accepted it. */
  readonly acceptedBy: string | null
}

export async function insertQuote(
  reader: Reader,
  stored: Omit<StoredQuote, 'status' | 'invoices' | 'actionUrl' | 'acceptedBy'>,
): Promise<void> {
  await reader
    .insertInto('quote')
    .values({
      account_id: idToRow(stored.account),
      id: idToRow(stored.id),
      status: 'open',
      quoted: encodeExact(stored.quote),
      quoted_on: dateToRow(stored.quotedOn),
      state_version: stored.stateVersion,
      created_at: instantToRow(stored.createdAt),
      expires_at: instantToRow(stored.expiresAt),
    })
    .execute()
}

export async function loadQuote(reader: Reader, id: QuoteId): Promise<StoredQuote | null> {
  const row = await reader.selectFrom('quote').selectAll().where('id', '=', idToRow(id)).executeTakeFirst()
  if (!row) return null
  const issued = await reader
    .selectFrom('quote_invoice')
    .select('invoice_id')
    .where('account_id', '=', row.account_id)
    .where('quote_id', '=', row.id)
    .orderBy('draft')
    .execute()
  return {
    id,
    account: idFromRow('account', row.account_id),
    status: wordFromRow(statuses, row.status),
    quote: complete(decodeExact<Quote>(row.quoted)),
    quotedOn: dateFromRow(row.quoted_on),
    stateVersion: row.state_version,
    createdAt: instantFromRow(row.created_at),
    expiresAt: instantFromRow(row.expires_at),
    invoices: issued.map(({ invoice_id }) => idFromRow('invoice', invoice_id)),
    actionUrl: row.status === 'held' ? await actionUrlOf(reader, row) : null,
    acceptedBy: row.accepted_by,
  }
}

// Written before anything could be credited, or the credit balance used, it does neither; before lines had their tax, all
// bore the one there was.
function complete(quote: Quote): Quote {
  const { credits = [], lines = [], tax = [], decision } = quote
  return {
    ...quote,
    ...withTax({ lines, tax }),
    credits: credits.map(wholeCredit),
    decision: {
      ...decision,
      invoices: decision.invoices.map((draft) => ({
        ...draft,
        ...withTax(draft),
        creditApplied: draft.creditApplied ?? zero(draft.currency),
      })),
      credits: (decision.credits ?? []).map(wholeCredit),
    },
  }
}

type Taxed = Pick<InvoiceDraft, 'lines' | 'tax'>

function withTax({ lines, tax }: Taxed): Taxed {
  const parts = tax.map((part) => ({ ...part, category: part.category ?? 'standard' }))
  const [first] = parts
  const only: LineTax = { rate: first?.rate ?? '0', category: first?.category ?? 'outside', reason: null }
  return { lines: lines.map((line) => ({ ...line, tax: line.tax ?? only })), tax: parts }
}

function wholeCredit(draft: CreditDraft): CreditDraft {
  const { lines, tax } = withTax({ lines: draft.lines.map(({ line }) => line), tax: draft.tax })
  return {
    ...draft,
    tax,
    lines: draft.lines.map((each, index) => ({ ...each, line: lines[index] ?? each.line })),
    toBalance: draft.toBalance ?? zero(draft.currency),
    voided: draft.voided ?? [],
  }
}

async function actionUrlOf(reader: Reader, row: { account_id: bigint; id: bigint }): Promise<string | null> {
  const waiting = await reader
    .selectFrom('payment_attempt')
    .select('action_url')
    .where('account_id', '=', row.account_id)
    .where('quote_id', '=', row.id)
    .where('status', '=', 'requires_action')
    .executeTakeFirst()
  return waiting?.action_url ?? null
}

type Key = Pick<StoredQuote, 'account' | 'id'>

/** Says who accepts it. The account is locked. */
export async function setAcceptedBy(reader: Reader, { account, id }: Key, by: string): Promise<void> {
  await reader
    .updateTable('quote')
    .set({ accepted_by: by })
    .where('account_id', '=', idToRow(account))
    .where('id', '=', idToRow(id))
    .execute()
}

/** Moves the quote to another status. The account is locked. */
export async function setQuoteStatus(reader: Reader, { account, id }: Key, status: QuoteStatus): Promise<void> {
  await reader
    .updateTable('quote')
    .set({ status })
    .where('account_id', '=', idToRow(account))
    .where('id', '=', idToRow(id))
    .execute()
}

/** Reserves the account for this quote, or lets go of it. The account is locked. */
export async function setHeldQuote(reader: Reader, account: AccountId, quote: QuoteId | null): Promise<void> {
  await reader
    .updateTable('agenda')
    .set({ held_quote_id: quote === null ? null : idToRow(quote) })
    .where('account_id', '=', idToRow(account))
    .execute()
}

/** The quote is accepted, and these are the invoices it issued. The account is locked. */
export async function acceptedWith(reader: Reader, key: Key, invoices: readonly InvoiceId[]): Promise<void> {
  await setQuoteStatus(reader, key, 'accepted')
  const { account, id } = key
  const rows = invoices.map((invoice, draft) => ({
    account_id: idToRow(account),
    quote_id: idToRow(id),
    draft,
    invoice_id: idToRow(invoice),
  }))
  if (rows.length > 0) await reader.insertInto('quote_invoice').values(rows).execute()
}

/** Quotes that have been waiting for their payment since before this moment, oldest first. */
export async function listHeldQuotes(
  reader: Reader,
  { before, limit }: { readonly before: Instant; readonly limit: number },
): Promise<QuoteId[]> {
  const { rows } = await sql<{ held_quote_id: bigint }>`
    select g.held_quote_id from agenda g
    where g.held_quote_id is not null and not exists (
      select from payment_attempt p
      where p.account_id = g.account_id and p.quote_id = g.held_quote_id
        and p.changed_at > ${instantToRow(before)}::timestamptz
    )
    order by g.held_quote_id limit ${limit}::int`.execute(reader)
  return rows.map((row) => idFromRow('quote', row.held_quote_id))
}

/** Quotes of accounts on this test clock that wait for their payment. */
export async function listHeldOnClock(reader: Reader, clock: TestClockId): Promise<QuoteId[]> {
  const { rows } = await sql<{ held_quote_id: bigint }>`
    select held_quote_id from agenda
    where test_clock_id = ${idToRow(clock)}::bigint and held_quote_id is not null
    order by account_id`.execute(reader)
  return rows.map((row) => idFromRow('quote', row.held_quote_id))
}
