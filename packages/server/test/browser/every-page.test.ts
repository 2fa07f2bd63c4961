/**
 * Every page of the portal as each role, and in every language at three widths: it reads well to machines in light and
 * dark, and nothing runs out of it. A page that is not walked fails the first test. `WALK=whole` leaves no combination out.
 */
import { readFile } from 'node:fs/promises'
import { roles } from '@coterm/core/permissions.ts'
import { createClient } from '@coterm/sdk'
import type { BrowserContext } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type OpenPortal, openPortal } from './open-portal.ts'
import { arrive, desk, everyLook, type Look, readsWell, staysInside } from './walk.ts'

const entry = new URL('../../../web/src/main.tsx', import.meta.url)
const locales = ['en-US', 'fr-FR', 'ja-JP']
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
      await arrive(page, `${portal.demo.url}${address}`)
      for (const look of looks) await readsWell(page, look, `${role} ${pattern} ${locale}`)
    }
    await context.close()
  }
})

// What differs between roles is neither colours nor widths, and the other tests look at what they open in both.
function looksOf(role: (typeof roles)[number], pattern: string): readonly Look[] {
  if (isWhole) return everyLook
  return role === 'owner' || differs.includes(pattern) ? [desk] : []
}

test.each(locales)('in %s, nothing runs out of a page', { timeout: 300_000 }, async (locale) => {
  const context = await signedIn('owner', locale)
  const page = await context.newPage()
  for (const address of addresses.values()) {
    await arrive(page, `${portal.demo.url}${address}`)
    await staysInside(page, address)
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
