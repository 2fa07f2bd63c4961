/**
 * A server on this machine that speaks Stripe's API, for the real SDK to talk to. It checks every request against the
 * SDK's own parameter types, keeps idempotency keys as Stripe does, and loses answers when it is told to.
 */
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo, Socket } from 'node:net'
import { type Books, emptyBooks } from './books.ts'
import { type Checked, type RequestChecks, requestChecks } from './request-checks.ts'
import { type Answer, handlers, invalid } from './routes.ts'

/** What happens to the next request to charge, confirm, cancel or refund. */
export type Fault =
  /** The connection breaks before Stripe has seen it. */
  | 'lost_before'
  /** It is done, and the connection breaks before the answer. */
  | 'lost_after'
  /** It never answers, and does nothing. */
  | 'hangs'
  /** It is half done: the payment is made but not confirmed, and the error is kept for the key. */
  | 'error_halfway'
  | 'error_500'
  /** Nothing: the request is let through. */
  | 'none'
  | 'rate_limit'
  | 'key_in_use'

export type Loopback = {
  readonly books: Books
  readonly port: number
  /** What was asked and what became of it, in order. */
  readonly requests: { readonly line: string; readonly key: string | null; readonly status: number }[]
  /** Requests that no real Stripe would have accepted. Tests look that there is none. */
  readonly rejected: string[]
  fail(fault: Fault): void
  /** Forgets all idempotency keys, as Stripe may after a day. */
  forgetKeys(): void
  stop(): Promise<void>
}

type Kept = { readonly request: string; readonly answer: Answer }
type State = { readonly keys: Map<string, Kept>; readonly faults: Fault[] }

let checks: RequestChecks | undefined

/** Reads the SDK's types, which takes seconds; done once for a test file. */
export function prepareChecks(): RequestChecks {
  checks ??= requestChecks()
  return checks
}

export async function startLoopback(): Promise<Loopback> {
  const check = prepareChecks()
  const books = emptyBooks()
  const state: State = { keys: new Map(), faults: [] }
  const requests: Loopback['requests'] = []
  const rejected: string[] = []
  const sockets = new Set<Socket>()
  const server = createServer((request, response) => {
    void read(request).then((form) => {
      const url = new URL(request.url ?? '/', 'http://stripe')
      const text = request.method === 'GET' ? url.search.slice(1) : form
      const checked = check(request.method ?? '', url.pathname, text)
      const line = `${request.method} ${url.pathname}`
      const key = header(request, 'idempotency-key')
      const answer = answerTo({ books, state, checked, key, line, text })
      requests.push({ line, key, status: answer === null || answer === 'never' ? 0 : answer.status })
      if (checked.type !== 'good') rejected.push(`${line} ${JSON.stringify(checked)}`)
      send(response, answer)
    })
  })
  server.on('connection', (socket) => {
    sockets.add(socket)
    socket.on('close', () => sockets.delete(socket))
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return {
    books,
    port: (server.address() as AddressInfo).port,
    requests,
    rejected,
    fail: (fault) => void state.faults.push(fault),
    forgetKeys: () => state.keys.clear(),
    async stop() {
      for (const socket of sockets) socket.destroy()
      await new Promise((resolve) => server.close(resolve))
    },
  }
}

type Asked = {
  readonly books: Books
  readonly state: State
  readonly checked: Checked
  readonly key: string | null
  readonly line: string
  readonly text: string
}

/** Null: the connection breaks. */
function answerTo(asked: Asked): Answer | null | 'never' {
  const { books, state, checked, key, line } = asked
  if (checked.type === 'unknown_route') return { status: 404, json: error('invalid_request_error', 'Unrecognized URL') }
  // Nothing is kept for a key when the parameters are wrong.
  if (checked.type === 'bad_parameters') return invalid('parameter_unknown', checked.problems.join('; '))
  const fault = line.startsWith('POST') && /payment_intents|refunds/.test(line) ? state.faults.shift() : undefined
  if (fault === 'lost_before') return null
  if (fault === 'hangs') return 'never'
  if (fault === 'rate_limit') return { status: 429, json: error('invalid_request_error', 'Too many requests') }
  if (fault === 'key_in_use') return { status: 409, json: error('idempotency_error', 'The key is in use.') }
  const kept = key === null ? undefined : state.keys.get(key)
  if (kept) return repeated(asked, kept)
  const handler = handlers[checked.route.name]
  const answer = handler
    ? faulty(fault, books, () => handler(books, { id: checked.route.ids[0] ?? '', values: checked.body }))
    : { status: 500, json: error('api_error', `Nothing answers ${checked.route.name}`) }
  // What is kept is what was answered then, whatever became of the object.
  if (key !== null) state.keys.set(key, { request: requestOf(asked), answer: structuredClone(answer) })
  return fault === 'lost_after' ? null : answer
}

function faulty(fault: Fault | undefined, books: Books, work: () => Answer): Answer {
  if (fault === 'error_500') return { status: 500, json: error('api_error', 'Something went wrong.') }
  if (fault !== 'error_halfway') return work()
  const before = books.taken.length
  const { json } = work()
  books.taken.length = before
  const intent = books.intents.get((json as { id: string }).id)
  if (intent) Object.assign(intent, { status: 'requires_confirmation', last_payment_error: null, next_action: null })
  return { status: 500, json: error('api_error', 'Something went wrong halfway.') }
}

function repeated(asked: Asked, kept: Kept): Answer {
  if (kept.request === requestOf(asked)) return kept.answer
  const message = 'Keys for idempotent requests can only be used with the same parameters they were first used with.'
  return { status: 400, json: error('idempotency_error', message) }
}

function requestOf({ line, text }: Asked): string {
  return `${line}\n${text}`
}

function error(type: string, message: string) {
  return { error: { type, message } }
}

function send(response: ServerResponse, answer: Answer | null | 'never'): void {
  if (answer === 'never') return
  if (answer === null) {
    response.destroy()
    return
  }
  response.writeHead(answer.status, { 'content-type': 'application/json', 'request-id': 'req_loopback' })
  response.end(JSON.stringify(answer.json))
}

async function read(request: IncomingMessage): Promise<string> {
  let form = ''
  for await (const chunk of request) form += chunk
  return form
}

function header(request: IncomingMessage, name: string): string | null {
  const value = request.headers[name]
  return typeof value === 'string' ? value : null
}
