/**
 * Letters as they are read: accessible, light and dark, on a phone; and the development mailbox, from asking for a link to
 * being signed in. With `LETTER_SCREENS` a folder gets their pictures.
 */
import { join } from 'node:path'
import AxeBuilder from '@axe-core/playwright'
import { languages } from '@coterm/core/language.ts'
import { type Browser, chromium } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { findChromium } from '../../../../tools/ensure-chromium.ts'
import { lettersFor, written } from '../../src/mail/compose.ts'
import { sayIn } from '../../src/mail/say.ts'
import { givenFacts, timeline } from '../mail/given.ts'
import { startDemo } from './running-demo.ts'

const flags = ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking']
let browser: Browser

beforeAll(async () => {
  const executablePath = findChromium()
  if (!executablePath) throw new Error('No Chromium: install it, or set CHROMIUM to the path of one.')
  browser = await chromium.launch({ executablePath, args: flags })
})
afterAll(() => browser?.close())

const looks = (['light', 'dark'] as const).flatMap((scheme) => [320, 768].map((width) => ({ scheme, width })))

test.each(looks)('letters in $scheme at $width pixels', { timeout: 120_000 }, async ({ scheme, width }) => {
  const facts = givenFacts()
  const from = {
    seller: 'Example Software',
    account: facts.known.account.name,
    timeZone: 'Europe/Paris',
    at: 1_806_000_000_000 as never,
    attaches: true,
  }
  const context = await browser.newContext({ viewport: { width, height: 900 }, colorScheme: scheme })
  const page = await context.newPage()
  for (const language of width === 320 && scheme === 'light' ? languages : (['en', 'fr'] as const)) {
    for (const template of ['changes', 'notice', 'receipt', 'payment_failed']) {
      const due = lettersFor(timeline()).find((letter) => letter.template === template)
      const letter = due?.write(sayIn(language), facts) ?? expect.fail(template)
      const member = { id: 'mem_1' as never, name: 'Camille' }
      const { html } = written(letter, { address: 'camille@example.com', language, member }, from)
      await page.setContent(html)
      const tooWide = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)
      expect(tooWide, `${template} ${language}`).toBeLessThanOrEqual(0)
      const { violations } = await new AxeBuilder({ page }).analyze()
      expect(
        violations.map(({ id, nodes }) => `${id} ${nodes[0]?.html}`),
        `${template} ${language}`,
      ).toEqual([])
      const folder = process.env.LETTER_SCREENS
      const name = `${template}-${language}-${scheme}-${width}.png`
      if (folder) await page.screenshot({ path: join(folder, name), fullPage: true })
    }
  }
  await context.close()
})

test('asks for a link, finds it in the mailbox, and is signed in', { timeout: 180_000 }, async () => {
  const demo = await startDemo()
  const context = await browser.newContext({ locale: 'en-US', viewport: { width: 1024, height: 900 } })
  try {
    const page = await context.newPage()
    page.setDefaultTimeout(20_000)
    const asked = await page.request.post(`${demo.url}/v1/sessions/link`, { data: { email: 'robin@studio.example' } })
    expect(asked.ok()).toBe(true)
    await expect
      .poll(
        async () => {
          await page.goto(`${demo.url}/mailbox`)
          return page.getByRole('link', { name: 'Your sign-in link' }).count()
        },
        { timeout: 20_000, interval: 500 },
      )
      .toBe(1)
    await page.getByRole('link', { name: 'Your sign-in link' }).click()
    expect((await new AxeBuilder({ page }).exclude('iframe').analyze()).violations.map(({ id }) => id)).toEqual([])
    expect(await page.locator('pre').last().innerText()).toContain('Auto-Submitted: auto-generated')
    await page.frameLocator('iframe').getByRole('link', { name: 'Sign in' }).click()
    await page.getByRole('button', { name: 'Sign in and continue' }).click()
    await page.getByRole('link', { name: 'AutoCAD LT' }).first().waitFor()
  } finally {
    await context.close()
    await demo.stop()
  }
})
