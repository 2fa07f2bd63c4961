/**
 * Every page of the vendor's console: in its languages, at three widths, in light and dark, and as each role. It reads well
 * to machines, nothing runs out of it, and what a role may not do is explained instead of offered. `WALK=whole` leaves no
 * combination out.
 */
import { readFile } from 'node:fs/promises'
import { type OperatorRole, operatorRoles, scopesOf } from '@coterm/core/operator-roles.ts'
import type { Scope } from '@coterm/core/scopes.ts'
import { createClient } from '@coterm/sdk'
import type { BrowserContext, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type OpenPortal, openPortal } from './open-portal.ts'
import { arrive, desk, everyLook, goOn, readsWell, staysInside } from './walk.ts'

const entry = new URL('../../../web/src/console/main.tsx', import.meta.url)
const locales = ['en-US', 'fr-FR']
const isWhole = process.env.WALK === 'whole'

let portal: OpenPortal
let account: string
/** A day on which something renews, and the clock that it is on. */
let renewal: { clock: string; on: string }
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
  const quote = await coterm.createQuote({ account, changes: [{ type: 'add_seats', subscription, seats: 1 }] })
  const seller = (await coterm.listSellers()).data[0]?.id ?? expect.fail('the demo has a seller')
  const prices = [{ product: 'autocad-lt', term: 'P1Y', currency: 'USD', new: '450.00', renewal: '430.00' }]
  const draft = await coterm.createCatalogDraft({ seller, name: 'Next spring', changes: { prices } })
  await coterm.previewCatalogDraft({ draft: draft.id })
  // Nobody in the demo lives in real time.
  const today = laterThan(clock.today)
  const year = { from: today, to: new Date(Date.parse(today) + 300 * 86_400_000).toISOString().slice(0, 10) }
  const { days } = await coterm.getRenewalCalendar({ ...year, testClock: clock.id })
  const renewing = days.find(({ currencies }) => currencies.some(({ renewals }) => renewals > 0))
  renewal = { clock: clock.id, on: renewing?.date ?? expect.fail('something renews within a year') }
  await coterm.reckonSellerForecast({ seller, testClock: clock.id })
  const { endpoint } = await coterm.createWebhookEndpoint({ url: 'http://127.0.0.1:9/hooks', mode: 'live' })
  const examples: Record<string, string> = {
    '/figures': `/figures?clock=${clock.id}`,
    '/accounts/$id': `/accounts/${account}`,
    '/invoices/$id': `/invoices/${(await coterm.listInvoices({ account })).data[0]?.id}`,
    '/quotes/$id': `/quotes/${quote.id}`,
    '/drafts/$id': `/drafts/${draft.id}`,
    '/renewals': `/renewals?${new URLSearchParams(renewal)}`,
    '/dry-run': `/dry-run?${new URLSearchParams(renewal)}`,
    '/forecast': `/forecast?clock=${clock.id}`,
    '/webhooks/$id': `/webhooks/${endpoint.id}`,
    '/sellers/$id': `/sellers/${(await coterm.listSellers()).data[0]?.id}`,
  }
  const patterns = [...(await readFile(entry, 'utf8')).matchAll(/path: '([^']+)'/g)].map(([, path = '']) => path)
  addresses = new Map(patterns.map((pattern) => [pattern, `/console${examples[pattern] ?? pattern}`]))
}, 180_000)

afterAll(() => portal?.close())

const vendor = () => createClient({ baseUrl: portal.demo.url, apiKey: portal.demo.apiKey })

// The demo's first renewals are within four months of its beginning.
function laterThan(today: string): string {
  return new Date(Date.parse(today) + 120 * 86_400_000).toISOString().slice(0, 10)
}

test('every address of the console is walked', () => {
  expect(addresses.size).toBeGreaterThan(10)
  for (const address of addresses.values()) expect(address).not.toContain('$')
})

test.each(locales)('in %s, every page reads well and nothing runs out of it', { timeout: 900_000 }, async (locale) => {
  const { context, page } = await signedIn('admin', locale)
  const looks = isWhole ? everyLook : locale === 'en-US' ? [desk, ...everyLook.slice(1, 2)] : [desk]
  for (const [pattern, address] of addresses) {
    await arrive(page, `${portal.demo.url}${address}`)
    for (const look of looks) await readsWell(page, look, `${pattern} ${locale}`)
    await staysInside(page, `${address} ${locale}`)
  }
  await context.close()
})

test.each(operatorRoles)('as %s, what the role does not include is explained', { timeout: 300_000 }, async (role) => {
  const { context, page } = await signedIn(role, 'en-US')
  const held: readonly Scope[] = scopesOf(role)
  await arrive(page, `${portal.demo.url}/console/`)
  let explained = 0
  for (const [pattern, address] of addresses) {
    await goOn(page, address)
    // A page shows what it may and says what it may not: none of them breaks.
    expect([pattern, await page.locator('[role=alert]').allTextContents()]).toEqual([pattern, []])
    const text = await page.locator('main').innerText()
    if (text.includes('Your role does not include this')) explained += 1
    for (const scope of held) expect(text, pattern).not.toContain(`Your role does not include this: ${inWords[scope]}`)
    if (isWhole) await readsWell(page, desk, `${pattern} ${role}`)
  }
  expect(explained > 0, `${explained} pages`).toBe(role !== 'admin')
  await context.close()
})

test('the customer’s account is opened in their place, with a reason, and left again', async () => {
  const { context, page } = await signedIn('support', 'en-US')
  await arrive(page, `${portal.demo.url}/console/accounts/${account}`)
  await page.getByLabel('Reason').first().fill('they asked what they pay next')
  const [theirs] = await Promise.all([
    context.waitForEvent('page'),
    page.getByRole('button', { name: 'Open their account' }).click(),
  ])
  await theirs.getByText('You are looking in from the vendor').waitFor()
  await theirs.getByRole('link', { name: 'Activity' }).click()
  await theirs.getByText('The vendor looked into the account: they asked what they pay next').waitFor()
  await readsWell(theirs, desk, 'the portal, looked into')
  await theirs.getByRole('button', { name: 'Stop looking in' }).click()
  await theirs.getByText('We send you a link.').waitFor()
  // The console's own session goes on.
  await page.reload()
  await page.getByRole('heading', { name: 'Example Studio' }).waitFor()
  await context.close()
})

test('a quote is made, read and accepted for the customer', async () => {
  const { context, page } = await signedIn('admin', 'en-US')
  await arrive(page, `${portal.demo.url}/console/accounts/${account}`)
  await page.getByLabel('Change').selectOption({ label: 'Add seats now' })
  await page.getByRole('spinbutton', { name: 'Seats' }).fill('2')
  await page.getByRole('button', { name: 'See the price' }).click()
  await page.getByRole('heading', { name: 'Quote for the customer' }).waitFor()
  const due = await page.locator('.big').first().textContent()
  await page.getByRole('button', { name: 'Accept for the customer' }).click()
  await page.getByRole('alertdialog').getByText(`Accept, and charge ${due}?`).waitFor()
  await page.getByRole('alertdialog').getByRole('button', { name: 'Accept for the customer' }).click()
  await page.getByText('Accepted. It is in effect.').waitFor()
  const [newest] = (await vendor().listInvoices({ account })).data
  expect(newest?.lines[0]).toMatchObject({ kind: 'added_seats', quantity: 2 })
  await context.close()
})

test('a day of the calendar says what renews on it, as the dry run of the day does', async () => {
  const { context, page } = await signedIn('viewer', 'en-US')
  const { clock, on } = renewal
  await arrive(page, `${portal.demo.url}/console/renewals?clock=${clock}&on=${on.slice(0, 7)}`)
  const { data } = await vendor().listRenewals({ from: on, to: on, testClock: clock })
  const day = page.getByRole('button', { name: `${Number(on.slice(8))}, ${on.slice(0, 4)}: ` })
  await day.click()
  await page.getByRole('heading', { name: 'Renewals on' }).waitFor()
  await expect.poll(() => page.locator('tr[data-row^=sub_]').count()).toBe(data.length)
  await page.getByRole('link', { name: 'Example Studio' }).first().waitFor()
  await arrive(page, `${portal.demo.url}/console/dry-run?clock=${clock}&on=${on}`)
  const { totals } = await vendor().dryRunRenewals({ on, testClock: clock })
  const dollars = new Intl.NumberFormat('en-US', { style: 'currency', currency: 'USD' })
  for (const { total } of totals)
    await page
      .getByRole('cell', { name: dollars.format(Number(total)) })
      .first()
      .waitFor()
  await page.locator('summary', { hasText: 'Invoice of' }).first().click()
  await page.getByText('Before tax').last().waitFor()
  await context.close()
})

const inWords: Readonly<Record<Scope, string>> = {
  view: 'seeing accounts',
  accounts: 'changing accounts',
  billing: 'moving money',
  catalog: 'publishing prices',
  settings: 'sellers and tax',
  integrations: 'keys and webhooks',
  staff: 'who works here',
  privacy: 'handing out',
  testing: 'test clocks',
}

let count = 0

/** Somebody of this role, who comes in by the link that was mailed to them. */
async function signedIn(role: OperatorRole, locale: string): Promise<{ context: BrowserContext; page: Page }> {
  count += 1
  const email = `${role}${count}@vendor.example`
  await vendor().inviteOperator({ name: `Some ${role}`, email, role })
  const browser = portal.page.context().browser() ?? expect.fail('the browser is open')
  const context = await browser.newContext({ locale, viewport: { width: 1440, height: 900 } })
  const page = await context.newPage()
  page.setDefaultTimeout(20_000)
  await page.goto(await linkMailedTo(email))
  await page.locator('main button.primary').click()
  await page.waitForURL('**/console/')
  return { context, page }
}

// The demo keeps letters in a mailbox in the browser; the worker sends about every second.
async function linkMailedTo(email: string): Promise<string> {
  const { url } = portal.demo
  for (let tries = 0; tries < 60; tries++) {
    const list = await (await fetch(`${url}/mailbox`)).text()
    const number = new RegExp(`/mailbox/(\\d+)">[^<]*</a><br>${email} `).exec(list)?.[1]
    if (number) {
      const letter = await (await fetch(`${url}/mailbox/${number}/html`)).text()
      return /href="([^"]*console\/sign-in\?token=[^"]+)"/.exec(letter)?.[1] ?? expect.fail('the letter has its link')
    }
    await new Promise((resolve) => setTimeout(resolve, 250))
  }
  throw new Error(`No letter reached ${email}.`)
}
