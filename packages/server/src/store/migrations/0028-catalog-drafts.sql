-- Rules that begin on a date; catalogues and policies as drafts; and what a draft would do, before it is published.
alter table seller_rules add column policy_changes jsonb not null default '[]';

create table catalog_draft (
  id bigint primary key,
  seller_id text not null references seller,
  name text not null,
  changes jsonb not null,
  status text not null check (status in ('draft', 'scheduled', 'published', 'discarded')),
  created_by text not null,
  created_at timestamptz not null,
  state_version integer not null,
  -- What each version of the draft changed, so that who has written on an older one can be told.
  history jsonb not null,
  -- The published rules that it was last written on: what of them has changed since may not be overwritten unseen.
  base_rules_id uuid not null,
  -- The day on which it is published by itself.
  publish_on date,
  -- Why that did not happen; the draft waits until somebody has looked.
  conflict jsonb,
  -- The day from which it counts. It may have been published later, after a time without a worker.
  published_on date,
  published_at timestamptz,
  foreign key (seller_id, base_rules_id) references seller_rules,
  check (status <> 'scheduled' or publish_on is not null),
  check ((status = 'published') = (published_on is not null and published_at is not null))
);
create index catalog_draft_seller on catalog_draft (seller_id, id);
create index catalog_draft_due on catalog_draft (seller_id, publish_on) where status = 'scheduled';

-- A policy that changed changes when accounts have to be looked at. Their dates are written anew, from the first account to
-- the last.
create table agenda_renewal (
  draft_id bigint primary key references catalog_draft,
  seller_id text not null references seller,
  after_account bigint not null
);

-- What a draft would do: one for each draft, reckoned account by account.
create table catalog_preview (
  draft_id bigint primary key references catalog_draft,
  seller_id text not null references seller,
  draft_version integer not null,
  rules_id uuid not null,
  reckoned_on date not null,
  starts_on date not null,
  started_at timestamptz not null,
  finished_at timestamptz,
  accounts_total bigint not null,
  accounts_done bigint not null,
  after_account bigint not null,
  sums jsonb not null,
  failure text
);
create index catalog_preview_open on catalog_preview (started_at) where finished_at is null and failure is null;

-- What it would do to each subscription that it touches. Amounts are of the renewals that were looked at, in minor units.
create table catalog_effect (
  account_id bigint not null,
  draft_id bigint not null references catalog_draft,
  subscription_id bigint not null,
  kind text not null,
  product text not null,
  term text not null,
  currency text not null,
  before bigint not null,
  after bigint not null,
  detail jsonb not null,
  primary key (account_id, draft_id, subscription_id)
);
create index catalog_effect_list on catalog_effect (draft_id, (after - before) desc, subscription_id);
