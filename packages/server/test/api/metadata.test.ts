/** What the vendor's own systems keep with accounts, subscriptions and quotes, on both engines. */
import type { Client } from '@coterm/sdk'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { engines } from '../engines.ts'
import { type PeopleStage, problemOf, setPeopleStage } from './stage-people.ts'

describe.each(engines)('on $name', ({ open }) => {
  let stage: PeopleStage
  let vendor: Client
  let account: string
  let subscription: string

  beforeAll(async () => {
    stage = await setPeopleStage(await open())
    vendor = stage.vendor
    const added = await stage.addAccount({ robin: 'owner' })
    account = added.account
    subscription = added.subscription
  })
  afterAll(() => stage.stop())

  const many = (count: number) => Object.fromEntries(Array.from({ length: count }, (_, n) => [`n${n}`, 'x']))

  test('what is named is changed, null takes it away, everything else stays', async () => {
    expect((await vendor.getAccount({ account })).metadata).toEqual({})
    const first = await vendor.updateAccount({ account, metadata: { crm: '4711', region: 'north' } })
    expect(first.metadata).toEqual({ crm: '4711', region: 'north' })
    await vendor.updateAccount({ account, metadata: { region: null, tier: 'gold' } })
    const kept = { crm: '4711', tier: 'gold' }
    expect((await vendor.getAccount({ account })).metadata).toEqual(kept)
    const { data } = await vendor.listAccounts({})
    expect(data.find(({ id }) => id === account)?.metadata).toEqual(kept)
    await vendor.updateAccount({ account, metadata: {} })
    expect((await vendor.getAccount({ account })).metadata).toEqual(kept)
    const changed = await vendor.updateSubscription({ subscription, metadata: { order: 'A-1' } })
    expect(changed.metadata).toEqual({ order: 'A-1' })
    expect((await vendor.listSubscriptions({ account })).data[0]?.metadata).toEqual({ order: 'A-1' })
    expect((await vendor.getAccount({ account })).metadata).toEqual(kept)
  })

  test('it can be given from the start', async () => {
    const { seller } = await vendor.getAccount({ account })
    const made = await vendor.createAccount({
      ...{ seller: seller.id, name: 'Studio', country: 'US', kind: 'business', metadata: { crm: '1' } },
    })
    expect(made.metadata).toEqual({ crm: '1' })
    const running = { product: 'drawing', term: 'P1Y', seats: 1, start: '2026-05-01', unitPrice: '420.00' }
    const imported = await vendor.importSubscription({ account, ...running, metadata: { order: 'B' } })
    expect(imported.metadata).toEqual({ order: 'B' })
  })

  test('what a quote came with is shown with the invoice it issued', async () => {
    const changes = [{ type: 'add_seats' as const, subscription, seats: 1 }]
    const quote = await vendor.createQuote({ changes, metadata: { order: 'C-9' } })
    expect(quote.metadata).toEqual({ order: 'C-9' })
    const accepted = await vendor.acceptQuote({ quote: quote.id })
    expect(accepted.metadata).toEqual({ order: 'C-9' })
    const [invoice] = accepted.invoices
    expect((await vendor.getInvoice({ invoice: invoice ?? '' })).metadata).toEqual({ order: 'C-9' })
    expect((await vendor.listInvoices({ account })).data[0]?.metadata).toEqual({ order: 'C-9' })
  })

  test('members neither see nor write it', async () => {
    const { coterm } = await stage.signIn('robin')
    for (const shown of [
      await coterm.getAccount({ account }),
      await coterm.getSubscription({ subscription }),
      (await coterm.listInvoices({})).data[0],
    ]) {
      expect(shown).toBeDefined()
      expect(shown).not.toHaveProperty('metadata')
    }
    expect((await problemOf(coterm.updateAccount({ account, metadata: {} })))?.status).toBe(404)
    expect((await problemOf(coterm.updateSubscription({ subscription, metadata: {} })))?.status).toBe(404)
    const changes = [{ type: 'add_seats' as const, subscription, seats: 1 }]
    const told = await problemOf(coterm.createQuote({ changes, metadata: { order: 'mine' } }))
    expect(told?.code).toBe('forbidden')
  })

  test('there are at most 50 entries, before and after a change', async () => {
    const { account: other } = await stage.addAccount({ kim: 'owner' })
    await vendor.updateAccount({ account: other, metadata: many(50) })
    const over = await problemOf(vendor.updateAccount({ account: other, metadata: { more: 'x' } }))
    expect(over?.errors?.[0]?.path).toBe('metadata')
    const swapped = await vendor.updateAccount({ account: other, metadata: { n0: null, more: 'x' } })
    expect(Object.keys(swapped.metadata ?? {}).length).toBe(50)
    const { seller } = await vendor.getAccount({ account })
    const refused = await problemOf(
      vendor.createAccount({
        ...{ seller: seller.id, name: 'Studio', country: 'US', kind: 'business', metadata: many(51) },
      }),
    )
    expect(refused?.errors?.[0]?.path).toBe('metadata')
  })

  test.each([{ '': 'x' }, { 'a b': 'x' }, { ['n'.repeat(41)]: 'x' }, { n: '' }, { n: 'x'.repeat(501) }])(
    'names and texts have bounds (%j)',
    async (metadata) => {
      expect((await problemOf(vendor.updateAccount({ account, metadata })))?.code).toBe('invalid_request')
    },
  )

  test('two changes at once are both kept', async () => {
    const { account: other } = await stage.addAccount({ alex: 'owner' })
    const names = ['a', 'b', 'c', 'd']
    await Promise.all(names.map((name) => vendor.updateAccount({ account: other, metadata: { [name]: 'x' } })))
    expect(Object.keys((await vendor.getAccount({ account: other })).metadata ?? {}).sort()).toEqual(names)
  })

  test('it is in what is exported of the account, and gone when the account is erased', async () => {
    const { seller } = await vendor.getAccount({ account })
    const asked = { seller: seller.id, name: 'Studio', country: 'US', kind: 'business' as const }
    const { id: other } = await vendor.createAccount({ ...asked, metadata: { crm: 'zqx-secret' } })
    const exported = async () => JSON.stringify(await vendor.exportAccountData({ account: other }))
    expect(await exported()).toContain('zqx-secret')
    await vendor.eraseAccount({ account: other })
    expect(await exported()).not.toContain('zqx-secret')
    expect((await vendor.getAccount({ account: other })).metadata).toEqual({})
  })
})
