-- Keys that hold some scopes, end, and change their secret; and what the vendor's own people and keys did that is of no
-- account.
alter table api_key
  add column id bigint,
  -- Names of scopes, parted by spaces. What there was before could do everything.
  add column scopes text not null default 'view accounts billing catalog settings integrations staff privacy testing',
  -- What is shown of the secret; unknown of what there was before.
  add column last_four text,
  add column created_by text not null default 'vendor',
  add column last_used_at timestamptz,
  add column expires_at timestamptz,
  add column revoked_at timestamptz,
  -- The secret of before it was changed, for as long as it still counts.
  add column old_key_hash text,
  add column old_until timestamptz,
  add check ((old_key_hash is null) = (old_until is null));
update api_key set id = nextval('id_block') * 32;
alter table api_key alter column id set not null, alter column scopes drop default, alter column created_by drop default;
alter table api_key drop constraint api_key_pkey;
alter table api_key add primary key (id), add unique (key_hash), add unique (old_key_hash);

create table vendor_event (
  seq bigint primary key,
  type text not null,
  by text not null,
  data jsonb not null,
  at timestamptz not null,
  -- Over the hash of the one before and everything in this row.
  hash text not null
);
create index vendor_event_type on vendor_event (type, seq);
create index vendor_event_by on vendor_event (by, seq);
create trigger vendor_event_change before update or delete on vendor_event for each row execute function refuse_change();

-- Where the chain ends: one row at most, which whoever adds to it holds locked.
create table vendor_event_end (
  single boolean primary key default true check (single),
  seq bigint not null,
  hash text not null
);
