/** What Stripe and Chargebee export, taken over: which rows it becomes, what is left out, and what is said of the rest. */
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { SellerId } from '@coterm/core/invoice/parties.ts'
import { scopes } from '@coterm/core/scopes.ts'
import { parsePlainDate } from '@coterm/core/time/plain-date.ts'
import { startOfDay } from '@coterm/core/time/zone.ts'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { dependencies } from '../../src/main.ts'
import { importRows } from '../../src/operations/imports/import-file.ts'
import { type Format, readExport, readMap } from '../../src/operations/imports/read-export.ts'
import type { Fate } from '../../src/operations/imports/take-over.ts'
import { createSeller } from '../../src/operations/sellers/create-seller.ts'
import { check } from '../../src/store/check.ts'
import type { Database } from '../../src/store/database.ts'
import { engines } from '../engines.ts'

const timeZone = 'America/New_York'
const today = parsePlainDate('2026-11-27') ?? expect.fail('it is a date')
const at = startOfDay(today, timeZone)
const map = {
  prices: { price_year: { product: 'drawing' }, 'drawing-USD-Monthly': { product: 'drawing' } },
  country: 'US',
}
const seconds = (text: string) => Date.parse(text) / 1000
let folder: string

const card = { id: 'pm_1', type: 'card', card: { brand: 'visa', last4: '4242', exp_month: 12, exp_year: 2028 } }
const yearly = {
  id: 'price_year',
  currency: 'usd',
  unit_amount: 42_000,
  recurring: { interval: 'year', interval_count: 1 },
}
const stripe = (id: string, more: object = {}) => ({
  ...{ id, status: 'active', billing_cycle_anchor: seconds('2025-03-15T12:00:00Z') },
  ...{ start_date: seconds('2021-03-15T12:00:00Z'), current_period_end: seconds('2027-03-15T12:00:00Z') },
  customer: { id: 'cus_1', name: 'Studio | One', email: 'ada@one.example', address: { country: 'US', state: 'CA' } },
  default_payment_method: card,
  items: { data: [{ id: 'si_1', quantity: 5, price: yearly }] },
  ...more,
})
const other = { id: 'cus_2', name: null, email: 'bo@two.example', address: null }
const twoItems = {
  data: [
    { id: 'si_2', quantity: 1, price: yearly },
    { id: 'si_3', quantity: 2, price: { ...yearly, id: 'price_unknown' } },
  ],
}
const fromStripe = {
  data: [
    stripe('sub_1'),
    stripe('sub_2', {
      customer: other,
      collection_method: 'send_invoice',
      cancel_at_period_end: true,
      items: twoItems,
    }),
    stripe('sub_3', { status: 'canceled' }),
    stripe('sub_4', { status: 'trialing' }),
    stripe('sub_5', {
      current_period_end: seconds('2027-02-28T12:00:00Z'),
      billing_cycle_anchor: seconds('2024-08-31T12:00:00Z'),
    }),
    { object: 'list' },
  ],
}

const chargebee = (id: string, more: object = {}) => ({
  subscription: {
    ...{ id, status: 'active', currency_code: 'USD', billing_period: 1, billing_period_unit: 'month' },
    ...{ current_term_end: seconds('2026-12-10T17:00:00Z'), started_at: seconds('2024-01-10T17:00:00Z') },
    subscription_items: [{ item_price_id: 'drawing-USD-Monthly', quantity: 3, unit_price: 4_000 }],
    ...more,
  },
  customer: {
    id: 'cb_1',
    first_name: 'Ada',
    last_name: 'One',
    email: 'ada@one.example',
    billing_address: { country: 'US' },
  },
  card: { reference_id: 'cus_9/pm_9', card_type: 'visa', last4: '4242', expiry_month: 2, expiry_year: 2028 },
})

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'coterm-exports-'))
  await writeFile(join(folder, 'map.json'), JSON.stringify(map))
  await writeFile(join(folder, 'stripe.json'), JSON.stringify(fromStripe))
  const lines = [
    chargebee('one'),
    chargebee('two', { status: 'non_renewing' }),
    chargebee('three', { status: 'cancelled' }),
  ]
  await writeFile(join(folder, 'chargebee.ndjson'), lines.map((line) => JSON.stringify(line)).join('\n'))
})
afterAll(() => rm(folder, { recursive: true }))

describe.each(engines)('on $name', ({ open }) => {
  let database: Database
  let seller: SellerId

  beforeAll(async () => {
    database = await open()
    const prices = [
      { term: 'P1Y', currency: 'USD', new: '440.00', renewal: '420.00' },
      { term: 'P1M', currency: 'USD', new: '44.00' },
    ]
    const body = createSeller.body.parse({
      ...{ name: 'Example Software', country: 'US', currency: 'USD', timeZone },
      catalog: { products: [{ id: 'drawing', name: 'Drawing', prices }] },
    })
    const context = {
      ...dependencies(database, { development: false }),
      caller: { kind: 'vendor', scopes },
      language: 'en',
    } as const
    seller = ((await createSeller.handle(context, { params: {}, query: {}, body })) as { id: string }).id as SellerId
  })
  afterAll(() => database.close())

  async function taken(file: string, from: Format): Promise<Fate[]> {
    const fates: Fate[] = []
    const rows = readExport(join(folder, file), from, { map: await readMap(join(folder, 'map.json')), timeZone })
    await importRows(database, rows, {
      ...{ seller, currency: 'USD', provider: 'stripe', dryRun: false, today, at },
      onBatch: (some) => void fates.push(...some),
    })
    return fates.sort((a, b) => (a.row.values.subscription ?? 'zz').localeCompare(b.row.values.subscription ?? 'zz'))
  }

  test('from Stripe', async () => {
    const fates = await taken('stripe.json', 'stripe')
    expect(fates.map(({ row, fate, column, reason }) => [row.values.subscription, fate, column, reason])).toEqual([
      ['sub_1', 'created', null, null],
      ['sub_2/si_2', 'created', null, null],
      [
        'sub_2/si_3',
        'error',
        null,
        'has the price price_unknown, which is not in the map: say with --map which product it is',
      ],
      ['sub_4', 'error', null, 'is trialing: end that in Stripe first, or leave it out'],
      // The rows of an account are brought together.
      ['sub_5', 'created', null, null],
      [undefined, 'error', null, expect.stringContaining('is not a subscription of Stripe: id')],
    ])
    const [first, second, , , fifth] = fates
    expect(first?.row.values).toMatchObject({
      ...{ name: 'Studio | One', members: 'Studio   One <ada@one.example> owner', region: 'US-CA' },
      ...{ payment_token: 'pm_1', payment_customer: 'cus_1', payment_expires: '2029-01-01', loyal_since: '2021-03-15' },
    })
    expect(first?.renewal?.amount.minor).toBe(5n * 42_000n)
    expect(second?.subscription?.renewalIntent).toBe('end')
    // It ends on the 31st of months that have one.
    expect(fifth?.subscription?.periods[0]).toMatchObject({ anchorDay: 31 })
    expect((await taken('stripe.json', 'stripe')).map(({ fate }) => fate)).toEqual([
      'same',
      'same',
      'error',
      'error',
      'same',
      'error',
    ])
  })

  test('from Chargebee', async () => {
    const fates = await taken('chargebee.ndjson', 'chargebee')
    expect(fates.map(({ row, fate, reason }) => [row.values.subscription, fate, reason])).toEqual([
      ['one', 'created', null],
      ['two', 'created', null],
    ])
    const [first, second] = fates
    expect(first?.row.values).toMatchObject({
      ...{
        term: 'P1M',
        seats: '3',
        unit_price: '40.00',
        end: '2026-12-10',
        members: 'Ada One <ada@one.example> owner',
      },
      ...{ payment_token: 'pm_9', payment_customer: 'cus_9', payment_expires: '2028-03-01' },
    })
    expect(second?.subscription?.renewalIntent).toBe('end')
    expect(await check(database)).toEqual([])
  })
})

test('a file that cannot be read says so', async () => {
  const foreign = { map: await readMap(undefined), timeZone }
  await writeFile(join(folder, 'cut.ndjson'), '{"a":1}\n{"a":')
  await expect(readExport(join(folder, 'cut.ndjson'), 'stripe', foreign).next()).rejects.toThrow(
    'cut.ndjson, line 2: it is not JSON',
  )
  await writeFile(join(folder, 'wrong.json'), '{"price_1":"drawing"}')
  await expect(readMap(join(folder, 'wrong.json'))).rejects.toThrow('It is {"prices"')
})
