/**
 * A card number never gets further than this: whatever a request says, in its address, its query or its body, is looked
 * through before anything reads, keeps or logs it. The number is not repeated in the answer.
 */
import { containsCardNumber } from '@coterm/core/payment/card-number.ts'
import type { FastifyInstance, FastifyRequest } from 'fastify'
import { Problem } from '../operations/problem.ts'

const depthMax = 64

export function refuseCardNumbers(server: FastifyInstance): void {
  server.addHook('preValidation', async (request) => {
    // Messages of the provider are verified and hold ids only.
    if (request.url.startsWith('/v1/provider-events/')) return
    const path = placeIn(request)
    if (path === null) return
    throw new Problem(
      'card_number_refused',
      `${path} looks like a card number, and none is taken here. Nothing of this request was kept. Add a card on the payment provider's page.`,
    )
  })
}

function placeIn(request: FastifyRequest): string | null {
  return (
    search(request.params, 'The address', 0) ?? search(request.query, 'The query', 0) ?? search(request.body, '', 0)
  )
}

/** The path of the first value with a card number in it; null when there is none. */
function search(value: unknown, path: string, depth: number): string | null {
  if (depth > depthMax) return null
  if (typeof value === 'string') return containsCardNumber(value) ? path || 'The body' : null
  // Written as a number, it has lost its last digits from the seventeenth on.
  if (typeof value === 'number')
    return containsCardNumber(BigInt(Math.trunc(Math.abs(value) || 0)).toString()) ? path : null
  if (Array.isArray(value)) return first(value.entries(), path, depth)
  return typeof value === 'object' && value !== null ? first(Object.entries(value), path, depth) : null
}

function first(entries: Iterable<[string | number, unknown]>, path: string, depth: number): string | null {
  for (const [key, value] of entries) {
    const named = containsCardNumber(String(key))
    const place = path === '' ? String(key) : `${path}.${key}`
    if (named) return path || 'The body'
    const found = search(value, place, depth + 1)
    if (found !== null) return found
  }
  return null
}
