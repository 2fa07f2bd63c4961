/**
 * Recurring revenue on the first day of each month, and how it came from one to the next. What counts are the seats that
 * are billed for that day, at the net price of their term divided by its months, rounded for each subscription.
 */
import type { Currency } from '@coterm/core/money/currency.ts'
import { type Money, money } from '@coterm/core/money/money.ts'
import type { PlainDate } from '@coterm/core/time/plain-date.ts'
import { sql } from 'kysely'
import type { Reader } from '../database.ts'
import { dateFromRow, dateToRow } from '../row-values.ts'
import { type FiguresOf, isOf } from './whose.ts'

export const movementKinds = ['new', 'returned', 'seats_added', 'price', 'seats_removed', 'lapsed'] as const
export type MovementKind = (typeof movementKinds)[number]

export type RecurringMonth = {
  /** The first day of a month. */
  readonly month: PlainDate
  readonly recurring: Money
  readonly seats: number
  readonly subscriptions: number
  /** What it is more or less than a month before; they add up to the difference. */
  readonly movements: Readonly<Record<MovementKind, Money>>
}

type Row = { month: string; currency: string; recurring: bigint; seats: bigint; subscriptions: bigint } & Record<
  MovementKind,
  bigint
>

/** By currency, then by month. The first day of `from` and of `to` are both told. */
export async function loadRecurringRevenue(
  reader: Reader,
  of: FiguresOf,
  { from, to }: { readonly from: PlainDate; readonly to: PlainDate },
): Promise<RecurringMonth[]> {
  const { rows } = await sql<Row>`
    with days as (
      select day::date as day
      from generate_series(${dateToRow(from)}::date - interval '1 month', ${dateToRow(to)}::date, interval '1 month') day
    ), running as (
      select l.account_id, l.subscription_id, d.day, s.currency, sum(upper(l.seats) - lower(l.seats)) as seats,
        round(sum(l.unit_price * (upper(l.seats) - lower(l.seats)) / ${monthsOfTerm}))::bigint as amount
      from agenda g
      join subscription s on s.account_id = g.account_id
      join seat_lot l on l.account_id = s.account_id and l.subscription_id = s.id and not l.reversed
      join days d on l.service_period @> d.day
      where ${isOf(of)}
      group by l.account_id, l.subscription_id, d.day, s.currency
    ), firsts as (
      select l.account_id, l.subscription_id, min(lower(l.service_period)) as first
      from agenda g join seat_lot l on l.account_id = g.account_id and not l.reversed
      where ${isOf(of)} group by l.account_id, l.subscription_id
    ), moved as (
      select coalesce(a.day, (b.day + interval '1 month')::date) as month, coalesce(a.currency, b.currency) as currency,
        coalesce(a.amount, 0) as after, coalesce(b.amount, 0) as before, coalesce(a.seats, 0) as seats,
        (a.seats is not null)::int as running, b.seats is not null as ran,
        -- Seats at the price of the month before; what is left of the difference is the price.
        case when a.seats is not null and b.seats is not null
          then round(b.amount * (a.seats - b.seats)::numeric / b.seats)::bigint else 0 end as by_seats,
        f.first > (coalesce(a.day, b.day) - interval '1 month')::date as is_new
      from running a
      full join running b on b.account_id = a.account_id and b.subscription_id = a.subscription_id
        and b.day = (a.day - interval '1 month')::date
      join firsts f on f.account_id = coalesce(a.account_id, b.account_id)
        and f.subscription_id = coalesce(a.subscription_id, b.subscription_id)
    )
    select month, currency, sum(after)::bigint as recurring, sum(seats)::bigint as seats,
      sum(running)::bigint as subscriptions,
      coalesce(sum(after) filter (where not ran and is_new), 0)::bigint as new,
      coalesce(sum(after) filter (where not ran and not is_new), 0)::bigint as returned,
      coalesce(sum(by_seats) filter (where by_seats > 0), 0)::bigint as seats_added,
      coalesce(sum(by_seats) filter (where by_seats < 0), 0)::bigint as seats_removed,
      coalesce(sum(after - before - by_seats) filter (where ran and running = 1), 0)::bigint as price,
      coalesce(-sum(before) filter (where running = 0), 0)::bigint as lapsed
    from moved where month between ${dateToRow(from)}::date and ${dateToRow(to)}::date
    group by month, currency order by currency, month`.execute(reader)
  return rows.map(fromRow)
}

// A unit price is for a whole term, which is from 28 days for a month to 1,096 for three years.
const monthsOfTerm = sql`greatest(1, round((l.priced_end - l.priced_start) / 30.436875))`

function fromRow(row: Row): RecurringMonth {
  const amount = (minor: bigint) => money(minor, row.currency as Currency)
  return {
    month: dateFromRow(row.month),
    recurring: amount(row.recurring),
    seats: Number(row.seats),
    subscriptions: Number(row.subscriptions),
    movements: {
      new: amount(row.new),
      returned: amount(row.returned),
      seats_added: amount(row.seats_added),
      price: amount(row.price),
      seats_removed: amount(row.seats_removed),
      lapsed: amount(row.lapsed),
    },
  }
}
