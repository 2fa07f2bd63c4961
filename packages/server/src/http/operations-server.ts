/** A small server on a port of its own for whoever runs Coterm: metrics, liveness and readiness. Customers never reach it. */
import fastify, { type FastifyInstance } from 'fastify'
import type { Database } from '../store/database.ts'
import { addHealth } from './health.ts'
import type { Metrics } from './metrics.ts'

export function operationsServer(database: Database, metrics: Metrics): FastifyInstance {
  const server = fastify({ logger: { level: 'error' }, requestTimeout: 10_000, connectionTimeout: 10_000 })
  addHealth(server, database)
  server.get('/metrics', async (_request, reply) => reply.type(metrics.contentType).send(await metrics.text()))
  return server
}
