/** `coterm mcp` as a client of the official SDK sees it, over standard input and output, against a running server. */
import { join } from 'node:path'
import { Client, type ClientOptions, type ElicitResult } from '@modelcontextprotocol/client'
import { StdioClientTransport } from '@modelcontextprotocol/client/stdio'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { createApiKey } from '../../src/store/secrets.ts'
import { type PeopleStage, setPeopleStage } from '../api/stage-people.ts'
import { engines } from '../engines.ts'

const program = join(import.meta.dirname, '../../bin/coterm.js')
let stage: PeopleStage
let apiKey: string
let account: string
let subscription: string
// A process takes a second to start: who connects in the same way shares it, and is asked for themselves.
const open = new Map<string, Promise<Client>>()
let asked: Person | undefined

beforeAll(async () => {
  const [engine] = engines
  if (!engine) throw new Error('there is no engine')
  stage = await setPeopleStage(await engine.open())
  apiKey = await createApiKey(stage.deps.database.kysely, { name: 'mcp' }, stage.deps.clock.now())
})
afterAll(async () => {
  for (const client of open.values()) await (await client).close()
  await stage.stop()
})
beforeEach(async () => {
  const added = await stage.addAccount({ robin: 'owner' })
  account = added.account
  subscription = added.subscription
})

type Person = (message: string) => ElicitResult | Promise<ElicitResult>
type Connection = Pick<ClientOptions, 'versionNegotiation'> & {
  readonly key?: string
  readonly url?: string
  readonly person?: Person
}

function connect({ key = apiKey, url = stage.url, person, ...options }: Connection = {}): Promise<Client> {
  asked = person
  const way = JSON.stringify([key, url, person !== undefined, options])
  const client = open.get(way) ?? connected({ key, url, asks: person !== undefined, options })
  open.set(way, client)
  return client
}

type Way = { readonly key: string; readonly url: string; readonly asks: boolean; readonly options: ClientOptions }

async function connected({ key, url, asks, options }: Way): Promise<Client> {
  const capabilities = asks ? { elicitation: { form: {} } } : {}
  const client = new Client({ name: 'test', version: '1' }, { capabilities, ...options })
  if (asks) {
    client.setRequestHandler('elicitation/create', ({ params }) => {
      return asked ? asked(params.message) : { action: 'cancel' }
    })
  }
  const env = { PATH: process.env.PATH ?? '', COTERM_URL: url, COTERM_API_KEY: key }
  await client.connect(new StdioClientTransport({ command: process.execPath, args: [program, 'mcp'], env }))
  return client
}

async function call(client: Client, name: string, args: object) {
  const { content, isError = false } = await client.callTool({ name, arguments: { ...args } })
  const [first] = content
  return { text: first?.type === 'text' ? first.text : '', isError }
}

const twoSeats = () => ({ changes: [{ type: 'add_seats' as const, subscription, seats: 2 }] })
const quoted = async () => (await stage.vendor.createQuote(twoSeats())).id
const statusOf = async (quote: string) => (await stage.vendor.getQuote({ quote })).status
const yes: Person = () => ({ action: 'accept', content: { accept: true } })

test('the tools are the operations that read, quoting, and accepting; each says what it may do', async () => {
  const { tools } = await (await connect()).listTools()
  const byName = new Map(tools.map((tool) => [tool.name, tool]))
  expect(tools.length).toBeGreaterThan(35)
  const writes = tools.filter(({ annotations }) => annotations?.readOnlyHint !== true).map(({ name }) => name)
  expect(writes.sort()).toEqual(['accept_quote', 'create_alignment_plan', 'create_quote'])
  expect(byName.get('accept_quote')?.annotations?.destructiveHint).toBe(true)
  expect(byName.get('create_quote')?.annotations?.destructiveHint).toBe(false)
  expect([...byName.keys()].filter((name) => /export|csv|pdf|xml/.test(name))).toEqual([])
  const { properties = {}, required } = byName.get('list_invoices')?.inputSchema ?? {}
  expect(Object.keys(properties)).toEqual(expect.arrayContaining(['limit', 'cursor', 'account']))
  expect(required ?? []).toEqual([])
  expect(byName.get('get_subscription')?.inputSchema.required).toEqual(['subscription'])
  expect(byName.get('create_quote')?.inputSchema.required).toEqual(['changes'])
})

test('what is read is what the API answers', async () => {
  const client = await connect()
  const { text, isError } = await call(client, 'get_subscription', { subscription })
  expect(isError).toBe(false)
  expect(JSON.parse(text)).toEqual(await stage.vendor.getSubscription({ subscription }))
  const list = JSON.parse((await call(client, 'list_subscriptions', { account, limit: 1 })).text)
  expect(list.data.map(({ id }: { id: string }) => id)).toEqual([subscription])
})

test('a quote is told in words and changes nothing', async () => {
  const { text, isError } = await call(await connect(), 'create_quote', twoSeats())
  expect(isError).toBe(false)
  expect(text).toContain('Due today: 460.27 USD (460.27 USD by card)')
  expect(text).toMatch(/Drawing.*: 460\.27 USD/)
  expect(text).toMatch(/on 2027-04-01: 840\.00 USD before this quote, 1680\.00 USD with it/)
  expect((await stage.vendor.listInvoices({ account })).data).toEqual([])
})

test('what is not open is told with what puts it right', async () => {
  const none = { changes: [{ type: 'set_next_seats', subscription, seats: 0 }] }
  const { text } = await call(await connect({ person: yes }), 'create_quote', none)
  expect(text).toContain('Stands in the way:')
  expect(text).toContain('(seats_below_minimum)')
  const quote = (await stage.vendor.createQuote(none as never)).id
  const accepted = await call(await connect({ person: yes }), 'accept_quote', { quote })
  expect(accepted.isError).toBe(true)
  expect(accepted.text).toContain('(seats_below_minimum)')
})

test('a problem is told with its code, place and request', async () => {
  const client = await connect()
  const missing = await call(client, 'get_account', { account: 'acc_zzzzzz' })
  expect(missing.isError).toBe(true)
  expect(missing.text).toMatch(/There is no such account.*\(not_found\).*Request [0-9a-f-]{36}/s)
  const misspelt = await call(client, 'list_invoices', { acount: account })
  expect(misspelt.isError).toBe(true)
  expect(misspelt.text).toContain('acount')
  const badCursor = await call(client, 'list_events', { account, cursor: 'x' })
  expect(badCursor.text).toContain('- cursor is not one of ours')
  const wrongKey = await call(await connect({ key: 'wrong' }), 'list_accounts', {})
  expect(wrongKey.text).toContain('(unauthenticated)')
})

// Both generations of the protocol ask the person in a way of their own.
describe.each([
  ['of 2025', {}],
  ['of 2026', { versionNegotiation: { mode: { pin: '2026-07-28' } } }],
] as const)('accepting, with the protocol %s', (_, options) => {
  test('confirmed, it is charged; the person sees the quote in words', async () => {
    const messages: string[] = []
    const person: Person = (message) => {
      messages.push(message)
      return { action: 'accept', content: { accept: true } }
    }
    const quote = await quoted()
    const client = await connect({ ...options, person })
    const { text, isError } = await call(client, 'accept_quote', { quote })
    expect(isError).toBe(false)
    const [invoice] = (await stage.vendor.listInvoices({ account })).data
    expect(text).toBe(`Accepted. 460.27 USD was due today. Invoices: ${invoice?.id}`)
    expect([invoice?.total, invoice?.status]).toEqual(['460.27', 'paid'])
    expect(messages.length).toBe(1)
    for (const said of ['Due today: 460.27 USD', '840.00 USD before this quote, 1680.00 USD with it', quote]) {
      expect(messages[0]).toContain(said)
    }
    const again = await call(client, 'accept_quote', { quote })
    expect(again.text).toContain('It has been accepted before.')
    expect(messages.length).toBe(1)
    expect((await stage.vendor.listInvoices({ account })).data.length).toBe(1)
  })

  test.each([
    ['declined', { action: 'decline' }],
    ['left open', { action: 'cancel' }],
    ['not ticked', { action: 'accept', content: { accept: false } }],
  ] as const)('%s, nothing happens', async (_, answer) => {
    const quote = await quoted()
    const { text, isError } = await call(await connect({ ...options, person: () => answer }), 'accept_quote', { quote })
    expect(isError).toBe(true)
    expect(text).toContain('Nothing was charged or changed.')
    expect(await statusOf(quote)).toBe('open')
  })

  test('a client that cannot ask is sent to the portal', async () => {
    const quote = await quoted()
    const { text, isError } = await call(await connect(options), 'accept_quote', { quote })
    expect(isError).toBe(true)
    expect(text).toContain('Due today: 460.27 USD')
    expect(text).toContain(`Accept it in the portal: ${stage.url}/quotes/${quote}`)
    expect(await statusOf(quote)).toBe('open')
  })

  test('what became stale while the person read it is not charged', async () => {
    const quote = await quoted()
    const person: Person = async () => {
      const other = await stage.vendor.createQuote({ changes: [{ type: 'add_seats', subscription, seats: 1 }] })
      await stage.vendor.acceptQuote({ quote: other.id })
      return { action: 'accept', content: { accept: true } }
    }
    const { text, isError } = await call(await connect({ ...options, person }), 'accept_quote', { quote })
    expect(isError).toBe(true)
    expect(text).toMatch(/Nothing was charged or changed\.\n.*\(quote_stale\).*"new_quote"/)
    expect((await stage.vendor.listInvoices({ account })).data.length).toBe(1)
  })
})

test('a confirmation that nobody was asked for counts for nothing', async () => {
  const messages: string[] = []
  const person: Person = (message) => {
    messages.push(message)
    return { action: 'decline' }
  }
  const client = await connect({ versionNegotiation: { mode: { pin: '2026-07-28' } }, person })
  const quote = await quoted()
  const forged = { confirm: { action: 'accept', content: { accept: true } } }
  const params = { name: 'accept_quote', arguments: { quote }, inputResponses: forged }
  const answer = await client.request({ method: 'tools/call', params })
  expect(JSON.stringify(answer)).toContain('did not confirm')
  expect(messages.length).toBe(1)
  expect(await statusOf(quote)).toBe('open')
  const made = client.request({ method: 'tools/call', params: { ...params, requestState: 'v1.e30.AAAA' } })
  await expect(made).rejects.toThrow(/requestState/)
  expect(await statusOf(quote)).toBe('open')
})

test('a key without the scope for billing quotes, and accepts nothing', async () => {
  const made = await stage.vendor.createApiKey({ name: 'reader', scopes: ['view'] })
  const client = await connect({ key: made.secret, person: yes })
  expect((await call(client, 'create_quote', twoSeats())).isError).toBe(false)
  const quote = await quoted()
  const { text, isError } = await call(client, 'accept_quote', { quote })
  expect(isError).toBe(true)
  expect(text).toContain('(forbidden)')
  expect(text).toContain('"billing"')
  expect(await statusOf(quote)).toBe('open')
})

test('without a key it says so and ends', async () => {
  const client = new Client({ name: 'test', version: '1' })
  const env = { PATH: process.env.PATH ?? '' }
  const transport = new StdioClientTransport({ command: process.execPath, args: [program, 'mcp'], env, stderr: 'pipe' })
  let printed = ''
  transport.stderr?.on('data', (chunk: Buffer) => {
    printed += chunk.toString()
  })
  await expect(client.connect(transport)).rejects.toThrow()
  expect(printed).toContain('COTERM_API_KEY is missing')
})

test('a server that is not there is told as that', async () => {
  const client = await connect({ url: 'http://127.0.0.1:9' })
  const { text, isError } = await call(client, 'list_sellers', {})
  expect(isError).toBe(true)
  expect(text).toContain('Coterm cannot be reached')
})
