-- What a notice says beside its price, and the rules of law it is the proof for.
alter table notice
  add column seats_unused integer not null default 0 check (seats_unused >= 0),
  add column unit_price_before bigint,
  add column rules text not null default '';

-- The event that says a notice is due; the messages made from it are its proof. Older notices do not know theirs.
alter table notice add column event_seq bigint;

-- Letters made from events: what they are made from, both versions, and what the mail server said.
alter table email
  add column event_seq bigint,
  add column template text,
  add column html text,
  add column member_id bigint,
  add column link jsonb,
  add column attachments jsonb not null default '[]',
  add column sender_name text,
  add column reply_to text,
  add column message_id text,
  add column response text,
  add column content_hash text,
  add constraint email_source_whole check ((event_seq is null) = (template is null)),
  add constraint email_proof_whole check (message_id is null or (sent_at is not null and content_hash is not null)),
  add constraint email_once unique (account_id, event_seq, recipient, template);

-- Up to which event letters have been written. What happened before there were letters is not told now.
create table mail_agenda (
  account_id bigint primary key,
  composed_seq bigint not null default 0 check (composed_seq >= 0),
  waiting boolean not null default true,
  failure text
) with (fillfactor = 70);
create index mail_agenda_waiting on mail_agenda (account_id) where waiting;
insert into mail_agenda (account_id, composed_seq, waiting) select account_id, event_seq, false from agenda;

-- One-time links in letters: only hashes are kept.
create table mail_link (
  token_hash text primary key,
  account_id bigint not null references account (id),
  member_id bigint not null,
  purpose text not null,
  path text not null check (path like '/%'),
  expires_at timestamptz not null,
  used_at timestamptz
);
