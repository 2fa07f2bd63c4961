/** The client: one method for every operation, which takes one object and answers what the API answers. */
import type { operations as Described } from './api-types.ts'
import { CotermError, type ProblemDetails } from './error.ts'
import { operations } from './operations.ts'

type Name = keyof typeof operations & keyof Described

type Parameters<N extends Name> = Described[N]['parameters']
// What is not taken is `never` or undefined there; in an intersection it must not count.
type Taken<T> = [T] extends [undefined] ? unknown : NonNullable<T>
// A body that may be left out counts too; one of nothing is described as a record, and takes nothing.
type Body<N extends Name> = Described[N] extends { requestBody?: { content: { 'application/json': infer B } } }
  ? string extends keyof B
    ? unknown
    : B
  : unknown

/** Everything the operation takes, in one object. */
export type Request<N extends Name> = Taken<Parameters<N>['path']> & Taken<Parameters<N>['query']> & Body<N>

// What a successful answer holds, whatever kind of text it is.
type Content<R> = R extends { content: infer C } ? C[keyof C] : never
type Success<R> = R extends { 200: infer A } ? Content<A> : R extends { 201: infer A } ? Content<A> : never

export type Response<N extends Name> = Success<Described[N]['responses']>

export type CallOptions = {
  /** Two calls with the same key are one. Made up for every write where none is given. */
  readonly idempotencyKey?: string
  readonly signal?: AbortSignal
}

type Method<N extends Name> =
  Record<never, never> extends Request<N>
    ? (request?: Request<N>, options?: CallOptions) => Promise<Response<N>>
    : (request: Request<N>, options?: CallOptions) => Promise<Response<N>>

export type Client = { readonly [N in Name]: Method<N> }

export type ClientOptions = {
  readonly baseUrl: string
  /** The vendor's key; in a browser the session's cookie is used instead. */
  readonly apiKey?: string
  /** The language of sentences, such as those of refusals. */
  readonly language?: string
  readonly timeoutMs?: number
  readonly fetch?: typeof fetch
}

const triesMax = 3
const pauseMs = 250

export function createClient(options: ClientOptions): Client {
  const names = Object.keys(operations) as Name[]
  const methods = names.map((name) => [
    name,
    (request: object = {}, call: CallOptions = {}) => send(options, name, { request, call }),
  ])
  return Object.fromEntries(methods) as Client
}

type Asked = { readonly request: object; readonly call: CallOptions }

// Safe to repeat: reads are, and writes have a key. A request that never arrived, or an answer that got lost, is asked
// for again; an answer is final, whatever it says.
async function send(options: ClientOptions, name: Name, { request, call }: Asked): Promise<unknown> {
  const prepared = prepare(options, name, { request, call })
  for (let tried = 1; ; tried++) {
    try {
      return await answered(await attempt(options, prepared, call))
    } catch (error) {
      const final = error instanceof CotermError || call.signal?.aborted || tried >= triesMax
      if (final) throw error
      await new Promise((resolve) => setTimeout(resolve, pauseMs * tried))
    }
  }
}

type Prepared = { readonly url: string; readonly init: RequestInit }

function prepare({ baseUrl, apiKey, language }: ClientOptions, name: Name, { request, call }: Asked): Prepared {
  const { method, path, inPath, inQuery } = operations[name]
  const inPathNames: readonly string[] = inPath
  const inQueryNames: readonly string[] = inQuery
  const given = Object.entries(request).filter(([, value]) => value !== undefined)
  const query = given
    .filter(([key]) => inQueryNames.includes(key))
    .map(([key, value]) => [key, String(value)] as [string, string])
  const body = given.filter(([key]) => !inPathNames.includes(key) && !inQueryNames.includes(key))
  const values = Object.fromEntries(given)
  const filled = path.replaceAll(/\{(\w+)\}/g, (_, key: string) => encodeURIComponent(String(values[key])))
  const search = query.length > 0 ? `?${new URLSearchParams(query)}` : ''
  const writes = method !== 'GET'
  const takesBody = writes && method !== 'DELETE'
  const headers = {
    accept: 'application/json, text/*, application/pdf, application/xml',
    ...(apiKey && { authorization: `Bearer ${apiKey}` }),
    ...(language && { 'accept-language': language }),
    ...(writes && { 'idempotency-key': call.idempotencyKey ?? crypto.randomUUID() }),
    ...(takesBody && { 'content-type': 'application/json' }),
  }
  const init: RequestInit = { method, headers, credentials: 'same-origin' }
  if (takesBody) init.body = JSON.stringify(Object.fromEntries(body))
  return { url: `${baseUrl.replace(/\/$/, '')}${filled}${search}`, init }
}

function attempt(options: ClientOptions, { url, init }: Prepared, { signal }: CallOptions) {
  const timeout = AbortSignal.timeout(options.timeoutMs ?? 120_000)
  const request = options.fetch ?? fetch
  return request(url, { ...init, signal: signal ? AbortSignal.any([signal, timeout]) : timeout })
}

async function answered(response: globalThis.Response): Promise<unknown> {
  const type = response.headers.get('content-type') ?? ''
  if (response.ok && /^application\/(pdf|xml)/.test(type)) return response.blob()
  const text = await response.text()
  const json = type.includes('json')
  if (response.ok && json) return JSON.parse(text)
  // A page of HTML is somebody else's answer.
  if (response.ok && /^text\/(csv|calendar)/.test(type)) return text
  throw new CotermError(response.status, json ? (JSON.parse(text) as ProblemDetails) : null)
}
