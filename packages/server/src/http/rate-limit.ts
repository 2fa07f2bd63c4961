/** Asking for sign-in links is bounded for each caller's address, so that nobody's mailbox is flooded. */
import type { FastifyInstance } from 'fastify'
import { Problem } from '../operations/problem.ts'

const asksMax = 10
const windowMs = 15 * 60_000
const callersMax = 10_000

export function addRateLimit(server: FastifyInstance, now: () => number): void {
  const asks = new Map<string, { since: number; count: number }>()
  server.addHook('onRequest', async (request) => {
    if (request.method !== 'POST' || request.url !== '/v1/sessions/link') return
    const entry = asks.get(request.ip)
    const recent = entry && now() - entry.since < windowMs ? entry : { since: now(), count: 0 }
    recent.count += 1
    if (asks.size >= callersMax) asks.clear()
    asks.set(request.ip, recent)
    if (recent.count > asksMax) throw new Problem('rate_limited', 'Too many sign-in links asked for. Wait 15 minutes.')
  })
}
