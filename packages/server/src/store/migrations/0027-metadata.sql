-- What the vendor's own systems keep with an account, a subscription or a quote: short texts by name.
create table metadata (
  account_id bigint not null references account (id),
  kind text not null check (kind in ('account', 'subscription', 'quote')),
  id bigint not null,
  entries jsonb not null,
  primary key (account_id, kind, id)
);
