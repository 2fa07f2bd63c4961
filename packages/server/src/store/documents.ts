/** Issued documents as they are shown: with the names that were kept when they were issued. */

import { findProduct } from '@coterm/core/catalog/catalog.ts'
import { type BillingDocument, checkDocument, type DocumentLine, taxesOf } from '@coterm/core/invoice/document.ts'
import type { InvoiceLine } from '@coterm/core/invoice/invoice.ts'
import {
  type BuyerOnDocument,
  buyerOnDocument,
  type SellerOnDocument,
  sellerOnDocument,
} from '@coterm/core/invoice/snapshot.ts'
import { add, money, subtract, sum, zero } from '@coterm/core/money/money.ts'
import type { KnownAccount } from '@coterm/core/subscription/known.ts'
import type { PlainDate } from '@coterm/core/time/plain-date.ts'
import { sql } from 'kysely'
import type { StoredCreditNote } from './credit-notes.ts'
import type { Reader } from './database.ts'
import { idToRow } from './ids.ts'
import { loadInvoice, type StoredInvoice } from './invoices.ts'

/** What was kept when it was issued; null in what was issued before anything was kept. */
type Kept = { readonly seller_details: unknown; readonly buyer_details: unknown }

export async function invoiceDocument(
  reader: Reader,
  invoice: StoredInvoice,
  known: KnownAccount,
): Promise<BillingDocument> {
  const { number, issuedOn, dueOn, currency, subtotal, total, lines, tax } = invoice
  const kept = await reader
    .selectFrom('invoice')
    .select(['seller_details', 'buyer_details', 'settled_at_issue'])
    .where('account_id', '=', idToRow(invoice.account))
    .where('id', '=', idToRow(invoice.id))
    .executeTakeFirstOrThrow()
  const names = await productNames(reader, invoice)
  const shown = lines.map((line, index) => documentLine(line, { name: names[index] ?? null, known }))
  // In what was issued before this was kept: what was paid with the quote was paid before the invoice was issued.
  const before = invoice.payments.filter(({ status, quote }) => status === 'succeeded' && quote !== null)
  const earlier = sum(
    before.map(({ amount }) => amount),
    currency,
  )
  return checkDocument({
    ...{ kind: 'invoice', number, issuedOn, dueOn, currency, subtotal, total, lines: shown, corrects: null },
    ...partiesOf(kept, { known, paymentMethod: invoice.paymentMethod }),
    taxes: taxesOf(shown, tax, currency),
    settled: kept.settled_at_issue === null ? earlier : money(kept.settled_at_issue, currency),
    kept: zero(currency),
    standing: null,
  })
}

export async function creditNoteDocument(
  reader: Reader,
  note: StoredCreditNote,
  known: KnownAccount,
): Promise<BillingDocument> {
  const { number, issuedOn, draft } = note
  const { currency, subtotal, total, tax, refund, toBalance } = draft
  const kept = await reader
    .selectFrom('credit_note')
    .select(['seller_details', 'buyer_details'])
    .where('account_id', '=', idToRow(note.account))
    .where('id', '=', idToRow(note.id))
    .executeTakeFirstOrThrow()
  const invoice = await loadInvoice(reader, draft.invoice)
  if (!invoice) throw new Error(`Broken invariant: ${number} corrects an invoice`)
  const names = await productNames(reader, invoice)
  const shown = draft.lines.map(({ of, line }) => documentLine(line, { name: names[of] ?? null, known }))
  return checkDocument({
    ...{ kind: 'credit_note', number, issuedOn, dueOn: null, currency, subtotal, total, lines: shown },
    ...partiesOf(kept, { known, paymentMethod: draft.paymentMethod }),
    taxes: taxesOf(shown, tax, currency),
    settled: refund,
    kept: toBalance,
    corrects: { number: invoice.number, issuedOn: invoice.issuedOn },
    standing: null,
  })
}

/** The document with what has happened to the invoice since. */
export async function withStanding(
  reader: Reader,
  document: BillingDocument,
  { invoice, today }: { readonly invoice: StoredInvoice; readonly today: PlainDate },
): Promise<BillingDocument> {
  const { currency, total } = document
  const { rows } = await sql<{ credited: bigint }>`select coalesce(sum(total), 0)::bigint as credited from credit_note
    where account_id = ${idToRow(invoice.account)} and invoice_id = ${idToRow(invoice.id)}`.execute(reader)
  const paid = add(invoice.paid, invoice.creditApplied)
  const due = subtract(subtract(total, invoice.credited), paid)
  return { ...document, standing: { on: today, credited: money(rows[0]?.credited ?? 0n, currency), paid, due } }
}

async function productNames(reader: Reader, { account, id }: StoredInvoice): Promise<(string | null)[]> {
  const rows = await reader
    .selectFrom('invoice_line')
    .select('product_name')
    .where('account_id', '=', idToRow(account))
    .where('invoice_id', '=', idToRow(id))
    .orderBy('number')
    .execute()
  return rows.map((row) => row.product_name)
}

type Billed = { readonly name: string | null; readonly known: KnownAccount }

function documentLine(line: InvoiceLine, { name, known }: Billed): DocumentLine {
  const { kind, product, quantity, unitPrice, fraction, period, amount } = line
  const { category, rate } = line.tax
  const named = name ?? findProduct(known.catalog, product)?.name ?? product
  return { kind, product: named, quantity, unitPrice, fraction, period, amount, tax: { category, rate } }
}

type Fallback = { readonly known: KnownAccount; readonly paymentMethod: StoredInvoice['paymentMethod'] }

// Both columns are written only from these types. What was issued before them names the parties, and says no more.
function partiesOf(kept: Kept, { known, paymentMethod }: Fallback) {
  const { seller, account, paymentMethods } = known
  const method = paymentMethods.find(({ id }) => id === paymentMethod) ?? null
  const named = { ...account, details: null, poNumber: null, taxId: null }
  return {
    seller: (kept.seller_details as SellerOnDocument | null) ?? sellerOnDocument({ ...seller, details: null }),
    buyer: (kept.buyer_details as BuyerOnDocument | null) ?? buyerOnDocument(named, method),
  }
}
