/** Files of accounts and subscriptions: what becomes of each row, again and again, and what is renewed afterwards. */
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { AccountId } from '@coterm/core/ids.ts'
import type { SellerId } from '@coterm/core/invoice/parties.ts'
import { formatMoney } from '@coterm/core/money/money.ts'
import { scopes } from '@coterm/core/scopes.ts'
import { addDays, formatPlainDate, type PlainDate, parsePlainDate } from '@coterm/core/time/plain-date.ts'
import { startOfDay } from '@coterm/core/time/zone.ts'
import { sql } from 'kysely'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { fixedClock } from '../../src/clock.ts'
import { dependencies } from '../../src/main.ts'
import { importFile } from '../../src/operations/imports/import-file.ts'
import type { Fate } from '../../src/operations/imports/take-over.ts'
import { renewAccounts } from '../../src/operations/renewals/renew-accounts.ts'
import { createSeller } from '../../src/operations/sellers/create-seller.ts'
import { loadAccount } from '../../src/store/accounts.ts'
import { check } from '../../src/store/check.ts'
import type { Database } from '../../src/store/database.ts'
import { idToRow } from '../../src/store/ids.ts'
import { engines } from '../engines.ts'

const zone = 'Europe/Paris'
const today = parsePlainDate('2026-11-27') ?? addDays(0 as never, 0)
const at = startOfDay(today, zone)
const head =
  'account,name,country,members,payment_kind,payment_token,subscription,product,term,seats,start,unit_price,loyal_since'
const good = [
  'A1,Studio One,FR,Ada <ada@one.example> owner | Bo <bo@two.example> viewer,card,tok_1,S1,drawing,P1Y,5,2026-03-15,400.00,2020-03-15',
  'A1,,,,,,S2,drawing,P1Y,2,2026-03-15,420.00,',
  'A2,"Office, Two",FR,Cy <cy@two.example> viewer,invoice,,S3,drawing,P1Y,1,2026-01-31,420.00,',
  'A3,Three,FR,,invoice,,S4,drawing,P1M,2,2026-11-05,44.00,',
]
let folder: string

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'coterm-import-'))
})
afterAll(() => rm(folder, { recursive: true }))

describe.each(engines)('on $name', ({ open }) => {
  let database: Database
  let seller: SellerId

  beforeEach(async () => {
    database = await open()
    const prices = [
      { term: 'P1Y', currency: 'EUR', new: '440.00', renewal: '420.00' },
      { term: 'P1M', currency: 'EUR', new: '44.00' },
    ]
    const body = createSeller.body.parse({
      ...{ name: 'Example Software', country: 'FR', currency: 'EUR', timeZone: zone },
      taxRates: [{ country: 'FR', rate: '20' }],
      catalog: { products: [{ id: 'drawing', name: 'Drawing', prices }] },
    })
    const deps = dependencies(database, { development: false })
    const context = { ...deps, caller: { kind: 'vendor', scopes }, language: 'en' } as const
    seller = ((await createSeller.handle(context, { params: {}, query: {}, body })) as { id: string }).id as SellerId
    return () => database.close()
  })

  async function run(text: string, { dryRun = false, stopAfter = Number.POSITIVE_INFINITY } = {}) {
    const file = join(folder, 'file.csv')
    await writeFile(file, text)
    const fates: Fate[] = []
    let batches = 0
    const onBatch = (told: readonly Fate[]) => {
      fates.push(...told)
      batches += 1
      if (batches >= stopAfter) throw new Error('stopped')
    }
    const options = { seller, currency: 'EUR', provider: 'sandbox', dryRun, today, at, onBatch }
    return { totals: await importFile(database, file, options), fates }
  }

  const countOf = async (table: string) => {
    const { rows } = await sql<{ count: bigint }>`select count(*) as count from ${sql.table(table)}`.execute(
      database.kysely,
    )
    return Number(rows[0]?.count)
  }
  // Every date on which something is due, as the worker would.
  async function workUntil(account: AccountId, until: PlainDate) {
    for (;;) {
      const loaded = await loadAccount(database.kysely, account, { lock: false })
      const on = loaded?.agenda.nextActionOn ?? null
      if (on === null || on > until) return
      const result = await renewAccounts({ database, clock: fixedClock(startOfDay(on, zone)) }, [{ account, on }])
      expect(result.parked).toEqual([])
      if (result.committed === 0) return
    }
  }
  const csv = (...lines: string[]) => [head, ...lines].join('\r\n')

  test('a dry run writes nothing and says what then happens: each first renewal, by date and amount', async () => {
    const dry = await run(csv(...good), { dryRun: true })
    expect(await countOf('account')).toBe(0)
    const real = await run(csv(...good))
    expect(real.totals).toEqual(dry.totals)
    expect(real.totals).toMatchObject({ rows: 4, created: 4, accounts: 3, seats: 10, yearly: { EUR: '4316.00' } })
    expect(await countOf('member')).toBe(3)
    expect(await check(database)).toEqual([])
    const ahead = real.fates.toSorted((one, other) => (one.renewal?.date ?? 0) - (other.renewal?.date ?? 0))
    for (const { subscription, renewal } of ahead) {
      if (!subscription || !renewal) throw new Error('each is renewed')
      await workUntil(subscription.account, renewal.date)
      const { rows } = await sql<{ starts_on: string; amount: bigint }>`
        select starts_on::text as starts_on, unit_price * ${subscription.seats}::bigint as amount from subscription_period
        where subscription_id = ${idToRow(subscription.id)}::bigint and number = 1`.execute(database.kysely)
      expect(rows).toEqual([{ starts_on: formatPlainDate(renewal.date), amount: renewal.amount.minor }])
    }
    const expected = dry.fates.map(
      ({ renewal }) => renewal && [formatPlainDate(renewal.date), formatMoney(renewal.amount)],
    )
    expect(expected).toEqual([
      ['2027-03-15', '2100.00'],
      ['2027-03-15', '840.00'],
      ['2027-01-31', '420.00'],
      ['2026-12-05', '88.00'],
    ])
    expect(await check(database)).toEqual([])
  })

  test('the same file twice does nothing twice, and what differs is told and left alone', async () => {
    await run(csv(...good))
    const again = await run(`\uFEFF${csv(...good)}`)
    expect(again.totals).toMatchObject({ created: 0, same: 4, differs: 0, error: 0 })
    const changed = good.map((line) => line.replace('drawing,P1M,2', 'drawing,P1M,3'))
    expect((await run(csv(...changed))).fates.map(({ fate }) => fate)).toEqual(['same', 'same', 'same', 'differs'])
    expect(await countOf('subscription')).toBe(4)
  })

  test('each kind of error is told with its column, and nothing of it is written', async () => {
    const base = 'Name,FR,,invoice,'
    const lines = [
      `B1,${base},T1,drawing,P1Y,5,2025-03-15,400.00,`,
      `B2,${base},T2,drawing,P1Y,0,2026-03-15,400.00,`,
      `B3,${base},T3,painting,P1Y,5,2026-03-15,400.00,`,
      `B4,${base},T4,drawing,P1W,5,2026-03-15,400.00,`,
      `B5,${base},T5,drawing,P1Y,5,2026-02-30,400.00,`,
      `B6,${base},T6,drawing,P1Y,5,2026-03-15,4.001,`,
      'B7,Name,fr,,card,tok,T7,drawing,P1Y,5,2026-03-15,400.00,',
      'B8,Name,FR,nobody,card,tok,T8,drawing,P1Y,5,2026-03-15,400.00,',
      'B9,Name,FR,,card,,T9,drawing,P1Y,5,2026-03-15,400.00,',
      `B10,${base},T10,drawing,P1Y`,
      `B11,${base},T11,drawing,P1Y,5,2027-03-15,400.00,`,
      `B12,${base},,drawing,P1Y,5,2026-03-15,400.00,`,
      'B13,Name,FR,,card,tok,T13,drawing,P1Y,5,2026-03-15,400.00,',
      'B14,Name,FR,,card,tok,T14,drawing,P1Y,5,2026-03-15,400.00,',
    ]
    const { fates } = await run(csv(...lines))
    const twice = fates.splice(-2)
    expect(twice.map(({ fate }) => fate)).toEqual(['created', 'error'])
    expect(twice[1]?.reason).toContain('payment_token that another account has')
    expect(fates.map(({ fate, column, row }) => [fate, column, row.line])).toEqual(
      [
        'start',
        'seats',
        'product',
        'term',
        'start',
        'unit_price',
        'country',
        'members',
        'payment_token',
        null,
        'start',
        'subscription',
      ].map((column, index) => ['error', column, index + 2]),
    )
    expect(await countOf('subscription')).toBe(1)
    await expect(run(csv('C1,"Name,FR'))).rejects.toThrow(/line/i)
    await expect(run('account,colour\nA,red')).rejects.toThrow('there is no column "colour"')
    await expect(run(csv(...good, good[0] ?? ''))).rejects.toThrow('do not stand together')
  })

  test('stopped after a batch, the same file goes on; five thousand rows, with semicolons', async () => {
    const lines = Array.from({ length: 5000 }, (_, n) => {
      return `D${n >> 1};Name;FR;;card;tok_${n >> 1};U${n};drawing;P1Y;5;2026-03-15;400.00;`
    })
    const text = [head.replaceAll(',', ';'), ...lines].join('\n')
    await expect(run(text, { stopAfter: 2 })).rejects.toThrow('stopped')
    expect(await countOf('subscription')).toBe(2000)
    expect((await run(text)).totals).toMatchObject({ rows: 5000, created: 3000, same: 2000, error: 0 })
    expect([await countOf('account'), await countOf('subscription')]).toEqual([2500, 5000])
    expect(await check(database)).toEqual([])
  }, 120_000)
})
