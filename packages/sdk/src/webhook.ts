/**
 * Verifies what Coterm sends to a webhook, by the Standard Webhooks specification (https://www.standardwebhooks.com). It
 * needs nothing but the Web Cryptography API, and runs wherever that is.
 */
import type { components } from './api-types.ts'

export type WebhookEvent = {
  /** What happened, such as `invoice.issued`; `test` for an event that somebody sent to try the endpoint. */
  readonly type: components['schemas']['Event']['type'] | 'test'
  /** When it was written down: an instant, by ISO 8601. */
  readonly timestamp: string
  readonly data: {
    readonly account: string
    readonly seller: string
    readonly testClock: string | null
    readonly subscription: string | null
    /** Counts the events of the account. */
    readonly sequence: string
    /** The civil day it counts for. */
    readonly date: string
    readonly figures: Readonly<Record<string, string | number | boolean | null>>
  }
}

/** Why a webhook is not to be believed. */
export class WebhookError extends Error {
  readonly reason: 'headers_missing' | 'too_old' | 'too_new' | 'signature_wrong'

  constructor(reason: WebhookError['reason'], message: string) {
    super(message)
    this.name = 'WebhookError'
    this.reason = reason
  }
}

export type VerifyOptions = {
  /** How far its clock may be from ours, both ways. */
  readonly toleranceSeconds?: number
  /** Milliseconds since 1970, for tests. */
  readonly now?: number
}

type GivenHeaders = Headers | Readonly<Record<string, string | readonly string[] | undefined>>

/**
 * The event in the request, once it is known to be Coterm's. `body` is the request's as it came: parsed and written again it
 * may differ. `secrets`: the endpoint's, or while one is changed both. Throws `WebhookError`.
 */
export async function verifyWebhook(
  body: string,
  headers: GivenHeaders,
  secrets: string | readonly string[],
  { toleranceSeconds = 300, now = Date.now() }: VerifyOptions = {},
): Promise<WebhookEvent> {
  const [id, timestamp, signature] = ['webhook-id', 'webhook-timestamp', 'webhook-signature'].map((name) =>
    headerOf(headers, name),
  )
  if (!id || !timestamp || !signature || !/^\d{1,12}$/.test(timestamp)) {
    throw new WebhookError(
      'headers_missing',
      'The headers webhook-id, webhook-timestamp and webhook-signature are needed.',
    )
  }
  const ageSeconds = now / 1000 - Number(timestamp)
  if (ageSeconds > toleranceSeconds) throw new WebhookError('too_old', 'The webhook is too old.')
  if (ageSeconds < -toleranceSeconds) throw new WebhookError('too_new', 'The webhook is from the future.')
  const content = new TextEncoder().encode(`${id}.${timestamp}.${body}`)
  const given = signature.split(' ').flatMap((each) => (each.startsWith('v1,') ? [each.slice(3)] : []))
  for (const secret of typeof secrets === 'string' ? [secrets] : secrets) {
    for (const each of given) if (await isRight(secret, each, content)) return JSON.parse(body) as WebhookEvent
  }
  throw new WebhookError('signature_wrong', 'No signature of the webhook is right.')
}

async function isRight(secret: string, signature: string, content: Uint8Array<ArrayBuffer>): Promise<boolean> {
  const [raw, given] = [bytesOf(secret.replace(/^whsec_/, '')), bytesOf(signature)]
  if (!raw || !given || raw.length === 0) return false
  const key = await crypto.subtle.importKey('raw', raw, { name: 'HMAC', hash: 'SHA-256' }, false, ['verify'])
  // Compares in a time that does not tell how much of it is right.
  return crypto.subtle.verify('HMAC', key, given, content)
}

function bytesOf(base64: string): Uint8Array<ArrayBuffer> | null {
  try {
    return Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0))
  } catch {
    return null
  }
}

function headerOf(headers: GivenHeaders, name: string): string | undefined {
  if (headers instanceof Headers) return headers.get(name) ?? undefined
  const found = Object.entries(headers).find(([key]) => key.toLowerCase() === name)?.[1]
  return typeof found === 'string' ? found : found?.[0]
}
