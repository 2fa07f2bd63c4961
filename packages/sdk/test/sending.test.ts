/** What the client does when no answer comes, or another one than asked for. The network here is a script. */
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { createClient } from '../src/client.ts'
import { CotermError } from '../src/error.ts'
import { operations } from '../src/operations.ts'

type Sent = { readonly url: string; readonly init: RequestInit; readonly at: number }
type Scripted = Error | Response | ((init: RequestInit) => Promise<Response>)

const json = (body: object, status = 200, headers: Record<string, string> = {}) =>
  new Response(JSON.stringify(body), { status, headers: { 'content-type': 'application/json', ...headers } })
const later = (status: number, seconds?: number) =>
  json({ code: 'overloaded', detail: 'Later.', requestId: 'r1' }, status, {
    ...(seconds !== undefined && { 'retry-after': String(seconds) }),
  })
const lost = () => new TypeError('fetch failed')

function scripted(answers: Scripted[], more: { readonly retries?: number; readonly timeoutMs?: number } = {}) {
  const sent: Sent[] = []
  const start = Date.now()
  const fetch = async (url: string | URL | Request, init: RequestInit = {}) => {
    sent.push({ url: String(url), init, at: Date.now() - start })
    const answer = answers.shift()
    if (answer === undefined) throw new Error('nothing more is in the script')
    if (answer instanceof Error) throw answer
    return answer instanceof Response ? answer : answer(init)
  }
  return { sent, coterm: createClient({ baseUrl: 'http://coterm.example/', fetch, random: () => 1, ...more }) }
}

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

// Time passes by itself until the call has ended.
async function ended<T>(call: Promise<T>): Promise<T | unknown> {
  const settled = call.catch((error: unknown) => error)
  await vi.runAllTimersAsync()
  return settled
}

test('a write that gets no answer is sent again with the same key and body, a little later each time', async () => {
  const { sent, coterm } = scripted([lost(), lost(), json({ id: 'qte_1' }, 201)])
  expect(await ended(coterm.createQuote({ account: 'acc_1', changes: [] }))).toEqual({ id: 'qte_1' })
  const keys = sent.map(({ init }) => (init.headers as Record<string, string>)['idempotency-key'])
  expect(keys[0]).toMatch(/^[0-9a-f-]{36}$/)
  expect(new Set(keys).size).toBe(1)
  expect(new Set(sent.map(({ init }) => init.body)).size).toBe(1)
  expect(sent.map(({ at }) => at)).toEqual([0, 500, 1500])
})

test('the pause is half by chance', async () => {
  const waits = async (random: number) => {
    const answers = [lost(), json({})]
    const at: number[] = []
    const fetch = async () => {
      at.push(Date.now())
      const answer = answers.shift()
      if (answer instanceof Response) return answer
      throw answer
    }
    await ended(createClient({ baseUrl: 'http://x', fetch, random: () => random }).listSellers())
    return (at[1] ?? 0) - (at[0] ?? 0)
  }
  expect([await waits(0), await waits(0.5), await waits(1)]).toEqual([250, 375, 500])
})

test.each([429, 502, 503, 504])('%i is tried again, after what the server asks for', async (status) => {
  const { sent, coterm } = scripted([later(status, 7), later(status), json({ data: [] })])
  await ended(coterm.listSellers())
  expect(sent.map(({ at }) => at)).toEqual([0, 7000, 8000])
})

test('a date in Retry-After counts too', async () => {
  const headers = { 'retry-after': new Date(Date.now() + 20_000).toUTCString() }
  const { sent, coterm } = scripted([json({}, 503, headers), json({})])
  await ended(coterm.listSellers())
  expect(sent[1]?.at).toBeGreaterThan(18_000)
  expect(sent[1]?.at).toBeLessThanOrEqual(20_000)
})

test('nobody is kept waiting for longer than half a minute', async () => {
  const { sent, coterm } = scripted([later(429, 31)])
  const error = await ended(coterm.listSellers())
  expect(error).toMatchObject({ status: 429, retryAfterMs: 31_000, requestId: 'r1' })
  expect(sent.length).toBe(1)
})

test.each([400, 401, 403, 404, 409, 422, 500])('%i is final', async (status) => {
  const { sent, coterm } = scripted([later(status)])
  expect(await ended(coterm.listSellers())).toMatchObject({ name: 'CotermError', status })
  expect(sent.length).toBe(1)
})

test('a key whose first request is still being answered is waited for', async () => {
  const { sent, coterm } = scripted([lost(), later(409, 1), json({ id: 'qte_1' })])
  expect(await ended(coterm.acceptQuote({ quote: 'qte_1' }, { idempotencyKey: 'mine' }))).toEqual({ id: 'qte_1' })
  const keys = sent.map(({ init }) => (init.headers as Record<string, string>)['idempotency-key'])
  expect(keys).toEqual(['mine', 'mine', 'mine'])
})

test('tries are counted: the client says how many, and the call has the last word', async () => {
  const always = () => Array.from({ length: 9 }, lost)
  const tries = async (client?: number, call?: number) => {
    const { sent, coterm } = scripted(always(), client === undefined ? {} : { retries: client })
    const failed = await ended(coterm.listSellers({}, call === undefined ? {} : { retries: call }))
    expect(failed).toBeInstanceOf(TypeError)
    return sent.length
  }
  expect([await tries(), await tries(0), await tries(4), await tries(4, 1), await tries(0, 2)]).toEqual([3, 1, 5, 2, 3])
})

const silent = (init: RequestInit) =>
  new Promise<Response>((_, reject) => init.signal?.addEventListener('abort', () => reject(init.signal?.reason)))

test('a try that takes too long is given up, and made again', async () => {
  vi.useRealTimers()
  const { sent, coterm } = scripted([silent, json({ data: [] })], { timeoutMs: 60_000 })
  await coterm.listSellers({}, { timeoutMs: 20 })
  expect(sent.length).toBe(2)
})

test('the signal ends the call while it is sent, and while it is waited', async () => {
  const sending = new AbortController()
  const first = scripted([silent])
  const call = ended(first.coterm.listSellers({}, { signal: sending.signal }))
  sending.abort(new Error('enough'))
  expect(await call).toMatchObject({ message: 'enough' })
  const waiting = new AbortController()
  const second = scripted([later(503, 20), json({})])
  const pending = second.coterm.listSellers({}, { signal: waiting.signal }).catch((error: unknown) => error)
  await vi.advanceTimersByTimeAsync(1000)
  waiting.abort(new Error('enough'))
  expect(await pending).toMatchObject({ message: 'enough' })
  expect([first.sent.length, second.sent.length]).toEqual([1, 1])
})

test('a list is read to its end, a page when it is reached', async () => {
  const page = (data: string[], nextCursor: string | null) => json({ data, hasMore: nextCursor !== null, nextCursor })
  const { sent, coterm } = scripted([page(['a', 'b'], '2'), lost(), page(['c'], null)])
  const read: unknown[] = []
  const asked: number[] = []
  const reading = (async () => {
    for await (const entry of coterm.listInvoices.all({ account: 'acc_1' })) {
      read.push(entry)
      asked.push(sent.length)
    }
  })()
  await ended(reading)
  expect(read).toEqual(['a', 'b', 'c'])
  expect(asked).toEqual([1, 1, 3])
  expect(new URL(sent[0]?.url ?? '').search).toBe('?limit=100&account=acc_1')
  expect(new URL(sent[2]?.url ?? '').search).toBe('?limit=100&account=acc_1&cursor=2')
})

test('a list can begin further on and be left', async () => {
  const { sent, coterm } = scripted([json({ data: ['c', 'd'], hasMore: true, nextCursor: '4' })])
  const leave = (async () => {
    for await (const _ of coterm.listAccounts.all({ limit: 2, cursor: '2' })) break
  })()
  await ended(leave)
  expect(sent.map(({ url }) => new URL(url).search)).toEqual(['?limit=2&cursor=2'])
})

test('every list that is read with a cursor can be read to its end, and nothing else', () => {
  const { coterm } = scripted([])
  for (const [name, { inQuery }] of Object.entries(operations)) {
    const method = coterm[name as keyof typeof operations]
    expect('all' in method, name).toBe((inQuery as readonly string[]).includes('cursor'))
  }
  expect('all' in coterm.listEvents).toBe(true)
})

test.each([
  ['text/html', '<h1>Bad gateway</h1>'],
  ['application/json', '{"message":"no'],
  ['application/json', 'null'],
  ['application/json', '{"message":"no route"}'],
])('somebody else’s answer is no problem of ours (%s %s)', async (type, body) => {
  const { coterm } = scripted([new Response(body, { status: 418, headers: { 'content-type': type } })])
  const error = (await ended(coterm.listSellers())) as CotermError
  expect(error).toBeInstanceOf(CotermError)
  expect([error.status, error.problem, error.requestId, error.code]).toEqual([418, null, null, null])
})
