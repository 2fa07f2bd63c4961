/** Row-level security: a wrong query, one that forgets whose it is, sees and changes nothing of anybody else. */
import { id } from '@coterm/core/ids.ts'
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { buildServer } from '../../src/http/server.ts'
import { dependencies } from '../../src/main.ts'
import type { Database } from '../../src/store/database.ts'
import { createApiKey } from '../../src/store/secrets.ts'
import { accountTables, addCustomer, addSeller, apiOf, type Customer } from '../api/two-accounts.ts'
import { engines } from '../engines.ts'

describe.each(engines)('on $name', ({ open }) => {
  let database: Database
  let mine: Customer
  let theirs: Customer
  let own: Database

  beforeAll(async () => {
    database = await open()
    const deps = dependencies(database, { development: false })
    const server = await buildServer(deps, { portal: null, logLevel: 'silent' })
    const api = apiOf(server, await createApiKey(database.kysely, { name: 'test' }, deps.clock.now()))
    const seller = await addSeller(api)
    mine = await addCustomer(database, api, { seller, word: 'mine' })
    theirs = await addCustomer(database, api, { seller, word: 'theirs' })
    await server.close()
    own = database.forAccount(id('account', mine.account))
  })

  afterAll(() => database?.close())

  test('every table with rows of accounts is covered, by one policy, for a role that owns nothing', async () => {
    const { rows } = await sql<{ name: string; secured: boolean; policies: string | null }>`
      select c.relname as name, c.relrowsecurity as secured,
        (select string_agg(p.polname || ' ' || pg_get_expr(p.polqual, p.polrelid), ';') from pg_policy p where p.polrelid = c.oid) as policies
      from pg_class c where c.relnamespace = 'public'::regnamespace and c.relkind = 'r'`.execute(database.kysely)
    const covered = new Map(rows.map((row) => [row.name, row]))
    for (const table of ['account', ...(await accountTables(database))]) {
      const policy = expect.stringMatching(/^own_account \((account_)?id = .*coterm\.account/)
      expect(covered.get(table)).toMatchObject({ name: table, secured: true, policies: policy })
    }
    const role = await sql`
      select rolsuper, rolbypassrls, rolcanlogin, exists (select from pg_class where relowner = r.oid) as owns
      from pg_roles r where rolname = 'coterm_portal'`.execute(database.kysely)
    expect(role.rows).toEqual([{ rolsuper: false, rolbypassrls: false, rolcanlogin: false, owns: false }])
  })

  test('queries that forget whose they are see one’s own rows only; for nobody there is no row', async () => {
    for (const table of await accountTables(database)) {
      const { rows } = await sql<{ account_id: bigint }>`select distinct account_id from ${sql.table(table)}`.execute(
        own.kysely,
      )
      expect([table, rows.filter((row) => row.account_id !== mine.row)]).toEqual([table, []])
    }
    expect((await own.kysely.selectFrom('invoice').select('account_id').execute()).length).toBeGreaterThan(0)
    const named = await own.kysely.selectFrom('account').select('id').execute()
    expect(named.map((row) => row.id)).toEqual([mine.row])
    const nobody = database.forAccount(id('account', 'acc_0'))
    expect(await nobody.kysely.selectFrom('invoice').select('id').execute()).toEqual([])
    expect(await nobody.kysely.selectFrom('member').select('id').execute()).toEqual([])
  })

  test('nothing of others is changed, added or taken, and what belongs to no account is closed', async () => {
    const before = await database.kysely.selectFrom('member').select(['id', 'name']).orderBy('id').execute()
    const renamed = await own.kysely.updateTable('member').set({ name: 'Mallory' }).executeTakeFirst()
    expect(renamed.numUpdatedRows).toBe(4n)
    const after = await database.kysely
      .selectFrom('member')
      .select(['id', 'account_id', 'name'])
      .orderBy('id')
      .execute()
    expect(after.filter(({ name }) => name === 'Mallory').map((row) => row.account_id)).toEqual(Array(4).fill(mine.row))
    expect(after.length).toBe(before.length)
    const tag = {
      account_id: theirs.row,
      tag: 'no_stages',
      reason: 'x',
      set_on: '2026-01-01',
      set_at: new Date(0).toISOString(),
    }
    await expect(
      own.kysely
        .insertInto('account_tag')
        .values(tag as never)
        .execute(),
    ).rejects.toThrow('row-level security')
    expect((await own.kysely.deleteFrom('session').executeTakeFirst()).numDeletedRows).toBeGreaterThan(0n)
    const sessions = await database.kysely.selectFrom('session').select('account_id').execute()
    expect(sessions.every((row) => row.account_id === theirs.row) && sessions.length > 0).toBe(true)
    for (const table of ['api_key', 'idempotency_key', 'provider_event', 'sandbox_charge', 'schema_migration']) {
      await expect(sql`select from ${sql.table(table)}`.execute(own.kysely)).rejects.toThrow('permission denied')
    }
    for (const table of ['ledger_entry', 'event', 'invoice_line', 'credit_note']) {
      const change = sql`update ${sql.table(table)} set account_id = account_id`.execute(own.kysely)
      if (table !== 'event') await expect(change).rejects.toThrow('permission denied')
    }
  })

  test('connections that go from one to the other never carry anything along, whatever fails in between', async () => {
    const others = database.forAccount(id('account', theirs.account))
    const who = async (of: Database) => {
      const rows = await of.kysely.selectFrom('subscription').select('account_id').execute()
      return [...new Set(rows.map((row) => row.account_id))].sort()
    }
    const both = [mine.row, theirs.row].sort()
    const asked = Array.from({ length: 60 }, async (_, index) => {
      if (index % 5 === 0) await sql`select 1 / 0`.execute(own.kysely).catch(() => null)
      if (index % 7 === 0) {
        const failing = others.kysely.transaction().execute(async (transaction) => {
          await transaction.updateTable('member').set({ name: 'x' }).execute()
          throw new Error('rolled back')
        })
        await failing.catch(() => null)
      }
      if (index % 3 === 0) return expect(await who(own)).toEqual([mine.row])
      if (index % 3 === 1) return expect(await who(others)).toEqual([theirs.row])
      return expect(await who(database)).toEqual(both)
    })
    await Promise.all(asked)
  })
})
