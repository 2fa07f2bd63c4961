/** The started demo with somebody signed in to its portal, and what every screen is checked for. */
import { join } from 'node:path'
import AxeBuilder from '@axe-core/playwright'
import { chromium, type Page } from 'playwright-core'
import { expect } from 'vitest'
import { findChromium } from '../../../../tools/ensure-chromium.ts'
import { type RunningDemo, startDemo } from './running-demo.ts'

const screens = join(import.meta.dirname, '../../../../docs/guide/screens')
const flags = ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking']
const desk = { width: 1024, height: 900 }
const narrow = { width: 320, height: 800 }

export type OpenPortal = {
  readonly demo: RunningDemo
  readonly page: Page
  /** Reads well to machines in light and dark, and needs no sideways scroll at 320 px. */
  fits(): Promise<void>
  /** With `GUIDE_SCREENS=1`, a picture for the guide. */
  picture(name: string): Promise<void>
  close(): Promise<void>
}

export async function openPortal(): Promise<OpenPortal> {
  const executablePath = findChromium()
  if (!executablePath) throw new Error('No Chromium: install it, or set CHROMIUM to the path of one.')
  const demo = await startDemo()
  const browser = await chromium.launch({ executablePath, args: flags })
  const context = await browser.newContext({ locale: 'en-US', viewport: desk })
  const page = await context.newPage()
  page.setDefaultTimeout(20_000)
  await page.goto(demo.signInLink)
  await page.getByRole('link', { name: 'Rendering' }).waitFor()
  return {
    demo,
    page,
    fits: () => fits(page),
    async picture(name) {
      if (process.env.GUIDE_SCREENS) await page.screenshot({ path: join(screens, `${name}.png`), fullPage: true })
    },
    async close() {
      await browser.close()
      await demo.stop()
    },
  }
}

async function fits(page: Page): Promise<void> {
  for (const colorScheme of ['dark', 'light'] as const) {
    await page.emulateMedia({ colorScheme })
    const found = await new AxeBuilder({ page } as never).analyze()
    expect(found.violations.map(({ id, nodes }) => `${page.url()} ${colorScheme} ${id}: ${nodes[0]?.html}`)).toEqual([])
  }
  await page.setViewportSize(narrow)
  // What is drawn to the width follows a moment later.
  const widthOf = () => page.evaluate(() => document.documentElement.scrollWidth)
  await expect.poll(widthOf, { message: page.url(), timeout: 3000 }).toBeLessThanOrEqual(narrow.width)
  await page.setViewportSize(desk)
}
