/**
 * When there is more to do than can be done in time, what can wait is turned away at once, so that signing in, paying and
 * cancelling go on: when the process has no breath left between its turns, or too many requests are being answered.
 */
import { monitorEventLoopDelay } from 'node:perf_hooks'
import type { FastifyInstance, FastifyRequest } from 'fastify'
import { Problem } from '../operations/problem.ts'

export type LoadBounds = {
  /** Requests being answered at one time. */
  readonly inFlightMax: number
  /** By how much the process's turns are late, on average over the last second. */
  readonly delayMsMax: number
}

export const usualBounds: LoadBounds = { inFlightMax: 200, delayMsMax: 1000 }

const sampleMs = 1000
const retrySeconds = 5

export function addLoadShedding(server: FastifyInstance, bounds: LoadBounds): void {
  const delay = monitorEventLoopDelay({ resolution: 20 })
  delay.enable()
  let lateMs = 0
  const sampling = setInterval(() => {
    lateMs = Number.isFinite(delay.mean) ? delay.mean / 1e6 - 20 : 0
    delay.reset()
  }, sampleMs)
  sampling.unref()
  const answering = new Set<FastifyRequest>()
  server.addHook('onRequest', async (request, reply) => {
    const busy = answering.size >= bounds.inFlightMax || lateMs > bounds.delayMsMax
    if (busy && mayWait(request)) {
      reply.header('retry-after', String(retrySeconds))
      throw new Problem('overloaded', 'There is too much to do just now; nothing was done. Try again in a moment.')
    }
    answering.add(request)
  })
  const done = async (request: FastifyRequest) => void answering.delete(request)
  server.addHook('onResponse', done)
  server.addHook('onRequestAbort', done)
  server.addHook('onClose', async () => {
    clearInterval(sampling)
    delay.disable()
  })
}

function mayWait({ routeOptions }: FastifyRequest): boolean {
  return (routeOptions.config as { mayWait?: boolean }).mayWait === true
}
