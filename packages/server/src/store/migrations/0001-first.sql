-- The first schema. Every key of customer data starts with the account. Rows that only the commit writes have no
-- foreign keys: their rules are the constraints and triggers below, and `coterm check`.
create extension if not exists btree_gist;

-- Ids are numbers of 32 from each block, so that a process rarely has to ask.
create sequence id_block as bigint;

create table seller (
  id text primary key,
  name text not null,
  country text not null,
  currency text not null,
  time_zone text not null,
  rules_id uuid not null,
  created_at timestamptz not null
);

-- Versions of a seller's rules; never changed, only followed by another.
create table seller_rules (
  seller_id text not null references seller,
  id uuid not null,
  published_at timestamptz not null,
  catalog jsonb not null,
  policy jsonb not null,
  tax_rates jsonb not null,
  primary key (seller_id, id)
);

create table test_clock (
  id bigint primary key,
  name text not null,
  today date not null,
  created_at timestamptz not null
);

create table account (
  id bigint primary key,
  seller_id text not null references seller,
  name text not null,
  country text not null,
  kind text not null check (kind in ('business', 'consumer')),
  created_at timestamptz not null
);

-- The single lock of an account: whoever decides for it holds this row.
create table agenda (
  account_id bigint primary key references account,
  seller_id text not null,
  test_clock_id bigint references test_clock,
  next_action_on date,
  state_version bigint not null default 0,
  event_seq bigint not null default 0,
  event_hash text not null default '',
  held_quote_id bigint,
  parked text
) with (fillfactor = 70);
create index agenda_due on agenda (seller_id, next_action_on, account_id) where test_clock_id is null and parked is null;
create index agenda_test_clock on agenda (test_clock_id, account_id) where test_clock_id is not null;
create index agenda_held on agenda (account_id) where held_quote_id is not null;

create table member (
  account_id bigint not null references account,
  id bigint not null,
  name text not null,
  email text not null,
  created_at timestamptz not null,
  primary key (account_id, id)
);
create index member_email on member (lower(email));

create table sign_in_link (
  token_hash text primary key,
  account_id bigint not null,
  member_id bigint not null,
  expires_at timestamptz not null,
  used_at timestamptz,
  foreign key (account_id, member_id) references member on delete cascade
);

create table session (
  token_hash text primary key,
  account_id bigint not null,
  member_id bigint not null,
  expires_at timestamptz not null,
  foreign key (account_id, member_id) references member on delete cascade
);

create table api_key (
  key_hash text primary key,
  name text not null,
  created_at timestamptz not null
);

create table payment_method (
  account_id bigint not null references account,
  id bigint not null,
  position integer not null,
  kind text not null check (kind in ('card', 'sepa_debit', 'wallet', 'invoice')),
  label text not null,
  expires_on date,
  primary key (account_id, id)
);

create table subscription (
  account_id bigint not null,
  id bigint not null,
  position integer not null,
  product text not null,
  term text not null,
  currency text not null,
  seats integer not null check (seats > 0),
  status text not null check (status in ('active', 'expired', 'suspended', 'cancelled')),
  anchor_day integer not null check (anchor_day between 1 and 31),
  current_period integer not null,
  loyal_since date,
  payment_method_id bigint,
  channel text not null,
  platform text not null,
  plan_type text not null,
  renewal_intent text not null check (renewal_intent in ('auto', 'manual', 'end')),
  next_term text,
  next_seats integer check (next_seats > 0),
  next_product text,
  announced jsonb,
  noticed_through date,
  primary key (account_id, id)
) with (fillfactor = 80);
create unique index subscription_id on subscription (id);

create table subscription_period (
  account_id bigint not null,
  subscription_id bigint not null,
  number integer not null check (number >= 0),
  starts_on date not null,
  ends_on date not null,
  priced_start date not null,
  priced_end date not null,
  unit_price bigint not null check (unit_price >= 0),
  price_kind text not null check (price_kind in ('new', 'renewal')),
  primary key (account_id, subscription_id, number),
  constraint subscription_period_once unique (account_id, subscription_id, starts_on),
  check (starts_on < ends_on and priced_start <= starts_on and ends_on <= priced_end)
);

create table seat_assignment (
  account_id bigint not null,
  subscription_id bigint not null,
  assignee text not null check (assignee <> ''),
  assigned_at timestamptz not null,
  primary key (account_id, subscription_id, assignee)
);

-- Seats that were bought together. No seat is billed twice for a day.
create table seat_lot (
  account_id bigint not null,
  id bigint not null,
  subscription_id bigint not null,
  seats int4range not null check (not isempty(seats)),
  service_period daterange not null check (not isempty(service_period)),
  unit_price bigint not null,
  invoice_id bigint,
  reversed boolean not null default false,
  primary key (account_id, id),
  constraint seat_lot_billed_once exclude using gist (
    account_id with =, subscription_id with =, seats with &&, service_period with &&
  ) where (not reversed)
);

-- One counter for each seller and kind of number; a test clock has its own. Zero stands for real time.
create table invoice_series (
  seller_id text not null,
  test_clock_id bigint not null default 0,
  last_number bigint not null check (last_number >= 0),
  last_issued_on date not null,
  primary key (seller_id, test_clock_id)
) with (fillfactor = 50);

create table invoice (
  account_id bigint not null,
  id bigint not null,
  seller_id text not null,
  test_clock_id bigint not null,
  number_in_series bigint not null check (number_in_series > 0),
  number text not null,
  date date not null,
  issued_on date not null,
  due_on date not null,
  currency text not null,
  payment_method_id bigint,
  subtotal bigint not null,
  total bigint not null,
  created_at timestamptz not null,
  status text not null check (status in ('open', 'paid')),
  next_attempt_on date,
  failed_attempts integer not null default 0 check (failed_attempts >= 0),
  paid_on date,
  primary key (account_id, id),
  constraint invoice_number_once unique (seller_id, test_clock_id, number_in_series),
  check (issued_on >= date),
  check ((status = 'paid') = (paid_on is not null)),
  check (status = 'open' or next_attempt_on is null)
) with (fillfactor = 90);
create unique index invoice_id on invoice (id);
create index invoice_open on invoice (account_id) where status = 'open';

create table invoice_line (
  account_id bigint not null,
  invoice_id bigint not null,
  number integer not null,
  kind text not null check (kind in ('purchase', 'renewal', 'added_seats')),
  subscription_id bigint not null,
  product text not null,
  term text not null,
  price_kind text not null check (price_kind in ('new', 'renewal')),
  unit_price bigint not null,
  quantity integer not null check (quantity > 0),
  seat_from integer not null check (seat_from >= 0),
  seat_to integer not null,
  fraction_days integer,
  fraction_of integer,
  period_start date not null,
  period_end date not null,
  amount bigint not null,
  primary key (account_id, invoice_id, number),
  check (seat_to - seat_from = quantity),
  check (period_start < period_end),
  check ((fraction_days is null) = (fraction_of is null))
);

create table invoice_tax (
  account_id bigint not null,
  invoice_id bigint not null,
  rate text not null,
  taxable bigint not null,
  amount bigint not null,
  primary key (account_id, invoice_id, rate)
);

create table ledger_transaction (
  account_id bigint not null,
  id bigint not null,
  kind text not null check (kind in ('invoice_issued', 'invoice_paid')),
  invoice_id bigint not null,
  date date not null,
  created_at timestamptz not null,
  primary key (account_id, id),
  constraint ledger_transaction_once unique (account_id, invoice_id, kind)
);

create table ledger_entry (
  account_id bigint not null,
  transaction_id bigint not null,
  ledger_account text not null check (ledger_account in ('accounts_receivable', 'revenue', 'tax', 'cash')),
  currency text not null,
  amount bigint not null check (amount <> 0),
  primary key (account_id, transaction_id, ledger_account)
);

create table quote (
  account_id bigint not null,
  id bigint not null,
  status text not null check (status in ('open', 'held', 'accepted', 'failed')),
  quoted jsonb not null,
  quoted_on date not null,
  state_version bigint not null,
  expires_at timestamptz not null,
  created_at timestamptz not null,
  primary key (account_id, id)
);
create unique index quote_id on quote (id);

-- What an accepted quote issued.
create table quote_invoice (
  account_id bigint not null,
  quote_id bigint not null,
  draft integer not null,
  invoice_id bigint not null,
  primary key (account_id, quote_id, draft)
);

create table payment_attempt (
  account_id bigint not null,
  id bigint not null,
  invoice_id bigint,
  quote_id bigint,
  draft integer,
  payment_method_id bigint not null,
  currency text not null,
  amount bigint not null check (amount > 0),
  status text not null
    check (status in ('ready', 'sent', 'succeeded', 'failed', 'requires_action', 'unknown', 'cancelled')),
  decline_code text,
  tried_on date not null,
  created_at timestamptz not null,
  changed_at timestamptz not null,
  refunded boolean not null default false,
  primary key (account_id, id),
  check (invoice_id is not null or quote_id is not null),
  check ((quote_id is null) = (draft is null)),
  check (not refunded or (status = 'succeeded' and invoice_id is null))
) with (fillfactor = 80);
create unique index payment_attempt_open_invoice on payment_attempt (account_id, invoice_id)
  where invoice_id is not null and status in ('ready', 'sent', 'requires_action', 'unknown');
create unique index payment_attempt_open_quote on payment_attempt (account_id, quote_id, draft)
  where quote_id is not null and status in ('ready', 'sent', 'requires_action', 'unknown');
create unique index payment_attempt_succeeded on payment_attempt (account_id, invoice_id)
  where invoice_id is not null and status = 'succeeded';
create index payment_attempt_in_flight on payment_attempt (changed_at)
  where status in ('ready', 'sent', 'unknown');

-- What happened, chained by hash within the account; also the outbox.
create table event (
  account_id bigint not null,
  seq bigint not null check (seq > 0),
  type text not null,
  subscription_id bigint,
  data jsonb not null,
  date date not null,
  at timestamptz not null,
  hash text not null,
  published_at timestamptz,
  primary key (account_id, seq)
);
create index event_unpublished on event (account_id, seq) where published_at is null;

create table notice (
  account_id bigint not null,
  id bigint not null,
  kind text not null,
  subscription_id bigint not null,
  date date not null,
  renews_on date not null,
  product text not null,
  term text not null,
  seats integer not null,
  currency text not null,
  unit_price bigint not null,
  total bigint not null,
  primary key (account_id, id),
  constraint notice_once unique (account_id, subscription_id, kind, date)
);

create table idempotency_key (
  scope text not null,
  key text not null,
  request_hash text not null,
  response jsonb,
  created_at timestamptz not null,
  primary key (scope, key)
);

-- The sandbox payment provider's own books; nothing else reads or writes them.
create table sandbox_method (
  payment_method_id bigint primary key,
  behaviour text not null check (behaviour in ('ok', 'declines', 'requires_action', 'times_out'))
);

create table sandbox_charge (
  reference text primary key,
  -- Absent where a reference was cancelled before anything was charged under it.
  payment_method_id bigint,
  currency text,
  amount bigint,
  status text not null check (status in ('succeeded', 'failed', 'requires_action', 'cancelled')),
  decline_code text,
  refunded boolean not null default false
);
