/**
 * What the calendar, the list and the dry run say is what the real worker then does, to the cent, for many accounts by
 * chance: with credit, invoices that stay open, bounds that are crossed, and prices that are scheduled.
 */
import { defaultPolicy } from '@coterm/core/catalog/policy.ts'
import type { SellerId } from '@coterm/core/invoice/parties.ts'
import { parseCurrency } from '@coterm/core/money/currency.ts'
import { scopes } from '@coterm/core/scopes.ts'
import { formatPlainDate, type PlainDate } from '@coterm/core/time/plain-date.ts'
import { startOfDay } from '@coterm/core/time/zone.ts'
import { sql } from 'kysely'
import { describe, expect, test } from 'vitest'
import type { z } from 'zod'
import type { Clock } from '../../src/clock.ts'
import { dependencies } from '../../src/main.ts'
import { createCatalogDraft } from '../../src/operations/catalog-drafts/create-catalog-draft.ts'
import { publishCatalogDraft } from '../../src/operations/catalog-drafts/publish-catalog-draft.ts'
import type { Context, Operation } from '../../src/operations/operation.ts'
import { dryRunRenewals } from '../../src/operations/renewals/dry-run-renewals.ts'
import { getRenewalCalendar } from '../../src/operations/renewals/get-renewal-calendar.ts'
import { getSellerForecast } from '../../src/operations/renewals/get-seller-forecast.ts'
import { listRenewals } from '../../src/operations/renewals/list-renewals.ts'
import { reckonForecast, reckonForecasts } from '../../src/operations/renewals/reckon-forecast.ts'
import { reckonSellerForecast } from '../../src/operations/renewals/reckon-seller-forecast.ts'
import { scheduledRules } from '../../src/operations/renewals/scheduled-rules.ts'
import type { DryRunShape } from '../../src/resources/dry-run.ts'
import type { RenewalAheadShape, RenewalDayShape } from '../../src/resources/renewals-ahead.ts'
import type { SellerForecastShape } from '../../src/resources/seller-forecast.ts'
import { readTogether } from '../../src/store/accounts-ahead.ts'
import type { Database } from '../../src/store/database.ts'
import { idFromRow } from '../../src/store/ids.ts'
import { beginForecast } from '../../src/store/seller-forecasts.ts'
import { createSeller } from '../../src/store/sellers.ts'
import { workOnce } from '../../src/worker/worker.ts'
import { addManyCustomers, manyPrices } from '../catalog/many-customers.ts'
import { engines } from '../engines.ts'
import { chanceFrom } from '../faults/chance.ts'
import { date } from '../store/stage.ts'
import { addedUp, allParts, billedIn, billedInMonth, type Part, predicted, renewalsBilled } from './compare.ts'

const timeZone = 'Europe/Paris'
const [seller, late] = ['main' as SellerId, 'late' as SellerId] as const
const counts = { pglite: { many: 110, few: 20 }, postgres: { many: 150, few: 40 } } as const
const [begin, today, dayBefore, on, until] = [
  ...(['2027-02-01', '2027-03-01', '2027-03-14', '2027-03-15', '2027-04-01'] as const),
] as const
const span = { from: '2027-03-02', to: until, seller }

type Run = z.output<typeof DryRunShape>
type Calendar = Part<never> & { readonly days: z.output<typeof RenewalDayShape>[] }
type Forecast = z.output<typeof SellerForecastShape>
type Renewal = z.output<typeof RenewalAheadShape>

describe.each(engines)('on $name', ({ name, open }) => {
  test('the dry run, the calendar and the list come true', { timeout: 300_000 }, async () => {
    const database = await open()
    let now = startOfDay(date(begin), timeZone)
    const clock: Clock = { now: () => now }
    const context: Context = {
      ...dependencies(database, { development: false }),
      ...{ clock, caller: { kind: 'vendor', scopes }, language: 'en' },
    }
    const work = async (to: string) => {
      now = startOfDay(date(to), timeZone)
      await workOnce(context)
    }
    await setUp(context, counts[name])
    // The customers of the second seller owe something by then.
    await work(today)
    await schedulePrices(context)

    const before = await everything(database)
    // Of every day until then, each asked for by itself.
    const dry: Run[] = []
    for (let day = date(today) + 1; day <= date(on); day++) {
      const asked = { on: formatPlainDate(day as PlainDate), limit: 3 }
      dry.push(...(await allParts((place) => ask<Run>(context, dryRunRenewals, { ...asked, ...place }))))
    }
    const [calendar] = await allParts((place) => ask<Calendar>(context, getRenewalCalendar, { ...span, ...place }))
    const listed = await allParts((place) => ask<Part<Renewal>>(context, listRenewals, { ...span, ...place }))
    const forecast = await ask<Forecast>(context, reckonSellerForecast, {}, { seller })
    expect(forecast).toMatchObject({
      status: 'ready',
      stale: [],
      until: '2028-03-31',
      accounts: { done: counts[name].many },
    })
    expect(await inTheBackground(context)).toEqual(forecast)
    expect(await everything(database), 'nothing is written').toEqual(before)
    expect(
      dry.some(({ hasMore }) => hasMore),
      'in several parts',
    ).toBe(true)

    await work(dayBefore)
    const sooner = await allParts((place) => ask<Run>(context, dryRunRenewals, { on, ...place }))
    now = startOfDay(date(on), timeZone)
    const atLast = await allParts((place) => ask<Run>(context, dryRunRenewals, { on, ...place }))
    await work(on)
    const billed = await billedIn(database, { from: '2027-03-02', to: on })
    expect(billed.length).toBeGreaterThan(8)
    expect(billed.some(({ creditApplied }) => Number(creditApplied) > 0)).toBe(true)
    expect(predicted(dry)).toEqual(billed)
    expect(addedUp(dry.flatMap(({ totals }) => totals))).toEqual(addedUp(billed))
    const onTheDay = await billedIn(database, { from: on, to: on })
    for (const run of [sooner, atLast]) expect(predicted(run)).toEqual(onTheDay)
    const parked = await parkedAccounts(database)
    expect(parked.length).toBeGreaterThan(0)
    expect(stoppedIn(atLast)).toEqual(parked)

    await work(until)
    const shown = (calendar?.days ?? []).flatMap(({ date: day, currencies }) =>
      currencies
        .filter(({ renewals }) => renewals > 0)
        .map(({ currency, renewals, amount, total }) => [day, currency, renewals, amount, total]),
    )
    const real = await renewalsBilled(database, span)
    expect(shown).toEqual(real)
    expect(monthOf(forecast, '2027-03')).toEqual(
      await billedInMonth(database, { seller, after: today, month: '2027-03' }),
    )
    const entries = listed.flatMap(({ data }) => data)
    expect(byDay(entries)).toEqual(byDay(shown.map(([day, currency, count]) => ({ date: day, currency, count }))))
    const ahead = { ...span, from: until, to: '2028-03-01', limit: 100, only: 'product' }
    const { data: others } = await ask<Part<Renewal>>(context, listRenewals, ahead)
    expect(others.length).toBeGreaterThan(0)
    for (const { kind, before, after } of others) {
      expect([kind, before.product === after.product]).toEqual(['renews', false])
    }
    expect(entries.some(({ kind, reason }) => kind === 'stops' && reason === 'intent_end')).toBe(true)
    await database.close()
  })

  test('the database refuses every write of who only looks', async () => {
    const database = await open()
    const writing = readTogether(database, (reader) => sql`update agenda set parked = 'x'`.execute(reader))
    await expect(writing).rejects.toThrow(/read-only/)
    await database.close()
  })
})

async function ask<T>(context: Context, operation: Operation, query: object, params: object = {}): Promise<T> {
  return (await operation.handle(context, { params, query: operation.query.parse(query), body: {} })) as T
}

/** Begun by somebody whose request had no time for it, and reckoned by the worker. */
async function inTheBackground(context: Context): Promise<Forecast> {
  const { database, clock } = context
  await database.kysely.transaction().execute(async (transaction) => {
    const { basis } = await scheduledRules(transaction, seller)
    await beginForecast(transaction, {
      seller,
      testClock: null,
      basis,
      reckonedOn: date(today),
      startedAt: clock.now(),
    })
  })
  await reckonForecast(context, { seller, testClock: null }, () => true)
  const begun = await ask<Forecast>(context, getSellerForecast, {}, { seller })
  expect(begun).toMatchObject({ status: 'reckoning', accounts: { done: 0 }, currencies: [] })
  await reckonForecasts(context, () => false)
  return ask<Forecast>(context, getSellerForecast, {}, { seller })
}

function monthOf({ currencies }: Forecast, wanted: string): unknown[] {
  return currencies.flatMap(({ currency, months }) =>
    months
      .filter(({ month }) => month === wanted)
      .map(({ invoices, lines, amount, total, due }) => [currency, invoices, lines, amount, total, due]),
  )
}

async function setUp(context: Context, { many, few }: { readonly many: number; readonly few: number }): Promise<void> {
  const { database, clock, sandbox } = context
  const currency = parseCurrency('USD')
  if (!currency) throw new Error('it is a currency')
  const taxRates = [
    { country: 'FR', rate: '20' },
    { country: 'DE', rate: '19' },
    { country: 'JP', rate: '10' },
  ] as never
  // So low that some who renew for more seats cross it.
  const policy = { ...defaultPolicy, safety: { ...defaultPolicy.safety, timesLast: 2, floor: 100 } }
  const chance = chanceFrom(3)
  for (const [id, count] of [
    [seller, many],
    [late, few],
  ] as const) {
    const named = { id, name: id, country: 'FR', currency, timeZone, details: null }
    await createSeller(database, { seller: named, catalog: manyPrices(), policy, taxRates }, clock.now())
    await addManyCustomers(database, { seller: id, chance, count, today: date(begin), at: clock.now() })
  }
  const { rows } = await sql<{ id: bigint }>`
    select m.id from payment_method m join account a on a.id = m.account_id where a.seller_id = ${late}`.execute(
    database.kysely,
  )
  for (const { id } of rows) await sandbox?.setBehaviour(idFromRow('paymentMethod', id), 'declines')
  await sql`insert into credit_balance (account_id, currency, amount)
    select distinct account_id, currency, 12345678 from subscription where account_id % 5 = 0`.execute(database.kysely)
}

/** Another price for what renews from April on. */
async function schedulePrices(context: Context): Promise<void> {
  const prices = ['USD', 'EUR'].map((currency) => {
    return { product: 'drawing', term: 'P1Y', currency, new: '455.50', renewal: '311.17', from: '2027-03-25' }
  })
  const body = createCatalogDraft.body.parse({ seller, name: 'Spring', changes: { prices } })
  const draft = (await createCatalogDraft.handle(context, { params: {}, query: {}, body })) as { id: string }
  const publishing = { params: { draft: draft.id }, query: {}, body: { on: '2027-03-20' } }
  await publishCatalogDraft.handle(context, publishing)
}

/** How often each table has been written to, as far as rows show it. */
async function everything(database: Database): Promise<unknown> {
  const tables = ['agenda', 'event', 'invoice', 'invoice_line', 'notice', 'seat_lot', 'subscription', 'credit_balance']
  const counted = tables.map((table) => {
    return sql`select ${table} as name, count(*)::int as rows, max(xmin::text::bigint)::bigint as last
      from ${sql.table(table)}`
  })
  const { rows } = await sql`${sql.join(counted, sql` union all `)} order by 1`.execute(database.kysely)
  return rows
}

async function parkedAccounts(database: Database): Promise<string[]> {
  const { rows } = await sql<{ account_id: bigint }>`
    select account_id from agenda where parked is not null order by 1`.execute(database.kysely)
  return rows.map(({ account_id }) => idFromRow('account', account_id)).sort()
}

function stoppedIn(run: readonly Run[]): string[] {
  const stopped = run.flatMap(({ data }) => data.filter(({ outcome }) => outcome !== 'runs'))
  return stopped.map(({ account }) => account).sort()
}

function byDay(entries: readonly { kind?: string; date: unknown; currency: unknown; count?: unknown }[]): unknown {
  const counted: Record<string, number> = {}
  for (const { kind = 'renews', date: day, currency, count = 1 } of entries) {
    if (kind !== 'renews') continue
    const key = `${day} ${currency}`
    counted[key] = (counted[key] ?? 0) + Number(count)
  }
  return counted
}
