/** Drafts of the catalogue and the policy: written by several, published now or on a day, once, as of that day. */
import type { AddressInfo } from 'node:net'
import { startOfDay } from '@coterm/core/time/zone.ts'
import { type Client, CotermError, createClient } from '@coterm/sdk'
import type { FastifyInstance } from 'fastify'
import { afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import type { Clock } from '../../src/clock.ts'
import { buildServer } from '../../src/http/server.ts'
import { dependencies } from '../../src/main.ts'
import { loadAccount } from '../../src/store/accounts.ts'
import type { Database } from '../../src/store/database.ts'
import { createApiKey } from '../../src/store/secrets.ts'
import { workOnce } from '../../src/worker/worker.ts'
import { engines } from '../engines.ts'
import { addCustomer, date, type Stage, setStage } from '../store/stage.ts'

const zone = 'America/Los_Angeles'
const seller = 'main'

describe.each(engines)('on $name', ({ open }) => {
  let database: Database
  let stage: Stage
  let now = startOfDay(date('2027-03-01'), zone)
  const clock: Clock = { now: () => now }
  let server: FastifyInstance
  let vendor: Client

  beforeAll(async () => {
    await (await open()).close()
  }, 60_000)
  beforeEach(async () => {
    database = await open()
    standAt('2027-03-01')
    stage = { ...(await setStage(database, { today: '2027-03-01' })), clock }
    server = await buildServer(
      { ...dependencies(database, { development: false }), clock },
      { portal: null, logLevel: 'error' },
    )
    await server.listen({ host: '127.0.0.1', port: 0 })
    const apiKey = await createApiKey(database.kysely, { name: 'test' }, clock.now())
    const baseUrl = `http://127.0.0.1:${(server.server.address() as AddressInfo).port}`
    vendor = createClient({ baseUrl, apiKey })
  }, 30_000)
  afterEach(async () => {
    await server.close()
    await database.close()
  })

  function standAt(text: string): void {
    now = startOfDay(date(text), zone)
  }

  async function draftOf(changes: NonNullable<Parameters<Client['createCatalogDraft']>[0]['changes']>) {
    return vendor.createCatalogDraft({ seller, name: 'Summer', changes })
  }

  async function nextDate(account: string) {
    return (await loadAccount(database.kysely, account as never, { lock: false }))?.agenda.nextActionOn
  }

  async function codes(subscription: string, action: string): Promise<string[]> {
    const { data } = await vendor.listActions({ subscription })
    return data.find((each) => each.action === action)?.refusals.map(({ code }) => code) ?? []
  }

  test('two who write on the same draft do not overwrite each other', async () => {
    const { id } = await draftOf({ prices: [{ product: 'drawing', term: 'P1Y', currency: 'USD', new: '460.00' }] })
    const policy = { set: { renewWindowDays: 30 } }
    const written = await vendor.updateCatalogDraft({ draft: id, stateVersion: 1, changes: { policy } })
    expect(written).toMatchObject({ stateVersion: 2, changes: { prices: [], policy: { from: null, ...policy } } })
    const other = await problemOf(vendor.updateCatalogDraft({ draft: id, stateVersion: 1, name: 'Mine' }))
    expect(other).toMatchObject({ status: 409, code: 'conflict' })
    expect(other.errors.map(({ path }) => path)).toEqual(['prices.drawing.P1Y.USD', 'policy.renewWindowDays'])
    expect(await problemOf(vendor.publishCatalogDraft({ draft: id, stateVersion: 1 }))).toMatchObject({ status: 409 })
    expect((await vendor.getCatalogDraft({ draft: id })).name).toBe('Summer')
  })

  test('publishing now changes the products, the prices and the policy, and is done once', async () => {
    const { subscription, account } = await addCustomer(stage, { start: '2026-12-01', live: true })
    expect(await codes(subscription, 'add_seats')).toEqual([])
    const { id } = await draftOf({
      products: [{ id: 'drawing', name: 'Drawing for all' }, { id: 'sketching' }],
      prices: [
        { product: 'drawing', term: 'P1Y', currency: 'USD', new: '460.00', renewal: '450.00' },
        { product: 'sketching', term: 'P1Y', currency: 'USD', new: '90.00', from: '2027-04-01' },
      ],
      retirements: [{ product: 'drawing' }],
      policy: { set: { seatsMaximum: 50, noticeDays: { yearly: [200] } } },
    })
    expect(await nextDate(account)).toBe(date('2027-09-17'))
    const published = await vendor.publishCatalogDraft({ draft: id, stateVersion: 1 })
    expect(published).toMatchObject({ status: 'published', publishedOn: '2027-03-01', publishOn: null })
    const { data } = await vendor.listProducts({ seller })
    expect(data.find((product) => product.id === 'drawing')).toMatchObject({
      ...{ name: 'Drawing for all', retired: true, family: 'drawing' },
      retirements: [
        { from: null, retired: false },
        { from: '2027-03-01', retired: true, renewals: 'continue' },
      ],
    })
    expect(data.find((product) => product.id === 'sketching')?.prices).toMatchObject([{ from: '2027-04-01' }])
    expect((await vendor.getPolicy({ seller })).policy).toMatchObject({ seatsMaximum: 50, seatsMinimum: 1 })
    expect(await codes(subscription, 'add_seats')).toEqual(['product_retired'])
    // The new first notice comes earlier than what was written down for the account.
    expect(await nextDate(account)).toBe(date('2027-05-15'))
    expect(await problemOf(vendor.publishCatalogDraft({ draft: id }))).toMatchObject({ status: 409 })
  })

  test('a draft is published at the start of its day, also by a worker that was down, as of that day', async () => {
    const { subscription } = await addCustomer(stage, { start: '2026-12-01', live: true })
    const { id } = await draftOf({ policy: { set: { countries: ['FR'] } } })
    expect(await vendor.publishCatalogDraft({ draft: id, on: '2027-03-10' })).toMatchObject({
      ...{ status: 'scheduled', publishOn: '2027-03-10' },
    })
    standAt('2027-03-09')
    await workOnce(stage)
    expect(await codes(subscription, 'add_seats')).toEqual([])
    expect((await vendor.getCatalogDraft({ draft: id })).status).toBe('scheduled')
    standAt('2027-03-15')
    await Promise.all([workOnce(stage), workOnce(stage)])
    const published = await vendor.getCatalogDraft({ draft: id })
    expect(published).toMatchObject({ status: 'published', publishedOn: '2027-03-10', stateVersion: 3 })
    expect((await vendor.getPolicy({ seller })).versions.map(({ from }) => from)).toEqual([null, '2027-03-10'])
    expect(await codes(subscription, 'add_seats')).toEqual(['country_unsupported'])
  })

  test('what somebody else published in the same place makes it wait, with its reason', async () => {
    const price = { product: 'drawing', term: 'P1Y', currency: 'USD' }
    const first = await draftOf({ prices: [{ ...price, new: '460.00' }], policy: { set: { renewWindowDays: 30 } } })
    await vendor.publishCatalogDraft({ draft: first.id, on: '2027-03-10' })
    const second = await draftOf({ prices: [{ ...price, new: '470.00' }] })
    const third = await draftOf({ policy: { set: { seatsMaximum: 20 } } })
    await vendor.publishCatalogDraft({ draft: second.id })
    await vendor.publishCatalogDraft({ draft: third.id })
    standAt('2027-03-10')
    await workOnce(stage)
    await workOnce(stage)
    const parked = await vendor.getCatalogDraft({ draft: first.id })
    expect(parked).toMatchObject({ status: 'scheduled', stateVersion: 3 })
    expect(parked.conflict?.map(({ path }) => path)).toEqual(['prices.drawing.P1Y.USD'])
    const [last] = (await vendor.listVendorEvents({ limit: 1 })).data
    expect(last).toMatchObject({ type: 'catalog_draft.parked', by: { id: 'schedule' }, data: { draft: first.id } })
    // Looked at, and published nevertheless.
    await vendor.unscheduleCatalogDraft({ draft: first.id })
    expect(await problemOf(vendor.publishCatalogDraft({ draft: first.id }))).toMatchObject({ status: 409 })
    const { stateVersion } = await vendor.getCatalogDraft({ draft: first.id })
    await vendor.updateCatalogDraft({ draft: first.id, stateVersion })
    expect((await vendor.publishCatalogDraft({ draft: first.id })).publishedOn).toBe('2027-03-10')
  })

  test('what makes no sense is not published, and says where', async () => {
    const { id } = await draftOf({
      prices: [{ product: 'nothing', term: 'P1Y', currency: 'USD', new: '1.00', from: '2027-02-01' }],
      policy: { from: '2027-02-28', set: { seatsMinimum: 20_000 } },
    })
    const { errors } = await problemOf(vendor.publishCatalogDraft({ draft: id }))
    expect(errors.map(({ path }) => path)).toEqual([
      ...['changes.prices.0.product', 'changes.prices.0.from', 'changes.policy.from'],
      'changes.policy.set.seatsMinimum',
    ])
    const empty = await draftOf({})
    expect((await problemOf(vendor.publishCatalogDraft({ draft: empty.id }))).errors).toHaveLength(1)
    expect(await problemOf(vendor.publishCatalogDraft({ draft: empty.id, on: '2027-02-28' }))).toMatchObject({
      status: 400,
    })
  })

  test('a draft that is discarded, or taken back from its day, is not published', async () => {
    const discarded = await draftOf({ policy: { set: { seatsMaximum: 20 } } })
    const back = await draftOf({ policy: { set: { seatsMaximum: 30 } } })
    for (const { id } of [discarded, back]) await vendor.publishCatalogDraft({ draft: id, on: '2027-03-02' })
    await vendor.discardCatalogDraft({ draft: discarded.id })
    await vendor.unscheduleCatalogDraft({ draft: back.id })
    standAt('2027-03-05')
    await workOnce(stage)
    const { data } = await vendor.listCatalogDrafts({ seller })
    expect(data.map(({ id, status }) => [id, status])).toEqual([
      [back.id, 'draft'],
      [discarded.id, 'discarded'],
    ])
    expect((await vendor.getPolicy({ seller })).versions).toHaveLength(1)
    expect((await vendor.listCatalogDrafts({ seller, status: 'discarded' })).data).toHaveLength(1)
    const told = (await vendor.listVendorEvents({ limit: 4 })).data.map(({ type, data }) => [type, data.draft])
    expect(told).toEqual([
      ['catalog_draft.unscheduled', back.id],
      ['catalog_draft.discarded', discarded.id],
      ['catalog_draft.scheduled', back.id],
      ['catalog_draft.scheduled', discarded.id],
    ])
  })

  test('a preview says what would become of everybody, and when it does not hold any more', async () => {
    const of = (start: string, term: string) => addCustomer(stage, { start, term, live: true })
    const monthly = await of('2027-02-15', 'P1M')
    const yearly = await of('2026-07-01', 'P1Y')
    const soon = await of('2026-04-01', 'P1Y')
    const long = await of('2026-06-01', 'P3Y')
    await addCustomer(stage, { start: '2026-04-01' })
    await workOnce(stage)
    standAt('2027-03-18')
    await workOnce(stage)
    const dearer = (term: string, renewal: string | null) => {
      return { product: 'drawing', term, currency: 'USD', new: renewal ?? '60.00', ...(renewal && { renewal }) }
    }
    const prices = [dearer('P1M', null), dearer('P1Y', '450.00'), dearer('P3Y', '1300.00')]
    const { id: draft } = await draftOf({ prices, policy: { set: { seatsMaximum: 5 } } })
    expect(await problemOf(vendor.getCatalogPreview({ draft }))).toMatchObject({ status: 404 })
    const preview = await vendor.previewCatalogDraft({ draft })
    expect(preview).toMatchObject({
      ...{ status: 'ready', stale: [], startsOn: '2027-03-18', until: '2028-03-17' },
      // Whoever lives on a test clock is not looked at.
      accounts: { total: 4, done: 4, parked: 0 },
      subscriptions: {
        ...{ running: 4, unaffected: 0, dearer: 2, cheaper: 0, stops: 0, renewsAgain: 0, actions: 0 },
        protected: { announced: 1, renewalPrice: 0, longTerm: 1 },
      },
      actions: [
        { action: 'add_seats', closes: 4, opens: 0, appears: [{ code: 'seats_above_maximum', subscriptions: 4 }] },
      ],
    })
    const [dollars] = preview.currencies
    // Twelve months at 5 × 5.00 more, one year at 5 × 30.00 more, and one at the price that was announced.
    expect(dollars).toMatchObject({ before: '7500.00', after: '7950.00', difference: '450.00' })
    expect(dollars?.months.find(({ month }) => month === '2027-07')).toEqual({
      ...{ month: '2027-07', renewalsBefore: 2, renewalsAfter: 2, before: '2375.00', after: '2550.00' },
      ...{ difference: '175.00', totalBefore: '2375.00', totalAfter: '2550.00' },
    })
    expect(preview.largest.map(({ subscription, difference }) => [subscription, difference])).toEqual([
      [monthly.subscription, '300.00'],
      [yearly.subscription, '150.00'],
    ])
    const first = await vendor.listCatalogEffects({ draft, limit: 3 })
    const second = await vendor.listCatalogEffects({ draft, limit: 3, cursor: first.nextCursor ?? '' })
    expect([...first.data, ...second.data].map(({ subscription, protection }) => [subscription, protection])).toEqual([
      [monthly.subscription, null],
      [yearly.subscription, null],
      [soon.subscription, 'announced'],
      [long.subscription, 'long_term'],
    ])
    expect((await vendor.listCatalogEffects({ draft, kind: 'protected' })).data).toHaveLength(2)
    const csv = (await vendor.getCatalogEffectsCsv({ draft, kind: 'dearer' })).trim().split('\n')
    expect(csv).toHaveLength(3)
    expect(csv[2]).toContain('2100.00,2250.00,150.00,2027-07-01,2100.00,2250.00,add_seats,,seats_above_maximum')

    const other = await draftOf({ policy: { set: { seatsMinimum: 2 } } })
    await vendor.publishCatalogDraft({ draft: other.id })
    expect((await vendor.getCatalogPreview({ draft })).stale).toEqual(['rules_changed'])
    await vendor.updateCatalogDraft({ draft, stateVersion: 1, name: 'Autumn' })
    standAt('2027-03-19')
    expect((await vendor.getCatalogPreview({ draft })).stale).toEqual(['draft_changed', 'rules_changed', 'another_day'])
    expect((await vendor.previewCatalogDraft({ draft })).stale).toEqual([])
  })
})

async function problemOf(asked: Promise<unknown>) {
  try {
    await asked
  } catch (error) {
    if (!(error instanceof CotermError)) throw error
    return { status: error.status, code: error.code, errors: error.problem?.errors ?? [] }
  }
  throw new Error('It was done, and should not have been.')
}
