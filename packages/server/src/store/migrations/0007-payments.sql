-- Payments with any provider: methods by token, settlement that takes days, messages of the provider, and a sandbox that
-- behaves like a real one.
create function pg_temp.id_digits(value bigint) returns text language plpgsql immutable as $$
declare digits text := ''; rest bigint := value;
begin
  loop
    digits := substr('0123456789abcdefghjkmnpqrstvwxyz', (rest & 31)::integer + 1, 1) || digits;
    rest := rest >> 5;
    exit when rest = 0;
  end loop;
  return digits;
end $$;

alter table payment_method
  add column provider text not null default 'sandbox',
  add column token text,
  add column customer text,
  add column alignable boolean not null default true,
  add column is_default boolean not null default false,
  add column is_backup boolean not null default false,
  add column warned_through date,
  -- Kept for the invoices that name it.
  add column removed_at timestamptz,
  -- The provider has been told that it is removed.
  add column forgotten boolean not null default false;
update payment_method set token = 'pm_' || pg_temp.id_digits(id), is_default = position = 0;
alter table payment_method alter column token set not null;
create unique index payment_method_token on payment_method (provider, token);
create unique index payment_method_default on payment_method (account_id) where is_default and removed_at is null;
create unique index payment_method_backup on payment_method (account_id) where is_backup and removed_at is null;
create index payment_method_to_forget on payment_method (account_id, id) where removed_at is not null and not forgotten;

-- A customer's visit to the provider's page.
create table payment_method_setup (
  account_id bigint not null references account,
  id bigint not null,
  provider text not null,
  kinds text not null,
  return_url text not null,
  status text not null check (status in ('pending', 'succeeded', 'failed')),
  decline_code text,
  payment_method_id bigint,
  created_at timestamptz not null,
  changed_at timestamptz not null,
  primary key (account_id, id),
  check ((status = 'succeeded') = (payment_method_id is not null)),
  check ((status = 'failed') = (decline_code is not null))
);
create unique index payment_method_setup_id on payment_method_setup (id);

-- What pays an open invoice instead of the method it was billed to, once that was replaced.
alter table invoice add column collect_method_id bigint;

alter table payment_attempt
  add column action_url text,
  -- How often the provider was asked without an answer that settles it.
  add column look_ups integer not null default 0 check (look_ups >= 0),
  drop constraint payment_attempt_status_check,
  add constraint payment_attempt_status_check check
    (status in ('ready', 'sent', 'succeeded', 'failed', 'requires_action', 'processing', 'unknown', 'cancelled'));
drop index payment_attempt_open_invoice;
create unique index payment_attempt_open_invoice on payment_attempt (account_id, invoice_id)
  where invoice_id is not null and status in ('ready', 'sent', 'requires_action', 'processing', 'unknown');
drop index payment_attempt_open_quote;
create unique index payment_attempt_open_quote on payment_attempt (account_id, quote_id, draft)
  where quote_id is not null and status in ('ready', 'sent', 'requires_action', 'processing', 'unknown');
drop index payment_attempt_in_flight;
create index payment_attempt_in_flight on payment_attempt (changed_at)
  where status in ('ready', 'sent', 'requires_action', 'processing', 'unknown');

create unique index payment_attempt_id on payment_attempt (id);

create or replace function check_attempt_update() returns trigger language plpgsql as $$
begin
  if (old.account_id, old.id, old.payment_method_id, old.currency, old.amount, old.quote_id, old.draft, old.created_at)
    is distinct from
     (new.account_id, new.id, new.payment_method_id, new.currency, new.amount, new.quote_id, new.draft, new.created_at)
    or (old.invoice_id is not null and old.invoice_id is distinct from new.invoice_id)
  then
    raise exception 'What a payment attempt asks for does not change.'
      using errcode = '23514', constraint = 'payment_attempt_immutable', table = 'payment_attempt';
  end if;
  if old.status <> new.status and not (
    (old.status = 'ready' and new.status in ('sent', 'cancelled'))
    or (old.status = 'sent' and
      new.status in ('succeeded', 'failed', 'requires_action', 'processing', 'unknown', 'cancelled'))
    or (old.status = 'requires_action' and new.status in ('succeeded', 'failed', 'processing', 'cancelled'))
    or (old.status = 'processing' and new.status in ('succeeded', 'failed'))
    or (old.status = 'unknown' and new.status in ('succeeded', 'failed', 'requires_action', 'processing', 'cancelled'))
  ) then
    raise exception 'A payment attempt does not move from % to %.', old.status, new.status
      using errcode = '23514', constraint = 'payment_attempt_moves', table = 'payment_attempt';
  end if;
  return new;
end $$;

alter table refund
  add column failure text,
  add column look_ups integer not null default 0 check (look_ups >= 0),
  drop constraint refund_status_check,
  add constraint refund_status_check check (status in ('ready', 'processing', 'succeeded', 'failed'));
drop index refund_ready;
create index refund_ready on refund (account_id, id) where status in ('ready', 'processing');

-- Messages of providers, each once, however often it comes. Handled by asking the provider, in any order.
create table provider_event (
  provider text not null,
  event_id text not null,
  about text not null check (about in ('charge', 'setup', 'refund', 'dispute', 'other')),
  reference text not null,
  received_at timestamptz not null,
  tries integer not null default 0 check (tries >= 0),
  next_try_at timestamptz not null,
  handled_at timestamptz,
  -- What the provider said when it was asked, where that is kept: a dispute.
  said jsonb,
  failure text,
  primary key (provider, event_id)
);
create index provider_event_waiting on provider_event (next_try_at) where handled_at is null;

-- The sandbox's own books; nothing else writes them. A charge is a row each time it was asked for: under an old key the
-- same reference is charged again, as a real provider would.
alter table sandbox_method
  add column token text,
  add column customer text,
  add column kind text not null default 'card',
  add column label text not null default '',
  add column expires_on date,
  add column decline_code text,
  drop constraint sandbox_method_behaviour_check;
update sandbox_method set token = 'pm_' || pg_temp.id_digits(payment_method_id);
alter table sandbox_method
  drop column payment_method_id,
  alter column token set not null,
  add primary key (token);

create table sandbox_setup (
  reference text primary key,
  kinds text not null,
  customer text not null,
  return_url text not null,
  language text not null,
  status text not null check (status in ('pending', 'succeeded', 'failed')),
  token text,
  decline_code text
);

alter table sandbox_charge
  add column id bigint generated always as identity,
  add column token text,
  add column return_url text,
  add column created_at timestamptz not null default now(),
  -- When money was really taken.
  add column taken_at timestamptz,
  add column settles_on date,
  add column settles_as text,
  drop constraint sandbox_charge_pkey,
  add primary key (id),
  drop constraint sandbox_charge_status_check,
  add constraint sandbox_charge_status_check check
    (status in ('succeeded', 'failed', 'requires_action', 'processing', 'cancelled'));
update sandbox_charge set token = 'pm_' || pg_temp.id_digits(payment_method_id) where payment_method_id is not null;
update sandbox_charge set taken_at = created_at where status = 'succeeded';
alter table sandbox_charge drop column payment_method_id;
create index sandbox_charge_reference on sandbox_charge (reference, id);
create index sandbox_charge_token on sandbox_charge (token);

-- Idempotency keys: which charge a reference stands for, until the key is too old. Null: its request was lost on the way.
create table sandbox_key (
  reference text primary key,
  charge_id bigint,
  body text not null,
  used_at timestamptz not null
);
insert into sandbox_key select reference, id, '', created_at from sandbox_charge;

alter table sandbox_refund
  add column status text not null default 'succeeded' check (status in ('succeeded', 'failed')),
  add column reason text;

create table sandbox_dispute (
  id text primary key,
  charge text not null,
  currency text not null,
  amount bigint not null,
  status text not null check (status in ('open', 'won', 'lost')),
  reason text not null,
  token text not null,
  opens_on date not null
);

-- Messages on their way to the engine.
create table sandbox_event (
  id text primary key,
  about text not null,
  reference text not null,
  token text,
  due_on date,
  sent_at timestamptz
);
create index sandbox_event_waiting on sandbox_event (id) where sent_at is null;
