/** Ending a contract as somebody does who is not signed in and runs no scripts: how many clicks, and how it looks. */
import type { AddressInfo } from 'node:net'
import AxeBuilder from '@axe-core/playwright'
import type { FastifyInstance } from 'fastify'
import { type Browser, chromium, type Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { findChromium } from '../../../../tools/ensure-chromium.ts'
import { buildServer } from '../../src/http/server.ts'
import { dependencies } from '../../src/main.ts'
import type { Database } from '../../src/store/database.ts'
import { engines } from '../engines.ts'
import { setStage } from '../store/stage.ts'

const flags = ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking']
const [{ open }] = engines as [(typeof engines)[number]]
let browser: Browser
let database: Database
let server: FastifyInstance
let url: string

beforeAll(async () => {
  const executablePath = findChromium()
  if (!executablePath) throw new Error('No Chromium: install it, or set CHROMIUM to the path of one.')
  database = await open()
  const { clock } = await setStage(database, { today: '2026-09-13' })
  const deps = Object.assign(dependencies(database, { development: false, publicUrl: () => url }), { clock })
  server = await buildServer(deps, { portal: null, logLevel: 'silent' })
  await server.listen({ host: '127.0.0.1', port: 0 })
  url = `http://127.0.0.1:${(server.server.address() as AddressInfo).port}`
  browser = await chromium.launch({ executablePath, args: flags })
}, 180_000)

afterAll(async () => {
  await browser?.close()
  await server?.close()
  await database?.close()
})

// With the link in the foot of every page, one click more than is pressed here.
test.each([
  {
    path: '/kuendigen',
    name: 'Ihr Name',
    contract: 'Welcher Vertrag',
    email: 'Ihre E-Mail-Adresse',
    presses: ['jetzt kündigen'],
    done: 'Ihre Erklärung ist eingegangen',
  },
  {
    path: '/resilier',
    name: 'Votre nom',
    contract: 'Le contrat concerné',
    email: 'Votre adresse e-mail',
    presses: ['Continuer', 'Notification de la résiliation'],
    done: 'Nous avons bien reçu votre notification',
  },
  {
    path: '/widerrufen',
    name: 'Ihr Name',
    contract: 'Welcher Vertrag',
    email: 'Ihre E-Mail-Adresse',
    presses: ['Widerruf bestätigen'],
    done: 'Ihre Erklärung ist eingegangen',
  },
  {
    path: '/retractation',
    name: 'Votre nom',
    contract: 'Le contrat concerné',
    email: 'Votre adresse e-mail',
    presses: ['Confirmer la rétractation'],
    done: 'Nous avons bien reçu votre notification',
  },
])(
  '$path is done in at most three clicks',
  { timeout: 120_000 },
  async ({ path, name, contract, email, presses, done }) => {
    const context = await browser.newContext({ javaScriptEnabled: false })
    const page = await context.newPage()
    page.setDefaultTimeout(20_000)
    await page.goto(`${url}${path}`)
    await page.getByLabel(name).fill('Robin')
    await page.getByLabel(contract).fill('Drawing')
    await page.getByLabel(email).fill(`robin${path.slice(1)}@example.com`)
    for (const button of presses) await page.getByRole('button', { name: button }).click()
    await page.getByRole('heading', { name: done }).waitFor()
    expect(presses.length + 1).toBeLessThanOrEqual(3)
    const mails = await mailsTo(`robin${path.slice(1)}@example.com`)
    expect(mails).toBe(1)
    await context.close()
  },
)

test('every page reads well to machines, in light and dark, and on a phone', { timeout: 120_000 }, async () => {
  const context = await browser.newContext({ viewport: { width: 320, height: 800 } })
  const page = await context.newPage()
  for (const language of ['en', 'fr', 'de', 'ja']) {
    await page.goto(`${url}/cancel-contract?lang=${language}`)
    await fits(page)
    // Nothing is filled in: the page says what is missing.
    await page.locator('form button').first().click()
    await page.getByRole('alert').waitFor()
    await fits(page)
  }
  await context.close()
})

async function fits(page: Page): Promise<void> {
  for (const colorScheme of ['dark', 'light'] as const) {
    await page.emulateMedia({ colorScheme })
    const { violations } = await new AxeBuilder({ page } as never).analyze()
    expect(violations.map(({ id, nodes }) => `${page.url()} ${colorScheme} ${id}: ${nodes[0]?.html}`)).toEqual([])
  }
  expect(await page.evaluate(() => document.documentElement.scrollWidth), page.url()).toBeLessThanOrEqual(320)
  const folder = process.env.LEAVING_SCREENS
  if (folder) await page.screenshot({ path: `${folder}/${page.url().replaceAll(/\W+/g, '-')}.png`, fullPage: true })
}

async function mailsTo(recipient: string): Promise<number> {
  const found = await database.kysely.selectFrom('email').select('id').where('recipient', '=', recipient).execute()
  return found.length
}
