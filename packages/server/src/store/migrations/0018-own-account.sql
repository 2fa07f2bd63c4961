-- A member's request touches the rows of its own account and no others, whatever its queries ask for. Such requests run as
-- the role coterm_portal, which owns nothing, with the account's number in the setting coterm.account; without that
-- number the role sees no row. The vendor's requests and the worker run as the tables' owner.

do $$
begin
  if not exists (select from pg_roles where rolname = 'coterm_portal') then
    create role coterm_portal nologin;
  end if;
exception
  -- Roles belong to all databases of a server: another one may just have made it.
  when duplicate_object or unique_violation then null;
  when insufficient_privilege then
    raise exception 'The database user % may not create a role. Let an administrator run once: create role coterm_portal nologin; grant coterm_portal to %;',
      current_user, current_user;
end $$;

do $$
begin
  if not pg_has_role(current_user, 'coterm_portal', 'member') or (select rolsuper from pg_roles where rolname = current_user) then
    execute format('grant coterm_portal to %I', current_user);
  end if;
exception
  when insufficient_privilege then
    raise exception 'Let an administrator run once: grant coterm_portal to %;', current_user;
end $$;

-- Covers every table whose rows belong to an account. It is run again after each migration, so that a new table is covered
-- by itself. What is only ever added to (its trigger refuses changes) is only added to here, too.
create function protect_account_tables() returns void language plpgsql as $$
declare
  each record;
begin
  for each in
    select c.oid, c.relname as name, a.attname as key,
      exists (select from pg_trigger t where t.tgrelid = c.oid and t.tgname = c.relname || '_change') as only_added_to
    from pg_class c
    join pg_attribute a on a.attrelid = c.oid and not a.attisdropped
      and a.attname = case when c.relname = 'account' then 'id' else 'account_id' end
    where c.relnamespace = 'public'::regnamespace and c.relkind = 'r'
  loop
    execute format('alter table %I enable row level security', each.name);
    if not exists (select from pg_policy p where p.polrelid = each.oid and p.polname = 'own_account') then
      execute format(
        'create policy own_account on %I to coterm_portal using (%I = (select nullif(current_setting(''coterm.account'', true), '''')::bigint))',
        each.name, each.key);
    end if;
    execute format('grant select, insert %s on %I to coterm_portal',
      case when each.only_added_to then '' else ', update, delete' end, each.name);
  end loop;
end $$;

select protect_account_tables();

-- What belongs to no account, and an account's requests need. Everything else is closed to them.
grant usage on schema public to coterm_portal;
grant usage on sequence id_block to coterm_portal;
grant select on seller, seller_rules, test_clock to coterm_portal;
grant select, insert, update on invoice_series to coterm_portal;
