/**
 * The portal's first page, as a browser that has never been there loads it: bytes of script, when it can be used, and
 * how much it moves while it loads; for a customer of many subscriptions, on the embedded database. Beside it a bare
 * page with as many rows and no script, in turns in the same run. `npm run bench:web`.
 */
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { cpus } from 'node:os'
import { parseArgs } from 'node:util'
import { gzipSync } from 'node:zlib'
import type { AccountId } from '@coterm/core/ids.ts'
import type { Instant } from '@coterm/core/time/zone.ts'
import { createClient } from '@coterm/sdk'
import { type Browser, chromium, type Page, type Response } from 'playwright-core'
import { buildPortal } from '../packages/server/src/cli/build-portal.ts'
import { type Application, startApplication } from '../packages/server/src/main.ts'
import { listMembers } from '../packages/server/src/store/members.ts'
import { createApiKey, createSignInLink } from '../packages/server/src/store/secrets.ts'
import { findChromium } from '../tools/ensure-chromium.ts'

const { values } = parseArgs({
  options: {
    rounds: { type: 'string', default: '5' },
    subscriptions: { type: 'string', default: '200' },
    json: { type: 'boolean', default: false },
  },
})
const rounds = Number(values.rounds)
const count = Number(values.subscriptions)
const flags = ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking']
const waitMsMax = 30_000
// Where the browser notes what it saw.
type Seen = { ready: number; shift: number }

const portal = await buildPortal()
const executablePath = findChromium()
if (!portal || !executablePath) throw new Error('The portal has to be built here, and Chromium installed.')
const application = await startApplication({ host: '127.0.0.1', port: 0, portal, development: true })
const bare = await serveBarePage()
const browser = await chromium.launch({ executablePath, args: flags })
try {
  console.error(`making ${count} subscriptions`)
  const account = await makeCustomer(application)
  const samples: { home: Loaded[]; bare: Loaded[] } = { home: [], bare: [] }
  for (let round = 0; round <= rounds; round++) {
    console.error(round === 0 ? 'warming up' : `round ${round} of ${rounds}`)
    const home = await load(browser, application.url, await signInPath(application, account))
    const page = await load(browser, bare.url, null)
    if (round > 0) samples.home.push(home) && samples.bare.push(page)
  }
  report(samples)
} finally {
  await browser.close()
  bare.server.close()
  await application.stop()
}

type Loaded = Seen & { readonly scriptBytes: number; readonly scriptBytesGzip: number; readonly requests: number }

async function load(from: Browser, url: string, signIn: string | null): Promise<Loaded> {
  const context = await from.newContext({ viewport: { width: 1280, height: 900 }, locale: 'en-US' })
  try {
    if (signIn) await context.request.get(`${url}${signIn}`)
    const page = await context.newPage()
    await page.addInitScript(watch, count)
    const responses: Response[] = []
    page.on('response', (response) => responses.push(response))
    await page.goto(url)
    const seen = await whenReady(page)
    const scripts = responses.filter((response) => response.request().resourceType() === 'script')
    const bodies = await Promise.all(scripts.map((response) => response.body()))
    const sum = (sizes: readonly number[]) => sizes.reduce((a, b) => a + b, 0)
    return {
      ...seen,
      scriptBytes: sum(bodies.map((body) => body.length)),
      scriptBytesGzip: sum(bodies.map((body) => gzipSync(body, { level: 9 }).length)),
      requests: responses.length,
    }
  } finally {
    await context.close()
  }
}

async function whenReady(page: Page): Promise<Seen> {
  const look = () => page.evaluate(() => (window as unknown as { seen: Seen }).seen)
  for (let waited = 0; (await look()).ready === 0; waited += 100) {
    if (waited >= waitMsMax) throw new Error(`The page is not there after ${waitMsMax} ms.`)
    await page.waitForTimeout(100)
  }
  // What moves afterwards counts too.
  await page.waitForTimeout(500)
  return look()
}

// Runs in the page before anything else. Ready: every row is there, and the page has a moment for who uses it.
function watch(rows: number): void {
  const seen: Seen = { ready: 0, shift: 0 }
  Object.assign(window, { seen })
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries() as (PerformanceEntry & { value: number; hadRecentInput: boolean })[]) {
      if (!entry.hadRecentInput) seen.shift += entry.value
    }
  }).observe({ type: 'layout-shift', buffered: true })
  const look = new MutationObserver(() => {
    if (document.querySelectorAll('main li').length < rows) return
    look.disconnect()
    requestAnimationFrame(() => setTimeout(() => Object.assign(seen, { ready: performance.now() })))
  })
  look.observe(document, { childList: true, subtree: true })
}

async function makeCustomer({ url, database, deps }: Application): Promise<AccountId> {
  const apiKey = await createApiKey(database.kysely, { name: 'bench' }, deps.clock.now())
  const coterm = createClient({ baseUrl: url, apiKey })
  const prices = [{ term: 'P1Y', currency: 'USD', new: '440.00', renewal: '420.00' }]
  const seller = await coterm.createSeller({
    ...{ name: 'Main', country: 'US', currency: 'USD', timeZone: 'America/Los_Angeles' },
    catalog: { products: [{ id: 'drawing', name: 'Drawing', prices }] },
  })
  const { today, id: testClock } = await coterm.createTestClock({ name: 'bench', today: '2027-01-10' })
  const account = await coterm.createAccount({
    ...{ seller: seller.id, name: 'Studio', country: 'US', kind: 'business', testClock },
    members: [{ name: 'Robin', email: 'robin@studio.example' }],
    paymentMethods: [{ kind: 'card', label: 'Visa' }],
  })
  const paymentMethod = account.paymentMethods[0]?.id ?? null
  for (let made = 0; made < count; made++) {
    const start = new Date(Date.parse(today) - (30 + (made % 300)) * 86_400_000).toISOString().slice(0, 10)
    const year = { account: account.id, product: 'drawing', paymentMethod, term: 'P1Y', seats: 1 + (made % 9), start }
    await coterm.importSubscription({ ...year, unitPrice: '420.00' })
  }
  return account.id as AccountId
}

async function signInPath({ database, deps }: Application, account: AccountId): Promise<string> {
  const [member] = await listMembers(database.kysely, account)
  if (!member) throw new Error('the account has a member')
  const expiresAt = (deps.clock.now() + 600_000) as Instant
  return `/sign-in?token=${await createSignInLink(database.kysely, member, { expiresAt })}`
}

async function serveBarePage(): Promise<{ url: string; server: Server }> {
  const row = '<li><a href="/">Drawing</a> 5 seats, $420.00</li>'
  const html = `<!doctype html><html lang="en"><title>Bare</title><main><ul>${row.repeat(count)}</ul></main></html>`
  const server = createServer((_request, response) => response.setHeader('content-type', 'text/html').end(html))
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, server }
}

function report({ home, bare }: { home: readonly Loaded[]; bare: readonly Loaded[] }): void {
  if (values.json) {
    console.log(JSON.stringify({ node: process.version, cores: cpus().length, home, bare }, null, 2))
    return
  }
  const [one] = home
  if (!one) throw new Error('There was no round.')
  const ms = (samples: readonly Loaded[]) => samples.map(({ ready }) => ready).toSorted((a, b) => a - b)
  const line = (name: string, samples: readonly Loaded[]) => {
    const sorted = ms(samples)
    const [median = 0] = sorted.slice(Math.floor(sorted.length / 2))
    const shift = Math.max(...samples.map((each) => each.shift))
    const spread = `${sorted[0]?.toFixed(0)} to ${sorted.at(-1)?.toFixed(0)}`
    return `${name.padEnd(24)} ${median.toFixed(0).padStart(7)} ms  (${spread})   shift ${shift.toFixed(3)}   ${samples[0]?.requests} requests`
  }
  console.log(
    `${cpus().length} cores, Node ${process.version}; ${count} subscriptions, ${rounds} rounds in turns, medians`,
  )
  console.log(line('home, empty cache', home))
  console.log(line('bare page, no script', bare))
  console.log(
    `script: ${(one.scriptBytesGzip / 1000).toFixed(1)} kB compressed, ${(one.scriptBytes / 1000).toFixed(1)} kB as it runs`,
  )
}
