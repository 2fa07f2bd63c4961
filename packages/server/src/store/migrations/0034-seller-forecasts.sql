-- What a seller will bill in the coming months: the sums of every account, reckoned account by account.
create table seller_forecast (
  seller_id text primary key references seller,
  -- Which rules it was reckoned by: those that are published, and those that will be.
  basis text not null,
  reckoned_on date not null,
  started_at timestamptz not null,
  finished_at timestamptz,
  accounts_total bigint not null,
  accounts_done bigint not null,
  after_account bigint not null,
  sums jsonb not null,
  failure text
);
create index seller_forecast_open on seller_forecast (started_at) where finished_at is null and failure is null;
