/** What is not open says why in the portal, and the button beside the reason puts it right; a return shows its refund. */
import { createClient } from '@coterm/sdk'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type OpenPortal, openPortal } from './open-portal.ts'

let portal: OpenPortal

beforeAll(async () => {
  portal = await openPortal()
})

afterAll(() => portal?.close())

test('renewal is off: the reason has a button, and afterwards the terms are open', async () => {
  const { demo, page, fits, picture } = portal
  await page.getByRole('link', { name: 'Rendering' }).click()
  const reason = page.getByText('Automatic renewal is off, so there is no next term to change.').first()
  await reason.waitFor()
  await fits()
  await picture('not-open')
  await page.getByRole('button', { name: 'Turn automatic renewal on' }).first().click()
  await page.getByRole('button', { name: 'Confirm, nothing to pay today' }).click()
  await page.getByText('Done. It is in effect.').waitFor()
  await page.goto(demo.url)
  await page.getByRole('link', { name: 'Rendering' }).click()
  await page.getByRole('heading', { level: 1, name: 'Rendering' }).waitFor()
  expect(await page.getByText('Automatic renewal is off, so there is no next term to change.').count()).toBe(0)
})

test('a renewal that ends on an aligned date says for which days it is', async () => {
  const { demo, page, fits } = portal
  const coterm = createClient({ baseUrl: demo.url, apiKey: demo.apiKey })
  const [account] = (await coterm.listAccounts({})).data
  const [first] = (await coterm.listSubscriptions({ account: account?.id ?? '' })).data
  const aligned = await coterm.createQuote({
    account: account?.id ?? '',
    changes: [{ type: 'align', subscriptions: [first?.id ?? ''], target: '2027-09-01', charge: 'at_renewal' }],
  })
  await coterm.acceptQuote({ quote: aligned.id })
  await page.goto(`${demo.url}/subscriptions/${first?.id}`)
  await page.getByText('5 seats × $420.00 × 153 of 366 days').waitFor()
  await page.getByText('Apr 1, 2027, until the common date, Sep 1, 2027').waitFor()
  await fits()
  await page.getByRole('button', { name: 'Take this back' }).click()
  await page.getByRole('button', { name: 'Confirm, nothing to pay today' }).click()
  await page.getByText('Done. It is in effect.').waitFor()
})

test('a quote that gives back says how much, and where it goes', async () => {
  const { demo, page, fits, picture } = portal
  const coterm = createClient({ baseUrl: demo.url, apiKey: demo.apiKey })
  const [account] = (await coterm.listAccounts({})).data
  if (!account) throw new Error('the demo has an account')
  const [first] = (await coterm.listSubscriptions({ account: account.id })).data
  if (!first) throw new Error('the demo has subscriptions')
  const bought = await coterm.createQuote({ changes: [{ type: 'add_seats', subscription: first.id, seats: 2 }] })
  const { invoices } = await coterm.acceptQuote({ quote: bought.id })
  const back = await coterm.createQuote({
    account: account.id,
    changes: [{ type: 'return', invoice: invoices[0] ?? '', line: 0 }],
  })
  await page.goto(`${demo.url}/quotes/${back.id}`)
  await page.getByText('$460.27 goes back to the payment method it came from.').waitFor()
  await fits()
  await picture('quote-return')
  await page.getByRole('button', { name: 'Confirm, nothing to pay today' }).click()
  await page.getByText('Done. It is in effect.').waitFor()
  const [note] = (await coterm.listCreditNotes({ account: account.id })).data
  expect([note?.total, note?.refundStatus]).toEqual(['460.27', 'succeeded'])
})
