-- Revenue is deferred when it is billed and recognised by day; refunds are owed until they are sent. More ledger
-- accounts and kinds, each booking of a source once, and the state of the monthly postings of every account.

-- `next_recognition_on`: the first of the month at which the next posting is made, null when nothing is deferred.
-- `recognised_before`: the last posting's; documents up to the number `recognised_id` were there then.
alter table agenda
  add column next_recognition_on date check (extract(day from next_recognition_on) = 1),
  add column recognised_before date check (extract(day from recognised_before) = 1),
  add column recognised_id bigint not null default 0;
create index agenda_recognition on agenda (seller_id, next_recognition_on, account_id)
  where test_clock_id is null and parked is null;

-- What is still being earned is found without reading what was earned long ago.
create index invoice_line_period on invoice_line (account_id, period_end);
create index credit_note_line_period on credit_note_line (account_id, period_end);

-- `invoice_id`: the invoice it is about, where there is one. `source_id`: what it books, by kind: an invoice, a payment, a
-- credit note, a refund; a posting of revenue has none, it is for a month (`recognised_before`, the first of the next).
alter table ledger_transaction
  add column source_id bigint,
  add column currency text,
  add column recognised_before date check (extract(day from recognised_before) = 1),
  alter column invoice_id drop not null,
  drop constraint ledger_transaction_kind_check,
  drop constraint ledger_transaction_once;
alter table ledger_transaction disable trigger ledger_transaction_change;
update ledger_transaction t set
  currency = (select min(e.currency) from ledger_entry e where e.account_id = t.account_id and e.transaction_id = t.id),
  source_id = coalesce(case t.kind
    when 'invoice_paid' then (select min(p.id) from payment_attempt p where p.account_id = t.account_id
      and p.invoice_id = t.invoice_id and p.status = 'succeeded' and not p.refunded)
    when 'credit_note_issued' then t.credit_note_id
    when 'refund_paid' then (select r.id from refund r where r.account_id = t.account_id
      and r.credit_note_id = t.credit_note_id)
  end, t.invoice_id);
alter table ledger_transaction enable trigger ledger_transaction_change;
alter table ledger_transaction
  drop column credit_note_id,
  alter column currency set not null,
  add constraint ledger_transaction_kind_check check (kind in ('invoice_issued', 'credit_note_issued', 'restated',
    'invoice_paid', 'refund_paid', 'refund_returned', 'refund_kept', 'credit_granted', 'credit_applied',
    'credit_paid_out', 'payment_kept', 'invoice_written_off', 'write_off_reversed', 'payment_charged_back', 'chargeback_won', 'chargeback_accepted',
    'revenue_recognised')),
  add constraint ledger_transaction_has_source check (
    (kind = 'revenue_recognised') = (source_id is null) and (source_id is null) = (recognised_before is not null)),
  add constraint ledger_transaction_once unique (account_id, kind, source_id);
create unique index revenue_recognised_once on ledger_transaction (account_id, recognised_before, currency)
  where kind = 'revenue_recognised';
create index ledger_transaction_invoice on ledger_transaction (account_id, invoice_id) where invoice_id is not null;

alter table ledger_entry
  drop constraint ledger_entry_ledger_account_check,
  add constraint ledger_entry_ledger_account_check check (ledger_account in ('accounts_receivable', 'cash',
    'refunds_payable', 'credit_balance', 'tax', 'deferred_revenue', 'revenue', 'chargebacks', 'bad_debt'));

-- Documents from before were booked as earned at once, and refunds as a receivable below zero. Each is restated on its own
-- date, as if it had been booked like this from the beginning; the worker then posts every month since.
create temporary table restatement on commit drop as
  select d.*, nextval('id_block') * 32 as id from (
    select account_id, id as invoice_id, id as source_id, date, created_at, currency, subtotal as earned, 0::bigint as owed
    from invoice where subtotal <> 0
    union all
    select account_id, invoice_id, id, date, created_at, currency, -subtotal, refund from credit_note where subtotal <> 0
    union all
    select account_id, invoice_id, id, date, created_at, currency, 0, -amount from refund where status = 'succeeded'
  ) d;
insert into ledger_transaction (account_id, id, kind, invoice_id, source_id, date, created_at, currency)
  select account_id, id, 'restated', invoice_id, source_id, date, created_at, currency from restatement;
insert into ledger_entry (account_id, transaction_id, ledger_account, currency, amount)
  select r.account_id, r.id, e.ledger_account, r.currency, e.amount
  from restatement r, lateral (values ('revenue', r.earned), ('deferred_revenue', -r.earned),
    ('accounts_receivable', r.owed), ('refunds_payable', -r.owed)) e (ledger_account, amount)
  where e.amount <> 0;
update agenda g set next_recognition_on = d.first_on from (
    select account_id, (date_trunc('month', min(date)) + interval '1 month')::date as first_on
    from restatement group by account_id
  ) d where d.account_id = g.account_id;
