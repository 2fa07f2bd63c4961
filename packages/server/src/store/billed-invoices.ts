/** The invoices that something may still be returned of, with what has been credited of them. */
import type { BilledInvoice } from '@coterm/core/invoice/credit.ts'
import { money } from '@coterm/core/money/money.ts'
import { sql } from 'kysely'
import type { Reader } from './database.ts'
import { type DebtRow, owedFromRow, partColumns } from './debt-rows.ts'
import { idFromRow, optionalIdFromRow } from './ids.ts'
import { lineFromRow } from './invoices.ts'
import type { InvoiceLineRow } from './money-tables.ts'
import { currencyFromRow, dateFromRow } from './row-values.ts'
import { taxPartsFromRows } from './tax-rows.ts'

type InvoiceRow = DebtRow & {
  account_id: bigint
  date: string
  payment_method_id: bigint | null
  status: string
  received: bigint
  refundable: bigint
}

type CreditedLineRow = InvoiceLineRow & { readonly credited: bigint }

type TaxRow = {
  invoice_id: bigint
  rate: string
  category: string
  taxable: bigint
  amount: bigint
  credited_taxable: bigint
  credited_amount: bigint
}

/** By account, oldest first: those with a line that reaches into a period its subscription still knows. */
export async function loadBilledInvoices(
  reader: Reader,
  accounts: readonly bigint[],
): Promise<Map<bigint, BilledInvoice[]>> {
  const invoices = await sql<InvoiceRow>`
    select i.account_id, i.id, i.date, i.currency, i.payment_method_id, i.status,
      i.credited + i.credit_applied + i.paid as settled, i.credit_applied + i.paid - g.refunded - g.kept as received,
      least(p.taken, i.paid) - g.refunded as refundable, ${partColumns}
    from invoice i
    left join lateral (
      select coalesce(sum(c.refund), 0)::bigint as refunded, coalesce(sum(c.to_balance), 0)::bigint as kept
      from credit_note c where c.account_id = i.account_id and c.invoice_id = i.id
    ) g on true
    left join lateral (
      select coalesce(sum(a.amount - coalesce((select d.reopened from dispute d where d.account_id = a.account_id
        and d.payment_id = a.id and d.status <> 'won'), 0)), 0)::bigint as taken from payment_attempt a
      where a.account_id = i.account_id and a.invoice_id = i.id and a.status = 'succeeded'
    ) p on true
    where i.account_id = any(${accounts}::bigint[]) and exists (
      select from invoice_line l
      join subscription s on s.account_id = l.account_id and s.id = l.subscription_id
      join subscription_period p on p.account_id = s.account_id and p.subscription_id = s.id
        and p.number >= s.current_period - 1
      where l.account_id = i.account_id and l.invoice_id = i.id and l.period_end > p.starts_on)
    order by i.account_id, i.id`.execute(reader)
  if (invoices.rows.length === 0) return new Map()
  const ids = invoices.rows.map((row) => row.id)
  const lines = await sql<CreditedLineRow>`
    select l.*, (
      select coalesce(sum(c.amount), 0)::bigint from credit_note n
      join credit_note_line c on c.account_id = n.account_id and c.credit_note_id = n.id and c.invoice_line = l.number
      where n.account_id = l.account_id and n.invoice_id = l.invoice_id
    ) as credited
    from invoice_line l where l.account_id = any(${accounts}::bigint[]) and l.invoice_id = any(${ids}::bigint[])
    order by l.invoice_id, l.number`.execute(reader)
  const tax = await sql<TaxRow>`
    select t.invoice_id, t.rate, t.category, t.taxable, t.amount, coalesce(c.taxable, 0)::bigint as credited_taxable,
      coalesce(c.amount, 0)::bigint as credited_amount
    from invoice_tax t
    left join lateral (
      select sum(ct.taxable) as taxable, sum(ct.amount) as amount from credit_note n
      join credit_note_tax ct on ct.account_id = n.account_id and ct.credit_note_id = n.id
        and ct.rate = t.rate and ct.category = t.category
      where n.account_id = t.account_id and n.invoice_id = t.invoice_id
    ) c on true
    where t.account_id = any(${accounts}::bigint[]) and t.invoice_id = any(${ids}::bigint[])
    order by t.invoice_id, t.rate`.execute(reader)
  const linesOf = Map.groupBy(lines.rows, (line) => line.invoice_id)
  const taxOf = Map.groupBy(tax.rows, (part) => part.invoice_id)
  const billed = invoices.rows.map((row) => ({
    account: row.account_id,
    invoice: invoiceFromRow(row, { lines: linesOf.get(row.id) ?? [], tax: taxOf.get(row.id) ?? [] }),
  }))
  const byAccount = Map.groupBy(billed, ({ account }) => account)
  return new Map([...byAccount].map(([account, found]) => [account, found.map(({ invoice }) => invoice)]))
}

type Parts = { readonly lines: readonly CreditedLineRow[]; readonly tax: readonly TaxRow[] }

function invoiceFromRow(row: InvoiceRow, { lines, tax }: Parts): BilledInvoice {
  const currency = currencyFromRow(row.currency)
  const credited = tax.map(({ credited_taxable: taxable, credited_amount: amount, ...part }) => {
    return { ...part, taxable, amount }
  })
  return {
    id: idFromRow('invoice', row.id),
    date: dateFromRow(row.date),
    currency,
    paymentMethod: optionalIdFromRow('paymentMethod', row.payment_method_id),
    owed: row.status === 'open' ? owedFromRow(row) : [],
    received: money(row.received, currency),
    refundable: money(row.refundable > 0n ? row.refundable : 0n, currency),
    credited: lines.map((line) => money(line.credited, currency)),
    lines: lines.map((line) => lineFromRow(line, currency)),
    tax: taxPartsFromRows(tax, currency),
    creditedTax: taxPartsFromRows(credited, currency),
  }
}
