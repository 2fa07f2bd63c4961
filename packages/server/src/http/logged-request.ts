/**
 * A request as it may be logged: no card numbers, none of the secrets that addresses carry by their nature, and nothing of
 * what was asked for, because people are looked up by their names and addresses.
 */
import { redactCardNumbers } from '@coterm/core/payment/card-number.ts'
import type { FastifyRequest } from 'fastify'

// What follows these opens something for whoever has it.
const secretPlaces = [
  /(\/link\/)[^/?]+/,
  /(\/v1\/calendars\/)[^/?]+/,
  /(\/contract-receipts\/)[^/?]+/,
  /([?&][^=&]+=)[^&]+/g,
]

export function loggedRequest(request: Pick<FastifyRequest, 'method' | 'url'>) {
  const url = secretPlaces.reduce((text, place) => text.replace(place, '$1…'), decoded(request.url))
  return { method: request.method, url: redactCardNumbers(url) ?? url }
}

function decoded(url: string): string {
  try {
    return decodeURIComponent(url.replaceAll('+', ' '))
  } catch {
    return url
  }
}
