-- How documents name the seller and the customer, and what they said when they were issued.
alter table seller add details jsonb;
alter table account
  add details jsonb,
  add po_number text check (po_number <> ''),
  add recipients jsonb not null default '[]' check (jsonb_typeof(recipients) = 'array' and jsonb_array_length(recipients) <= 10),
  add language text not null default 'en' check (language in ('en', 'fr', 'de', 'es', 'it', 'pt', 'nl', 'ja'));

-- Null on documents of before: they name the parties and products as they are called now.
alter table invoice add seller_details jsonb, add buyer_details jsonb;
alter table credit_note add seller_details jsonb, add buyer_details jsonb;
alter table invoice_line add product_name text;

create trigger invoice_parties before update of seller_details, buyer_details on invoice for each row
  when (old.seller_details is distinct from new.seller_details or old.buyer_details is distinct from new.buyer_details)
  execute function refuse_change();
