/**
 * What is kept about an account and its people: read out whole, table by table, so that a new table is in it by itself.
 * Hashes, keys and the provider's own references are left out: they say nothing about anybody and would open something.
 */
import { type IdKind, idPrefixes } from '@coterm/core/ids.ts'
import { sql } from 'kysely'
import type { Reader } from './database.ts'
import { idFromRow, idToRow } from './ids.ts'
import type { Member } from './members.ts'

export type StoredRecord = Readonly<Record<string, unknown>>
export type Records = Readonly<Record<string, readonly StoredRecord[]>>

const secret = /hash|token|sealed|secret|public_key|credential|nonce|provider|^customer$|^counter$/

/** Everything of the account. */
export async function recordsOfAccount(reader: Reader, account: Member['account']): Promise<Records> {
  const row = idToRow(account)
  const found: [string, StoredRecord[]][] = []
  for (const { table, key } of await tablesWith(reader, 'account_id')) {
    const rows = await sql<{ row: StoredRecord }>`
      select to_jsonb(t) as row from ${sql.table(table)} t where ${sql.ref(`t.${key}`)} = ${row}::bigint`.execute(
      reader,
    )
    found.push([table, rows.rows.map((each) => shown(table, each.row))])
  }
  return Object.fromEntries(found.filter(([, rows]) => rows.length > 0))
}

/** What is kept about one member: their own row, what they did under their name, and letters and seats by their address. */
export async function recordsOfMember(reader: Reader, { account, id, email }: Member): Promise<Records> {
  const [own, member] = [idToRow(account), idToRow(id)]
  const found: [string, StoredRecord[]][] = []
  const add = async (table: string, which: ReturnType<typeof sql>) => {
    const rows = await sql<{ row: StoredRecord }>`
      select to_jsonb(t) as row from ${sql.table(table)} t where t.account_id = ${own}::bigint and ${which}`.execute(
      reader,
    )
    if (rows.rows.length > 0) found.push([table, rows.rows.map((each) => shown(table, each.row))])
  }
  await add('member', sql`t.id = ${member}::bigint`)
  for (const { table } of await tablesWith(reader, 'member_id')) {
    if (table !== 'email') await add(table, sql`t.member_id = ${member}::bigint`)
  }
  await add('email', sql`(t.member_id = ${member}::bigint or lower(t.recipient) = lower(${email}))`)
  await add('seat_assignment', sql`lower(t.assignee) = lower(${email})`)
  return Object.fromEntries(found)
}

type Keyed = { readonly table: string; readonly key: string }

async function tablesWith(reader: Reader, column: 'account_id' | 'member_id'): Promise<Keyed[]> {
  const { rows } = await sql<Keyed>`
    select c.relname as table, a.attname as key from pg_class c
    join pg_attribute a on a.attrelid = c.oid and not a.attisdropped
      and a.attname = case when c.relname = 'account' and ${column} = 'account_id' then 'id' else ${column} end
    where c.relnamespace = 'public'::regnamespace and c.relkind = 'r' order by c.relname`.execute(reader)
  return rows
}

const kindOfColumn: Readonly<Record<string, IdKind>> = {
  account_id: 'account',
  member_id: 'member',
  subscription_id: 'subscription',
  invoice_id: 'invoice',
  credit_note_id: 'creditNote',
  quote_id: 'quote',
  payment_id: 'payment',
  payment_method_id: 'paymentMethod',
  test_clock_id: 'testClock',
}
const kindOfTable: Readonly<Record<string, IdKind>> = {
  ...Object.fromEntries(Object.keys(idPrefixes).map((kind) => [snake(kind), kind as IdKind])),
  payment_attempt: 'payment',
  payment_method_setup: 'setup',
}

// Ids as the API writes them; everything else as it stands, amounts in the currency's smallest unit.
function shown(table: string, row: StoredRecord): StoredRecord {
  const entries = Object.entries(row).filter(([column, value]) => value !== null && !secret.test(column))
  return Object.fromEntries(
    entries.map(([column, value]) => {
      const kind = column === 'id' ? kindOfTable[table] : kindOfColumn[column]
      return [column, kind && /^\d+$/.test(`${value}`) ? idFromRow(kind, BigInt(`${value}`)) : value]
    }),
  )
}

function snake(kind: string): string {
  return kind.replaceAll(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`)
}
