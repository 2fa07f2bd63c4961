/**
 * What the preview of a draft says is what then happens: the renewals of twelve months by the real worker, to the cent, and
 * the actions that close and open. `PREVIEW_ACCOUNTS` and `PREVIEW_SEED` choose others.
 */
import { defaultPolicy } from '@coterm/core/catalog/policy.ts'
import { withRules } from '@coterm/core/forecast/days-ahead.ts'
import { runAhead } from '@coterm/core/forecast/run-ahead.ts'
import type { SellerId } from '@coterm/core/invoice/parties.ts'
import { parseCurrency } from '@coterm/core/money/currency.ts'
import { scopes } from '@coterm/core/scopes.ts'
import { type Action, listActions } from '@coterm/core/subscription/actions.ts'
import type { KnownAccount } from '@coterm/core/subscription/known.ts'
import type { PlainDate } from '@coterm/core/time/plain-date.ts'
import { startOfDay } from '@coterm/core/time/zone.ts'
import { sql } from 'kysely'
import { describe, expect, test } from 'vitest'
import type { z } from 'zod'
import type { Clock } from '../../src/clock.ts'
import { dependencies } from '../../src/main.ts'
import { createCatalogDraft } from '../../src/operations/catalog-drafts/create-catalog-draft.ts'
import { getCatalogPreview } from '../../src/operations/catalog-drafts/get-catalog-preview.ts'
import { previewCatalogDraft } from '../../src/operations/catalog-drafts/preview-catalog-draft.ts'
import { publishCatalogDraft } from '../../src/operations/catalog-drafts/publish-catalog-draft.ts'
import { publishDueDrafts } from '../../src/operations/catalog-drafts/publish-draft.ts'
import { reckonPreviews } from '../../src/operations/catalog-drafts/reckon-preview.ts'
import type { Context, Operation } from '../../src/operations/operation.ts'
import type { CatalogPreviewShape } from '../../src/resources/catalog-preview.ts'
import { loadAccounts } from '../../src/store/accounts.ts'
import type { Database } from '../../src/store/database.ts'
import { listDue } from '../../src/store/due.ts'
import { idFromRow } from '../../src/store/ids.ts'
import { renewAgendas } from '../../src/store/renew-agendas.ts'
import { loadRules } from '../../src/store/seller-rules.ts'
import { createSeller, loadSeller } from '../../src/store/sellers.ts'
import { workThrough } from '../../src/worker/work-through.ts'
import { engines } from '../engines.ts'
import { chanceFrom } from '../faults/chance.ts'
import { date } from '../store/stage.ts'
import { addManyCustomers, manyPrices } from './many-customers.ts'

const timeZone = 'Europe/Paris'
const seller = 'main' as SellerId
const seed = Number(process.env.PREVIEW_SEED ?? 1)
const accounts = { pglite: 200, postgres: Number(process.env.PREVIEW_ACCOUNTS ?? 1_000) }
const [today, publishOn, until] = ['2027-03-01', '2027-03-10', '2028-02-29'] as const

/** Prices up, down and for new customers only; one product whose renewals end, one whose sale ends; and other rules. */
const changes = {
  prices: [
    ...['USD', 'EUR'].map((currency) => {
      return { product: 'drawing', term: 'P1Y', currency, new: '455.50', renewal: '431.17', from: '2027-04-15' }
    }),
    { product: 'drawing', term: 'P1M', currency: 'USD', new: '49.99' },
    { product: 'drawing-pro', term: 'P3Y', currency: 'EUR', new: '2222.22', renewal: '2000.01' },
    { product: 'sketching', term: 'P1Y', currency: 'USD', new: '1500.00', renewal: '1171.80', from: '2027-03-20' },
    { product: 'modelling', term: 'P1Y', currency: 'JPY', new: '300000', renewal: '290000', from: '2027-06-01' },
  ],
  retirements: [
    { product: 'modelling', from: publishOn, renewals: 'end' },
    { product: 'sketching', from: publishOn },
  ],
  policy: {
    set: {
      ...{ countries: ['US', 'FR', 'DE', 'GB'], renewWindowDays: 30, seatsMaximum: 15 },
      ...{ noticeDays: { yearly: [90, 30], monthly: [5] }, stages: { longer: { expired: 5, suspended: 5 } } },
    },
  },
}

type Preview = z.output<typeof CatalogPreviewShape>

describe.each(engines)('on $name', ({ name, open }) => {
  test('the preview comes true', { timeout: 900_000 }, async () => {
    const database = await open()
    let now = startOfDay(date(today), timeZone)
    const clock: Clock = { now: () => now }
    const context: Context = {
      ...dependencies(database, { development: false }),
      ...{ clock, caller: { kind: 'vendor', scopes }, language: 'en' },
    }
    const workUntil = async (text: string) => {
      now = startOfDay(date(text), timeZone)
      await work(context, date(text))
    }
    await setUp(database, clock, accounts[name])
    await workUntil(today)
    const { rulesId } = await sellerOf(database)

    const body = createCatalogDraft.body.parse({ seller, name: 'Spring', changes })
    const draft = await ask<{ id: string }>(createCatalogDraft, context, {}, body)
    const params = { draft: draft.id }
    await ask(publishCatalogDraft, context, params, { on: publishOn })
    const started = { at: performance.now(), cpu: process.cpuUsage() }
    await ask<Preview>(previewCatalogDraft, context, params, {})
    await reckonPreviews(context, () => false)
    const preview = await ask<Preview>(getCatalogPreview, context, params, undefined)
    const seconds = (performance.now() - started.at) / 1000
    const busy = process.cpuUsage(started.cpu).user / 1e6
    console.info(`${name}: ${accounts[name]} accounts in ${seconds.toFixed(1)} s, ${busy.toFixed(1)} s of a processor`)
    expect(preview).toMatchObject({ status: 'ready', stale: [], startsOn: publishOn, until })
    expect(preview.accounts).toEqual({ total: accounts[name], done: accounts[name], parked: 0 })
    for (const kind of ['dearer', 'cheaper', 'stops', 'unaffected', 'actions'] as const) {
      expect(preview.subscriptions[kind], kind).toBeGreaterThan(0)
    }
    for (const [why, count] of Object.entries(preview.subscriptions.protected)) expect(count, why).toBeGreaterThan(0)

    // The worker is down when the day of the publication comes.
    await workUntil('2027-03-09')
    // The day as it would be without the draft, and as it is.
    const rules = await loadRules(database.kysely, seller, rulesId)
    const would = await actionsOf(database, (known) => {
      return runAhead(withRules(known, rules), { until: date(publishOn), lookAt: date(publishOn) }).seen
    })
    await workUntil(publishOn)
    expect(comparedActions(would, await actionsOf(database, (known) => known))).toEqual(tallied(preview))
    // What is not collected is still owed: nobody loses anything for it, and twelve months go by in a minute.
    await sql`update seller set collection_stopped = 'as if all is paid'`.execute(database.kysely)
    await workUntil(until)
    expect(await billed(database)).toEqual(
      preview.currencies.flatMap(({ currency, months }) =>
        months
          .filter(({ renewalsAfter }) => renewalsAfter > 0)
          .map(({ month, renewalsAfter, after, totalAfter }) => [currency, month, renewalsAfter, after, totalAfter]),
      ),
    )
    expect(await parkedForOtherReasons(database)).toEqual([])
    const { rows } = await sql<{ reason: string; count: number }>`
      select data ->> 'reason' as reason, count(*)::int as count from event
      where type = 'subscription.expired' and data ->> 'reason' in ('product_retired', 'price_missing')
      group by 1`.execute(database.kysely)
    const retired = preview.reasons.find(({ reason }) => reason === 'product_retired')
    expect(rows.find(({ reason }) => reason === 'product_retired')?.count).toBe(retired?.subscriptions)
    await database.close()
  })
})

async function setUp(database: Database, clock: Clock, count: number): Promise<void> {
  const currency = parseCurrency('USD')
  if (!currency) throw new Error('it is a currency')
  const named = { id: seller, name: 'Main', country: 'FR', currency, timeZone, details: null }
  const taxRates = [
    { country: 'FR', rate: '20' },
    { country: 'DE', rate: '19' },
    { country: 'JP', rate: '10' },
  ] as never
  await createSeller(database, { seller: named, catalog: manyPrices(), policy: defaultPolicy, taxRates }, clock.now())
  const chance = chanceFrom(seed)
  await addManyCustomers(database, { seller, chance, count, today: date(today), at: clock.now() })
}

async function sellerOf(database: Database) {
  const found = await loadSeller(database.kysely, seller)
  if (!found) throw new Error('there is a seller')
  return found
}

// What the worker does for a seller; the revenue of the months has its own tests.
async function work(context: Context, until: PlainDate): Promise<void> {
  const { database, clock } = context
  await publishDueDrafts(database, seller, { until, at: clock.now() })
  await renewAgendas(database, seller, () => false)
  for (;;) {
    const due = await listDue(database.kysely, { seller, until, limit: 500 })
    if (due.length === 0) return
    const worked = await workThrough(context, due)
    expect(worked.committed + worked.collected + worked.parked.length).toBeGreaterThan(0)
  }
}

/** Who renews for very many more seats than before is stopped by the safety bounds, which the preview knows too. */
async function parkedForOtherReasons(database: Database): Promise<unknown[]> {
  const { rows } = await sql`
    select parked from agenda where parked not like 'Safety bound: %'`.execute(database.kysely)
  return rows
}

async function ask<T>(operation: Operation, context: Context, params: object, body: unknown): Promise<T> {
  return (await operation.handle(context, { params, query: {}, body })) as T
}

/** Invoices by currency and month: how many lines, without and with tax. */
async function billed(database: Database): Promise<unknown[]> {
  const { rows } = await sql<{ currency: string; month: string; lines: number; amount: bigint; total: bigint }>`
    select i.currency, to_char(i.date, 'YYYY-MM') as month, sum(l.lines)::int as lines,
      sum(l.amount)::bigint as amount, sum(i.total)::bigint as total
    from invoice i join lateral (
      select count(*) as lines, sum(amount) as amount from invoice_line l
      where l.account_id = i.account_id and l.invoice_id = i.id
    ) l on true
    where i.date > ${today}::date group by 1, 2 order by 1, 2`.execute(database.kysely)
  return rows.map(({ currency, month, lines, amount, total }) => {
    const exponent = currency === 'JPY' ? 0 : 2
    return [currency, month, lines, decimal(amount, exponent), decimal(total, exponent)]
  })
}

function decimal(minor: bigint, exponent: number): string {
  const digits = minor.toString().padStart(exponent + 1, '0')
  return exponent === 0 ? digits : `${digits.slice(0, -exponent)}.${digits.slice(-exponent)}`
}

type Tally = Record<string, { closes: number; opens: number; appears: Counts; goes: Counts }>
type Counts = Record<string, number>

type Actions = Map<string, Action[]>

/** Every subscription's actions on the day of the publication. */
async function actionsOf(database: Database, asItWillBe: (known: KnownAccount) => KnownAccount): Promise<Actions> {
  const { kysely } = database
  const { rows } = await sql<{ account_id: bigint }>`select account_id from agenda order by 1`.execute(kysely)
  const found: Actions = new Map()
  for (let start = 0; start < rows.length; start += 500) {
    const ids = rows.slice(start, start + 500).map((row) => idFromRow('account', row.account_id))
    for (const { known } of (await loadAccounts(kysely, ids, { lock: false })).values()) {
      const then = asItWillBe(known)
      for (const each of then.subscriptions) found.set(each.id, listActions(then, each, date(publishOn)))
    }
  }
  return found
}

function comparedActions(before: Actions, after: Actions): Tally {
  const tally: Tally = {}
  for (const [subscription, was] of before) {
    const is = after.get(subscription)
    for (const [index, { action, refusals }] of was.entries()) compare(tally, action, [refusals, is?.[index]?.refusals])
  }
  return tally
}

type Refused = readonly { readonly code: string }[] | undefined

function compare(tally: Tally, action: string, [was, is]: readonly [Refused, Refused]): void {
  const [old, now] = [new Set(was?.map(({ code }) => code)), new Set(is?.map(({ code }) => code))]
  const appears = new Set([...now].filter((code) => !old.has(code)))
  const goes = new Set([...old].filter((code) => !now.has(code)))
  if (appears.size + goes.size === 0) return
  tally[action] ??= { closes: 0, opens: 0, appears: {}, goes: {} }
  const own = tally[action]
  if (old.size === 0) own.closes += 1
  if (now.size === 0) own.opens += 1
  for (const code of appears) own.appears[code] = (own.appears[code] ?? 0) + 1
  for (const code of goes) own.goes[code] = (own.goes[code] ?? 0) + 1
}

function tallied({ actions }: Preview): Tally {
  const counted = (codes: Preview['actions'][number]['goes']) => {
    return Object.fromEntries(codes.map(({ code, subscriptions }) => [code, subscriptions]))
  }
  return Object.fromEntries(
    actions.map(({ action, closes, opens, appears, goes }) => {
      return [action, { closes, opens, appears: counted(appears), goes: counted(goes) }]
    }),
  )
}
