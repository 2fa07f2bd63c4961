-- A chain of hashes shows what was changed, not who rewrote all of it. So where each account's chain has got to is signed
-- with a key that is not in the database, each seal on top of the one before.
create table event_seal (
  account_id bigint not null references account,
  seq bigint not null,
  hash text not null,
  seal text not null,
  sealed_at timestamptz not null,
  primary key (account_id, seq)
);
create trigger event_seal_change before update or delete on event_seal
  for each row execute function refuse_change();
-- Chains of before are sealed once: the worker looks at every account again, and writes no letter twice.
update mail_agenda set waiting = true;
