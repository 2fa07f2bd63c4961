/**
 * A cookie travels by itself, so a write has to come from our own pages. Every browser says where a request comes from; a
 * program that says nothing has no cookie it did not put there itself. The payment provider's messages are signed instead.
 */
import type { FastifyInstance, FastifyRequest } from 'fastify'
import { Problem } from '../operations/problem.ts'

export function refuseForeignWrites(server: FastifyInstance, publicUrl: () => string): void {
  server.addHook('onRequest', async (request) => {
    if (request.method === 'GET' || request.method === 'HEAD') return
    if (request.url.startsWith('/v1/provider-events/')) return
    if (isForeign(request, publicUrl())) throw new Problem('forbidden', 'This request comes from another site.')
  })
}

function isForeign({ headers, host, protocol, url }: FastifyRequest, publicUrl: string): boolean {
  const site = headers['sec-fetch-site']
  if (site !== undefined) return site !== 'same-origin' && site !== 'none'
  const { origin } = headers
  // Older browsers say only the origin, and not even that on a page that keeps its address, a secret, to itself.
  if (origin === undefined || (origin === 'null' && url.startsWith('/link/'))) return false
  // Behind a proxy the public address is another one than ours.
  return ![`${protocol}://${host}`, publicUrl].includes(origin)
}
