/** One subscription in the portal: stay, switch or lapse in money, its seats, renewing by hand, and buying another. */
import { createClient } from '@coterm/sdk'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type OpenPortal, openPortal } from './open-portal.ts'

let portal: OpenPortal
let subscriptions: { id: string; product: { id: string } }[]

beforeAll(async () => {
  portal = await openPortal()
  const coterm = createClient({ baseUrl: portal.demo.url, apiKey: portal.demo.apiKey })
  const [account] = (await coterm.listAccounts({})).data
  subscriptions = (await coterm.listSubscriptions({ account: account?.id ?? '' })).data
})

afterAll(() => portal?.close())

async function textOf(selector: string): Promise<string> {
  return (await portal.page.locator(selector).innerText()).replaceAll(/\s+/g, ' ')
}

test('stay, switch or lapse: five seats for three years cost 5,895.00, after a lapse 6,550.00', async () => {
  const { demo, page, fits, picture } = portal
  await page.goto(`${demo.url}/subscriptions/${subscriptions[0]?.id}`)
  await page.locator('[data-row="autocad-lt P3Y"]').waitFor()
  const three = await textOf('[data-row="autocad-lt P3Y"]')
  expect(three).toContain('$5,895.00 $1,179.00 a seat')
  expect(three).toContain('$6,550.00 $1,310.00 a seat')
  expect(three).toContain('$655.00')
  expect(three).toContain('$405.00 less')
  expect(await textOf('[data-row="autocad-lt P1Y"]')).toContain('Chosen')
  await page.getByText('Renewing opens on', { exact: false }).waitFor()
  await fits()
  await picture('subscription-compared')
})

test('a seat is given, taken back after a question, and never twice', async () => {
  const { page, fits } = portal
  await page.getByLabel('Give a free seat to').fill('camille@studio.example')
  await page.getByRole('button', { name: 'Give the seat' }).click()
  await page.getByText('1 person holds a seat. 4 are free.').waitFor()
  await page.getByRole('button', { name: 'Take the seat back' }).click()
  const question = page.getByRole('alertdialog', { name: 'Take the seat back from camille@studio.example?' })
  await question.waitFor()
  await fits()
  await page.keyboard.press('Escape')
  await question.waitFor({ state: 'detached' })
  await page.getByText('1 person holds a seat. 4 are free.').waitFor()
  await page.getByRole('button', { name: 'Take the seat back' }).press('Enter')
  await question.getByRole('button', { name: 'Take the seat back' }).press('Enter')
  await page.getByText('Nobody holds a seat yet. 5 are free.').waitFor()
})

test('a monthly subscription is renewed early for a year, at exactly its price', async () => {
  const { demo, page, fits, picture } = portal
  const viewer = subscriptions.find(({ product }) => product.id === 'site-viewer')
  await page.goto(`${demo.url}/subscriptions/${viewer?.id}/renew`)
  await page.getByRole('heading', { level: 1, name: 'Renew Site Viewer' }).waitFor()
  await page.getByText('$1,440.00 when bought again after a lapse').click()
  await fits()
  await picture('renew')
  await page.getByRole('button', { name: 'See the price' }).click()
  await page.getByRole('button', { name: 'Pay $1,296.00' }).waitFor()
})

test('what is bought can share a date, and who has it already is told', async () => {
  const { demo, page, fits, picture } = portal
  await page.goto(demo.url)
  await page.getByRole('link', { name: 'Buy something' }).click()
  await page.getByText('You already have AutoCAD LT: 5 seats, until Apr 1, 2027.', { exact: false }).waitFor()
  await fits()
  await picture('buy')
  await page.getByText('From $1,865.00 for 1 year').click()
  await page.getByText('You already have', { exact: false }).waitFor({ state: 'detached' })
  await page.getByLabel('Seats').fill('2')
  await page.getByLabel('First renewal').selectOption({ label: 'Apr 1, 2027, together with AutoCAD LT' })
  await page.getByRole('button', { name: 'See the price' }).click()
  // 2 × 1,865.00 × 200 of 365 days.
  await page.getByText('2 seats × $1,865.00 × 200 of 365 days').waitFor()
  await page.getByRole('button', { name: 'Pay $2,043.84' }).waitFor()
})

test('everything that was done stands in the account’s activity, with who asked for it', {
  timeout: 120_000,
}, async () => {
  const { demo, page, fits, picture } = portal
  await page.goto(`${demo.url}/subscriptions/${subscriptions[0]?.id}`)
  await page.getByLabel('Seats to add').fill('2')
  await page.getByRole('button', { name: 'See the price' }).first().click()
  await page.getByRole('button', { name: 'Pay $460.27' }).click()
  await page.getByText('$460.27 was charged').waitFor()
  await page.getByRole('link', { name: 'Activity' }).click()
  const row = page.getByRole('row').filter({ hasText: '2 seats added: $460.27' })
  await row.waitFor()
  expect((await row.innerText()).replaceAll(/\s+/g, ' ')).toBe('Sep 13, 2026 2 seats added: $460.27 AutoCAD LT Robin')
  await page.getByRole('row').filter({ hasText: 'Invoice issued: $460.27' }).getByRole('link').waitFor()
  await fits()
  await picture('activity')
})

test('the pages speak French too, and nothing scrolls sideways', { timeout: 120_000 }, async () => {
  const { demo, page } = portal
  await page.getByLabel('Language').selectOption('fr')
  await page.getByRole('row').filter({ hasText: '2 postes ajoutés : 460,27' }).waitFor()
  await page.setViewportSize({ width: 320, height: 800 })
  const id = subscriptions[0]?.id
  const paths = ['/', '/align', '/buy', '/forecast', '/support', `/subscriptions/${id}`, `/subscriptions/${id}/renew`]
  for (const path of [...paths, '/activity']) {
    await page.goto(`${demo.url}${path}`)
    await page.getByRole('heading', { level: 1 }).waitFor()
    await page.waitForLoadState('networkidle')
    expect(await page.evaluate(() => document.documentElement.lang)).toBe('fr')
    expect(await page.evaluate(() => document.documentElement.scrollWidth), path).toBeLessThanOrEqual(320)
  }
})

test('the vendor’s name, colours and links are everybody’s, and a colour that cannot be read is refused', async () => {
  const { demo, page } = portal
  const coterm = createClient({ baseUrl: demo.url, apiKey: demo.apiKey })
  const [seller] = (await coterm.listSellers({})).data
  const accent = { accentLight: '#7a1f5c', accentDark: '#f0a8d4' }
  await coterm.updateSellerBranding({ seller: seller?.id ?? '', name: 'Example Suite', ...accent })
  await expect(coterm.updateSellerBranding({ seller: seller?.id ?? '', accentLight: '#ffe680' })).rejects.toThrow(
    /cannot be read on a light page/,
  )
  const stranger = await page.context().browser()?.newContext()
  const other = await stranger?.newPage()
  await other?.goto(`${demo.url}/sign-in`)
  await other?.getByRole('link', { name: 'Example Suite' }).waitFor()
  await other?.getByRole('link', { name: 'Privacy' }).waitFor()
  const colour = await other?.locator('button.primary').evaluate((button) => getComputedStyle(button).backgroundColor)
  expect(colour).toBe('rgb(122, 31, 92)')
  await stranger?.close()
})
