/** Invoices as a dry run predicts them and as the database has them, in the same words. */
import { parseCurrency } from '@coterm/core/money/currency.ts'
import { formatMoney, money, parseMoney } from '@coterm/core/money/money.ts'
import { sql } from 'kysely'
import type { z } from 'zod'
import type { DryRunShape } from '../../src/resources/dry-run.ts'
import type { Database } from '../../src/store/database.ts'
import { idFromRow } from '../../src/store/ids.ts'

type Run = z.output<typeof DryRunShape>
export type Part<T> = { readonly data: readonly T[]; readonly hasMore: boolean; readonly nextCursor: string | null }

export type BilledInvoice = {
  readonly account: string
  readonly seller: string
  readonly currency: string
  readonly subtotal: string
  readonly total: string
  readonly creditApplied: string
  readonly tax: readonly (readonly string[])[]
  readonly lines: readonly (readonly string[])[]
}

/** Every part, one after the other. */
export async function allParts<T, P extends Part<T>>(ask: (place: { cursor?: string }) => Promise<P>): Promise<P[]> {
  const parts: P[] = []
  for (let place = {}; ; ) {
    const part = await ask(place)
    parts.push(part)
    if (!part.hasMore || part.nextCursor === null) return parts
    place = { cursor: part.nextCursor }
  }
}

export function predicted(parts: readonly Run[]): BilledInvoice[] {
  const invoices = parts.flatMap(({ data }) =>
    data.flatMap(({ account, seller, days }) =>
      days.flatMap((day) =>
        day.invoices.map(({ currency, subtotal, total, creditApplied, tax, lines }) => ({
          ...{ account, seller, currency, subtotal, total, creditApplied },
          tax: tax.map(({ rate, category, taxable, amount }) => [rate, category, taxable, amount]).sort(),
          lines: lines
            .map(({ subscription, product, term, unitPrice, quantity, period, amount }) => {
              return [subscription, product, term, unitPrice, String(quantity), period.start, period.end, amount]
            })
            .sort(),
        })),
      ),
    ),
  )
  return invoices.sort(byWhose)
}

type InvoiceRow = {
  account_id: bigint
  seller_id: string
  currency: string
  subtotal: bigint
  total: bigint
  credit_applied: bigint
  id: bigint
}
type TaxRow = { invoice_id: bigint; rate: string; category: string; taxable: bigint; amount: bigint }
type LineRow = {
  invoice_id: bigint
  subscription_id: bigint
  product: string
  term: string
  unit_price: bigint
  quantity: number
  starts: string
  ends: string
  amount: bigint
}

type Span = { readonly from: string; readonly to: string }

export async function billedIn({ kysely }: Database, { from, to }: Span): Promise<BilledInvoice[]> {
  const within = sql`between ${from}::date and ${to}::date`
  const { rows } = await sql<InvoiceRow>`
    select account_id, id, seller_id, currency, subtotal, total, credit_applied from invoice
    where date ${within}`.execute(kysely)
  const tax = await sql<TaxRow>`
    select t.* from invoice_tax t join invoice i on i.account_id = t.account_id and i.id = t.invoice_id
    where i.date ${within}`.execute(kysely)
  const lines = await sql<LineRow>`
    select l.*, l.period_start::text as starts, l.period_end::text as ends
    from invoice_line l join invoice i on i.account_id = l.account_id and i.id = l.invoice_id
    where i.date ${within}`.execute(kysely)
  const invoices = rows.map(({ account_id, id, seller_id: seller, currency, subtotal, total, credit_applied }) => {
    const text = (minor: bigint) => amountText(minor, currency)
    return {
      ...{ account: idFromRow('account', account_id), seller, currency },
      ...{ subtotal: text(subtotal), total: text(total), creditApplied: text(credit_applied) },
      tax: tax.rows
        .filter(({ invoice_id }) => invoice_id === id)
        .map(({ rate, category, taxable, amount }) => [rate, category, text(taxable), text(amount)])
        .sort(),
      lines: lines.rows
        .filter(({ invoice_id }) => invoice_id === id)
        .map(({ subscription_id, product, term, unit_price, quantity, starts, ends, amount }) => {
          const subscription = idFromRow('subscription', subscription_id)
          return [subscription, product, term, text(unit_price), String(quantity), starts, ends, text(amount)]
        })
        .sort(),
    }
  })
  return invoices.sort(byWhose)
}

/** Renewals by day and currency: how many, and how much without and with tax. */
export async function renewalsBilled(
  { kysely }: Database,
  { seller, from, to }: Span & { readonly seller: string },
): Promise<unknown[]> {
  const { rows } = await sql<{ day: string; currency: string; lines: number; amount: bigint }>`
    select i.date::text as day, i.currency, count(*)::int as lines, sum(l.amount)::bigint as amount
    from invoice i join invoice_line l on l.account_id = i.account_id and l.invoice_id = i.id
    where i.seller_id = ${seller} and l.kind = 'renewal' and i.date between ${from}::date and ${to}::date
    group by 1, 2 order by 1, 2`.execute(kysely)
  const totals = await sql<{ day: string; currency: string; total: bigint }>`
    select date::text as day, currency, sum(total)::bigint as total from invoice
    where seller_id = ${seller} and date between ${from}::date and ${to}::date
    group by 1, 2 order by 1, 2`.execute(kysely)
  return rows.map(({ day, currency, lines, amount }, index) => {
    const total = totals.rows[index]?.total ?? 0n
    return [day, currency, lines, amountText(amount, currency), amountText(total, currency)]
  })
}

type Month = { readonly seller: string; readonly after: string; readonly month: string }

/** By currency: invoices and their lines, without and with tax, and without what credit paid. */
export async function billedInMonth({ kysely }: Database, { seller, after, month }: Month): Promise<unknown[]> {
  type Row = { currency: string; invoices: number; lines: number; amount: bigint; total: bigint; due: bigint }
  const { rows } = await sql<Row>`
    select currency, count(*)::int as invoices, sum(subtotal)::bigint as amount, sum(total)::bigint as total,
      sum(total - credit_applied)::bigint as due,
      sum((select count(*) from invoice_line l where l.account_id = i.account_id and l.invoice_id = i.id))::int as lines
    from invoice i
    where seller_id = ${seller} and date > ${after}::date and to_char(date, 'YYYY-MM') = ${month}
    group by 1 order by 1`.execute(kysely)
  return rows.map(({ currency, invoices, lines, amount, total, due }) => {
    return [currency, invoices, lines, ...[amount, total, due].map((minor) => amountText(minor, currency))]
  })
}

/** Totals of invoices by seller and currency. */
export function addedUp(invoices: readonly Pick<BilledInvoice, 'seller' | 'currency' | 'total'>[]): unknown[] {
  const sums = new Map<string, bigint>()
  for (const { seller, currency, total } of invoices) {
    const key = `${seller} ${currency}`
    sums.set(key, (sums.get(key) ?? 0n) + minorOf(total, currency))
  }
  return [...sums].sort(([one], [other]) => (one < other ? -1 : 1))
}

function currencyOf(code: string) {
  const currency = parseCurrency(code)
  if (!currency) throw new Error(`${code} is a currency`)
  return currency
}

function amountText(minor: bigint, currency: string): string {
  return formatMoney(money(minor, currencyOf(currency)))
}

function minorOf(text: string, currency: string): bigint {
  const parsed = parseMoney(text, currencyOf(currency))
  if (!parsed) throw new Error(`${text} is an amount`)
  return parsed.minor
}

function byWhose(one: BilledInvoice, other: BilledInvoice): number {
  return wordOf(one) < wordOf(other) ? -1 : 1
}

function wordOf({ account, currency, lines }: BilledInvoice): string {
  return JSON.stringify([account, currency, lines])
}
