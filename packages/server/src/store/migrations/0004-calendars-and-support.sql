-- Private calendar addresses, questions to support, and mail on its way out.
create table calendar_link (
  account_id bigint not null references account,
  id bigint not null,
  token_hash text not null unique,
  created_at timestamptz not null,
  primary key (account_id, id)
);

create table support_request (
  account_id bigint not null references account,
  id bigint not null,
  member_id bigint,
  subscription_id bigint,
  action text,
  codes text not null,
  topic text not null,
  message text not null,
  language text not null,
  created_at timestamptz not null,
  primary key (account_id, id)
);

-- Written in the transaction that has something to tell, sent afterwards; the id is the message's own for good.
create table email (
  account_id bigint not null,
  id bigint not null,
  recipient text not null,
  subject text not null,
  body text not null,
  created_at timestamptz not null,
  tries integer not null default 0 check (tries >= 0),
  next_try_at timestamptz not null,
  sent_at timestamptz,
  failure text,
  primary key (account_id, id)
);
create index email_waiting on email (next_try_at) where sent_at is null;
