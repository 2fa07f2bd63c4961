/**
 * Script in every text a customer or the vendor can write stays text on every page, and every page lives by its policy:
 * the browser reports nothing that it had to stop.
 */
import { createClient } from '@coterm/sdk'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type OpenPortal, openPortal } from './open-portal.ts'

const script = `"'><img src=x onerror="document.title='owned'"><script>document.title='owned'</script>{{7*7}}`
const stopped: string[] = []
let portal: OpenPortal

beforeAll(async () => {
  portal = await openPortal()
  const { page } = portal
  page.on('console', (message) => {
    if (/Content Security Policy|Trusted|violates/i.test(message.text()))
      stopped.push(`${page.url()} ${message.text()}`)
  })
  page.on('pageerror', (error) => stopped.push(`${page.url()} ${error.message}`))
  page.on('dialog', (dialog) => {
    stopped.push(`${page.url()} dialog`)
    dialog.dismiss().catch(() => {})
  })
})

afterAll(() => portal?.close())

async function addHostileCustomer() {
  const { demo } = portal
  const vendor = createClient({ baseUrl: demo.url, apiKey: demo.apiKey })
  const prices = [{ term: 'P1Y', currency: 'USD', new: '440.00', renewal: '420.00' }]
  const rules = { country: 'US', currency: 'USD', timeZone: 'America/Los_Angeles' }
  const products = [{ id: 'hostile', name: script, prices }]
  const seller = await vendor.createSeller({ name: script, ...rules, catalog: { products } })
  const clock = await vendor.createTestClock({ name: script, today: '2026-09-13' })
  const account = await vendor.createAccount({
    ...{ seller: seller.id, name: script, country: 'US', kind: 'business', testClock: clock.id },
    billingDetails: { legalName: script, addressLines: [script.slice(0, 100)], city: script.slice(0, 100) },
    members: [{ name: script, email: 'hostile@studio.example' }],
    paymentMethods: [{ kind: 'card', label: script.slice(0, 100) }],
  })
  const [method] = account.paymentMethods
  const subscription = await vendor.importSubscription({
    ...{ account: account.id, product: 'hostile', term: 'P1Y', seats: 3, start: '2026-04-01' },
    ...{ unitPrice: '420.00', paymentMethod: method?.id ?? null },
  })
  await vendor.assignSeat({ subscription: subscription.id, user: script })
  const changes = [{ type: 'add_seats' as const, subscription: subscription.id, seats: 1 }]
  const quote = await vendor.createQuote({ account: account.id, changes })
  await vendor.acceptQuote({ quote: quote.id })
  const shown = await vendor.createQuote({ account: account.id, changes })
  const [invoice] = (await vendor.listInvoices({ account: account.id })).data
  return { subscription: subscription.id, quote: shown.id, invoice: invoice?.id ?? '' }
}

async function signIn(email: string): Promise<void> {
  const { demo, page } = portal
  await createClient({ baseUrl: demo.url }).createSignInLink({ email })
  await page.context().clearCookies()
  const letter = page.getByRole('link', { name: /sign.in/i })
  for (let turn = 0; turn < 40 && (await letter.count()) === 0; turn++) {
    await page.goto(`${demo.url}/mailbox`)
    await page.waitForTimeout(250)
  }
  await letter.first().click()
  const frame = page.frameLocator('iframe')
  await frame.getByRole('link').first().click()
  await page.getByRole('button').click()
  await page.getByRole('heading').first().waitFor()
}

async function isInert(): Promise<void> {
  const { page } = portal
  const found = await page.evaluate(() => ({
    title: document.title,
    images: document.querySelectorAll('img[src="x"]').length,
    foreign: [...document.scripts].filter((each) => each.textContent?.includes('owned')).length,
  }))
  expect([
    page.url(),
    found.title.includes('owned') && !found.title.includes('<script>'),
    found.images,
    found.foreign,
  ]).toEqual([page.url(), false, 0, 0])
}

test('script in every text is shown as text, and no page needs more than its policy gives', async () => {
  const { demo, page } = portal
  const made = await addHostileCustomer()
  await signIn('hostile@studio.example')
  const pages = [
    '/',
    '/settings',
    '/payment-methods',
    '/invoices',
    `/invoices/${made.invoice}`,
    `/quotes/${made.quote}`,
  ]
  for (const path of [...pages, `/subscriptions/${made.subscription}`]) {
    await page.goto(demo.url + path)
    await page.waitForLoadState('networkidle')
    if (!['/settings', '/payment-methods', '/align'].includes(path)) {
      await page.getByText(`"'><img src=x`, { exact: false }).first().waitFor()
    }
    await isInert()
  }
  await page.goto(`${demo.url}/mailbox`)
  const letters = await page
    .locator('a[href^="/mailbox/"]')
    .evaluateAll((all) => all.map((each) => each.getAttribute('href')))
  for (const letter of letters.slice(0, 6)) {
    await page.goto(demo.url + letter)
    await isInert()
    await page.goto(`${demo.url + letter}/html`)
    await isInert()
  }
  expect(stopped).toEqual([])
})

test('the reader of the API works under its policy', async () => {
  const { demo, page } = portal
  await page.goto(`${demo.url}/docs/api/`)
  await page.getByText('Subscriptions, quotes and invoices.').first().waitFor()
  expect(await page.locator('body').evaluate((body) => getComputedStyle(body).margin)).toBe('0px')
  expect(stopped).toEqual([])
})
