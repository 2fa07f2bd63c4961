/** Statements are planned once on a connection, and what is kept stands in nobody's way. */
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Database } from '../../src/store/database.ts'
import { statementNames } from '../../src/store/statement-names.ts'
import { engines } from '../engines.ts'

describe.each(engines)('on $name', ({ open }) => {
  let database: Database
  beforeAll(async () => {
    database = await open()
  })
  afterAll(() => database.close())

  const kept = async () => {
    const { rows } = await sql<{ count: bigint }>`select count(*) as count from pg_prepared_statements
      where statement like '%of a kind%'`.execute(database.kysely)
    return rows[0]?.count
  }
  const read = async (word: string) =>
    (await sql`select ${word}::text as word, 'of a kind' as kind`.execute(database.kysely)).rows

  test('one plan, whatever the parameters are', async () => {
    for (const word of ['plain', "it's", 'back\\slash', '{"a","b"}', '$1', 'ünï\n']) {
      expect(await read(word)).toEqual([{ word, kind: 'of a kind' }])
    }
    expect(await kept()).toBe(1n)
  })

  test('a table that another process changed is read again after one failure', async () => {
    const { kysely } = database
    await sql`create table kept_plan (id bigint primary key)`.execute(kysely)
    await sql`insert into kept_plan values (${1n}::bigint)`.execute(kysely)
    const all = async () => (await sql`select * from kept_plan where id = ${1n}::bigint`.execute(kysely)).rows
    expect(await all()).toEqual([{ id: 1n }])
    await sql`alter table kept_plan add name text`.execute(kysely)
    await expect(all()).rejects.toThrow('cached plan must not change result type')
    expect(await all()).toEqual([{ id: 1n, name: null }])
    await sql`drop table kept_plan`.execute(kysely)
  })

  test('a statement that is wrong is wrong each time, and harms no other', async () => {
    const wrong = () => sql`select nothing_like_it from account where id = ${1n}::bigint`.execute(database.kysely)
    await expect(wrong()).rejects.toThrow('nothing_like_it')
    await expect(wrong()).rejects.toThrow('nothing_like_it')
    expect(await read('plain')).toHaveLength(1)
  })
})

test('what is kept is bounded', () => {
  const names = statementNames()
  const given = Array.from({ length: 1_500 }, (_, index) => names.nameOf(`select ${index}`))
  expect(new Set(given).size).toBe(1_001)
  expect(names.nameOf('select 999')).toBe(given[999])
  expect(names.nameOf('select 1000')).toBeUndefined()
})
