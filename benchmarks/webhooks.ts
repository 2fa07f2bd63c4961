/**
 * How many webhooks a second: deliveries as the worker makes them, from what renewals left to tell, to a receiver on
 * loopback; beside a bare HTTP client that posts the same bodies to it.
 */
import { webhookProvider } from '../packages/server/src/providers/webhook/provider.ts'
import { bareClient } from './bare-client.ts'
import { measureInTurns, type Way } from './measure.ts'
import { ownDatabase } from './own-database.ts'
import { startReceiver } from './receiver.ts'
import { type BenchmarkOptions, issuedIn, type Report, reportOf } from './report.ts'
import { thingsToTell } from './things-to-tell.ts'
import { workerDeliveries } from './worker-deliveries.ts'

// As many as the worker sends to one endpoint at a time.
const lanes = 8
const endpoints = [1, 4]

export async function benchWebhooks(options: BenchmarkOptions): Promise<Report> {
  const { rounds, seconds, onProgress } = options
  onProgress('making a database')
  const { database, server, close } = await ownDatabase(options.databaseUrl, { connectionsMax: 20 })
  const receiver = await startReceiver()
  try {
    const told = await thingsToTell(database, { url: receiver.url, endpoints: Math.max(...endpoints) })
    const { post } = webhookProvider({ allowPrivate: true })
    const bare = { url: receiver.url, bodies: await told.bodies(), lanes }
    const references = [bareClient({ ...bare, keepAlive: false }), bareClient({ ...bare, keepAlive: true })]
    const ways: Way[] = [
      ...references,
      ...endpoints.map((count) => workerDeliveries(database, { told, post, endpoints: count, lanes })),
    ]
    const measured = await measureInTurns(ways, { rounds, seconds, onProgress })
    onProgress('checking the books')
    const issued = await issuedIn(database)
    await told.allWasReceived(receiver.ids)
    return reportOf({ benchmark: 'webhooks', measured, references: references.length, server, options, issued })
  } finally {
    await receiver.close()
    await close()
  }
}
