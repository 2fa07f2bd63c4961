/**
 * Invoice numbers: gapless and in the order of their dates within a series. The counter is locked as late as possible,
 * because everybody who issues in the same series waits for it until the transaction ends.
 */
import { invoiceNumber, liveSeries, testSeries } from '@coterm/core/invoice/number.ts'
import type { PlainDate } from '@coterm/core/time/plain-date.ts'
import { sql } from 'kysely'
import type { Transaction } from '../database.ts'
import { optionalIdToRow } from '../ids.ts'
import { unnest } from '../insert-rows.ts'
import { dateFromRow, dateToRow } from '../row-values.ts'
import type { Planned, PlannedInvoice } from './plan.ts'

export type Numbered = {
  readonly planned: Planned
  readonly invoice: PlannedInvoice
  readonly seller: string
  readonly testClock: bigint
  readonly sequence: bigint
  readonly number: string
  readonly issuedOn: PlainDate
}

type SeriesRow = { seller_id: string; test_clock_id: bigint; last_number: bigint; last_issued_on: string }

const counterTable = {
  table: 'invoice_series',
  columns: { seller_id: 'text', test_clock_id: 'bigint', last_number: 'bigint', last_issued_on: 'date' },
} as const

export async function numberInvoices(transaction: Transaction, planned: readonly Planned[]): Promise<Numbered[]> {
  const issuing = planned.filter(({ invoices }) => invoices.length > 0)
  if (issuing.length === 0) return []
  const counters = await lockCounters(transaction, issuing.map(seriesOf))
  const numbered = issuing.flatMap((each) => {
    const { seller, testClock } = seriesOf(each)
    const counter = counters.get(keyOf(seller, testClock))
    if (!counter) throw new Error('Broken invariant: every series has a counter')
    return each.invoices.map((invoice): Numbered => {
      const date = invoice.draft.date
      const last = dateFromRow(counter.last_issued_on)
      const issuedOn = date > last ? date : last
      counter.last_number += 1n
      counter.last_issued_on = dateToRow(issuedOn)
      const sequence = counter.last_number
      const number = invoiceNumber(testClock === 0n ? liveSeries : testSeries, sequence)
      return { planned: each, invoice, seller, testClock, sequence, number, issuedOn }
    })
  })
  await sql`update invoice_series s
    set last_number = n.last_number, last_issued_on = n.last_issued_on
    from ${unnest(counterTable, [...counters.values()])} n (seller_id, test_clock_id, last_number, last_issued_on)
    where s.seller_id = n.seller_id and s.test_clock_id = n.test_clock_id`.execute(transaction)
  return numbered
}

type Series = { readonly seller: string; readonly testClock: bigint }

function seriesOf({ entry }: Planned): Series {
  const { known, agenda } = entry.loaded
  return { seller: known.seller.id, testClock: optionalIdToRow(agenda.testClock) ?? 0n }
}

// In one order, so that two commits over the same series never wait for each other.
async function lockCounters(transaction: Transaction, wanted: readonly Series[]): Promise<Map<string, SeriesRow>> {
  const unique = [...new Map(wanted.map((each) => [keyOf(each.seller, each.testClock), each])).values()]
  const rows = unique.map(({ seller, testClock }) => ({
    seller_id: seller,
    test_clock_id: testClock,
    last_number: 0n,
    last_issued_on: '0001-01-01',
  }))
  const select = sql<SeriesRow>`
    select s.* from invoice_series s
    join ${unnest(counterTable, rows)} w (seller_id, test_clock_id, n, d)
      on s.seller_id = w.seller_id and s.test_clock_id = w.test_clock_id
    order by s.seller_id, s.test_clock_id for update of s`
  let found = await select.execute(transaction)
  if (found.rows.length < unique.length) {
    await sql`insert into invoice_series (seller_id, test_clock_id, last_number, last_issued_on)
      select * from ${unnest(counterTable, rows)} u (a, b, c, d) order by a, b on conflict do nothing`.execute(
      transaction,
    )
    found = await select.execute(transaction)
  }
  return new Map(found.rows.map((row) => [keyOf(row.seller_id, row.test_clock_id), row]))
}

function keyOf(seller: string, testClock: bigint): string {
  return `${seller} ${testClock}`
}
