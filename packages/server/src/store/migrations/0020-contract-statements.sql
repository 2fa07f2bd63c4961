-- What people declare about their contracts without signing in: that they cancel, or withdraw. Account 0 is nobody's: the
-- declaration names no contract that we know. What was declared never changes; what became of it does.
create table contract_statement (
  account_id bigint not null,
  id bigint not null,
  kind text not null check (kind in ('cancel', 'withdraw')),
  received_at timestamptz not null,
  language text not null,
  name text not null,
  email text not null,
  contract text not null,
  cause text,
  wished_on date,
  subscription_id bigint,
  -- When the contract ends; null while that is for the vendor to say.
  ends_on date,
  status text not null check (status in ('carried_out', 'open', 'closed')),
  closed_note text,
  closed_at timestamptz,
  receipt_hash text not null unique,
  primary key (account_id, id),
  check ((status = 'closed') = (closed_at is not null)),
  check (status <> 'carried_out' or subscription_id is not null)
);
create index contract_statement_open on contract_statement (received_at) where status = 'open';
