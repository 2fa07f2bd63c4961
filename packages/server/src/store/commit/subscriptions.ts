/** The state of subscriptions, their billed periods, and the seats billed for them. */
import type { InvoiceLine } from '@coterm/core/invoice/invoice.ts'
import { findSubscription, withSubscriptions } from '@coterm/core/subscription/known.ts'
import type { BilledPeriod, Subscription } from '@coterm/core/subscription/subscription.ts'
import type { Period } from '@coterm/core/time/period.ts'
import { sql } from 'kysely'
import type { Transaction } from '../database.ts'
import { idToRow, optionalIdToRow } from '../ids.ts'
import { insertRows } from '../insert-rows.ts'
import { dateToRow, optionalDateToRow } from '../row-values.ts'
import { announcedToRow } from '../subscription-rows.ts'
import type { Planned } from './plan.ts'

const subscriptionTable = {
  table: 'subscription',
  columns: {
    account_id: 'bigint',
    id: 'bigint',
    position: 'integer',
    product: 'text',
    term: 'text',
    currency: 'text',
    seats: 'integer',
    status: 'text',
    anchor_day: 'integer',
    current_period: 'integer',
    loyal_since: 'date',
    payment_method_id: 'bigint',
    channel: 'text',
    platform: 'text',
    plan_type: 'text',
    renewal_intent: 'text',
    next_term: 'text',
    next_seats: 'integer',
    next_product: 'text',
    announced: 'jsonb',
    noticed_through: 'date',
  },
} as const

// What never changes after the first write (its place, currency, anchor, origin) is left alone.
const changing = sql.join(
  [
    'product term seats status current_period loyal_since payment_method_id renewal_intent next_term next_seats',
    'next_product announced noticed_through',
  ]
    .flatMap((names) => names.split(' '))
    .map((name) => sql`${sql.ref(name)} = excluded.${sql.ref(name)}`),
)

const periodTable = {
  table: 'subscription_period',
  columns: {
    account_id: 'bigint',
    subscription_id: 'bigint',
    number: 'integer',
    starts_on: 'date',
    ends_on: 'date',
    priced_start: 'date',
    priced_end: 'date',
    unit_price: 'bigint',
    price_kind: 'text',
  },
} as const

const lotTable = {
  table: 'seat_lot',
  columns: {
    account_id: 'bigint',
    id: 'bigint',
    subscription_id: 'bigint',
    seats: 'int4range',
    service_period: 'daterange',
    unit_price: 'bigint',
    invoice_id: 'bigint',
  },
} as const

export async function writeSubscriptions(transaction: Transaction, planned: readonly Planned[]): Promise<void> {
  await insertRows(transaction, subscriptionTable, {
    rows: planned.flatMap(subscriptionRows),
    onConflict: sql`on conflict (account_id, id) do update set ${changing}`,
  })
  await insertRows(transaction, periodTable, { rows: planned.flatMap(periodRows) })
  await insertRows(transaction, lotTable, { rows: planned.flatMap(lotRows) })
}

/** The first term of a subscription that was billed before it came to us: its seats are spoken for, without invoice. */
export async function writeImportedLot(
  transaction: Transaction,
  subscription: Subscription,
  number: bigint,
): Promise<void> {
  const [period] = subscription.periods
  const row = {
    account_id: idToRow(subscription.account),
    id: number,
    subscription_id: idToRow(subscription.id),
    seats: `[0,${subscription.seats})`,
    service_period: rangeOf(period),
    unit_price: period.unitPrice.minor,
    invoice_id: null,
  }
  await insertRows(transaction, lotTable, { rows: [row] })
}

function subscriptionRows({ entry, account }: Planned) {
  const { known } = entry.loaded
  const after = withSubscriptions(known, entry.decision.next).subscriptions
  const positions = new Map(after.map(({ id }, position) => [id, position]))
  return entry.decision.next.map((each) => ({
    account_id: account,
    id: idToRow(each.id),
    position: positions.get(each.id),
    product: each.product,
    term: each.term,
    currency: each.currency,
    seats: each.seats,
    status: each.status,
    anchor_day: each.anchorDay,
    current_period: each.periods[0].number,
    loyal_since: optionalDateToRow(each.loyalSince),
    payment_method_id: optionalIdToRow(each.paymentMethod),
    channel: each.channel,
    platform: each.platform,
    plan_type: each.planType,
    renewal_intent: each.renewalIntent,
    next_term: each.nextTerm,
    next_seats: each.nextSeats,
    next_product: each.nextProduct,
    announced: announcedToRow(each.announced),
    noticed_through: optionalDateToRow(each.noticedThrough),
  }))
}

function periodRows({ entry, account }: Planned) {
  return entry.decision.next.flatMap((next) => {
    const before = findSubscription(entry.loaded.known, next.id)
    return newPeriods(before, next).map((period) => ({
      account_id: account,
      subscription_id: idToRow(next.id),
      number: period.number,
      starts_on: dateToRow(period.start),
      ends_on: dateToRow(period.end),
      priced_start: dateToRow(period.priced.start),
      priced_end: dateToRow(period.priced.end),
      unit_price: period.unitPrice.minor,
      price_kind: period.priceKind,
    }))
  })
}

function newPeriods(before: Subscription | undefined, next: Subscription): BilledPeriod[] {
  const known = new Set(before?.periods.map((period) => period.number))
  return next.periods.filter((period) => !known.has(period.number))
}

function lotRows({ account, invoices, number }: Planned) {
  return invoices.flatMap(({ row, draft }) =>
    draft.lines.map((line: InvoiceLine) => ({
      account_id: account,
      id: number(),
      subscription_id: idToRow(line.subscription),
      seats: `[${line.seats.from},${line.seats.to})`,
      service_period: rangeOf(line.period),
      unit_price: line.unitPrice.minor,
      invoice_id: row,
    })),
  )
}

function rangeOf({ start, end }: Period): string {
  return `[${dateToRow(start)},${dateToRow(end)})`
}
