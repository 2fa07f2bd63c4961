/**
 * A project outside the repository, with nothing but the packed client: it follows the guides line by line, sells, is told by webhooks which it verifies, and
 * lives through the story of three years at the renewal price against the running product.
 */
import { execFile } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { type AddressInfo, createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type RunningDemo, startDemo } from '../../server/test/browser/running-demo.ts'
import { packInto } from './packed-project.ts'

const run = promisify(execFile)
const programMsMax = 60_000
let folder: string
let project: string
let demo: RunningDemo

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'coterm-outside-'))
  ;({ project } = await packInto(folder))
  demo = await startDemo()
}, 180_000)

afterAll(async () => {
  await demo?.stop()
  await rm(folder, { recursive: true, force: true })
})

const program = `
import { createServer } from 'node:http'
import { createClient, verifyWebhook, WebhookError } from '@coterm/sdk'

const [baseUrl, apiKey] = process.argv.slice(2)
const coterm = createClient({ baseUrl, apiKey })

const told = []
let secret = ''
let forged = null
const server = createServer(async (request, response) => {
  let body = ''
  for await (const part of request) body += part
  try {
    told.push(await verifyWebhook(body, request.headers, secret))
    response.writeHead(204).end()
  } catch (error) {
    forged = error instanceof WebhookError ? error.reason : String(error)
    response.writeHead(400).end()
  }
})
await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve))
const url = 'http://127.0.0.1:' + server.address().port + '/hooks'
const webhook = await coterm.createWebhookEndpoint({ url, eventTypes: ['subscription.next_term_set', 'invoice.issued', 'invoice.paid'] })
secret = webhook.secret

const prices = [
  { term: 'P1Y', currency: 'USD', new: '440.00', renewal: '420.00' },
  { term: 'P3Y', currency: 'USD', new: '1310.00', renewal: '1179.00' },
]
const seller = await coterm.createSeller({
  name: 'Outside', country: 'US', currency: 'USD', timeZone: 'America/Los_Angeles',
  catalog: { products: [{ id: 'autocad-lt', name: 'AutoCAD LT', prices }] },
})
const clock = await coterm.createTestClock({ name: 'Outside', today: '2026-01-10' })
const account = await coterm.createAccount({
  seller: seller.id, name: 'Acme', country: 'US', kind: 'business', testClock: clock.id,
  members: [{ name: 'Robin', email: 'robin@acme.example' }], paymentMethods: [{ kind: 'card' }],
})
const subscription = await coterm.importSubscription({
  account: account.id, product: 'autocad-lt', term: 'P1Y', seats: 5, start: '2025-03-15', unitPrice: '420.00',
  loyalSince: '2020-03-15', paymentMethod: account.paymentMethods[0].id,
})
const quote = await coterm.createQuote({ changes: [{ type: 'set_next_term', subscription: subscription.id, term: 'P3Y' }] })
await coterm.acceptQuote({ quote: quote.id })
await coterm.advanceTestClock({ testClock: clock.id, to: '2026-03-16' })

const invoices = []
for await (const invoice of coterm.listInvoices.all({ account: account.id })) invoices.push([invoice.date, invoice.total, invoice.status])
const renewed = await coterm.getSubscription({ subscription: subscription.id })

const enough = () => ['subscription.next_term_set', 'invoice.issued', 'invoice.paid'].every((type) => told.some((each) => each.type === type))
for (let tries = 0; tries < 100 && !enough(); tries++) await new Promise((resolve) => setTimeout(resolve, 200))
const forgery = { method: 'POST', body: '{"type":"invoice.paid"}', headers: { 'webhook-id': 'a', 'webhook-timestamp': String(Math.floor(Date.now() / 1000)), 'webhook-signature': 'v1,AAAA' } }
const { status } = await fetch(url, forgery)
server.close()
console.log(JSON.stringify({
  dueToday: quote.dueToday, invoices, term: renewed.term, unitPrice: renewed.unitPrice, end: renewed.renewsOn,
  types: told.map(({ type }) => type), ofAccount: told.every(({ data }) => data.account === account.id),
  sequences: told.map(({ data }) => Number(data.sequence)), forged, status,
}))
`

// The demo is as the guide finds it: this comes first.
describe('the guide to the API, line by line', () => {
  test('what is asked from a shell is answered', async () => {
    const shell = await blocksOf('api.md', 'sh')
    expect(shell).toHaveLength(2)
    for (const code of shell) {
      const { stdout } = await run('sh', ['-c', code], { env: reaching() })
      expect(JSON.parse(stdout).data.length, code).toBe(1)
    }
  })

  test('the program that the other blocks make runs to its end', { timeout: 2 * programMsMax }, async () => {
    const code = await blocksOf('api.md', 'js')
    expect(code).toHaveLength(7)
    await writeFile(join(project, 'guide.js'), code.join('\n'))
    const { stdout } = await run(process.execPath, ['guide.js'], {
      cwd: project,
      env: reaching(),
      timeout: programMsMax,
    })
    const lines = stdout.trim().split('\n')
    expect(lines[0]).toBe('Example Studio')
    expect(lines).toEqual(expect.arrayContaining(['460.27 0', 'accepted', 'true', "{ crm: '4711' }", '460.27 1']))
    expect(stdout).toMatch(/^404 not_found [0-9a-f-]{36}$/m)
  })
})

test('it renews for three years at the renewal price, and is told of it', { timeout: 2 * programMsMax }, async () => {
  await writeFile(join(project, 'story.js'), program)
  const { stdout } = await run(process.execPath, ['story.js', demo.url, demo.apiKey], {
    cwd: project,
    timeout: programMsMax,
  })
  const told = JSON.parse(stdout)
  expect(told).toMatchObject({
    ...{ dueToday: '0.00', invoices: [['2026-03-15', '5895.00', 'paid']] },
    ...{ term: 'P3Y', unitPrice: '1179.00', end: '2029-03-15' },
    ...{ ofAccount: true, forged: 'signature_wrong', status: 400 },
  })
  expect(new Set(told.types)).toEqual(new Set(['subscription.next_term_set', 'invoice.issued', 'invoice.paid']))
  // Of one subscription in order.
  expect(told.types[0]).toBe('subscription.next_term_set')
})

test('the guide to webhooks, line by line', { timeout: 2 * programMsMax }, async () => {
  const blocks = await blocksOf('webhooks.md', 'js')
  expect(blocks).toHaveLength(4)
  // It listens for as long as it runs; here it has heard enough.
  await writeFile(join(project, 'webhooks.js'), [...blocks, 'receiver.close()'].join('\n'))
  const env = { ...reaching(), RECEIVER_PORT: await freePort() }
  const { stdout } = await run(process.execPath, ['webhooks.js'], { cwd: project, env, timeout: programMsMax })
  expect(stdout.trim().split('\n')).toEqual(['told test', 'test event 204', 'forged 400'])
})

const reaching = () => ({ ...process.env, COTERM_URL: demo.url, COTERM_API_KEY: demo.apiKey })

async function blocksOf(page: string, language: string): Promise<string[]> {
  const text = await readFile(join(import.meta.dirname, '../../../docs/guide', page), 'utf8')
  return [...text.matchAll(new RegExp(`^\`\`\`${language} run\\n(.*?)^\`\`\`$`, 'gms'))].map(([, code = '']) => code)
}

async function freePort(): Promise<string> {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as AddressInfo
  server.close()
  await once(server, 'close')
  return String(port)
}
