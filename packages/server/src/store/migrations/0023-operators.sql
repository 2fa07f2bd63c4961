-- The vendor's own people, who work in the console. They belong to no account.
create table operator (
  id bigint primary key,
  email text not null check (email <> ''),
  name text not null check (name <> ''),
  role text not null check (role in ('admin', 'finance', 'support', 'catalog', 'viewer')),
  language text not null check (language in ('en', 'fr')),
  created_at timestamptz not null,
  disabled_at timestamptz
);
create unique index operator_email on operator (lower(email));

-- Links that sign an operator in, once. Only the hash of each is kept.
create table operator_link (
  token_hash text primary key,
  operator_id bigint not null references operator,
  expires_at timestamptz not null,
  used_at timestamptz
);
create index operator_link_old on operator_link (expires_at);

create table operator_session (
  token_hash text primary key,
  operator_id bigint not null references operator,
  created_at timestamptz not null,
  last_seen_at timestamptz not null,
  expires_at timestamptz not null
);
create index operator_session_of on operator_session (operator_id);

-- A link that has been asked for and is to be mailed: its secret is made when it is sent.
create table operator_letter (
  id bigint primary key,
  operator_id bigint not null references operator,
  created_at timestamptz not null,
  next_try_at timestamptz not null,
  tries integer not null default 0 check (tries >= 0),
  sent_at timestamptz,
  failure text
);
create index operator_letter_waiting on operator_letter (next_try_at) where sent_at is null;

-- One of the vendor's people who sees an account as its member does, for a while and with a reason that stands in the
-- account's events.
alter table sign_in_link add column operator_id bigint references operator;
alter table session add column operator_id bigint references operator;
