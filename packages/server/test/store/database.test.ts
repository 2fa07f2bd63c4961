/** Opening the store: the schema on both engines, values that come back equal, ids, and the lock on the folder. */
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { idPrefixes } from '@coterm/core/ids.ts'
import fc from 'fast-check'
import { sql } from 'kysely'
import { beforeAll, describe, expect, test } from 'vitest'
import { openDatabase } from '../../src/store/database.ts'
import { canonicalText, decodeExact, encodeExact } from '../../src/store/exact-json.ts'
import { lockFolder } from '../../src/store/folder-lock.ts'
import { idFromRow, idToRow, newId, newNumbers } from '../../src/store/ids.ts'
import { migrate } from '../../src/store/migrate.ts'
import { engines } from '../engines.ts'
import { describeSchema } from './describe-schema.ts'

describe.each(engines)('the store on $name', ({ open }) => {
  // The template is made once, and takes longer than a test may.
  beforeAll(async () => {
    await (await open()).close()
  }, 60_000)

  test('has the schema of schema.sql, and migrating again changes nothing', async () => {
    const database = await open()
    await migrate(database)
    await expect(await describeSchema(database.kysely)).toMatchFileSnapshot('../../src/store/schema.sql')
    await database.close()
  })

  test('gives values back the same way', async () => {
    const database = await open()
    const { rows } = await sql`
      select ${9007199254740993n}::bigint as big, ${'2027-04-25'}::date as day, ${true}::boolean as yes,
        ${'2027-04-25T08:00:00.123Z'}::timestamptz as moment, ${JSON.stringify({ a: [1, 'x'] })}::jsonb as json,
        ${null}::date as nothing, sum(n)::bigint as total, array_to_string(${['a"b\\', null, 'c,d']}::text[], '|', '-') as words
      from unnest(${[1n, 2n, 3n]}::bigint[]) n`.execute(database.kysely)
    expect(rows).toEqual([
      {
        big: 9007199254740993n,
        day: '2027-04-25',
        yes: true,
        moment: Date.parse('2027-04-25T08:00:00.123Z'),
        json: { a: [1, 'x'] },
        nothing: null,
        total: 6n,
        words: 'a"b\\|-|c,d',
      },
    ])
    await database.close()
  })

  test('makes ids that are never given twice, also inside a transaction that has failed', async () => {
    const database = await open()
    const ids = await Promise.all(Array.from({ length: 200 }, () => newId(database, 'quote')))
    const numbers = await newNumbers(database.kysely, 100)
    const all = [...ids.map(idToRow), ...numbers]
    expect(new Set(all).size).toBe(300)
    expect(numbers).toEqual([...numbers].sort((a, b) => Number(a - b)))
    await expect(
      database.kysely.transaction().execute(async (transaction) => {
        for (let count = 0; count < 100; count++) await newId(database, 'quote')
        await sql`select 1 / 0`.execute(transaction)
      }),
    ).rejects.toMatchObject({ code: '22012' })
    await database.close()
  })

  test('transactions are all or nothing, and do not mix', async () => {
    const database = await open()
    await sql`create table counter (n bigint not null)`.execute(database.kysely)
    await sql`insert into counter values (0)`.execute(database.kysely)
    const add = (fails: boolean) =>
      database.kysely.transaction().execute(async (transaction) => {
        await sql`update counter set n = n + 1`.execute(transaction)
        if (fails) throw new Error('no')
      })
    await Promise.allSettled(Array.from({ length: 40 }, (_, index) => add(index % 2 === 0)))
    expect((await sql`select n from counter`.execute(database.kysely)).rows).toEqual([{ n: 20n }])
    await database.close()
  })
})

describe('values', () => {
  test('ids survive the way to the row and back', () => {
    fc.assert(
      fc.property(fc.bigInt(1n, 2n ** 63n - 1n), fc.constantFrom('account', 'quote'), (value, kind) => {
        const shown = idFromRow(kind as 'account', value)
        expect(shown).toMatch(new RegExp(`^${idPrefixes[kind as 'account']}_[0-9a-hjkmnp-tv-z]+$`))
        expect(idToRow(shown)).toBe(value)
      }),
    )
  })

  test('text that is no id stands for no row', () => {
    for (const text of ['', 'acc_', 'acc_ILO', 'acc_zzzzzzzzzzzzzzzzzzzzzz']) expect(idToRow(text as never)).toBe(-1n)
  })

  test('exact JSON loses nothing, and is the same text in any order of keys', () => {
    const value = { b: 2n ** 70n, a: [{ minor: -5n, currency: 'USD' }, null, 'x'], c: { z: 1, y: 2 } }
    const back = decodeExact(JSON.parse(encodeExact(value)))
    expect(back).toEqual(value)
    expect(canonicalText({ c: { y: 2, z: 1 }, a: value.a, b: value.b })).toBe(canonicalText(value))
  })
})

describe('the data folder', () => {
  test('belongs to one process at a time, and is free again after it was killed', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'coterm-lock-'))
    const holder = spawn(process.execPath, [
      '--input-type=module',
      '-e',
      `const { lockFolder } = await import(${JSON.stringify(new URL('../../src/store/folder-lock.ts', import.meta.url).href)})
       await lockFolder(${JSON.stringify(folder)}); console.log('locked'); setInterval(() => {}, 1000)`,
    ])
    await once(holder.stdout, 'data')
    await expect(openDatabase({ dataDir: folder })).rejects.toThrow(`in use by process ${holder.pid}`)
    const gone = once(holder, 'exit')
    holder.kill('SIGKILL')
    await gone
    const lock = await lockFolder(folder)
    await expect(lockFolder(folder)).rejects.toThrow('in use')
    await lock.release()
    await rm(folder, { recursive: true, force: true })
  }, 20_000)

  test('is given to one of many who ask at once', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'coterm-lock-'))
    const asked = await Promise.allSettled(Array.from({ length: 20 }, () => lockFolder(folder)))
    expect(asked.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
    await rm(folder, { recursive: true, force: true })
  })
})
