/** Two customers with something of everything; every text of the second one bears a word that only it has. */
import { id, idPrefixes } from '@coterm/core/ids.ts'
import { type Role, roles } from '@coterm/core/permissions.ts'
import type { Instant } from '@coterm/core/time/zone.ts'
import type { FastifyInstance } from 'fastify'
import { sql } from 'kysely'
import type { Database } from '../../src/store/database.ts'
import { idFromRow, idToRow } from '../../src/store/ids.ts'
import { addMember, loadMember, type Member } from '../../src/store/members.ts'
import { createSession } from '../../src/store/secrets.ts'

export const canary = 'zqxcanary'

export type Customer = {
  readonly account: string
  readonly row: bigint
  /** An id of each kind that it has, by the prefix. */
  readonly ids: Readonly<Record<string, string>>
}

type Api = (path: string, body?: object, cookie?: string) => Promise<Record<string, unknown>>

/** What the API answers the vendor, or whoever has the cookie. */
export function apiOf(server: FastifyInstance, apiKey: string): Api {
  return async (path, body, cookie) => {
    const headers = cookie ? { cookie } : { authorization: `Bearer ${apiKey}` }
    const answer = await server.inject({
      url: path,
      headers,
      ...(body ? { method: 'POST', payload: body } : { method: 'GET' }),
    })
    if (answer.statusCode >= 300) throw new Error(`${path}: ${answer.body}`)
    return answer.json()
  }
}

export async function addSeller(api: Api): Promise<string> {
  const prices = ['new', 'renewal'].map((kind) => [kind, kind === 'new' ? '440.00' : '420.00'])
  const products = [
    { id: 'drawing', name: 'Drawing', prices: [{ term: 'P1Y', currency: 'USD', ...Object.fromEntries(prices) }] },
  ]
  const rules = { country: 'US', currency: 'USD', timeZone: 'America/Los_Angeles', catalog: { products } }
  return String((await api('/v1/sellers', { name: 'Main', ...rules })).id)
}

/** `word` is in everything that can be written about the customer. */
export async function addCustomer(
  database: Database,
  api: Api,
  { seller, word }: { seller: string; word: string },
): Promise<Customer> {
  const clock = (await api('/v1/test-clocks', { name: word, today: '2026-09-13' })).id
  const made = await api('/v1/accounts', {
    ...{ seller, name: word, country: 'US', kind: 'business', testClock: clock },
    metadata: { note: word },
    billingDetails: { legalName: word, addressLines: [word], city: word, poNumber: word, registration: word },
    members: roles.map((role) => ({ name: word, email: `${role}@${word}.example`, role })),
    paymentMethods: [
      { kind: 'card', label: word },
      { kind: 'card', label: `${word} 2`, backup: true },
    ],
  })
  const account = String(made.id)
  const [method] = made.paymentMethods as { id: string }[]
  const running = { account, product: 'drawing', term: 'P1Y', seats: 5, start: '2026-04-01', unitPrice: '420.00' }
  const subscription = String((await api('/v1/subscriptions', { ...running, paymentMethod: method?.id })).id)
  await api(`/v1/subscriptions/${subscription}/assignments`, { user: word })
  const added = await api('/v1/quotes', { account, changes: [{ type: 'add_seats', subscription, seats: 2 }] })
  await api(`/v1/quotes/${added.id}/accept`, {})
  const [invoice] = (await api(`/v1/invoices?account=${account}`)).data as { id: string }[]
  const back = await api('/v1/quotes', { account, changes: [{ type: 'return', invoice: invoice?.id, line: 0 }] })
  await api(`/v1/quotes/${back.id}/accept`, {})
  await api(`/v1/accounts/${account}/credit-balance`, { amount: '5.00', currency: 'USD', reason: word })
  await api(`/v1/accounts/${account}/tags/no_renewal`, { reason: word })
  await api(`/v1/accounts/${account}/calendar-links`, {})
  await api(`/v1/accounts/${account}/payment-method-setups`, {})
  await api('/v1/quotes', { account, changes: [{ type: 'add_seats', subscription, seats: 1 }] })
  const row = idToRow(id('account', account))
  const cookie = await cookieOf(database, await memberOf(database, row, 'owner'))
  await api('/v1/support-requests', { topic: 'other', message: word, subscription }, cookie)
  return { account, row, ids: await idsOf(database, row) }
}

/** The member of the account with this role; made anew when there is none any more. */
export async function memberOf(database: Database, account: bigint, role: Role): Promise<Member> {
  const { kysely } = database
  const row = await kysely
    .selectFrom('member')
    .select('id')
    .where('account_id', '=', account)
    .where('role', '=', role)
    .orderBy('id')
    .executeTakeFirst()
  const found = row && (await loadMember(kysely, idFromRow('account', account), idFromRow('member', row.id)))
  const fresh = {
    account: idFromRow('account', account),
    name: 'Fresh',
    email: `${role}${Date.now()}@fresh.example`,
    role,
  }
  return found ?? addMember(kysely, fresh, Date.now() as Instant)
}

export async function cookieOf(database: Database, member: Member): Promise<string> {
  const expiresAt = (Date.now() + 3_600_000) as Instant
  return `coterm_session=${await createSession(database.kysely, member, { expiresAt })}`
}

/** The tables whose rows belong to an account. */
export async function accountTables(database: Database): Promise<string[]> {
  const { rows } = await sql<{ name: string }>`
    select c.relname as name from pg_class c join pg_namespace n on n.oid = c.relnamespace
    join pg_attribute a on a.attrelid = c.oid and a.attname = 'account_id' and not a.attisdropped
    where n.nspname = 'public' and c.relkind = 'r' order by 1`.execute(database.kysely)
  return rows.map(({ name }) => name)
}

const elsewhere: Record<string, { table: string; column: string }> = {
  account: { table: 'agenda', column: 'account_id' },
  payment: { table: 'payment_attempt', column: 'id' },
  setup: { table: 'payment_method_setup', column: 'id' },
  testClock: { table: 'agenda', column: 'test_clock_id' },
  event: { table: 'event', column: 'seq' },
}

async function idsOf(database: Database, account: bigint): Promise<Record<string, string>> {
  const known = await accountTables(database)
  const ids: Record<string, string> = {}
  for (const [kind, prefix] of Object.entries(idPrefixes)) {
    const snake = kind.replaceAll(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`)
    const { table, column } = elsewhere[kind] ?? { table: snake, column: 'id' }
    if (!known.includes(table)) continue
    const { rows } = await sql<{ value: bigint }>`
      select ${sql.ref(column)}::bigint as value from ${sql.table(table)}
      where account_id = ${account}::bigint order by 1 limit 1`.execute(database.kysely)
    const [row] = rows
    if (row) ids[prefix] = idFromRow(kind as 'account', row.value).replace(/^acc/, prefix)
  }
  return ids
}

/** Writes the word into every text of the account's rows that the table's own checks let through; says which did. */
export async function plant(database: Database, account: bigint): Promise<string[]> {
  const planted: string[] = []
  const { kysely } = database
  const { rows } = await sql<{ table: string; column: string }>`
    select c.relname as table, a.attname as column from pg_class c join pg_namespace n on n.oid = c.relnamespace
    join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
    where n.nspname = 'public' and c.relkind = 'r' and a.atttypid = 'text'::regtype
      and exists (select from pg_attribute o where o.attrelid = c.oid and o.attname = 'account_id')
    order by 1, 2`.execute(kysely)
  await sql`set session_replication_role = replica`.execute(kysely)
  await fillEmpty(database, account)
  for (const { table, column } of rows) {
    const written = await sql`
      update ${sql.table(table)} set ${sql.ref(column)} = ${canary}::text || coalesce(${sql.ref(column)}, '')
      where account_id = ${account}::bigint`
      .execute(kysely)
      .catch(() => null)
    if (written && (written.numAffectedRows ?? 0n) > 0n) planted.push(`${table}.${column}`)
  }
  await sql`set session_replication_role = origin`.execute(kysely)
  return planted
}

type Column = { readonly name: string; readonly type: string }
const anyValue: Readonly<Record<string, string>> = {
  text: `'${canary}'`,
  jsonb: `'{"word": "${canary}"}'`,
  boolean: 'false',
  date: `'2026-09-13'`,
  'timestamp with time zone': 'now()',
}

/** A row of the account's in every table that has none yet, as far as the table's own checks let one through. */
async function fillEmpty(database: Database, account: bigint): Promise<void> {
  for (const table of await accountTables(database)) {
    const { rows } = await sql<Column>`
      select a.attname as name, format_type(a.atttypid, null) as type from pg_attribute a
      where a.attrelid = ${table}::regclass and a.attnum > 0 and not a.attisdropped
        and (a.attnotnull or a.atttypid in ('text'::regtype)) and a.attname <> 'account_id'`.execute(database.kysely)
    const names = rows.map(({ name }) => `"${name}"`).join(', ')
    const values = rows.map(({ type }) => anyValue[type] ?? '1').join(', ')
    const statement = `insert into ${table} (account_id, ${names}) select ${account}, ${values}
      where not exists (select from ${table} where account_id = ${account})`
    await sql
      .raw(statement)
      .execute(database.kysely)
      .catch(() => null)
  }
}

/** Everything of the account as one text, to see whether anything of it has changed. */
export async function everythingOf(database: Database, account: bigint): Promise<string> {
  const parts: string[] = []
  for (const table of await accountTables(database)) {
    const { rows } = await sql<{ text: string }>`
      select coalesce(string_agg(t::text, e'\n' order by t::text), '') as text from ${sql.table(table)} t
      where account_id = ${account}::bigint`.execute(database.kysely)
    parts.push(`${table}: ${rows[0]?.text}`)
  }
  return parts.join('\n')
}
