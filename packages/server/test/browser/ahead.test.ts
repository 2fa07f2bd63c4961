/** What lies ahead in the portal: several payment dates become one, with a quote that says what each way costs. */
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { createClient } from '@coterm/sdk'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type OpenPortal, openPortal } from './open-portal.ts'

let portal: OpenPortal

beforeAll(async () => {
  portal = await openPortal()
})

afterAll(() => portal?.close())

const dist = join(import.meta.dirname, '../../../web/dist')
const firstLoadMax = 120_000

test('what the first page loads stays small', async () => {
  const { demo, page } = portal
  const scripts: string[] = []
  page.on('response', (response) => {
    const { pathname } = new URL(response.url())
    if (pathname.endsWith('.js')) scripts.push(pathname)
  })
  await page.goto(demo.url, { waitUntil: 'domcontentloaded' })
  await page.getByRole('link', { name: 'Rendering' }).waitFor()
  await page.waitForLoadState('networkidle')
  page.removeAllListeners('response')
  // What other pages say comes after the first page is shown.
  const needed = scripts.filter(
    (path) => existsSync(join(dist, path)) && !isLater(readFileSync(join(dist, path), 'utf8')),
  )
  expect(needed.length).toBeGreaterThan(1)
  const bytes = needed.reduce((sum, path) => sum + gzipSync(readFileSync(join(dist, path))).length, 0)
  expect(bytes, needed.join(' ')).toBeLessThanOrEqual(firstLoadMax)
})

function isLater(script: string): boolean {
  return script.includes('alignHelp')
}

test('from home to one payment date: nothing due today, and exactly what the quote says', async () => {
  const { demo, page, fits, picture } = portal
  await page.getByRole('link', { name: 'Bring payments to one date' }).click()
  await page.getByRole('heading', { level: 1, name: 'One payment date' }).waitFor()
  const atRenewals = page.getByRole('radio', { name: /At the next renewals, until Apr 1, 2027/ })
  await atRenewals.waitFor({ state: 'attached' })
  expect(await atRenewals.isChecked()).toBe(true)
  await page.getByText('Also turns the automatic renewal of Rendering on.').first().waitFor()
  await page.getByText('This subscription was not bought here', { exact: false }).waitFor()
  await fits()
  await picture('align')
  // 2 × 270.00 × 76 of 365 days, today or at its next renewal.
  await page.getByText('Pay the days until Apr 1, 2027 now').click()
  const row = page.locator('[data-row]').filter({ hasText: 'Rendering' }).first()
  await row.getByText('$112.44').first().waitFor()
  await page.getByText('At the next renewals, until Apr 1, 2027').click()
  await page.getByText('Show as a table').click()
  await page.getByRole('row').filter({ hasText: 'Jan 15, 2027' }).getByText('$112.44').first().waitFor()
  await page.getByRole('button', { name: 'Continue with this way' }).click()
  await page.getByRole('button', { name: 'Confirm, nothing to pay today' }).click()
  await page.getByText('Done. It is in effect.').waitFor()
  const coterm = createClient({ baseUrl: demo.url, apiKey: demo.apiKey })
  const [account] = (await coterm.listAccounts({})).data
  const subscriptions = (await coterm.listSubscriptions({ account: account?.id ?? '' })).data
  const rendering = subscriptions.find(({ product }) => product.id === 'rendering')
  expect([rendering?.nextRenewal?.amount, rendering?.nextRenewal?.end]).toEqual(['112.44', '2027-04-01'])
})

test('every payment of 36 months: drawn, as figures to the cent, as a file, and as a calendar', async () => {
  const { demo, page, fits, picture } = portal
  await page.goto(demo.url)
  await page.getByRole('link', { name: 'All payments of the next 36 months' }).click()
  await page.getByRole('heading', { level: 1, name: 'Payments ahead' }).waitFor()
  const row = page.getByRole('row').filter({ hasText: 'Apr 1, 2027' }).first()
  await row.waitFor()
  await page.getByRole('img', { name: /the next one on Sep 20, 2026/ }).waitFor()
  await fits()
  await picture('forecast')
  const link = await page.getByRole('link', { name: 'Take them along as CSV' }).getAttribute('href')
  const csv = await (await page.request.get(`${demo.url}${link}`)).text()
  expect(csv).toContain('2027-04-01,Visa •••• 4242')
  await page.getByRole('button', { name: 'Make an address' }).click()
  const address = await page.getByLabel('The address').inputValue()
  const calendar = await page.request.get(address)
  expect(await calendar.text()).toContain('BEGIN:VCALENDAR')
  await page.getByRole('button', { name: 'Revoke' }).click()
  await page.getByRole('alertdialog').getByRole('button', { name: 'Revoke' }).click()
  await page.getByLabel('The address').waitFor({ state: 'detached' })
  expect((await page.request.get(address)).status()).toBe(404)
})

test('help knows what was not open and says who can help; what is asked is kept', async () => {
  const { demo, page, fits, picture } = portal
  const coterm = createClient({ baseUrl: demo.url, apiKey: demo.apiKey })
  const [account] = (await coterm.listAccounts({})).data
  const subscriptions = (await coterm.listSubscriptions({ account: account?.id ?? '' })).data
  const retired = subscriptions.find(({ product }) => product.id === 'plan-check')
  await page.goto(`${demo.url}/subscriptions/${retired?.id}`)
  const asking = page.getByText('This product is no longer sold', { exact: false }).first()
  await asking.getByRole('link', { name: 'Ask support' }).click()
  await page.getByText('We send along why it was not open', { exact: false }).waitFor()
  await page.getByText('This product is no longer sold', { exact: false }).waitFor()
  await page.getByRole('link', { name: '+1 555 0100' }).waitFor()
  await fits()
  await picture('help')
  await page.getByLabel('Your question').fill('What takes its place?')
  await page.getByRole('button', { name: 'Send' }).click()
  await page.getByText('Sent. Its number is', { exact: false }).waitFor()
  const [request] = (await coterm.listSupportRequests({ account: account?.id ?? '' })).data
  expect([request?.message, request?.codes]).toEqual(['What takes its place?', ['product_retired']])
})
