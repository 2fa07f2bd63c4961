/** The state of subscriptions, their billed periods, and the seats billed for them. */
import { findSubscription, releasedBy, withSubscriptions } from '@coterm/core/subscription/known.ts'
import { type BilledPeriod, lastPeriod, type Subscription } from '@coterm/core/subscription/subscription.ts'
import { sql } from 'kysely'
import type { Transaction } from '../database.ts'
import { idToRow, optionalIdToRow } from '../ids.ts'
import { insertRows, unnest } from '../insert-rows.ts'
import { dateToRow, optionalDateToRow } from '../row-values.ts'
import { announcedToRow } from '../subscription-rows.ts'
import { writeLots } from './lots.ts'
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
    current_period: 'integer',
    lot_count: 'integer',
    loyal_since: 'date',
    payment_method_id: 'bigint',
    channel: 'text',
    platform: 'text',
    plan_type: 'text',
    renewal_intent: 'text',
    next_term: 'text',
    next_seats: 'integer',
    next_release: 'jsonb',
    next_product: 'text',
    next_end: 'date',
    next_end_anchor: 'integer',
    announced: 'jsonb',
    noticed_through: 'date',
  },
} as const

// What never changes after the first write (its place, currency, origin) is left alone.
const changing = sql.join(
  [
    'product term seats status current_period lot_count loyal_since payment_method_id renewal_intent next_term next_seats',
    'next_release next_product next_end next_end_anchor announced noticed_through',
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
    kind: 'text',
    product: 'text',
    term: 'text',
    anchor_day: 'integer',
    starts_on: 'date',
    ends_on: 'date',
    priced_start: 'date',
    priced_end: 'date',
    unit_price: 'bigint',
    price_kind: 'text',
  },
} as const

export async function writeSubscriptions(transaction: Transaction, planned: readonly Planned[]): Promise<void> {
  await insertRows(transaction, subscriptionTable, {
    rows: planned.flatMap(subscriptionRows),
    onConflict: sql`on conflict (account_id, id) do update set ${changing}`,
  })
  await releaseSeats(transaction, planned)
  await deletePeriods(transaction, planned)
  await insertRows(transaction, periodTable, {
    rows: planned.flatMap(periodRows),
    // Only what another edition takes over can differ.
    onConflict: sql`on conflict (account_id, subscription_id, number)
      do update set product = excluded.product, unit_price = excluded.unit_price, price_kind = excluded.price_kind`,
  })
  await writeLots(transaction, planned)
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
    current_period: each.currentPeriod,
    lot_count: each.lotCount,
    loyal_since: optionalDateToRow(each.loyalSince),
    payment_method_id: optionalIdToRow(each.paymentMethod),
    channel: each.channel,
    platform: each.platform,
    plan_type: each.planType,
    renewal_intent: each.renewalIntent,
    next_term: each.nextTerm,
    next_seats: each.nextSeats,
    next_release: JSON.stringify(each.nextRelease),
    next_product: each.nextProduct,
    next_end: optionalDateToRow(each.nextEnd?.date ?? null),
    next_end_anchor: each.nextEnd?.anchorDay ?? null,
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
      kind: period.kind,
      product: period.product,
      term: period.term,
      anchor_day: period.anchorDay,
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
  const known = new Map(before?.periods.map((period) => [period.number, period]))
  return next.periods.filter((period) => {
    const same = known.get(period.number)
    return !same || same.product !== period.product || same.unitPrice.minor !== period.unitPrice.minor
  })
}

const releasedTable = {
  table: 'seat_assignment',
  columns: { account_id: 'bigint', subscription_id: 'bigint', assignee: 'text' },
} as const

async function releaseSeats(transaction: Transaction, planned: readonly Planned[]): Promise<void> {
  const rows = planned.flatMap(({ entry, account }) =>
    entry.decision.next.flatMap((next) =>
      releasedBy(findSubscription(entry.loaded.known, next.id), next).map((assignee) => {
        return { account_id: account, subscription_id: idToRow(next.id), assignee }
      }),
    ),
  )
  if (rows.length === 0) return
  await sql`delete from seat_assignment a using ${unnest(releasedTable, rows)} r (account_id, subscription_id, assignee)
    where a.account_id = r.account_id and a.subscription_id = r.subscription_id
      and a.assignee = r.assignee`.execute(transaction)
}

const removedTable = {
  table: 'subscription_period',
  columns: { account_id: 'bigint', subscription_id: 'bigint', last: 'integer' },
} as const

// Periods that have been given back are always the last ones.
async function deletePeriods(transaction: Transaction, planned: readonly Planned[]): Promise<void> {
  const rows = planned.flatMap(({ entry, account }) =>
    entry.decision.next.flatMap((next) => {
      const before = findSubscription(entry.loaded.known, next.id)
      const last = lastPeriod(next).number
      if (!before || lastPeriod(before).number <= last) return []
      return [{ account_id: account, subscription_id: idToRow(next.id), last }]
    }),
  )
  if (rows.length === 0) return
  await sql`delete from subscription_period p using ${unnest(removedTable, rows)} r (account_id, subscription_id, last)
    where p.account_id = r.account_id and p.subscription_id = r.subscription_id and p.number > r.last`.execute(
    transaction,
  )
}
