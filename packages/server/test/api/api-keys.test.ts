/** API keys and the vendor's own trail: what keys may do, when they end, and who is said to have done what. */
import type { AddressInfo } from 'node:net'
import { scopes } from '@coterm/core/scopes.ts'
import type { Instant } from '@coterm/core/time/zone.ts'
import { type Client, createClient } from '@coterm/sdk'
import type { FastifyInstance } from 'fastify'
import { sql } from 'kysely'
import { afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import type { Clock } from '../../src/clock.ts'
import { buildServer } from '../../src/http/server.ts'
import { dependencies } from '../../src/main.ts'
import { check } from '../../src/store/check.ts'
import type { Database } from '../../src/store/database.ts'
import { findMembersByEmail } from '../../src/store/members.ts'
import { createApiKey, createSession } from '../../src/store/secrets.ts'
import { engines } from '../engines.ts'
import { problemOf } from './stage-people.ts'

const hourMs = 3_600_000

describe.each(engines)('on $name', ({ open }) => {
  let database: Database
  let server: FastifyInstance
  let baseUrl: string
  let vendor: Client
  let now = Date.parse('2027-03-01T12:00:00Z')
  const clock: Clock = { now: () => now as Instant }

  beforeAll(async () => {
    await (await open()).close()
  }, 60_000)
  beforeEach(async () => {
    now = Date.parse('2027-03-01T12:00:00Z')
    database = await open()
    server = await buildServer(
      { ...dependencies(database, { development: false }), clock },
      { portal: null, logLevel: 'error' },
    )
    await server.listen({ host: '127.0.0.1', port: 0 })
    baseUrl = `http://127.0.0.1:${(server.server.address() as AddressInfo).port}`
    vendor = withKey(await createApiKey(database.kysely, { name: 'start' }, clock.now()))
  }, 30_000)
  afterEach(async () => {
    await server.close()
    await database.close()
  })

  function withKey(apiKey: string): Client {
    return createClient({ baseUrl, apiKey })
  }

  async function statusOf(apiKey: string): Promise<number> {
    return withKey(apiKey)
      .listSellers()
      .then(
        () => 200,
        async (thrown: unknown) => (await problemOf(Promise.reject(thrown)))?.status ?? 0,
      )
  }

  test('a secret is told once; of it the hash and its end are kept', async () => {
    const { apiKey, secret } = await vendor.createApiKey({ name: 'Shop', scopes: ['view', 'accounts'] })
    expect(secret).toMatch(/^ctk_[\w-]{43}$/)
    expect(apiKey).toMatchObject({ name: 'Shop', scopes: ['view', 'accounts'], lastFour: secret.slice(-4) })
    expect(await statusOf(secret)).toBe(200)
    const { rows } = await sql<{ all: string }>`select string_agg(k::text, ' ') as all from api_key k`.execute(
      database.kysely,
    )
    expect(rows[0]?.all).not.toContain(secret)
    const listed = await vendor.listApiKeys({})
    expect(listed.data.map(({ name, scopes: held }) => [name, held.length])).toEqual([
      ['Shop', 2],
      ['start', scopes.length],
    ])
    expect(JSON.stringify(listed)).not.toContain(secret)
    expect(listed.data[0]?.createdBy).toBe(listed.data[1]?.id)
  })

  test('nobody hands out more than they hold, in a new key or in another’s new secret', async () => {
    const all = (await vendor.listApiKeys({})).data[0]?.id ?? ''
    const { secret, apiKey } = await vendor.createApiKey({ name: 'Small', scopes: ['integrations', 'view'] })
    const small = withKey(secret)
    const more = await problemOf(small.createApiKey({ name: 'More', scopes: ['view', 'billing'] }))
    expect([more?.status, more?.code]).toEqual([403, 'forbidden'])
    expect((await problemOf(small.rotateApiKey({ apiKey: all })))?.code).toBe('forbidden')
    await small.createApiKey({ name: 'As much', scopes: ['view'] })
    await small.rotateApiKey({ apiKey: apiKey.id })
    const names = (await vendor.listApiKeys({})).data.map(({ name }) => name)
    expect(names).toEqual(['As much', 'Small', 'start'])
  })

  test('after a rotation both secrets count for the overlap, then the new one only', async () => {
    const { apiKey, secret: first } = await vendor.createApiKey({ name: 'Shop', scopes: ['view'] })
    const { secret: second, apiKey: rotated } = await vendor.rotateApiKey({ apiKey: apiKey.id })
    expect(rotated.oldSecretUntil).toBe('2027-03-02T12:00:00.000Z')
    now += 24 * hourMs - 1
    expect([await statusOf(first), await statusOf(second)]).toEqual([200, 200])
    now += 1
    expect([await statusOf(first), await statusOf(second)]).toEqual([401, 200])
    const { secret: third } = await vendor.rotateApiKey({ apiKey: apiKey.id, overlapHours: 0 })
    expect([await statusOf(first), await statusOf(second), await statusOf(third)]).toEqual([401, 401, 200])
    const { secret: fourth } = await vendor.rotateApiKey({ apiKey: apiKey.id, overlapHours: 168 })
    const { secret: fifth } = await vendor.rotateApiKey({ apiKey: apiKey.id, overlapHours: 168 })
    expect([await statusOf(third), await statusOf(fourth), await statusOf(fifth)]).toEqual([401, 200, 200])
    expect((await problemOf(vendor.rotateApiKey({ apiKey: apiKey.id, overlapHours: 169 })))?.status).toBe(400)
  })

  test('a key ends on its moment, or when it is revoked, with all its secrets', async () => {
    const past = vendor.createApiKey({ name: 'Past', scopes: ['view'], expiresAt: '2027-03-01T12:00:00Z' })
    expect((await problemOf(past))?.errors?.[0]?.path).toBe('expiresAt')
    const ending = await vendor.createApiKey({ name: 'Ends', scopes: ['view'], expiresAt: '2027-03-01T13:00:00Z' })
    now += hourMs - 1
    expect(await statusOf(ending.secret)).toBe(200)
    now += 1
    expect(await statusOf(ending.secret)).toBe(401)
    expect((await problemOf(vendor.rotateApiKey({ apiKey: ending.apiKey.id })))?.status).toBe(409)
    const { apiKey, secret: old } = await vendor.createApiKey({ name: 'Shop', scopes: ['view'] })
    const { secret } = await vendor.rotateApiKey({ apiKey: apiKey.id })
    const revoked = await vendor.revokeApiKey({ apiKey: apiKey.id })
    expect(revoked.revokedAt).toBe('2027-03-01T13:00:00.000Z')
    expect([await statusOf(old), await statusOf(secret)]).toEqual([401, 401])
    now += hourMs
    expect(await vendor.revokeApiKey({ apiKey: apiKey.id })).toEqual(revoked)
    expect((await problemOf(vendor.rotateApiKey({ apiKey: apiKey.id })))?.status).toBe(409)
    expect((await problemOf(vendor.revokeApiKey({ apiKey: 'key_zzzz' })))?.status).toBe(404)
  })

  test('when a key was used last is kept to five minutes', async () => {
    const { secret } = await vendor.createApiKey({ name: 'Shop', scopes: ['view'] })
    const used = async () => (await vendor.listApiKeys({})).data[0]?.lastUsedAt
    expect(await used()).toBeNull()
    await statusOf(secret)
    now += 5 * 60_000
    await statusOf(secret)
    expect(await used()).toBe('2027-03-01T12:00:00.000Z')
    now += 1
    await statusOf(secret)
    expect(await used()).toBe('2027-03-01T12:05:00.001Z')
  })

  test('given again at a start, a key gets every scope; a revoked one stays revoked', async () => {
    const key = 'a-key-from-the-environment'
    await createApiKey(database.kysely, { name: 'environment', key }, clock.now())
    const [made] = (await vendor.listApiKeys({})).data
    await database.kysely.updateTable('api_key').set({ scopes: 'view' }).where('name', '=', 'environment').execute()
    await createApiKey(database.kysely, { name: 'environment', key }, clock.now())
    const listed = (await vendor.listApiKeys({})).data
    expect(listed.map(({ id }) => id).filter((id) => id === made?.id)).toHaveLength(1)
    expect(listed[0]?.scopes).toEqual([...scopes])
    await vendor.revokeApiKey({ apiKey: made?.id ?? '' })
    await createApiKey(database.kysely, { name: 'environment', key }, clock.now())
    expect(await statusOf(key)).toBe(401)
  })

  test('what is of no account stands in the vendor’s trail, with the key that did it', async () => {
    const { secret, apiKey } = await vendor.createApiKey({ name: 'Set up', scopes: ['settings', 'catalog', 'billing'] })
    const setUp = withKey(secret)
    const place = { country: 'US', currency: 'USD', timeZone: 'America/Los_Angeles' }
    const { id: seller } = await setUp.createSeller({ name: 'Main', ...place, catalog: { products: [] } })
    const prices = [{ term: 'P1Y', currency: 'USD', new: '440.00', renewal: '420.00' }]
    await setUp.publishCatalog({ seller, products: [{ id: 'drawing', name: 'Drawing', prices }] })
    await setUp.publishTaxRates({ seller, taxRates: [{ country: 'US', rate: '8.25' }] })
    await setUp.updateSellerBranding({ seller, accentLight: '#0b5c4a' })
    await setUp.updateSellerBillingDetails({ seller, taxId: null })
    await setUp.setCollection({ seller, stopped: true, reason: 'The bank is moving.' })
    const draft = await setUp.createCatalogDraft({
      seller,
      name: 'Next',
      changes: { policy: { set: { renewWindowDays: 30 } } },
    })
    await setUp.publishCatalogDraft({ draft: draft.id })
    await vendor.revokeApiKey({ apiKey: apiKey.id })
    const { data } = await vendor.listVendorEvents({ limit: 100 })
    expect(data.map(({ type, by }) => [type, by.name])).toEqual([
      ['api_key.revoked', 'start'],
      ['catalog.published', 'Set up'],
      ['collection.set', 'Set up'],
      ['seller_billing_details.set', 'Set up'],
      ['branding.set', 'Set up'],
      ['tax_rates.published', 'Set up'],
      ['catalog.published', 'Set up'],
      ['seller.created', 'Set up'],
      ['api_key.created', 'start'],
    ])
    expect(data[2]?.data).toEqual({ seller, stopped: true, reason: 'The bank is moving.' })
    const only = await vendor.listVendorEvents({ type: 'catalog.published', by: apiKey.id, limit: 1 })
    expect(only.data.map(({ number }) => number)).toEqual([data[1]?.number])
    const next = await vendor.listVendorEvents({
      ...{ type: 'catalog.published', by: apiKey.id },
      cursor: only.nextCursor ?? '',
    })
    expect([next.data.map(({ number }) => number), next.hasMore]).toEqual([[data[6]?.number], false])
    expect((await problemOf(vendor.listVendorEvents({ cursor: 'x' })))?.status).toBe(400)
  })

  test('who may look after people gives them no more than they hold, and is written down', async () => {
    const { secret, apiKey } = await vendor.createApiKey({ name: 'Staff', scopes: ['staff', 'view'] })
    const staff = withKey(secret)
    const person = { name: 'Kim', email: 'kim@vendor.example' }
    expect((await problemOf(staff.inviteOperator({ ...person, role: 'admin' })))?.code).toBe('forbidden')
    const { id: operator } = await staff.inviteOperator({ ...person, role: 'viewer' })
    expect((await problemOf(staff.updateOperator({ operator, role: 'finance' })))?.code).toBe('forbidden')
    await vendor.updateOperator({ operator, role: 'finance', disabled: true })
    expect((await problemOf(staff.updateOperator({ operator, disabled: false })))?.code).toBe('forbidden')
    const { data } = await vendor.listVendorEvents({})
    expect(data.map(({ type, by, data: told }) => [type, by.name, told.role ?? null])).toEqual([
      ['operator.changed', 'start', 'finance'],
      ['operator.invited', 'Staff', 'viewer'],
      ['api_key.created', 'start', null],
    ])
    expect(data[0]?.data).toEqual({ operator, fields: 'disabled role', role: 'finance', disabled: true })
    expect(data[1]?.by.id).toBe(apiKey.id)
    expect(JSON.stringify(data)).not.toContain('kim@vendor.example')
  })

  test('a change that fails leaves nothing in the trail', async () => {
    const failed = vendor.setCollection({ seller: 'nobody', stopped: true, reason: 'None.' })
    expect((await problemOf(failed))?.status).toBe(404)
    expect((await vendor.listVendorEvents({})).data).toEqual([])
  })

  test('several at once are chained one after the other; what is changed or cut off afterwards is found', async () => {
    const names = ['One', 'Two', 'Three', 'Four']
    await Promise.all(names.map((name) => vendor.createApiKey({ name, scopes: ['view'] })))
    expect((await check(database)).filter(({ rule }) => rule === 'vendor_event_chain')).toEqual([])
    const { kysely } = database
    await expect(kysely.deleteFrom('vendor_event').execute()).rejects.toThrow()
    await expect(sql`update vendor_event set by = 'key_1' where seq = 2`.execute(kysely)).rejects.toThrow()
    await sql`alter table vendor_event disable trigger vendor_event_change`.execute(kysely)
    await sql`update vendor_event set by = 'key_1' where seq = 2`.execute(kysely)
    const changed = (await check(database)).filter(({ rule }) => rule === 'vendor_event_chain')
    expect(changed.map(({ what }) => what)).toEqual(['event 2'])
    await sql`delete from vendor_event where seq >= 2`.execute(kysely)
    const cut = (await check(database)).filter(({ rule }) => rule === 'vendor_event_chain')
    expect(cut.map(({ what, actual }) => [what, actual.slice(0, 7)])).toEqual([['event 4', 'event 1']])
  })

  test('an account’s events name the key to the vendor, and only the vendor to the customer', async () => {
    const place = { country: 'US', currency: 'USD', timeZone: 'America/Los_Angeles' }
    const { id: seller } = await vendor.createSeller({ name: 'Main', ...place, catalog: { products: [] } })
    const members = [{ name: 'Robin', email: 'robin@studio.example', role: 'owner' as const }]
    const { id: account } = await vendor.createAccount({
      ...{ seller, name: 'Studio', country: 'US', kind: 'business', members },
    })
    await vendor.inviteMember({ account, name: 'Kim', email: 'kim@studio.example', role: 'viewer' })
    const [member = expect.fail('Robin is a member')] = await findMembersByEmail(
      database.kysely,
      'robin@studio.example',
    )
    const expiresAt = (now + hourMs) as Instant
    const cookie = `coterm_session=${await createSession(database.kysely, member, { expiresAt })}`
    const asMember = await fetch(`${baseUrl}/v1/events`, { headers: { cookie } })
    const told = (await asMember.json()) as { data: { type: string; by: unknown }[] }
    const invited = ({ type }: { type: string }) => type === 'member.invited'
    expect(told.data.find(invited)?.by).toEqual({ kind: 'vendor', name: null })
    const toVendor = (await vendor.listEvents({ account })).data.find(invited)
    expect(toVendor?.by).toEqual({ kind: 'vendor', name: 'start' })
  })
})
