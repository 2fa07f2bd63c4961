/** A database's schema as text, the same on both engines: what `schema.sql` holds. */
import { sql } from 'kysely'
import type { Reader } from '../../src/store/database.ts'

const ours = sql`n.nspname = 'public'`
const notOfAnExtension = (oid: string) =>
  sql`not exists (select from pg_depend d where d.objid = ${sql.ref(oid)} and d.deptype = 'e')`

export async function describeSchema(reader: Reader): Promise<string> {
  const columns = await sql<{ table: string; text: string }>`
    select c.relname as table,
      a.attname || ' ' || format_type(a.atttypid, a.atttypmod) || case when a.attnotnull then ' not null' else '' end
        || coalesce(' default ' || pg_get_expr(d.adbin, d.adrelid), '') as text
    from pg_class c join pg_namespace n on n.oid = c.relnamespace join pg_attribute a on a.attrelid = c.oid
    left join pg_attrdef d on d.adrelid = c.oid and d.adnum = a.attnum
    where ${ours} and c.relkind = 'r' and a.attnum > 0 and not a.attisdropped
    order by c.relname, a.attnum`.execute(reader)
  const constraints = await sql<{ table: string; text: string }>`
    select c.relname as table, 'constraint ' || k.conname || ' ' || pg_get_constraintdef(k.oid) as text
    from pg_constraint k join pg_class c on c.oid = k.conrelid join pg_namespace n on n.oid = c.relnamespace
    where ${ours} and k.contype in ('p', 'u', 'f', 'c', 'x') order by c.relname, k.conname`.execute(reader)
  const inTable = Map.groupBy([...columns.rows, ...constraints.rows], (row) => row.table)
  const options = await sql<{ table: string; text: string }>`
    select c.relname as table, array_to_string(c.reloptions, ', ') as text
    from pg_class c join pg_namespace n on n.oid = c.relnamespace where ${ours} and c.reloptions is not null
    order by c.relname`.execute(reader)
  const withOptions = new Map(options.rows.map((row) => [row.table, ` with (${row.text})`]))
  const tables = [...inTable].map(
    ([table, rows]) =>
      `create table ${table} (\n${rows.map((row) => `  ${row.text}`).join(',\n')}\n)${withOptions.get(table) ?? ''};`,
  )
  const others = await sql<{ text: string }>`
    select pg_get_indexdef(i.indexrelid) || ';' as text from pg_index i
      join pg_class c on c.oid = i.indrelid join pg_class x on x.oid = i.indexrelid
      join pg_namespace n on n.oid = c.relnamespace
      where ${ours} and not exists (select from pg_constraint k where k.conindid = i.indexrelid) order by x.relname`.execute(
    reader,
  )
  const routines = await sql<{ text: string }>`
    select trim(pg_get_functiondef(p.oid)) || ';' as text from pg_proc p join pg_namespace n on n.oid = p.pronamespace
    where ${ours} and ${notOfAnExtension('p.oid')} order by p.proname`.execute(reader)
  const triggers = await sql<{ text: string }>`
    select pg_get_triggerdef(t.oid) || ';' as text from pg_trigger t join pg_class c on c.oid = t.tgrelid
    join pg_namespace n on n.oid = c.relnamespace where ${ours} and not t.tgisinternal
    order by c.relname, t.tgname`.execute(reader)
  const policies = await sql<{ text: string }>`
    select 'create policy ' || p.polname || ' on ' || c.relname || ' to ' || p.polroles::regrole[]::text || ' using '
      || pg_get_expr(p.polqual, p.polrelid) || ';' as text
    from pg_policy p join pg_class c on c.oid = p.polrelid join pg_namespace n on n.oid = c.relnamespace
    where ${ours} order by c.relname, p.polname`.execute(reader)
  const grants = await sql<{ text: string }>`
    select 'grant ' || string_agg(lower(a.privilege_type), ', ' order by a.privilege_type) || ' on ' || c.relname
      || ' to coterm_portal;' as text
    from pg_class c join pg_namespace n on n.oid = c.relnamespace, aclexplode(c.relacl) a
    where ${ours} and a.grantee = 'coterm_portal'::regrole group by c.relname order by c.relname`.execute(reader)
  const all = [others, routines, triggers, policies, grants]
  const rest = all.flatMap(({ rows }) => rows.map((row) => row.text))
  return `${[header, ...tables, ...rest].join('\n\n')}\n`
}

const header =
  '-- What the migrations add up to. Made from a migrated database by the test that compares it; do not edit.'
