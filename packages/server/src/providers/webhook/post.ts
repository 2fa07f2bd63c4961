/** One request to a webhook's address: bounded in time and in what is read of the answer, never redirected. */
import { type ClientRequest, request as plain } from 'node:http'
import { request as encrypted } from 'node:https'
import { isIP } from 'node:net'
import { type AddressRules, ForbiddenAddress, isPublic, lookupFor } from './address.ts'

const answerBytesMax = 2000

export type Posted = {
  /** Null when nothing was answered. */
  readonly status: number | null
  readonly failure: string | null
  /** The first bytes of the answer, as text. */
  readonly answer: string
  /** What the answer says about when to come again, in seconds. */
  readonly retryAfter: string | null
}

export type Post = {
  readonly url: string
  readonly headers: Readonly<Record<string, string>>
  readonly body: string
  readonly timeoutMs: number
  readonly signal?: AbortSignal
}

export function post({ url, headers, body, timeoutMs, signal }: Post, rules: AddressRules): Promise<Posted> {
  const host = new URL(url).hostname.replace(/^\[|\]$/g, '')
  if (isIP(host) && !rules.allowPrivate && !isPublic(host)) return Promise.resolve(failed(`${host} is not public`))
  const content = Buffer.from(body)
  const limit = AbortSignal.timeout(timeoutMs)
  const either = signal ? AbortSignal.any([signal, limit]) : limit
  const options = {
    method: 'POST',
    headers: { ...headers, 'content-type': 'application/json', 'content-length': content.length },
    lookup: lookupFor(rules),
    signal: either,
    // A connection of its own: what is answered late on an old one could be taken for an answer to this.
    agent: false,
  } as const
  return new Promise((resolve) => {
    const send = url.startsWith('https:') ? encrypted : plain
    const asked: ClientRequest = send(url, options, (response) => {
      const parts: Buffer[] = []
      let size = 0
      const done = () => {
        const { statusCode = 0, headers: answered } = response
        const answer = Buffer.concat(parts).subarray(0, answerBytesMax).toString('utf8')
        resolve({ status: statusCode, failure: null, answer, retryAfter: answered['retry-after'] ?? null })
        response.destroy()
      }
      response.on('data', (part: Buffer) => {
        parts.push(part)
        size += part.length
        if (size >= answerBytesMax) done()
      })
      response.on('end', done)
      response.on('error', (error) => resolve(failed(wordsOf(error, { limit, timeoutMs }))))
    })
    asked.on('error', (error) => resolve(failed(wordsOf(error, { limit, timeoutMs }))))
    asked.end(content)
  })
}

function failed(failure: string): Posted {
  return { status: null, failure, answer: '', retryAfter: null }
}

type Limits = { readonly limit: AbortSignal; readonly timeoutMs: number }

function wordsOf(error: Error, { limit, timeoutMs }: Limits): string {
  if (limit.aborted) return `No answer within ${timeoutMs / 1000} s.`
  if (error instanceof ForbiddenAddress) return error.message
  const { code } = error as NodeJS.ErrnoException
  return code ? `${code}: ${error.message}`.slice(0, 300) : error.message.slice(0, 300)
}
