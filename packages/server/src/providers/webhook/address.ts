/**
 * Where a webhook may go: to a public address, by https. A vendor's colleague who may make webhooks must not be able to
 * reach what is behind our own wall with them.
 */
import { lookup } from 'node:dns'
import type { LookupFunction } from 'node:net'
import { isIP } from 'node:net'
import ipaddr from 'ipaddr.js'

export class ForbiddenAddress extends Error {}

/** `allowPrivate`: where people try things out, a webhook may go to the same machine, without https. */
export type AddressRules = { readonly allowPrivate: boolean }

/** What is wrong with this address as the place of a webhook; null when nothing is. */
export function problemOfUrl(text: string, { allowPrivate }: AddressRules): string | null {
  if (!URL.canParse(text)) return 'is not an address such as https://example.com/webhooks'
  const url = new URL(text)
  if (url.username || url.password) return 'holds a name or password: use the signature instead'
  if (url.hash) return 'holds a fragment, which would not be sent'
  if (url.protocol !== 'https:' && !(allowPrivate && url.protocol === 'http:')) return 'does not begin with https://'
  const host = url.hostname.replace(/^\[|\]$/g, '')
  if (isIP(host) && !allowPrivate && !isPublic(host)) return 'is not a public address'
  if (!allowPrivate && url.port !== '') return 'names a port: webhooks go to 443'
  return null
}

/**
 * Looks a name up, and lets nobody connect to an address that is not public. The connection is made to what was looked up
 * here, so that a name cannot mean one thing when it is checked and another when it is used.
 */
export function lookupFor({ allowPrivate }: AddressRules): LookupFunction {
  return (hostname, options, callback) => {
    lookup(hostname, { ...options, all: true }, (error, addresses) => {
      const refused = !error && !allowPrivate && addresses.some(({ address }) => !isPublic(address))
      const problem = error ?? (refused ? new ForbiddenAddress(`${hostname} is not a public address`) : null)
      const [first] = addresses ?? []
      if (problem || !first) return callback(problem ?? new Error(`${hostname} has no address`), '', 4)
      if (options.all) return callback(null, addresses)
      return callback(null, first.address, first.family)
    })
  }
}

// Loopback, private, link-local, mapped, translated and reserved ranges all have names of their own.
export function isPublic(address: string): boolean {
  return ipaddr.isValid(address) && ipaddr.process(address).range() === 'unicast'
}
