/** Invoices and their lines as flat rows, for the tables that people take along. */
import type { AccountId } from '@coterm/core/ids.ts'
import type { SellerId } from '@coterm/core/invoice/parties.ts'
import { formatMoney, money } from '@coterm/core/money/money.ts'
import type { PlainDate } from '@coterm/core/time/plain-date.ts'
import { sql } from 'kysely'
import type { Reader } from './database.ts'
import { idFromRow, idToRow } from './ids.ts'
import { currencyFromRow, dateToRow } from './row-values.ts'

export type Wanted = {
  readonly whose: { readonly account: AccountId } | { readonly seller: SellerId }
  readonly from: PlainDate
  readonly to: PlainDate
  readonly limit: number
}

type InvoiceRow = {
  account_id: bigint
  name: string
  number: string
  issued_on: string
  due_on: string
  status: string
  currency: string
  subtotal: bigint
  total: bigint
  credited: bigint
}

type LineRow = Pick<InvoiceRow, 'account_id' | 'name' | 'number' | 'issued_on' | 'currency'> & {
  line: number
  kind: string
  product: string
  subscription_id: bigint
  quantity: number
  unit_price: bigint
  fraction_days: number | null
  fraction_of: number | null
  period_start: string
  last_day: string
  amount: bigint
}

export const invoiceColumns = [
  ...['number', 'issued_on', 'due_on', 'status', 'account', 'account_name', 'currency', 'subtotal', 'tax', 'total'],
  'credited',
]

export async function invoiceTable(reader: Reader, wanted: Wanted): Promise<string[][]> {
  const { rows } = await sql<InvoiceRow>`
    select i.account_id, a.name, i.number, i.issued_on, i.due_on, i.status, i.currency, i.subtotal, i.total,
      (select coalesce(sum(c.total), 0)::bigint from credit_note c
        where c.account_id = i.account_id and c.invoice_id = i.id) as credited
    from invoice i join account a on a.id = i.account_id
    where ${wantedRows(wanted)} order by i.issued_on, i.id limit ${wanted.limit}`.execute(reader)
  return rows.map((row) => {
    const amount = (minor: bigint) => formatMoney(money(minor, currencyFromRow(row.currency)))
    return [
      ...[
        row.number,
        row.issued_on,
        row.due_on,
        row.status,
        idFromRow('account', row.account_id),
        row.name,
        row.currency,
      ],
      ...[row.subtotal, row.total - row.subtotal, row.total, row.credited].map(amount),
    ]
  })
}

export const lineColumns = [
  ...[
    'number',
    'line',
    'issued_on',
    'account',
    'account_name',
    'kind',
    'product',
    'subscription',
    'seats',
    'unit_price',
  ],
  ...['days', 'of_days', 'first_day', 'last_day', 'amount', 'currency'],
]

export async function invoiceLineTable(reader: Reader, wanted: Wanted): Promise<string[][]> {
  const { rows } = await sql<LineRow>`
    select i.account_id, a.name, i.number, i.issued_on, i.currency, l.number as line, l.kind,
      coalesce(l.product_name, l.product) as product, l.subscription_id, l.quantity, l.unit_price, l.fraction_days,
      l.fraction_of, l.period_start, l.period_end - 1 as last_day, l.amount
    from invoice i join account a on a.id = i.account_id
    join invoice_line l on l.account_id = i.account_id and l.invoice_id = i.id
    where ${wantedRows(wanted)} order by i.issued_on, i.id, l.number limit ${wanted.limit}`.execute(reader)
  return rows.map((row) => {
    const amount = (minor: bigint) => formatMoney(money(minor, currencyFromRow(row.currency)))
    const account = idFromRow('account', row.account_id)
    const subscription = idFromRow('subscription', row.subscription_id)
    return [
      ...[row.number, String(row.line + 1), row.issued_on, account, row.name, row.kind, row.product, subscription],
      ...[String(row.quantity), amount(row.unit_price), String(row.fraction_days ?? ''), String(row.fraction_of ?? '')],
      ...[row.period_start, row.last_day, amount(row.amount), row.currency],
    ]
  })
}

function wantedRows({ whose, from, to }: Wanted) {
  const who = 'account' in whose ? sql`i.account_id = ${idToRow(whose.account)}` : sql`i.seller_id = ${whose.seller}`
  return sql`${who} and i.issued_on between ${dateToRow(from)}::date and ${dateToRow(to)}::date`
}
