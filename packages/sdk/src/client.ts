/** The client: one method for every operation, which takes one object and answers what the API answers. */
import { allPages, type PageOf } from './all-pages.ts'
import { answered } from './answer.ts'
import type { operations as Described } from './api-types.ts'
import { apiVersion, operations } from './operations.ts'
import { type Trying, tried, usualRetries } from './sending.ts'

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
  /** For each try; the client's where none is given. */
  readonly timeoutMs?: number
  /** How often it is tried again; the client's where none is given. */
  readonly retries?: number
  /** Ends the call, with all its tries. */
  readonly signal?: AbortSignal
}

type Arguments<N extends Name> =
  Record<never, never> extends Request<N>
    ? [request?: Request<N>, options?: CallOptions]
    : [request: Request<N>, options?: CallOptions]

type Method<N extends Name> = ((...args: Arguments<N>) => Promise<Response<N>>) &
  (Response<N> extends PageOf<infer T>
    ? {
        /** Every entry of the list, in its order; the next page is asked for when it is reached. */
        all(...args: Arguments<N>): AsyncGenerator<T, void, undefined>
      }
    : unknown)

export type Client = { readonly [N in Name]: Method<N> }

export type ClientOptions = {
  readonly baseUrl: string
  /** The vendor's key; in a browser the session's cookie is used instead. */
  readonly apiKey?: string
  /** The language of sentences, such as those of refusals. */
  readonly language?: string
  /** How long each try may take; two minutes where nothing is said. */
  readonly timeoutMs?: number
  /** How often a call is tried again that got no answer or is to be tried later; twice where nothing is said. */
  readonly retries?: number
  readonly fetch?: typeof fetch
  /** The chance in the pauses between tries. */
  readonly random?: () => number
}

const usualTimeoutMs = 120_000

export function createClient(options: ClientOptions): Client {
  const names = Object.keys(operations) as Name[]
  return Object.fromEntries(names.map((name) => [name, methodOf(options, name)])) as Client
}

function methodOf(options: ClientOptions, name: Name) {
  const method = (request: object = {}, call: CallOptions = {}) => send(options, name, { request, call })
  const inQuery: readonly string[] = operations[name].inQuery
  if (!inQuery.includes('cursor')) return method
  const all = (request: object = {}, call: CallOptions = {}) => allPages((page) => method(page, call), request)
  return Object.assign(method, { all })
}

type Asked = { readonly request: object; readonly call: CallOptions }

async function send(options: ClientOptions, name: Name, { request, call }: Asked): Promise<unknown> {
  const prepared = prepare(options, name, { request, call })
  const { retries = options.retries ?? usualRetries, signal } = call
  const trying: Trying = { retries, signal, random: options.random ?? Math.random }
  return tried(async () => answered(await attempt(options, prepared, call)), trying)
}

type Prepared = { readonly url: string; readonly init: RequestInit }

function prepare(options: ClientOptions, name: Name, { request, call }: Asked): Prepared {
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
  const takesBody = method !== 'GET' && method !== 'DELETE'
  const init: RequestInit = { method, headers: headersOf(options, method, call), credentials: 'same-origin' }
  if (takesBody) init.body = JSON.stringify(Object.fromEntries(body))
  return { url: `${options.baseUrl.replace(/\/$/, '')}${filled}${search}`, init }
}

// Made once for all tries, so that they carry the same key.
function headersOf({ apiKey, language }: ClientOptions, method: string, { idempotencyKey }: CallOptions) {
  return {
    accept: 'application/json, text/*, application/pdf, application/xml',
    'coterm-version': apiVersion,
    ...(apiKey && { authorization: `Bearer ${apiKey}` }),
    ...(language && { 'accept-language': language }),
    ...(method !== 'GET' && { 'idempotency-key': idempotencyKey ?? crypto.randomUUID() }),
    ...(method !== 'GET' && method !== 'DELETE' && { 'content-type': 'application/json' }),
  }
}

function attempt(options: ClientOptions, { url, init }: Prepared, { signal, timeoutMs }: CallOptions) {
  const timeout = AbortSignal.timeout(timeoutMs ?? options.timeoutMs ?? usualTimeoutMs)
  const request = options.fetch ?? fetch
  return request(url, { ...init, signal: signal ? AbortSignal.any([signal, timeout]) : timeout })
}
