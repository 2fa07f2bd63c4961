/**
 * Where the payment provider's messages arrive. The body is read as it was sent, because its signature is over every
 * byte; the answer is given as soon as the message is kept.
 */
import type { FastifyInstance } from 'fastify'
import type { OperationDeps } from '../operations/operation.ts'
import { handleProviderEvents, receiveProviderEvent } from '../operations/payments/receive-provider-event.ts'
import { notFound, Problem } from '../operations/problem.ts'

export async function addProviderEvents(server: FastifyInstance, deps: OperationDeps): Promise<void> {
  await server.register(async (scope) => {
    scope.removeAllContentTypeParsers()
    scope.addContentTypeParser('*', { parseAs: 'string' }, (_request, body, done) => done(null, body))
    scope.post('/v1/provider-events/:provider', async (request, reply) => {
      const { provider } = request.params as { provider: string }
      if (provider !== deps.provider.profile.name) throw notFound('provider')
      const headers = Object.fromEntries(
        Object.entries(request.headers).map(([name, value]) => [name, Array.isArray(value) ? value.join(', ') : value]),
      )
      const body = typeof request.body === 'string' ? request.body : ''
      const received = await receiveProviderEvent(deps, { headers, body })
      if (received.type === 'not_the_providers') {
        throw new Problem('invalid_request', 'This message does not bear the signature of the provider.')
      }
      // Nobody waits for it; what fails here, or is cut off, is taken up by the worker.
      handleProviderEvents(deps, deps.clock.now()).catch((error) => request.log.error(error))
      return reply.code(200).header('cache-control', 'no-store').send({ received: true })
    })
  })
}
