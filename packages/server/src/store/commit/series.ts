/**
 * Numbers of invoices and credit notes: gapless and in the order of their dates within a series. The counters are locked
 * as late as possible, because everybody who issues in the same series waits for them until the transaction ends.
 */
import { creditSeries, invoiceNumber, liveSeries, testSeries } from '@coterm/core/invoice/number.ts'
import type { PlainDate } from '@coterm/core/time/plain-date.ts'
import { sql } from 'kysely'
import type { Transaction } from '../database.ts'
import { optionalIdToRow } from '../ids.ts'
import { unnest } from '../insert-rows.ts'
import { dateFromRow, dateToRow } from '../row-values.ts'
import type { Planned, PlannedCredit, PlannedInvoice } from './plan.ts'

type Stamp = {
  readonly planned: Planned
  readonly seller: string
  readonly testClock: bigint
  readonly sequence: bigint
  readonly number: string
  readonly issuedOn: PlainDate
}
export type Numbered = Stamp & { readonly invoice: PlannedInvoice }
export type NumberedCredit = Stamp & { readonly credit: PlannedCredit }
export type AllNumbered = { readonly invoices: readonly Numbered[]; readonly credits: readonly NumberedCredit[] }

type Kind = 'invoice' | 'credit_note'
type SeriesRow = {
  seller_id: string
  test_clock_id: bigint
  kind: string
  last_number: bigint
  last_issued_on: string
}

const counterTable = {
  table: 'invoice_series',
  columns: {
    seller_id: 'text',
    test_clock_id: 'bigint',
    kind: 'text',
    last_number: 'bigint',
    last_issued_on: 'date',
  },
} as const

export async function numberDocuments(transaction: Transaction, planned: readonly Planned[]): Promise<AllNumbered> {
  const wanted = planned.flatMap((each): Series[] => [
    ...(each.invoices.length > 0 ? [seriesOf(each, 'invoice')] : []),
    ...(each.credits.length > 0 ? [seriesOf(each, 'credit_note')] : []),
  ])
  if (wanted.length === 0) return { invoices: [], credits: [] }
  const counters = await lockCounters(transaction, wanted)
  const next = (each: Planned, kind: Kind, date: PlainDate): Stamp => {
    const series = seriesOf(each, kind)
    const counter = counters.get(keyOf(series))
    if (!counter) throw new Error('Broken invariant: every series has a counter')
    const last = dateFromRow(counter.last_issued_on)
    const issuedOn = date > last ? date : last
    counter.last_number += 1n
    counter.last_issued_on = dateToRow(issuedOn)
    const sequence = counter.last_number
    const { seller, testClock } = series
    return { planned: each, seller, testClock, sequence, number: invoiceNumber(prefixOf(series), sequence), issuedOn }
  }
  const invoices = planned.flatMap((each) =>
    each.invoices.map((invoice) => ({ ...next(each, 'invoice', invoice.draft.date), invoice })),
  )
  const credits = planned.flatMap((each) =>
    each.credits.map((credit) => ({ ...next(each, 'credit_note', credit.draft.date), credit })),
  )
  await sql`update invoice_series s
    set last_number = n.last_number, last_issued_on = n.last_issued_on
    from ${unnest(counterTable, [...counters.values()])} n (seller_id, test_clock_id, kind, last_number, last_issued_on)
    where s.seller_id = n.seller_id and s.test_clock_id = n.test_clock_id and s.kind = n.kind`.execute(transaction)
  return { invoices, credits }
}

type Series = { readonly seller: string; readonly testClock: bigint; readonly kind: Kind }

function seriesOf({ entry }: Planned, kind: Kind): Series {
  const { known, agenda } = entry.loaded
  return { seller: known.seller.id, testClock: optionalIdToRow(agenda.testClock) ?? 0n, kind }
}

function prefixOf({ kind, testClock }: Series): string {
  const live = testClock === 0n
  if (kind === 'credit_note') return live ? creditSeries.live : creditSeries.test
  return live ? liveSeries : testSeries
}

// In one order, so that two commits over the same series never wait for each other.
async function lockCounters(transaction: Transaction, wanted: readonly Series[]): Promise<Map<string, SeriesRow>> {
  const unique = [...new Map(wanted.map((each) => [keyOf(each), each])).values()]
  const rows = unique.map(({ seller, testClock, kind }) => ({
    seller_id: seller,
    test_clock_id: testClock,
    kind,
    last_number: 0n,
    last_issued_on: '0001-01-01',
  }))
  const select = sql<SeriesRow>`
    select s.* from invoice_series s
    join ${unnest(counterTable, rows)} w (seller_id, test_clock_id, kind, n, d)
      on s.seller_id = w.seller_id and s.test_clock_id = w.test_clock_id and s.kind = w.kind
    order by s.seller_id, s.test_clock_id, s.kind for update of s`
  let found = await select.execute(transaction)
  if (found.rows.length < unique.length) {
    await sql`insert into invoice_series (seller_id, test_clock_id, kind, last_number, last_issued_on)
      select * from ${unnest(counterTable, rows)} u (a, b, c, d, e) order by a, b, c on conflict do nothing`.execute(
      transaction,
    )
    found = await select.execute(transaction)
  }
  return new Map(
    found.rows.map((row) => [
      keyOf({ seller: row.seller_id, testClock: row.test_clock_id, kind: row.kind as Kind }),
      row,
    ]),
  )
}

function keyOf({ seller, testClock, kind }: Series): string {
  return `${seller} ${testClock} ${kind}`
}
