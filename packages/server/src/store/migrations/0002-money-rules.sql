-- The money rules that plain constraints cannot say. They look at whole statements, so a batch pays for them once.

create function refuse_change() returns trigger language plpgsql as $$
begin
  raise exception 'Rows of % are never changed or deleted.', tg_table_name
    using errcode = '23514', constraint = tg_table_name || '_immutable', table = tg_table_name;
end $$;

create function check_invoice_update() returns trigger language plpgsql as $$
begin
  if (old.account_id, old.id, old.seller_id, old.test_clock_id, old.number_in_series, old.number, old.date, old.issued_on,
      old.due_on, old.currency, old.payment_method_id, old.subtotal, old.total, old.created_at)
    is distinct from
     (new.account_id, new.id, new.seller_id, new.test_clock_id, new.number_in_series, new.number, new.date, new.issued_on,
      new.due_on, new.currency, new.payment_method_id, new.subtotal, new.total, new.created_at)
  then
    raise exception 'Invoice % has been issued: only its payment may change.', old.number
      using errcode = '23514', constraint = 'invoice_immutable', table = 'invoice';
  end if;
  if old.status = 'paid' then
    raise exception 'Invoice % is paid: nothing of it may change.', old.number
      using errcode = '23514', constraint = 'invoice_immutable', table = 'invoice';
  end if;
  return new;
end $$;

create trigger invoice_update before update on invoice for each row execute function check_invoice_update();
create trigger invoice_delete before delete on invoice for each row execute function refuse_change();
create trigger invoice_line_change before update or delete on invoice_line for each row execute function refuse_change();
create trigger invoice_tax_change before update or delete on invoice_tax for each row execute function refuse_change();
create trigger ledger_transaction_change before update or delete on ledger_transaction
  for each row execute function refuse_change();
create trigger ledger_entry_change before update or delete on ledger_entry for each row execute function refuse_change();
create trigger subscription_period_change before update or delete on subscription_period
  for each row execute function refuse_change();
create trigger notice_change before update or delete on notice for each row execute function refuse_change();

-- Lines and tax come before the invoice they add up to; once it is there, nothing can be added.
create function check_invoice_sums() returns trigger language plpgsql as $$
declare wrong text;
begin
  select i.number into wrong
  from issued i
  where i.subtotal <> coalesce(
      (select sum(l.amount) from invoice_line l where l.account_id = i.account_id and l.invoice_id = i.id), 0)
    or i.total - i.subtotal <> coalesce(
      (select sum(t.amount) from invoice_tax t where t.account_id = i.account_id and t.invoice_id = i.id), 0)
    or not exists (select from invoice_line l where l.account_id = i.account_id and l.invoice_id = i.id)
  limit 1;
  if found then
    raise exception 'Invoice % is not the sum of its lines and tax.', wrong
      using errcode = '23514', constraint = 'invoice_sums', table = 'invoice';
  end if;
  return null;
end $$;
create trigger invoice_sums after insert on invoice
  referencing new table as issued for each statement execute function check_invoice_sums();

create function check_not_issued() returns trigger language plpgsql as $$
begin
  if exists (
    select from added a join invoice i on i.account_id = a.account_id and i.id = a.invoice_id
  ) then
    raise exception 'An issued invoice gets no more rows of %.', tg_table_name
      using errcode = '23514', constraint = 'invoice_immutable', table = tg_table_name;
  end if;
  return null;
end $$;
create trigger invoice_line_issued after insert on invoice_line
  referencing new table as added for each statement execute function check_not_issued();
create trigger invoice_tax_issued after insert on invoice_tax
  referencing new table as added for each statement execute function check_not_issued();

-- All entries of a ledger transaction are written by one statement, and sum to zero in each currency.
create function check_ledger_balance() returns trigger language plpgsql as $$
begin
  if exists (
    select from added group by account_id, transaction_id, currency having sum(amount) <> 0
  ) then
    raise exception 'The entries of a ledger transaction sum to zero.'
      using errcode = '23514', constraint = 'ledger_balance', table = 'ledger_entry';
  end if;
  return null;
end $$;
create trigger ledger_balance after insert on ledger_entry
  referencing new table as added for each statement execute function check_ledger_balance();

-- The outcome of a payment is final, and an open attempt moves only as far as its state allows.
create function check_attempt_update() returns trigger language plpgsql as $$
begin
  if (old.account_id, old.id, old.payment_method_id, old.currency, old.amount, old.quote_id, old.draft, old.created_at)
    is distinct from
     (new.account_id, new.id, new.payment_method_id, new.currency, new.amount, new.quote_id, new.draft, new.created_at)
    or (old.invoice_id is not null and old.invoice_id is distinct from new.invoice_id)
  then
    raise exception 'What a payment attempt asks for does not change.'
      using errcode = '23514', constraint = 'payment_attempt_immutable', table = 'payment_attempt';
  end if;
  if old.status <> new.status and not (
    (old.status = 'ready' and new.status in ('sent', 'cancelled'))
    or (old.status = 'sent' and new.status in ('succeeded', 'failed', 'requires_action', 'unknown'))
    or (old.status = 'requires_action' and new.status in ('succeeded', 'failed', 'cancelled'))
    or (old.status = 'unknown' and new.status in ('succeeded', 'failed', 'requires_action'))
  ) then
    raise exception 'A payment attempt does not move from % to %.', old.status, new.status
      using errcode = '23514', constraint = 'payment_attempt_moves', table = 'payment_attempt';
  end if;
  return new;
end $$;
create trigger payment_attempt_update before update on payment_attempt for each row execute function check_attempt_update();
create trigger payment_attempt_delete before delete on payment_attempt for each row execute function refuse_change();

-- An event is published once and otherwise stays as it is.
create function check_event_update() returns trigger language plpgsql as $$
begin
  if (old.account_id, old.seq, old.type, old.subscription_id, old.data, old.date, old.at, old.hash)
    is distinct from (new.account_id, new.seq, new.type, new.subscription_id, new.data, new.date, new.at, new.hash)
    or old.published_at is not null
  then
    raise exception 'Events are never changed.'
      using errcode = '23514', constraint = 'event_immutable', table = 'event';
  end if;
  return new;
end $$;
create trigger event_update before update on event for each row execute function check_event_update();
create trigger event_delete before delete on event for each row execute function refuse_change();
