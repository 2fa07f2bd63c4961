/**
 * The reference of the renewal run: SQL written by hand for exactly the accounts of this benchmark. It knows no rule: one
 * product, one term, no pending change, one tax rate, nothing that could fail. It writes the rows that the product writes,
 * into the same tables with their constraints, and `coterm check` finds them right.
 */
import { type RawBuilder, sql } from 'kysely'
import type { Transaction } from '../packages/server/src/store/database.ts'
import type { Due } from '../packages/server/src/store/due.ts'
import { idToRow, newNumbers } from '../packages/server/src/store/ids.ts'

/** Kept for as long as a connection, and emptied by every commit. */
const renewing = sql`create temp table if not exists renewing (
  account_id bigint, subscription_id bigint, seller_id text, seats integer, starts_on date, ends_on date, number integer,
  lot integer, payment_method_id bigint, invoice_id bigint, ledger_id bigint, sequence bigint, amount bigint, tax bigint,
  seq bigint, renewed jsonb, issued jsonb, renewed_hash text, issued_hash text, seller jsonb, buyer jsonb
) on commit delete rows`

export async function renewSetBased(transaction: Transaction, due: readonly Due[], at: number): Promise<number> {
  const count = due.length
  const numbers = await newNumbers(transaction, count * 2)
  const accounts = due.map(({ account }) => idToRow(account))
  const moment = sql`${new Date(at).toISOString()}::timestamptz`
  await renewing.execute(transaction)
  await gather({ accounts, invoices: numbers.slice(0, count), bookings: numbers.slice(count) }).execute(transaction)
  await chain(at).execute(transaction)
  for (const statement of writes(moment)) await statement.execute(transaction)
  return count
}

type Numbers = {
  readonly accounts: readonly bigint[]
  readonly invoices: readonly bigint[]
  readonly bookings: readonly bigint[]
}

// Everything the rows are made of, under the accounts' locks; last the numbers of the series.
function gather({ accounts, invoices, bookings }: Numbers): RawBuilder<unknown> {
  return sql`
    with due as materialized (
      select g.account_id, g.seller_id, g.event_seq, n.invoice_id, n.ledger_id, n.place
      from unnest(${accounts}::bigint[], ${invoices}::bigint[], ${bookings}::bigint[])
        with ordinality n (account_id, invoice_id, ledger_id, place)
      join agenda g on g.account_id = n.account_id
      where g.parked is null and g.held_quote_id is null and g.account_id = any(${accounts}::bigint[])
      for update of g
    ), series as (
      update invoice_series set last_number = last_number + (select count(*) from due)
      where seller_id = (select seller_id from due limit 1) and test_clock_id = 0 and kind = 'invoice'
      returning last_number - (select count(*) from due) as before
    )
    insert into renewing
    select d.account_id, s.id, d.seller_id, s.seats, p.ends_on, (p.ends_on + interval '1 year')::date, p.number + 1,
      s.lot_count, s.payment_method_id, d.invoice_id, d.ledger_id, series.before + d.place, s.seats * p.unit_price,
      s.seats * p.unit_price / 5, d.event_seq, null, null, null, null,
      jsonb_build_object('bic', null, 'city', null, 'iban', null, 'logo', null, 'name', v.name, 'email', null,
        'lines', '[]'::jsonb, 'phone', null, 'taxId', null, 'region', null, 'country', v.country,
        'footers', '{}'::jsonb, 'legalName', null, 'postalCode', null, 'registration', null),
      jsonb_build_object('city', null, 'kind', a.kind, 'name', a.name, 'email', null, 'lines', '[]'::jsonb,
        'phone', null, 'taxId', a.tax_id, 'region', a.region, 'country', a.country, 'payment',
        jsonb_build_object('kind', m.kind, 'label', m.label), 'language', a.language, 'poNumber', a.po_number,
        'legalName', null, 'postalCode', null, 'registration', null)
    from due d cross join series
    join account a on a.id = d.account_id
    join seller v on v.id = d.seller_id
    join subscription s on s.account_id = d.account_id and s.status = 'active' and s.renewal_intent = 'auto'
    join subscription_period p on p.account_id = s.account_id and p.subscription_id = s.id and p.number = s.current_period
    join payment_method m on m.account_id = s.account_id and m.id = s.payment_method_id`
}

// An event's hash stands on the one before it, over a text that is the same wherever it is written.
function chain(at: number): RawBuilder<unknown> {
  const hash = (previous: RawBuilder<unknown>, text: RawBuilder<unknown>) =>
    sql`encode(sha256(convert_to(${previous} || chr(10) || ${text}, 'UTF8')), 'hex')`
  const renewed = sql`format('["%s","%s","subscription.renewed","%s",[["amount","%s"],["currency","EUR"],["end","%s"],'
    || '["product","drawing"],["seats",%s],["start","%s"],["term","P1Y"]],"%s",%s]', r.account_id, r.seq + 1,
    r.subscription_id, to_char(r.amount / 100.0, 'FM999999990.00'), r.ends_on, r.seats, r.starts_on, r.starts_on, ${at}::text)`
  const issued = sql`format('["%s","%s","invoice.issued",null,[["currency","EUR"],["date","%s"],["invoice","%s"],'
    || '["total","%s"]],"%s",%s]', r.account_id, r.seq + 2, r.starts_on, ${idText},
    to_char((r.amount + r.tax) / 100.0, 'FM999999990.00'), r.starts_on, ${at}::text)`
  return sql`
    update renewing r set renewed_hash = c.renewed, issued_hash = c.issued,
      renewed = jsonb_build_object('amount', to_char(r.amount / 100.0, 'FM999999990.00'), 'currency', 'EUR',
        'end', r.ends_on, 'product', 'drawing', 'seats', r.seats, 'start', r.starts_on, 'term', 'P1Y'),
      issued = jsonb_build_object('currency', 'EUR', 'date', r.starts_on, 'invoice', ${idText},
        'total', to_char((r.amount + r.tax) / 100.0, 'FM999999990.00'))
    from (
      select r.account_id, f.renewed, ${hash(sql`f.renewed`, issued)} as issued
      from renewing r
      join agenda g on g.account_id = r.account_id
      cross join lateral (select ${hash(sql`g.event_hash`, renewed)} as renewed offset 0) f
    ) c where c.account_id = r.account_id`
}

const digits = Array.from({ length: 13 }, (_, place) => 12 - place)
/** An invoice's id as people see it. */
const idText = sql`'inv_' || ltrim(${sql.join(
  digits.map((place) =>
    sql.raw(`substr('0123456789abcdefghjkmnpqrstvwxyz', (r.invoice_id >> ${place * 5} & 31)::int + 1, 1)`),
  ),
  sql` || `,
)}, '0')`

function writes(at: RawBuilder<unknown>): readonly RawBuilder<unknown>[] {
  return [
    sql`update subscription s set current_period = r.number, lot_count = r.lot + 1
      from renewing r where s.account_id = r.account_id and s.id = r.subscription_id`,
    sql`insert into subscription_period (account_id, subscription_id, number, kind, product, term, anchor_day, starts_on,
        ends_on, priced_start, priced_end, unit_price, price_kind)
      select account_id, subscription_id, number, 'renewal', 'drawing', 'P1Y', extract(day from starts_on), starts_on,
        ends_on, starts_on, ends_on, amount / seats, 'renewal' from renewing`,
    sql`insert into seat_lot (account_id, subscription_id, number, seats, service_period, priced_start, priced_end,
        unit_price, amount, invoice_id)
      select account_id, subscription_id, lot, int4range(0, seats), daterange(starts_on, ends_on), starts_on, ends_on,
        amount / seats, amount, invoice_id from renewing`,
    sql`insert into invoice_line (account_id, invoice_id, number, kind, subscription_id, lot, product, term, price_kind,
        unit_price, product_name, quantity, seat_from, seat_to, period_start, period_end, amount, tax_rate, tax_category,
        tax_reason)
      select account_id, invoice_id, 0, 'renewal', subscription_id, lot, 'drawing', 'P1Y', 'renewal', amount / seats,
        'Drawing', seats, 0, seats, starts_on, ends_on, amount, '20', 'standard', jsonb_build_object('on', starts_on,
          'rule', 'rate_listed', 'listed', jsonb_build_object('from', null, 'rate', '20', 'region', null, 'country', 'FR',
            'category', null, 'taxCategory', null), 'region', null, 'charged', null, 'country', 'FR', 'category',
          'standard', 'evidence', null) from renewing`,
    sql`insert into invoice_tax (account_id, invoice_id, rate, taxable, amount, category)
      select account_id, invoice_id, '20', amount, tax, 'standard' from renewing`,
    sql`insert into ledger_transaction (account_id, id, kind, invoice_id, source_id, currency, date, created_at)
      select account_id, ledger_id, 'invoice_issued', invoice_id, invoice_id, 'EUR', starts_on, ${at} from renewing`,
    sql`insert into ledger_entry (account_id, transaction_id, ledger_account, currency, amount)
      select r.account_id, r.ledger_id, e.account, 'EUR', e.amount from renewing r
      cross join lateral (values ('accounts_receivable', r.amount + r.tax), ('deferred_revenue', -r.amount),
        ('tax', -r.tax)) e (account, amount)`,
    sql`insert into event (account_id, seq, type, subscription_id, data, date, at, hash)
      select r.account_id, r.seq + e.nth, e.type, e.subscription, e.data, r.starts_on, ${at}, e.hash from renewing r
      cross join lateral (values (1, 'subscription.renewed', r.subscription_id, r.renewed, r.renewed_hash),
        (2, 'invoice.issued', null, r.issued, r.issued_hash)) e (nth, type, subscription, data, hash)`,
    sql`insert into mail_agenda (account_id) select account_id from renewing
      on conflict (account_id) do update set waiting = true`,
    sql`update agenda g set state_version = g.state_version + 1, next_action_on = r.starts_on, event_seq = r.seq + 2,
        event_hash = r.issued_hash, next_recognition_on = coalesce(g.next_recognition_on,
          (date_trunc('month', r.starts_on) + interval '1 month')::date)
      from renewing r where g.account_id = r.account_id`,
    sql`insert into invoice (account_id, id, seller_id, test_clock_id, number_in_series, number, date, issued_on, due_on,
        currency, payment_method_id, subtotal, total, created_at, status, next_attempt_on, settled_at_issue,
        seller_details, buyer_details)
      select account_id, invoice_id, seller_id, 0, sequence, 'INV-' || lpad(sequence::text, 6, '0'), starts_on, starts_on,
        starts_on, 'EUR', payment_method_id, amount, amount + tax, ${at}, 'open', starts_on, 0, seller, buyer
      from renewing order by sequence`,
    sql`update invoice_series s set last_issued_on = greatest(s.last_issued_on, (select max(starts_on) from renewing))
      where s.test_clock_id = 0 and s.kind = 'invoice' and s.seller_id = (select seller_id from renewing limit 1)`,
  ]
}
