/** Subscriptions: periods that tile, seats that are billed once for a day, and the lot behind every line. */
import { sql } from 'kysely'
import type { Rule } from './finding.ts'

export const periodRules: readonly Rule[] = [
  {
    name: 'periods_tile',
    differences: sql`select account_id, 'subscription ' || subscription_id || ', period ' || number as what,
        'period ' || place || ' from ' || coalesce(before, starts_on) as expected,
        'period ' || number || ' from ' || starts_on as actual
      from (
        select account_id, subscription_id, number, starts_on,
          lag(ends_on) over (partition by account_id, subscription_id order by number) as before,
          row_number() over (partition by account_id, subscription_id order by number) - 1 as place
        from subscription_period
      ) p where number <> place or starts_on <> before`,
  },
  {
    name: 'current_period',
    differences: sql`select s.account_id, 'subscription ' || s.id as what, 'period ' || s.current_period as expected,
        'none' as actual
      from subscription s
      where not exists (select from subscription_period p where p.account_id = s.account_id
        and p.subscription_id = s.id and p.number = s.current_period)`,
  },
  {
    name: 'seat_days_billed_once',
    differences: sql`select a.account_id,
        'subscription ' || a.subscription_id || ', lots ' || a.number || ' and ' || b.number as what,
        'no seat billed twice for a day' as expected,
        'seats ' || (a.seats * b.seats)::text || ' on ' || (a.service_period * b.service_period)::text as actual
      from seat_lot a
      join seat_lot b on b.account_id = a.account_id and b.subscription_id = a.subscription_id and b.number > a.number
        and b.seats && a.seats and b.service_period && a.service_period
      where not a.reversed and not b.reversed`,
  },
  {
    name: 'lines_have_lots',
    differences: sql`select l.account_id, 'invoice ' || l.invoice_id || ', line ' || l.number as what,
        'lot ' || l.lot || ' of ' || l.amount as expected, coalesce(
          (select 'lot ' || s.number || ' of ' || s.amount from seat_lot s where s.account_id = l.account_id
            and s.subscription_id = l.subscription_id and s.number = l.lot), 'none') as actual
      from invoice_line l
      where l.kind <> 'unused_days' and not exists (
        select from seat_lot s where s.account_id = l.account_id and s.invoice_id = l.invoice_id
        and s.subscription_id = l.subscription_id and s.number = l.lot and s.amount = l.amount
        and s.seats <@ int4range(l.seat_from, l.seat_to)
        and s.service_period <@ daterange(l.period_start, l.period_end))`,
  },
  {
    // Money and the seats it paid for belong together, the other way round too.
    name: 'lots_have_lines',
    differences: sql`select s.account_id, 'subscription ' || s.subscription_id || ', lot ' || s.number as what,
        'a line of invoice ' || s.invoice_id as expected, 'none' as actual
      from seat_lot s
      where s.invoice_id is not null and not exists (
        select from invoice_line l where l.account_id = s.account_id and l.invoice_id = s.invoice_id
        and l.subscription_id = s.subscription_id and l.lot = s.number and l.kind <> 'unused_days')`,
  },
]
