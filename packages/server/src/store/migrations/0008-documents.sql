-- How documents name the seller and the customer, and what they said when they were issued.
alter table seller add details jsonb;
alter table account
  add details jsonb,
  add po_number text check (po_number <> ''),
  add recipients jsonb not null default '[]' check (jsonb_typeof(recipients) = 'array' and jsonb_array_length(recipients) <= 10),
  add language text not null default 'en' check (language in ('en', 'fr', 'de', 'es', 'it', 'pt', 'nl', 'ja'));

-- Null on documents of before: they name the parties and products as they are called now.
alter table invoice
  add seller_details jsonb,
  add buyer_details jsonb,
  -- What had been paid, or was taken from a credit, on the day of issue.
  add settled_at_issue bigint;
alter table credit_note add seller_details jsonb, add buyer_details jsonb;
alter table invoice_line add product_name text;

create trigger invoice_parties before update of seller_details, buyer_details, settled_at_issue on invoice for each row
  when ((old.seller_details, old.buyer_details, old.settled_at_issue)
    is distinct from (new.seller_details, new.buyer_details, new.settled_at_issue))
  execute function refuse_change();

create unique index credit_note_id on credit_note (id);

-- What a document said when somebody first took it along, as a hash: it must say the same for ever. `version` is that of
-- the rules by which it is worked out.
create table document_taken (
  account_id bigint not null,
  document_id bigint not null,
  kind text not null check (kind in ('invoice', 'credit_note')),
  version integer not null,
  content_hash text not null,
  taken_at timestamptz not null,
  primary key (account_id, document_id, version)
);
create trigger document_taken_change before update or delete on document_taken for each row execute function refuse_change();
