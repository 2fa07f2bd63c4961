/**
 * The main job in a browser, from the printed link to one invoice after the renewal. With `GUIDE_SCREENS=1` the pictures
 * of the guide are taken on the way.
 */
import { join } from 'node:path'
import AxeBuilder from '@axe-core/playwright'
import { type Browser, type BrowserContext, chromium, type Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { findChromium } from '../../../../tools/ensure-chromium.ts'
import { apiWorld } from '../../src/cli/simulate/api-world.ts'
import { memoryWorld } from '../../src/cli/simulate/memory-world.ts'
import { readScenario } from '../../src/cli/simulate/read-scenario.ts'
import { runStory } from '../../src/cli/simulate/run-story.ts'
import { type RunningDemo, startDemo } from './running-demo.ts'

const screens = join(import.meta.dirname, '../../../../docs/guide/screens')
const story = join(import.meta.dirname, '../../../../scenarios/three-years-keep-the-renewal-price.yaml')
const flags = ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking']

let demo: RunningDemo
let browser: Browser
let context: BrowserContext
let page: Page

beforeAll(async () => {
  const executablePath = findChromium()
  if (!executablePath) throw new Error('No Chromium: install it, or set CHROMIUM to the path of one.')
  demo = await startDemo()
  browser = await chromium.launch({ executablePath, args: flags })
  context = await browser.newContext({ locale: 'en-US', viewport: { width: 1024, height: 900 } })
  page = await context.newPage()
  page.setDefaultTimeout(20_000)
})

afterAll(async () => {
  await browser?.close()
  await demo?.stop()
})

async function picture(name: string): Promise<void> {
  if (process.env.GUIDE_SCREENS) await page.screenshot({ path: join(screens, `${name}.png`), fullPage: true })
}

async function textOf(): Promise<string> {
  return (await page.locator('main').innerText()).replaceAll(/\s+/g, ' ')
}

async function openSubscription(): Promise<void> {
  await page.goto(demo.url)
  await page.getByRole('link', { name: 'AutoCAD LT' }).first().click()
  await page.getByRole('heading', { level: 1, name: 'AutoCAD LT' }).waitFor()
}

test('signs in with the printed link, and only once with it', async () => {
  await page.goto(demo.signInLink)
  await page.getByRole('link', { name: 'AutoCAD LT' }).first().waitFor()
  expect(await textOf()).toContain('Covered through Mar 31, 2027 · renews Apr 1, 2027')
  await picture('home')
  const other = await browser.newContext()
  const stranger = await other.newPage()
  await stranger.goto(demo.signInLink)
  await stranger.getByText('This link has been used').waitFor()
  await other.close()
})

test('reads what two more seats cost before paying, and pays exactly that', async () => {
  await openSubscription()
  await picture('subscription')
  await page.getByLabel('Seats to add').fill('2')
  await page.getByRole('button', { name: 'See the price' }).first().click()
  const pay = page.getByRole('button', { name: 'Pay $460.27' })
  await pay.waitFor()
  expect(await textOf()).toContain('2 seats × $420.00 × 200 of 365 days')
  await picture('quote')
  await pay.dblclick()
  await page.getByText('$460.27 was charged').waitFor()
  await page.goto(demo.url)
  await page.locator('[data-invoice]').first().waitFor()
  expect(await page.locator('[data-invoice]').count()).toBe(1)
  expect(await page.locator('[data-invoice]').first().innerText()).toContain('$460.27')
})

test('reads what three years cost, and what a lapse would', async () => {
  await openSubscription()
  const option = page.locator('[data-row="autocad-lt P3Y"]')
  const said = (await option.innerText()).replaceAll(/\s+/g, ' ')
  expect(said).toContain('$8,253.00 $1,179.00 a seat')
  expect(said).toContain('$9,170.00 $1,310.00 a seat')
  await page.getByRole('button', { name: 'Choose 3 years' }).click()
  await page.getByRole('button', { name: 'Confirm, nothing to pay today' }).waitFor()
  expect(await textOf()).toContain('$1,179.00 per seat; $1,310.00 when bought again after a lapse')
  expect(await textOf()).toContain('$2,940.00 now, $8,253.00 with this change')
  await picture('quote-three-years')
  await page.getByRole('button', { name: 'Confirm, nothing to pay today' }).click()
  await page.getByText('Done. It is in effect.').waitFor()
})

test('after the renewal date there is one invoice for it, with exactly its line', async () => {
  await page.goto(demo.url)
  await page.getByLabel('Move the clock to').fill('2027-04-02')
  await page.getByRole('button', { name: 'Move' }).click()
  await page.getByText('It is Apr 2, 2027 here').waitFor({ timeout: 60_000 })
  const invoices = page.locator('[data-invoice]')
  const ofRenewal = invoices.filter({ hasText: 'AutoCAD LT: 7 seats' })
  await ofRenewal.first().waitFor()
  expect(await ofRenewal.count()).toBe(1)
  const lines = ofRenewal.locator('[data-line]')
  expect(await lines.count()).toBe(1)
  const line = (await lines.innerText()).replaceAll(/\s+/g, ' ')
  expect(line).toBe('AutoCAD LT: 7 seats × 1179.00 USD, 2027-04-01 to 2030-03-31 $8,253.00')
  expect(await ofRenewal.innerText()).toContain('Paid')
  await picture('after-the-renewal')
})

test('every screen reads well to machines, in light and dark, at any width, in French too', {
  timeout: 180_000,
}, async () => {
  const [subscription] = await page.getByRole('link', { name: 'AutoCAD LT' }).all()
  const paths = ['/', (await subscription?.getAttribute('href')) ?? '/', '/sign-in']
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme })
    for (const path of paths) {
      await page.goto(`${demo.url}${path}`)
      await page.getByRole('heading', { level: 1 }).waitFor()
      await page.waitForLoadState('networkidle')
      const { violations } = await new AxeBuilder({ page }).analyze()
      expect(violations.map(({ id, nodes }) => `${path} ${colorScheme} ${id}: ${nodes[0]?.html}`)).toEqual([])
    }
  }
  await page.emulateMedia({ colorScheme: 'light' })
  for (const path of paths) {
    await page.setViewportSize({ width: 320, height: 800 })
    await page.goto(`${demo.url}${path}`)
    await page.getByRole('heading', { level: 1 }).waitFor()
    await page.waitForLoadState('networkidle')
    expect(await page.evaluate('document.documentElement.scrollWidth'), path).toBeLessThanOrEqual(320)
  }
  await page.goto(demo.url)
  await picture('home-narrow')
  await page.getByLabel('Language').selectOption('fr')
  await page.getByRole('heading', { level: 1, name: 'Vos abonnements' }).waitFor()
  await page.setViewportSize({ width: 1024, height: 900 })
  await picture('home-french')
})

test('the same story in memory and on this server comes out the same', async () => {
  const scenario = await readScenario(story)
  const inMemory = await runStory(scenario, memoryWorld(scenario))
  const onServer = await runStory(scenario, await apiWorld(scenario, { baseUrl: demo.url, apiKey: demo.apiKey }))
  expect(onServer).toEqual(inMemory)
  expect(onServer.expectations.failed).toEqual([])
  expect(onServer.expectations.passed).toBeGreaterThan(10)
})
