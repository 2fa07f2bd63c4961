-- What a seller will bill in the coming months: the sums of every account, reckoned account by account.
create table seller_forecast (
  seller_id text not null references seller,
  -- Of the accounts on this test clock; 0 of those in real time.
  test_clock_id bigint not null,
  -- Which rules it was reckoned by: those that are published, and those that will be.
  basis text not null,
  reckoned_on date not null,
  started_at timestamptz not null,
  finished_at timestamptz,
  accounts_total bigint not null,
  accounts_done bigint not null,
  after_account bigint not null,
  sums jsonb not null,
  failure text,
  primary key (seller_id, test_clock_id)
);
create index seller_forecast_open on seller_forecast (started_at) where finished_at is null and failure is null;
