/** Credit notes as rows: lines and tax first, then the note; then the refund it promises and the debt it takes away. */
import { sumOf } from '@coterm/core/invoice/parts.ts'
import { sql } from 'kysely'
import type { Transaction } from '../database.ts'
import { idToRow } from '../ids.ts'
import { insertRows, unnest } from '../insert-rows.ts'
import { dateToRow, instantToRow } from '../row-values.ts'
import { lineColumns, lineToRow, partiesColumns, partiesToRow, taxColumns, taxToRow } from './parts.ts'
import type { Planned } from './plan.ts'
import type { NumberedCredit } from './series.ts'

const lineTable = {
  table: 'credit_note_line',
  columns: {
    account_id: 'bigint',
    credit_note_id: 'bigint',
    number: 'integer',
    invoice_line: 'integer',
    ...lineColumns,
  },
} as const

const taxTable = {
  table: 'credit_note_tax',
  columns: { account_id: 'bigint', credit_note_id: 'bigint', ...taxColumns },
} as const

const noteTable = {
  table: 'credit_note',
  columns: {
    account_id: 'bigint',
    id: 'bigint',
    invoice_id: 'bigint',
    seller_id: 'text',
    test_clock_id: 'bigint',
    number_in_series: 'bigint',
    number: 'text',
    date: 'date',
    issued_on: 'date',
    currency: 'text',
    subtotal: 'bigint',
    total: 'bigint',
    refund: 'bigint',
    to_balance: 'bigint',
    created_at: 'timestamptz',
    ...partiesColumns,
  },
} as const

const refundTable = {
  table: 'refund',
  columns: {
    account_id: 'bigint',
    id: 'bigint',
    credit_note_id: 'bigint',
    invoice_id: 'bigint',
    currency: 'text',
    amount: 'bigint',
    date: 'date',
    at: 'timestamptz',
  },
} as const

const debtTable = {
  table: 'invoice',
  columns: { account_id: 'bigint', id: 'bigint', credited: 'bigint', date: 'date' },
} as const

export async function writeCreditNotes(transaction: Transaction, numbered: readonly NumberedCredit[]): Promise<void> {
  if (numbered.length === 0) return
  const planned = [...new Set(numbered.map((each) => each.planned))]
  await insertRows(transaction, lineTable, { rows: planned.flatMap(lineRows) })
  await insertRows(transaction, taxTable, { rows: planned.flatMap(taxRows) })
  await insertRows(transaction, noteTable, { rows: numbered.map(noteRow) })
  await writeRefunds(transaction, planned)
  await lowerDebts(transaction, planned)
}

function lineRows({ account, credits }: Planned) {
  return credits.flatMap(({ row, draft }) =>
    draft.lines.map(({ of, line }, number) => ({
      account_id: account,
      credit_note_id: row,
      number,
      invoice_line: of,
      ...lineToRow(line),
    })),
  )
}

function taxRows({ account, credits }: Planned) {
  return credits.flatMap(({ row, draft }) =>
    draft.tax.map((part) => ({ account_id: account, credit_note_id: row, ...taxToRow(part) })),
  )
}

function noteRow({ planned, credit, seller, testClock, sequence, number, issuedOn }: NumberedCredit) {
  const { row, draft } = credit
  return {
    account_id: planned.account,
    id: row,
    invoice_id: idToRow(draft.invoice),
    seller_id: seller,
    test_clock_id: testClock,
    number_in_series: sequence,
    number,
    date: dateToRow(draft.date),
    issued_on: dateToRow(issuedOn),
    currency: draft.currency,
    subtotal: draft.subtotal.minor,
    total: draft.total.minor,
    refund: draft.refund.minor,
    to_balance: draft.toBalance.minor,
    created_at: instantToRow(planned.entry.at),
    ...partiesToRow(planned, draft.paymentMethod),
  }
}

// The money goes back to the payments that brought it, the newest first.
async function writeRefunds(transaction: Transaction, planned: readonly Planned[]): Promise<void> {
  const rows = planned.flatMap(({ entry, account, credits }) =>
    credits.flatMap(({ row, draft, refund }) => {
      if (refund === null) return []
      const amount = draft.refund.minor
      const invoice_id = idToRow(draft.invoice)
      const { currency } = draft
      const written = { date: dateToRow(entry.on), at: instantToRow(entry.at) }
      return [{ account_id: account, id: refund, credit_note_id: row, invoice_id, currency, amount, ...written }]
    }),
  )
  if (rows.length === 0) return
  const { rows: sent } = await sql<{ amount: bigint }>`
    insert into refund (account_id, id, credit_note_id, invoice_id, payment_id, currency, amount, status, date, created_at,
      changed_at)
    select s.account_id, case s.place when 1 then s.id else nextval('id_block') * 32 end, s.credit_note_id, s.invoice_id,
      s.payment_id, s.currency, least(s.left_of, s.amount - (s.so_far - s.left_of)), 'ready', s.date, s.at, s.at
    from (
      select r.*, p.id as payment_id, p.amount - coalesce(b.amount, 0) as left_of,
        row_number() over w as place, sum(p.amount - coalesce(b.amount, 0)) over w as so_far
      from ${unnest(refundTable, rows)} r (account_id, id, credit_note_id, invoice_id, currency, amount, date, at)
      join payment_attempt p on p.account_id = r.account_id and p.invoice_id = r.invoice_id and p.status = 'succeeded'
      left join lateral (
        select sum(o.amount)::bigint as amount from (
          select amount from refund where account_id = p.account_id and payment_id = p.id
          union all
          select reopened from dispute where account_id = p.account_id and payment_id = p.id and status <> 'won'
        ) o
      ) b on true
      where p.amount > coalesce(b.amount, 0)
      window w as (partition by r.account_id, r.credit_note_id order by p.id desc)
    ) s
    where s.amount > s.so_far - s.left_of
    returning amount`.execute(transaction)
  const total = (amounts: readonly { readonly amount: bigint }[]) => amounts.reduce((so, { amount }) => so + amount, 0n)
  if (total(sent) !== total(rows)) throw new Error('Broken invariant: what is refunded has been paid')
}

async function lowerDebts(transaction: Transaction, planned: readonly Planned[]): Promise<void> {
  const rows = planned.flatMap(({ entry, account, credits }) =>
    credits
      .map(({ draft }) => ({ draft, credited: sumOf(draft.voided, draft.currency).minor }))
      .filter(({ credited }) => credited > 0n)
      .map(({ draft, credited }) => {
        return { account_id: account, id: idToRow(draft.invoice), credited, date: dateToRow(entry.on) }
      }),
  )
  if (rows.length === 0) return
  // Whatever was paid or credited of it is settled; without that there is nothing left of it.
  const settles = sql`i.credited + c.credited + i.credit_applied + i.paid = i.total`
  await sql`update invoice i
    set credited = i.credited + c.credited,
      status = case when i.credited + c.credited = i.total then 'void' when ${settles} then 'paid' else i.status end,
      paid_on = case when i.credited + c.credited < i.total and ${settles} then c.date else i.paid_on end,
      next_attempt_on = case when ${settles} then null else i.next_attempt_on end
    from ${unnest(debtTable, rows)} c (account_id, id, credited, date)
    where i.account_id = c.account_id and i.id = c.id`.execute(transaction)
}
