/**
 * What browsers are told with every answer. An answer that is not a page may load, frame and send nothing at all; a page
 * says which of the few policies here it lives by, each with a fresh nonce: what does not carry it neither runs nor styles.
 */
import { randomBytes } from 'node:crypto'
import type { FastifyReply } from 'fastify'

/** The sources a page needs, given its nonce. */
export type PagePolicy = (nonce: string) => Readonly<Record<string, string>>

const nothing = { 'default-src': "'none'", 'base-uri': "'none'", 'form-action': "'none'", 'frame-ancestors': "'none'" }

/** The portal: its own script and what that loads; styles and pictures of its own; and text never becomes markup. */
export const portalPolicy: PagePolicy = (nonce) => ({
  ...nothing,
  'script-src': `'nonce-${nonce}' 'strict-dynamic'`,
  'style-src': `'self' 'nonce-${nonce}'`,
  'img-src': "'self' data:",
  'font-src': "'self'",
  'connect-src': "'self'",
  'form-action': "'self'",
  'require-trusted-types-for': "'script'",
  'trusted-types': "'none'",
})

/** The documentation: its search is the one script, which asks for its index; text never becomes markup. */
export const docsPolicy: PagePolicy = (nonce) => ({
  ...nothing,
  'script-src': `'nonce-${nonce}' 'strict-dynamic'`,
  'style-src': "'self'",
  'img-src': "'self'",
  'connect-src': "'self'",
  'require-trusted-types-for': "'script'",
  'trusted-types': "'none'",
})

/** A page without scripts that may send a form. */
export const formPolicy: PagePolicy = (nonce) => ({
  ...nothing,
  'style-src': `'nonce-${nonce}'`,
  'form-action': "'self'",
})

export function sendPage(reply: FastifyReply, policy: PagePolicy, write: (nonce: string) => string): FastifyReply {
  const nonce = randomBytes(16).toString('base64')
  return reply
    .type('text/html; charset=utf-8')
    .header('cache-control', 'no-store')
    .header('content-security-policy', policyText(policy(nonce)))
    .send(write(nonce))
}

export function policyText(sources: Readonly<Record<string, string>>): string {
  return Object.entries(sources)
    .map(([directive, source]) => `${directive} ${source}`.trim())
    .join('; ')
}

const policyOfData = policyText(nothing)
const twoYears = 63_072_000
// Passkeys are the one power of the browser that is used here.
const powers = 'publickey-credentials-get=(self), publickey-credentials-create=(self), '
const powersOff =
  'accelerometer=(), camera=(), display-capture=(), fullscreen=(), geolocation=(), gyroscope=(), ' +
  'magnetometer=(), microphone=(), midi=(), payment=(), serial=(), usb=()'

/** `isHttps`: customers reach us by https. What the answer has said itself stays. */
export function setSecurityHeaders(reply: FastifyReply, isHttps: boolean): FastifyReply {
  const usual = {
    'content-security-policy': policyOfData,
    'referrer-policy': 'same-origin',
    // What is not said to be kept is not kept, by anybody.
    'cache-control': 'no-store',
  }
  for (const [name, value] of Object.entries(usual)) if (!reply.hasHeader(name)) reply.header(name, value)
  if (isHttps) reply.header('strict-transport-security', `max-age=${twoYears}; includeSubDomains`)
  return reply
    .header('x-content-type-options', 'nosniff')
    .header('cross-origin-opener-policy', 'same-origin')
    .header('cross-origin-resource-policy', 'same-origin')
    .header('permissions-policy', powers + powersOff)
    .header('x-request-id', reply.request.id)
}
