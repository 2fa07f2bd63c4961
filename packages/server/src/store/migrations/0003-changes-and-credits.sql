-- Changes that move dates, editions and money back: periods say what they are for, lots can be given back, invoices can
-- be credited. Periods of before are taken as renewals, except the first of each subscription.
alter table subscription
  add column lot_count integer,
  add column next_release jsonb not null default '[]',
  add column next_end date,
  add column next_end_anchor integer check (next_end_anchor between 1 and 31),
  add check ((next_end is null) = (next_end_anchor is null));

drop trigger subscription_period_change on subscription_period;
alter table subscription_period
  add column kind text check (kind in ('purchase', 'renewal', 'alignment')),
  add column product text,
  add column term text,
  add column anchor_day integer check (anchor_day between 1 and 31);
update subscription_period p
  set kind = case p.number when 0 then 'purchase' else 'renewal' end,
    product = s.product, term = s.term, anchor_day = s.anchor_day
  from subscription s where s.account_id = p.account_id and s.id = p.subscription_id;
alter table subscription_period
  alter column kind set not null,
  alter column product set not null,
  alter column term set not null,
  alter column anchor_day set not null;
alter table subscription drop column anchor_day;

-- Another edition may take a period over; its dates never change. One that has been given back is gone: the invoice,
-- the credit note and the event keep its story.
create function check_period_update() returns trigger language plpgsql as $$
begin
  if (old.account_id, old.subscription_id, old.number, old.starts_on, old.ends_on, old.priced_start, old.priced_end,
      old.kind, old.term, old.anchor_day)
    is distinct from
     (new.account_id, new.subscription_id, new.number, new.starts_on, new.ends_on, new.priced_start, new.priced_end,
      new.kind, new.term, new.anchor_day)
  then
    raise exception 'The dates of a billed period never change.'
      using errcode = '23514', constraint = 'subscription_period_immutable', table = 'subscription_period';
  end if;
  return new;
end $$;
create trigger subscription_period_update before update on subscription_period
  for each row execute function check_period_update();

alter table seat_lot
  add column number integer,
  add column priced_start date,
  add column priced_end date,
  add column amount bigint,
  add column credited bigint not null default 0;
update seat_lot l set number = n.number from (
    select account_id, id, row_number() over (partition by account_id, subscription_id order by id) - 1 as number
    from seat_lot
  ) n where n.account_id = l.account_id and n.id = l.id;
update seat_lot l set priced_start = p.priced_start, priced_end = p.priced_end from subscription_period p
  where p.account_id = l.account_id and p.subscription_id = l.subscription_id
    and p.starts_on <= lower(l.service_period) and lower(l.service_period) < p.ends_on;
alter table invoice_line add column lot integer;
alter table invoice_line disable trigger invoice_line_change;
update invoice_line i set lot = l.number from seat_lot l
  where l.account_id = i.account_id and l.invoice_id = i.invoice_id and l.subscription_id = i.subscription_id
    and l.seats = int4range(i.seat_from, i.seat_to) and l.service_period = daterange(i.period_start, i.period_end);
alter table invoice_line enable trigger invoice_line_change;
update seat_lot l set amount = coalesce(
    (select i.amount from invoice_line i where i.account_id = l.account_id and i.invoice_id = l.invoice_id
      and i.subscription_id = l.subscription_id and i.lot = l.number),
    l.unit_price * (upper(l.seats) - lower(l.seats)));
update subscription s set lot_count = (
    select count(*) from seat_lot l where l.account_id = s.account_id and l.subscription_id = s.id);
alter table subscription alter column lot_count set not null;
alter table invoice_line alter column lot set not null;
alter table seat_lot
  alter column number set not null,
  alter column priced_start set not null,
  alter column priced_end set not null,
  alter column amount set not null,
  add constraint seat_lot_credited_fits check (credited between 0 and amount),
  drop constraint seat_lot_pkey,
  drop column id,
  add primary key (account_id, subscription_id, number);

alter table invoice_line
  drop constraint invoice_line_kind_check,
  add constraint invoice_line_kind_check
    check (kind in ('purchase', 'renewal', 'added_seats', 'alignment', 'switched', 'unused_days')),
  add check ((kind = 'unused_days') = (amount < 0) or amount = 0);

-- `credited` is the part of the debt that credit notes have taken away; what is left is paid, or nothing is.
alter table invoice
  add column credited bigint not null default 0,
  drop constraint invoice_status_check,
  add constraint invoice_status_check check (status in ('open', 'paid', 'void')),
  add constraint invoice_credited_fits check (credited between 0 and total),
  add constraint invoice_void_is_credited check (status <> 'void' or credited = total);

create or replace function check_invoice_update() returns trigger language plpgsql as $$
begin
  if (old.account_id, old.id, old.seller_id, old.test_clock_id, old.number_in_series, old.number, old.date, old.issued_on,
      old.due_on, old.currency, old.payment_method_id, old.subtotal, old.total, old.created_at)
    is distinct from
     (new.account_id, new.id, new.seller_id, new.test_clock_id, new.number_in_series, new.number, new.date, new.issued_on,
      new.due_on, new.currency, new.payment_method_id, new.subtotal, new.total, new.created_at)
    or new.credited < old.credited
  then
    raise exception 'Invoice % has been issued: only its payment may change.', old.number
      using errcode = '23514', constraint = 'invoice_immutable', table = 'invoice';
  end if;
  if old.status <> 'open' then
    raise exception 'Invoice % is settled: nothing of it may change.', old.number
      using errcode = '23514', constraint = 'invoice_immutable', table = 'invoice';
  end if;
  return new;
end $$;

-- Invoices and credit notes are numbered apart.
alter table invoice_series
  add column kind text not null default 'invoice' check (kind in ('invoice', 'credit_note')),
  drop constraint invoice_series_pkey,
  add primary key (seller_id, test_clock_id, kind);

create table credit_note (
  account_id bigint not null,
  id bigint not null,
  invoice_id bigint not null,
  seller_id text not null,
  test_clock_id bigint not null,
  number_in_series bigint not null check (number_in_series > 0),
  number text not null,
  date date not null,
  issued_on date not null,
  currency text not null,
  subtotal bigint not null check (subtotal >= 0),
  total bigint not null check (total >= 0),
  -- What goes back to the payment method; the rest lowers what is owed.
  refund bigint not null,
  created_at timestamptz not null,
  primary key (account_id, id),
  constraint credit_note_number_once unique (seller_id, test_clock_id, number_in_series),
  check (refund = 0 or refund = total),
  check (issued_on >= date)
);
create index credit_note_invoice on credit_note (account_id, invoice_id);

create table credit_note_line (
  account_id bigint not null,
  credit_note_id bigint not null,
  number integer not null,
  invoice_line integer not null,
  quantity integer not null check (quantity > 0),
  seat_from integer not null,
  seat_to integer not null,
  fraction_days integer,
  fraction_of integer,
  period_start date not null,
  period_end date not null,
  amount bigint not null check (amount >= 0),
  primary key (account_id, credit_note_id, number),
  check (seat_to - seat_from = quantity)
);

create table credit_note_tax (
  account_id bigint not null,
  credit_note_id bigint not null,
  rate text not null,
  taxable bigint not null,
  amount bigint not null,
  primary key (account_id, credit_note_id, rate)
);

create trigger credit_note_change before update or delete on credit_note for each row execute function refuse_change();
create trigger credit_note_line_change before update or delete on credit_note_line
  for each row execute function refuse_change();
create trigger credit_note_tax_change before update or delete on credit_note_tax
  for each row execute function refuse_change();

-- Lines and tax come first. No more is ever credited of an invoice than it was for, by line and in total.
create function check_credit_note() returns trigger language plpgsql as $$
declare wrong text;
begin
  select c.number into wrong
  from issued c join invoice i on i.account_id = c.account_id and i.id = c.invoice_id
  where c.subtotal <> coalesce((select sum(l.amount) from credit_note_line l
      where l.account_id = c.account_id and l.credit_note_id = c.id), 0)
    or c.total - c.subtotal <> coalesce((select sum(t.amount) from credit_note_tax t
      where t.account_id = c.account_id and t.credit_note_id = c.id), 0)
    or (select sum(o.total) from credit_note o where o.account_id = c.account_id and o.invoice_id = c.invoice_id) > i.total
    or exists (
      select from credit_note o join credit_note_line l on l.account_id = o.account_id and l.credit_note_id = o.id
      join invoice_line il on il.account_id = o.account_id and il.invoice_id = o.invoice_id and il.number = l.invoice_line
      where o.account_id = c.account_id and o.invoice_id = c.invoice_id
      group by il.number, il.amount having sum(l.amount) > il.amount)
  limit 1;
  if found then
    raise exception 'Credit note % does not fit its invoice.', wrong
      using errcode = '23514', constraint = 'credit_note_fits', table = 'credit_note';
  end if;
  return null;
end $$;
create trigger credit_note_fits after insert on credit_note
  referencing new table as issued for each statement execute function check_credit_note();

-- Money on its way back, written before anything is sent.
create table refund (
  account_id bigint not null,
  id bigint not null,
  credit_note_id bigint not null,
  invoice_id bigint not null,
  payment_id bigint not null,
  currency text not null,
  amount bigint not null check (amount > 0),
  status text not null check (status in ('ready', 'succeeded')),
  date date not null,
  created_at timestamptz not null,
  changed_at timestamptz not null,
  primary key (account_id, id),
  constraint refund_once unique (account_id, credit_note_id)
);
create index refund_ready on refund (account_id, id) where status = 'ready';

alter table ledger_transaction
  add column credit_note_id bigint,
  drop constraint ledger_transaction_kind_check,
  add constraint ledger_transaction_kind_check
    check (kind in ('invoice_issued', 'invoice_paid', 'credit_note_issued', 'refund_paid')),
  drop constraint ledger_transaction_once,
  add constraint ledger_transaction_once unique nulls not distinct (account_id, invoice_id, kind, credit_note_id);

create table sandbox_refund (
  reference text primary key,
  charge text not null,
  currency text not null,
  amount bigint not null check (amount > 0)
);

alter table member add column role text not null default 'admin' check (role in ('admin', 'viewer'));
