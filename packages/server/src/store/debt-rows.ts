/** What is owed of open invoices, by subscription; credit balances and tags: as rows, and as decisions know them. */
import { taxCategories } from '@coterm/core/catalog/tax.ts'
import { type UnpaidInvoice, withParts } from '@coterm/core/invoice/invoice.ts'
import { type InvoicePart, partsLeft, partsOf } from '@coterm/core/invoice/parts.ts'
import type { Currency } from '@coterm/core/money/currency.ts'
import { type Money, money } from '@coterm/core/money/money.ts'
import { type ControlTag, controlTags } from '@coterm/core/subscription/control-tags.ts'
import { sql } from 'kysely'
import { idFromRow, idToRow } from './ids.ts'
import { currencyFromRow, dateFromRow, wordFromRow } from './row-values.ts'

// As JSON text: numbers of this size do not survive JSON, strings do.
type PartJson = readonly [subscription: string, amount: string]
type TaxJson = readonly [rate: string, category: string]

/** The columns of `partColumns`, beside what of the invoice `i` has been settled. */
export type DebtRow = {
  id: bigint
  currency: string
  settled: bigint
  lines: readonly (readonly [...PartJson, ...TaxJson])[]
  tax: readonly (readonly [...TaxJson, amount: string])[]
  settled_parts: readonly PartJson[]
}

export const partColumns = sql`
  (select coalesce(json_agg(json_build_array(l.subscription_id::text, l.amount::text, l.tax_rate, l.tax_category)
    order by l.number), '[]')
    from invoice_line l where l.account_id = i.account_id and l.invoice_id = i.id) as lines,
  (select coalesce(json_agg(json_build_array(t.rate, t.category, t.amount::text)), '[]')
    from invoice_tax t where t.account_id = i.account_id and t.invoice_id = i.id) as tax,
  (select coalesce(json_agg(json_build_array(s.subscription_id::text, s.settled::text)), '[]')
    from invoice_part s where s.account_id = i.account_id and s.invoice_id = i.id) as settled_parts`

/** What is owed of an open invoice, by subscription. */
export function owedFromRow(row: DebtRow): InvoicePart[] {
  const currency = currencyFromRow(row.currency)
  const lines = row.lines.map(([subscription, amount, ...tax]) => {
    return { ...partFromJson([subscription, amount], currency), tax: taxFromJson(tax) }
  })
  const tax = row.tax.map(([rate, category, amount]) => {
    return { ...taxFromJson([rate, category]), amount: money(BigInt(amount), currency) }
  })
  const parts = row.settled_parts.map((each) => partFromJson(each, currency))
  return partsLeft(partsOf({ currency, lines, tax }), { total: money(row.settled, currency), parts })
}

/** The parts that a column holds, or null where it is for the whole. */
export function partsFromJson(value: unknown, currency: Currency): InvoicePart[] | null {
  // Written only by `partToJson`.
  return value === null ? null : (value as PartJson[]).map((each) => partFromJson(each, currency))
}

export function partToJson({ subscription, amount }: InvoicePart): PartJson {
  return [`${idToRow(subscription)}`, `${amount.minor}`]
}

function partFromJson([subscription, amount]: PartJson, currency: Currency): InvoicePart {
  return { subscription: idFromRow('subscription', BigInt(subscription)), amount: money(BigInt(amount), currency) }
}

function taxFromJson([rate, category]: TaxJson) {
  return { rate, category: wordFromRow(taxCategories, category) }
}

export type UnpaidRow = DebtRow & {
  account_id: bigint
  due_on: string
  next_attempt_on: string | null
  failed_attempts: number
  billed_to: bigint | null
  blocked_method_id: bigint | null
  paying: boolean
  settling: boolean
}

export function unpaidFromRow(row: UnpaidRow): UnpaidInvoice {
  const invoice = {
    id: idFromRow('invoice', row.id),
    dueOn: dateFromRow(row.due_on),
    currency: currencyFromRow(row.currency),
    paying: row.paying,
    settling: row.settling,
    ...{ subscriptions: [], parts: [] },
  }
  return withParts(invoice, owedFromRow(row))
}

export type BalanceRow = { account_id: bigint; currency: string; amount: bigint }

export function balanceFromRow({ currency, amount }: BalanceRow): Money {
  return money(amount, currencyFromRow(currency))
}

export type TagRow = { account_id: bigint; tag: string }

/** The account's own, and what is stopped for everybody. */
export function tagsFromRows(rows: readonly TagRow[], collectionStopped: boolean): ControlTag[] {
  const own = rows.map(({ tag }) => wordFromRow(controlTags, tag))
  return collectionStopped && !own.includes('no_collection') ? [...own, 'no_collection'] : own
}
