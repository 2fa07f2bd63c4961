/** Makes a database large: accounts that are due on other days of the year, copied row by row from one account. */

import type { AccountId } from '@coterm/core/ids.ts'
import { sql } from 'kysely'
import type { Database } from '../packages/server/src/store/database.ts'
import { idToRow } from '../packages/server/src/store/ids.ts'

/** Rows of each table that a subscription which was taken over has, with the days on which it moves. */
const copies = [
  sql`insert into account (id, seller_id, name, country, kind, created_at)
    select c.id, a.seller_id, a.name, a.country, a.kind, a.created_at from account a, copies c where a.id = c.model`,
  sql`insert into agenda (account_id, seller_id, next_action_on)
    select c.id, g.seller_id, g.next_action_on + c.days from agenda g, copies c where g.account_id = c.model`,
  sql`insert into payment_method (account_id, id, position, kind, label, token, is_default)
    select c.id, c.id + 1, m.position, m.kind, m.label, 'pm_copy_' || c.id, m.is_default
    from payment_method m, copies c where m.account_id = c.model`,
  sql`insert into subscription (account_id, id, position, product, term, currency, seats, status, current_period,
      loyal_since, payment_method_id, channel, platform, plan_type, renewal_intent, noticed_through, lot_count)
    select c.id, c.id + 2, s.position, s.product, s.term, s.currency, s.seats, s.status, s.current_period,
      s.loyal_since + c.days, c.id + 1, s.channel, s.platform, s.plan_type, s.renewal_intent,
      s.noticed_through + c.days, s.lot_count from subscription s, copies c where s.account_id = c.model`,
  sql`insert into subscription_period (account_id, subscription_id, number, kind, product, term, anchor_day, starts_on,
      ends_on, priced_start, priced_end, unit_price, price_kind)
    select c.id, c.id + 2, p.number, p.kind, p.product, p.term, extract(day from p.starts_on + c.days),
      p.starts_on + c.days, (p.starts_on + c.days + interval '1 year')::date, p.starts_on + c.days,
      (p.starts_on + c.days + interval '1 year')::date, p.unit_price, p.price_kind
    from subscription_period p, copies c where p.account_id = c.model`,
  sql`insert into seat_lot (account_id, subscription_id, number, seats, service_period, priced_start, priced_end,
      unit_price, amount)
    select c.id, c.id + 2, l.number, l.seats,
      daterange(lower(l.service_period) + c.days, (lower(l.service_period) + c.days + interval '1 year')::date),
      l.priced_start + c.days, (l.priced_start + c.days + interval '1 year')::date, l.unit_price, l.amount
    from seat_lot l, copies c where l.account_id = c.model`,
]
const piece = 20_000
const idsEach = 3

type Copying = { readonly model: AccountId; readonly count: number; readonly onProgress: (text: string) => void }

/** Copies of the account, spread over the days after the one on which it is due. */
export async function addOtherDays({ kysely }: Database, { model, count, onProgress }: Copying): Promise<void> {
  for (let done = 0; done < count; done += piece) {
    const some = Math.min(piece, count - done)
    await kysely.transaction().execute(async (transaction) => {
      await sql`create temp table copies on commit drop as
        with blocks as (
          select nextval('id_block') * 32 as first from generate_series(1, ${Math.ceil((some * idsEach) / 30)}::int)
        )
        select first + k * ${idsEach}::int as id, ${idToRow(model)}::bigint as model,
          1 + (row_number() over () % 364)::int as days
        from blocks, generate_series(0, 9) k limit ${some}::int`.execute(transaction)
      for (const statement of copies) await statement.execute(transaction)
    })
    onProgress(`accounts that are due on other days: ${done + some} of ${count}`)
  }
}
