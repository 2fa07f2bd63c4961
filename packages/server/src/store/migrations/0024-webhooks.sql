-- Where the vendor's own systems are told what happened. The secret that signs is sealed, since it has to be read again;
-- while it is changed, the one before goes on signing too.
create table webhook_endpoint (
  id bigint primary key,
  url text not null check (url ~ '^https?://'),
  description text not null,
  event_types jsonb check (jsonb_typeof(event_types) = 'array'),
  seller_id text references seller,
  mode text not null check (mode in ('all', 'live', 'test')),
  sealed_secret text not null,
  sealed_secret_before text,
  before_until timestamptz,
  created_at timestamptz not null,
  disabled text check (disabled in ('by_hand', 'gone', 'failing')),
  failing_since timestamptz,
  check ((sealed_secret_before is null) = (before_until is null))
);

-- One event for one endpoint, until it has arrived or is given up.
create table webhook_delivery (
  account_id bigint not null references account,
  id bigint not null,
  endpoint_id bigint not null,
  event_seq bigint not null,
  subscription_id bigint,
  created_at timestamptz not null,
  status text not null check (status in ('waiting', 'delivered', 'failed')),
  tries integer not null default 0 check (tries >= 0),
  tries_before integer not null default 0 check (tries_before <= tries),
  next_try_at timestamptz not null,
  delivered_at timestamptz,
  primary key (account_id, id),
  constraint webhook_delivery_once unique (account_id, endpoint_id, event_seq),
  foreign key (endpoint_id) references webhook_endpoint on delete cascade,
  check ((status = 'delivered') = (delivered_at is not null))
);
create index webhook_delivery_waiting on webhook_delivery (endpoint_id, next_try_at) where status = 'waiting';
create index webhook_delivery_order on webhook_delivery (account_id, endpoint_id, subscription_id, event_seq)
  where status = 'waiting';
create index webhook_delivery_of_endpoint on webhook_delivery (endpoint_id, id);
create index webhook_delivery_old on webhook_delivery (created_at);

create table webhook_attempt (
  account_id bigint not null,
  delivery_id bigint not null,
  number integer not null check (number > 0),
  at timestamptz not null,
  status integer,
  failure text,
  duration_ms integer not null check (duration_ms >= 0),
  answer text not null,
  primary key (account_id, delivery_id, number),
  foreign key (account_id, delivery_id) references webhook_delivery on delete cascade
);

-- Up to which event of the account deliveries have been made.
alter table mail_agenda add column published_seq bigint not null default 0;
update mail_agenda set published_seq = composed_seq;

-- Letters to the vendor's people are of more than one kind.
alter table operator_letter
  add column kind text not null default 'sign_in' check (kind in ('sign_in', 'webhook_disabled')),
  add column about text;
