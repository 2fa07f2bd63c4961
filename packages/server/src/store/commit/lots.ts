/** Seat lots: which seats are paid for on which days. What is given back is cut short, or reversed for good. */
import { isReturned } from '@coterm/core/subscription/billing.ts'
import { findSubscription } from '@coterm/core/subscription/known.ts'
import type { SeatLot, Subscription } from '@coterm/core/subscription/subscription.ts'
import { sql } from 'kysely'
import type { Transaction } from '../database.ts'
import { idToRow } from '../ids.ts'
import { insertRows } from '../insert-rows.ts'
import { dateToRow } from '../row-values.ts'
import type { Planned } from './plan.ts'

const lotTable = {
  table: 'seat_lot',
  columns: {
    account_id: 'bigint',
    subscription_id: 'bigint',
    number: 'integer',
    seats: 'int4range',
    service_period: 'daterange',
    priced_start: 'date',
    priced_end: 'date',
    unit_price: 'bigint',
    amount: 'bigint',
    credited: 'bigint',
    invoice_id: 'bigint',
    reversed: 'boolean',
  },
} as const

/** Older lots come first, so that what one gives free another can take. */
export async function writeLots(transaction: Transaction, planned: readonly Planned[]): Promise<void> {
  await insertRows(transaction, lotTable, {
    rows: planned.flatMap((each) => each.entry.decision.next.flatMap((next) => lotRows(each, next))),
    onConflict: sql`on conflict (account_id, subscription_id, number) do update
      set seats = excluded.seats, service_period = excluded.service_period, credited = excluded.credited,
        reversed = excluded.reversed`,
  })
}

function lotRows(planned: Planned, next: Subscription) {
  const before = new Map(findSubscription(planned.entry.loaded.known, next.id)?.lots.map((lot) => [lot.number, lot]))
  return next.lots
    .filter((lot) => !isSame(lot, before.get(lot.number)))
    .map((lot) => {
      const billed = billedBy(planned, next, lot)
      const reversed = isReturned(lot)
      // A range is never empty: what is reversed keeps the days and seats it had.
      const { seats, period } = reversed ? (before.get(lot.number) ?? billed?.line ?? lot) : lot
      return {
        account_id: planned.account,
        subscription_id: idToRow(next.id),
        number: lot.number,
        seats: `[${seats.from},${seats.to})`,
        service_period: `[${dateToRow(period.start)},${dateToRow(period.end)})`,
        priced_start: dateToRow(lot.priced.start),
        priced_end: dateToRow(lot.priced.end),
        unit_price: lot.unitPrice.minor,
        amount: lot.amount.minor,
        credited: lot.credited.minor,
        // Null where it was billed before it came to us.
        invoice_id: billed?.invoice ?? null,
        reversed,
      }
    })
}

function billedBy({ invoices }: Planned, { id }: Subscription, { number }: SeatLot) {
  for (const { row, draft } of invoices) {
    const line = draft.lines.find(
      (each) => each.subscription === id && each.lot === number && each.kind !== 'unused_days',
    )
    if (line) return { invoice: row, line }
  }
  return null
}

function isSame(lot: SeatLot, before: SeatLot | undefined): boolean {
  return (
    before !== undefined &&
    before.seats.to === lot.seats.to &&
    before.period.end === lot.period.end &&
    before.credited.minor === lot.credited.minor
  )
}
