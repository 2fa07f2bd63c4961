-- Every line says which tax it bears and why; tax is by rate and category; VAT ids are checked, and every check is kept.
alter table account
  add column region text check (region ~ '^[A-Z]{2}-[A-Z0-9]{1,3}$'),
  add column tax_id text check (tax_id <> '');

-- Each check as it was answered; null where nobody could say. The latest that says yes or no counts.
create table tax_id_check (
  account_id bigint not null references account,
  id bigint not null,
  value text not null check (value <> ''),
  checked_on date not null,
  checked_at timestamptz not null,
  source text not null check (source <> ''),
  valid boolean,
  reference text,
  name text,
  failure text,
  primary key (account_id, id),
  check (valid is null or failure is null)
);
create trigger tax_id_check_change before update or delete on tax_id_check
  for each row execute function refuse_change();

-- Until now an invoice had one rate, which all its lines bore.
alter table invoice_tax add column category text not null default 'standard'
  check (category in ('standard', 'zero', 'exempt', 'reverse_charge'));
alter table invoice_tax
  alter column category drop default,
  drop constraint invoice_tax_pkey,
  add primary key (account_id, invoice_id, rate, category);
alter table credit_note_tax add column category text not null default 'standard'
  check (category in ('standard', 'zero', 'exempt', 'reverse_charge'));
alter table credit_note_tax
  alter column category drop default,
  drop constraint credit_note_tax_pkey,
  add primary key (account_id, credit_note_id, rate, category);

alter table invoice_line
  add column tax_rate text not null default '0',
  add column tax_category text not null default 'outside'
    check (tax_category in ('standard', 'zero', 'exempt', 'reverse_charge', 'outside')),
  add column tax_reason jsonb;
alter table invoice_line disable trigger invoice_line_change;
update invoice_line l set tax_rate = t.rate, tax_category = 'standard'
  from invoice_tax t where t.account_id = l.account_id and t.invoice_id = l.invoice_id;
alter table invoice_line enable trigger invoice_line_change;
alter table invoice_line
  alter column tax_rate drop default,
  alter column tax_category drop default,
  add constraint invoice_line_tax_rate_fits check (tax_category = 'standard' or tax_rate = '0');

-- A line of a credit note has the sign of the line it credits: days that were given back are charged again where the
-- line that took them over is given back itself.
alter table credit_note_line drop constraint credit_note_line_amount_check;

-- Lines and tax come first. No more is ever credited of an invoice than it was for, by line and in total; and where all
-- that a rate was on has been credited, so has all its tax.
create or replace function check_credit_note() returns trigger language plpgsql as $$
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
      group by il.number, il.amount
      having sum(l.amount) not between least(il.amount, 0) and greatest(il.amount, 0))
    or exists (
      select from invoice_tax t join lateral (
        select sum(ct.taxable) as taxable, sum(ct.amount) as amount
        from credit_note o
        join credit_note_tax ct on ct.account_id = o.account_id and ct.credit_note_id = o.id
          and ct.rate = t.rate and ct.category = t.category
        where o.account_id = t.account_id and o.invoice_id = t.invoice_id
      ) back on back.taxable = t.taxable and back.amount <> t.amount
      where t.account_id = c.account_id and t.invoice_id = c.invoice_id)
  limit 1;
  if found then
    raise exception 'Credit note % does not fit its invoice.', wrong
      using errcode = '23514', constraint = 'credit_note_fits', table = 'credit_note';
  end if;
  return null;
end $$;
