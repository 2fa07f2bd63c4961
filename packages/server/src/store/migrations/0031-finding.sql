-- What the vendor's people look accounts and invoices up by.
create index account_by_name on account (lower(name) text_pattern_ops);
create index member_email_beginning on member (lower(email) text_pattern_ops) where removed_at is null;
create index invoice_by_number on invoice (number);
create index invoice_by_status on invoice (status, id);
