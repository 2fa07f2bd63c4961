/** Showing along what an answer only names, and finding in lists what an integrator looks for. */
import type { Client } from '@coterm/sdk'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { expandable } from '../../src/operations/expand.ts'
import { operations } from '../../src/operations/index.ts'
import { engines } from '../engines.ts'
import { type PeopleStage, problemOf, setPeopleStage } from './stage-people.ts'

test('what can be shown along asks what reading it by itself asks', () => {
  const alone = { account: 'getAccount', subscriptions: 'listSubscriptions' } as const
  expect(Object.keys(alone)).toEqual(Object.keys(expandable))
  for (const [name, id] of Object.entries(alone)) {
    const reading = operations.find((operation) => operation.id === id)
    const { permission, scope } = expandable[name as keyof typeof expandable]
    expect([reading?.permission, reading?.scope], name).toEqual([permission, scope])
    expect(reading?.callers).toEqual(['vendor', 'member'])
  }
})

describe.each(engines)('on $name', ({ open }) => {
  let stage: PeopleStage
  let vendor: Client
  let account: string
  let subscription: string
  let later: string
  let invoice: string

  beforeAll(async () => {
    stage = await setPeopleStage(await open())
    vendor = stage.vendor
    const added = await stage.addAccount({ robin: 'viewer', sam: 'owner' })
    account = added.account
    subscription = added.subscription
    const running = { account, product: 'drawing', term: 'P1Y', seats: 1, start: '2026-05-01', unitPrice: '420.00' }
    later = (await vendor.importSubscription(running)).id
    const changes = [{ type: 'add_seats' as const, subscription, seats: 1 }]
    const quote = await vendor.createQuote({ changes })
    invoice = (await vendor.acceptQuote({ quote: quote.id })).invoices[0] ?? ''
    await vendor.updateSubscription({ subscription, metadata: { order: 'A' } })
  })
  afterAll(() => stage.stop())

  test('an invoice, a quote and a subscription come with what they name', async () => {
    const own = await vendor.getAccount({ account })
    const shown = await vendor.getInvoice({ invoice, expand: 'account,subscriptions' })
    expect(shown.expanded).toEqual({
      account: own,
      subscriptions: [await vendor.getSubscription({ subscription })],
    })
    expect((await vendor.getInvoice({ invoice, expand: 'account' })).expanded).toEqual({ account: own })
    expect(await vendor.getInvoice({ invoice })).not.toHaveProperty('expanded')
    expect((await vendor.getSubscription({ subscription, expand: 'account' })).expanded).toEqual({ account: own })
    const renewing = [{ type: 'set_next_seats' as const, subscription: later, seats: 2 }]
    const { id } = await vendor.createQuote({ changes: renewing })
    const quote = await vendor.getQuote({ quote: id, expand: 'subscriptions' })
    expect(quote.expanded?.subscriptions?.map((each) => each.id)).toEqual([later])
  })

  test('a page comes with what all of it names, once', async () => {
    const page = await vendor.listInvoices({ account, expand: 'subscriptions,account' })
    expect(page.expanded?.subscriptions?.map(({ id }) => id)).toEqual([subscription])
    expect(page.expanded?.account?.id).toBe(account)
    const two = await vendor.listSubscriptions({ account, expand: 'account' })
    expect([two.data.length, two.expanded?.account?.id]).toEqual([2, account])
    expect(two.data[0]).not.toHaveProperty('expanded')
  })

  test('it shows nobody more than they may read', async () => {
    const { coterm } = await stage.signIn('robin')
    const shown = await coterm.getInvoice({ invoice, expand: 'account,subscriptions' })
    expect(shown.expanded).toEqual({
      account: await coterm.getAccount({ account }),
      subscriptions: [await coterm.getSubscription({ subscription })],
    })
    expect(JSON.stringify(shown)).not.toContain('"metadata"')
    const other = await stage.addAccount({ kim: 'owner' })
    const theirs = await problemOf(coterm.getSubscription({ subscription: other.subscription, expand: 'account' }))
    expect(theirs?.status).toBe(404)
  })

  test.each(['seller', 'account,account,account', 'account,', ''])(
    'nothing else can be asked for (%s)',
    async (expand) => {
      expect((await problemOf(vendor.getInvoice({ invoice, expand })))?.errors?.[0]?.path).toBe('expand')
    },
  )

  test('invoices are found by status and day', async () => {
    const ids = async (wanted: object) => (await vendor.listInvoices({ account, ...wanted })).data.map(({ id }) => id)
    const { issuedOn, status } = await vendor.getInvoice({ invoice })
    expect([issuedOn, status]).toEqual(['2026-09-13', 'paid'])
    expect(await ids({ status: 'paid' })).toEqual([invoice])
    expect(await ids({ status: 'open' })).toEqual([])
    expect(await ids({ issuedFrom: issuedOn, issuedUntil: issuedOn })).toEqual([invoice])
    expect(await ids({ issuedFrom: '2026-09-14' })).toEqual([])
    expect(await ids({ issuedUntil: '2026-09-12' })).toEqual([])
    expect((await problemOf(ids({ issuedFrom: '13.9.2026' })))?.errors?.[0]?.path).toBe('issuedFrom')
  })

  test('subscriptions are found by status and product, over all pages', async () => {
    const ids = async (wanted: object) => {
      const found: string[] = []
      for await (const { id } of vendor.listSubscriptions.all({ account, limit: 1, ...wanted })) found.push(id)
      return found
    }
    expect(await ids({ status: 'active' })).toEqual([subscription, later])
    expect(await ids({ status: 'cancelled' })).toEqual([])
    expect(await ids({ product: 'drawing' })).toEqual([subscription, later])
    expect(await ids({ product: 'other' })).toEqual([])
  })
})
