-- People are invited before they join. Who is removed stays as a row, so that what they did keeps its name.
alter table member
  add column joined_at timestamptz,
  add column removed_at timestamptz;
update member set joined_at = created_at;
create index member_by_email on member (lower(email)) where removed_at is null;

-- An owner is made by two: one offers, the other accepts. An account has one open offer at most.
create table ownership_offer (
  account_id bigint primary key references account,
  from_member_id bigint not null,
  to_member_id bigint not null,
  keeps boolean not null,
  created_at timestamptz not null,
  expires_at timestamptz not null,
  constraint ownership_offer_two_sides check (from_member_id <> to_member_id),
  foreign key (account_id, from_member_id) references member,
  foreign key (account_id, to_member_id) references member
);

-- What a member can be told of their own sessions, and when they last proved who they are.
alter table session
  add column id bigint,
  add column method text not null default 'link' check (method in ('link', 'portal_link', 'passkey', 'sso')),
  add column user_agent text,
  add column created_at timestamptz not null default now(),
  add column last_seen_at timestamptz not null default now(),
  add column authenticated_at timestamptz not null default now(),
  add column second_factor_at timestamptz;
update session set id = nextval('id_block') * 32;
alter table session alter column id set not null;
create unique index session_of_member on session (account_id, member_id, id);

-- Links that the vendor's own pages send a member through.
alter table sign_in_link
  add column path text not null default '/' check (path like '/%'),
  add column method text not null default 'link' check (method in ('link', 'portal_link'));

-- How the people of an account have to sign in.
create table account_security (
  account_id bigint primary key references account,
  second_factor_required boolean not null,
  step_up boolean not null
);

create table passkey (
  account_id bigint not null,
  id bigint not null,
  member_id bigint not null,
  credential_id text not null unique,
  public_key text not null,
  counter bigint not null,
  transports text not null,
  name text not null,
  created_at timestamptz not null,
  last_used_at timestamptz,
  primary key (account_id, id),
  foreign key (account_id, member_id) references member
);
create index passkey_of_member on passkey (account_id, member_id);

-- Asked once, answered once, within minutes. Without a member: whoever signs in.
create table passkey_challenge (
  challenge_hash text primary key,
  purpose text not null check (purpose in ('register', 'sign_in', 'confirm')),
  account_id bigint,
  member_id bigint,
  expires_at timestamptz not null,
  foreign key (account_id, member_id) references member
);
create index passkey_challenge_old on passkey_challenge (expires_at);

-- One-time codes: the seed is sealed, and no step of time is accepted twice.
create table one_time_code (
  account_id bigint not null,
  member_id bigint not null,
  sealed_seed text not null,
  confirmed_at timestamptz,
  last_step bigint not null default 0,
  failures integer not null default 0,
  blocked_until timestamptz,
  primary key (account_id, member_id),
  foreign key (account_id, member_id) references member
);

create table recovery_code (
  account_id bigint not null,
  member_id bigint not null,
  code_hash text not null,
  used_at timestamptz,
  primary key (account_id, member_id, code_hash),
  foreign key (account_id, member_id) references member
);

-- Where the people of a domain sign in instead.
create table single_sign_on (
  account_id bigint primary key references account,
  domain text not null unique check (domain = lower(domain)),
  issuer text not null,
  client_id text not null,
  sealed_secret text not null,
  required boolean not null,
  created_at timestamptz not null
);

create table single_sign_on_attempt (
  state_hash text primary key,
  account_id bigint not null references account,
  nonce text not null,
  sealed_verifier text not null,
  path text not null default '/' check (path like '/%'),
  expires_at timestamptz not null
);
create index single_sign_on_attempt_old on single_sign_on_attempt (expires_at);
