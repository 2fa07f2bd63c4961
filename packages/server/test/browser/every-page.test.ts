/**
 * Every page of the portal as each role, and in every language at three widths: it reads well to machines in light and
 * dark, and nothing runs out of it. A page that is not walked fails the first test. `WALK=whole` leaves no combination out.
 */
import { readFile } from 'node:fs/promises'
import AxeBuilder from '@axe-core/playwright'
import { roles } from '@coterm/core/permissions.ts'
import { createClient } from '@coterm/sdk'
import type { BrowserContext, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type OpenPortal, openPortal } from './open-portal.ts'

const entry = new URL('../../../web/src/main.tsx', import.meta.url)
const widths = [320, 768, 1440]
const locales = ['en-US', 'fr-FR', 'ja-JP']
const pageMsMax = 20_000
// Where a role sees something else.
const differs = ['/subscriptions/$id', '/invoices/$id', '/payment-methods', '/people', '/settings']
// Every role in every language, at every width, in light and dark: some 1,200 looks.
const isWhole = process.env.WALK === 'whole'
const wholeMs = isWhole ? 1_800_000 : 300_000

let portal: OpenPortal
let account: string
/** Address by the pattern it is an example of. */
let addresses: ReadonlyMap<string, string>

beforeAll(async () => {
  portal = await openPortal()
  const coterm = vendor()
  account = (await coterm.listAccounts({})).data[0]?.id ?? expect.fail('the demo has an account')
  const [clock] = (await coterm.listTestClocks({})).data
  if (!clock) throw new Error('the demo has a clock')
  await coterm.advanceTestClock({ testClock: clock.id, to: laterThan(clock.today) })
  const subscriptions = (await coterm.listSubscriptions({ account })).data
  const own = subscriptions.find(({ channel, status }) => channel !== 'reseller' && status === 'active')
  const subscription = own?.id ?? expect.fail('the demo has a subscription')
  const invoice = (await coterm.listInvoices({ account })).data[0]?.id ?? expect.fail('something was billed')
  const changes = [{ type: 'add_seats' as const, subscription, seats: 1 }]
  const quote = await coterm.createQuote({ account, changes })
  const examples: Record<string, string> = {
    '/subscriptions/$id': `/subscriptions/${subscription}`,
    '/subscriptions/$id/renew': `/subscriptions/${subscription}/renew`,
    '/invoices/$id': `/invoices/${invoice}`,
    '/quotes/$id': `/quotes/${quote.id}`,
  }
  const patterns = [...(await readFile(entry, 'utf8')).matchAll(/path: '([^']+)'/g)].map(([, path = '']) => path)
  addresses = new Map(patterns.map((pattern) => [pattern, examples[pattern] ?? pattern]))
}, 180_000)

afterAll(() => portal?.close())

const vendor = () => createClient({ baseUrl: portal.demo.url, apiKey: portal.demo.apiKey })

// The demo's renewals are within a year of its beginning.
function laterThan(today: string): string {
  return new Date(Date.parse(today) + 120 * 86_400_000).toISOString().slice(0, 10)
}

test('every address of the portal is walked', () => {
  expect(addresses.size).toBeGreaterThan(10)
  for (const address of addresses.values()) expect(address).not.toContain('$')
})

test.each(roles)('as %s', { timeout: wholeMs }, async (role) => {
  for (const locale of isWhole ? locales : ['en-US']) {
    const context = await signedIn(role, locale)
    const page = await context.newPage()
    for (const [pattern, address] of addresses) {
      const looks = looksOf(role, pattern)
      if (looks.length === 0) continue
      await arrive(page, address)
      for (const look of looks) {
        await page.setViewportSize({ width: look.width, height: 900 })
        await page.emulateMedia({ colorScheme: look.colorScheme })
        const { violations } = await new AxeBuilder({ page } as never).analyze()
        const where = `${pattern} ${locale} ${look.width} ${look.colorScheme}`
        expect(
          violations.map(({ id, nodes }) => `${where} ${id}: ${nodes[0]?.html}`),
          role,
        ).toEqual([])
      }
    }
    await context.close()
  }
})

type Look = { readonly width: number; readonly colorScheme: 'light' | 'dark' }

// What differs between roles is neither colours nor widths, and the other tests look at what they open in both.
function looksOf(role: (typeof roles)[number], pattern: string): readonly Look[] {
  if (isWhole) {
    return widths.flatMap((width) => [
      { width, colorScheme: 'light' },
      { width, colorScheme: 'dark' },
    ])
  }
  return role === 'owner' || differs.includes(pattern) ? [{ width: 1440, colorScheme: 'light' }] : []
}

test.each(locales)('in %s, nothing runs out of a page', { timeout: 300_000 }, async (locale) => {
  const context = await signedIn('owner', locale)
  const page = await context.newPage()
  for (const address of addresses.values()) {
    await arrive(page, address)
    for (const width of widths) {
      await page.setViewportSize({ width, height: 900 })
      // What is drawn to the width follows a moment later.
      await expect
        .poll(() => page.evaluate(runningOut), { message: `${address} at ${width}`, timeout: 3000 })
        .toEqual([])
    }
  }
  await context.close()
})

async function signedIn(role: (typeof roles)[number], locale: string): Promise<BrowserContext> {
  const coterm = vendor()
  const members = (await coterm.listMembers({ account })).data
  const known = members.find((each) => each.role === role)
  const invited = { account, name: `Some ${role}`, email: `${role}@studio.example` }
  const member = known?.id ?? (await coterm.inviteMember({ ...invited, role: role as 'viewer' })).id
  const { url } = await coterm.createPortalLink({ account, member })
  const browser = portal.page.context().browser() ?? expect.fail('the browser is open')
  const context = await browser.newContext({ locale, viewport: { width: 1440, height: 900 } })
  await context.request.get(url)
  return context
}

async function arrive(page: Page, address: string): Promise<void> {
  await page.goto(`${portal.demo.url}${address}`)
  await page.locator('main h1').waitFor({ timeout: pageMsMax })
  // Everything that is asked for has come, and nothing has been asked for since.
  await page.waitForLoadState('networkidle', { timeout: pageMsMax })
}

// Runs in the page: elements that show text of their own and reach beyond it, except where one may scroll sideways; and
// words of a drawing that its edge cuts off.
function runningOut(): string[] {
  const right = document.documentElement.clientWidth
  const scrolls = (element: Element) => {
    for (let at: Element | null = element; at; at = at.parentElement) {
      if (['auto', 'scroll', 'hidden', 'clip'].includes(getComputedStyle(at).overflowX)) return true
    }
    return false
  }
  const wide = [...document.body.querySelectorAll('*')].filter((element) => {
    const speaks = [...element.childNodes].some((node) => node.nodeType === 3 && node.textContent?.trim())
    return speaks && element.checkVisibility() && element.getBoundingClientRect().right > right + 1 && !scrolls(element)
  })
  const cut = [...document.querySelectorAll('svg text')].filter((text) => {
    const [word, drawing] = [text.getBoundingClientRect(), text.closest('svg')?.getBoundingClientRect()]
    return drawing && (word.left < drawing.left - 1 || word.right > drawing.right + 1)
  })
  return [...wide, ...cut].map((element) => `${element.tagName} ${element.textContent?.slice(0, 60)}`)
}
