-- What an imported account or subscription was called in the system before, so that a file imported twice does nothing twice.
create table imported_account (
  account_id bigint primary key references account,
  seller_id text not null references seller,
  reference text not null check (reference <> ''),
  -- Of what the file said, to tell whether it says something else the next time.
  fingerprint text not null,
  imported_at timestamptz not null,
  unique (seller_id, reference)
);

create table imported_subscription (
  account_id bigint not null references account,
  subscription_id bigint not null,
  seller_id text not null references seller,
  reference text not null check (reference <> ''),
  fingerprint text not null,
  primary key (account_id, subscription_id),
  unique (seller_id, reference)
);
