-- Invoices are settled in parts: by several payments, by transfers, by the credit balance. What an account has with us is
-- kept by currency; what the vendor stops for an account is a tag; a payment that is charged back is owed again.

-- owed = total - credited - credit_applied - paid, and an invoice is open exactly as long as that is more than nothing.
alter table invoice
  add column credit_applied bigint not null default 0,
  add column paid bigint not null default 0,
  -- The payment method that was declined for good: it is not tried again.
  add column blocked_method_id bigint;
alter table invoice disable trigger invoice_update;
update invoice set paid = total - credited where status = 'paid';
alter table invoice enable trigger invoice_update;
alter table invoice
  drop constraint invoice_status_check,
  add constraint invoice_status_check check (status in ('open', 'paid', 'void', 'uncollectible')),
  add constraint invoice_settled_fits check (
    credit_applied >= 0 and paid >= 0 and credited + credit_applied + paid <= total),
  add constraint invoice_status_is_debt check (
    (status in ('open', 'uncollectible')) = (credited + credit_applied + paid < total));

create or replace function check_invoice_update() returns trigger language plpgsql as $$
begin
  if (old.account_id, old.id, old.seller_id, old.test_clock_id, old.number_in_series, old.number, old.date, old.issued_on,
      old.due_on, old.currency, old.payment_method_id, old.subtotal, old.total, old.created_at)
    is distinct from
     (new.account_id, new.id, new.seller_id, new.test_clock_id, new.number_in_series, new.number, new.date, new.issued_on,
      new.due_on, new.currency, new.payment_method_id, new.subtotal, new.total, new.created_at)
    or new.credited < old.credited or new.credit_applied < old.credit_applied
  then
    raise exception 'Invoice % has been issued: only its payment may change.', old.number
      using errcode = '23514', constraint = 'invoice_immutable', table = 'invoice';
  end if;
  -- A payment that is charged back opens it again; money for one that was written off settles it after all.
  if old.status <> 'open' and not (
    (old.status = 'paid' and new.status = 'open' and new.paid < old.paid and new.credited = old.credited)
    or (old.status = 'uncollectible' and new.status in ('uncollectible', 'paid') and new.credited = old.credited)
  ) then
    raise exception 'Invoice % is settled: nothing of it may change.', old.number
      using errcode = '23514', constraint = 'invoice_immutable', table = 'invoice';
  end if;
  return new;
end $$;

-- What was settled for certain subscriptions of an open invoice; the rest counts in the order of its lines.
create table invoice_part (
  account_id bigint not null,
  invoice_id bigint not null,
  subscription_id bigint not null,
  settled bigint not null check (settled >= 0),
  primary key (account_id, invoice_id, subscription_id)
);

-- Several payments for one invoice: what they may come to is in `invoice_settled_fits`, and one is open at a time.
drop index payment_attempt_succeeded;
create index payment_attempt_invoice on payment_attempt (account_id, invoice_id)
  where invoice_id is not null and status = 'succeeded';
alter table payment_attempt add column parts jsonb;

alter table credit_note
  add column to_balance bigint not null default 0 check (to_balance >= 0),
  drop constraint credit_note_check,
  add constraint credit_note_shares_fit check (refund >= 0 and refund + to_balance <= total);
alter table refund
  drop constraint refund_once,
  add constraint refund_once unique (account_id, credit_note_id, payment_id);

create table credit_balance (
  account_id bigint not null references account,
  currency text not null,
  amount bigint not null constraint credit_balance_never_negative check (amount >= 0),
  primary key (account_id, currency)
);
-- The balance is the sum of these.
create table credit_transaction (
  account_id bigint not null,
  id bigint not null,
  currency text not null,
  amount bigint not null check (amount <> 0),
  kind text not null
    check (kind in ('grant', 'overpayment', 'refund_failed', 'chargeback_won', 'credit_note', 'applied')),
  invoice_id bigint,
  credit_note_id bigint,
  reason text,
  date date not null,
  created_at timestamptz not null,
  primary key (account_id, id),
  check ((kind = 'applied') = (amount < 0)),
  check (kind <> 'applied' or invoice_id is not null),
  check ((kind = 'credit_note') = (credit_note_id is not null))
);
create trigger credit_transaction_change before update or delete on credit_transaction
  for each row execute function refuse_change();

create table account_tag (
  account_id bigint not null references account,
  tag text not null check (tag in ('no_collection', 'no_renewal', 'no_stages')),
  reason text not null,
  set_on date not null,
  set_at timestamptz not null,
  primary key (account_id, tag)
);
-- Why nothing of this seller is collected by itself at present; null when all is well.
alter table seller add column collection_stopped text;
-- Work until this date is not held against the safety bounds: somebody has looked.
alter table agenda add column bounds_waived_through date;

-- Transfers as the vendor saw them arrive, each reference once for an account.
create table transfer (
  account_id bigint not null,
  id bigint not null,
  invoice_id bigint not null,
  currency text not null,
  amount bigint not null check (amount > 0),
  -- How much of it the invoice took; the rest went to the credit balance.
  settled bigint not null check (settled between 0 and amount),
  received_on date not null,
  reference text not null,
  created_at timestamptz not null,
  primary key (account_id, id),
  constraint transfer_once unique (account_id, reference)
);
create index transfer_invoice on transfer (account_id, invoice_id);
create trigger transfer_change before update or delete on transfer for each row execute function refuse_change();

-- Payments that a customer's bank took back, by the provider's own id.
create table dispute (
  account_id bigint not null,
  id bigint not null,
  provider_id text not null unique,
  payment_id bigint not null,
  invoice_id bigint not null,
  currency text not null,
  amount bigint not null check (amount > 0),
  -- How much of the invoice was owed again; more than that is lost.
  reopened bigint not null check (reopened between 0 and amount),
  -- How much of it the invoice took back when the dispute was won; the rest went to the credit balance.
  returned bigint not null default 0 check (returned between 0 and reopened),
  status text not null check (status in ('open', 'won', 'lost')),
  reason text not null,
  opened_on date not null,
  changed_at timestamptz not null,
  primary key (account_id, id)
);
create index dispute_payment on dispute (account_id, payment_id);
