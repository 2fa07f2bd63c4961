/** Deliveries as the worker makes them: claimed, signed, sent, and recorded with what was answered, each by itself. */
import { realClock } from '../packages/server/src/clock.ts'
import type { WebhookProvider } from '../packages/server/src/providers/webhook/provider.ts'
import type { Database } from '../packages/server/src/store/database.ts'
import { deliverWebhooks } from '../packages/server/src/worker/deliver-webhooks.ts'
import type { Way } from './measure.ts'
import type { ThingsToTell } from './things-to-tell.ts'

type Plan = {
  readonly told: ThingsToTell
  readonly post: WebhookProvider['post']
  readonly endpoints: number
  readonly lanes: number
}

export function workerDeliveries(database: Database, { told, post, endpoints, lanes }: Plan): Way {
  const deps = { database, clock: realClock, sealer: told.sealer, chance: () => 0 }
  return {
    name: endpoints === 1 ? 'worker, one endpoint' : `worker, ${endpoints} endpoints`,
    clients: endpoints * lanes,
    prepare: () => told.beginAgain(told.endpoints.slice(0, endpoints)),
    async run(until) {
      const stopping = new AbortController()
      const late = setTimeout(() => stopping.abort(), until - performance.now())
      await deliverWebhooks({ ...deps, post }, stopping.signal)
      clearTimeout(late)
      return deliveredIn(database)
    },
  }
}

// What counts is what is recorded, not what was sent.
async function deliveredIn({ kysely }: Database): Promise<number> {
  const query = kysely.selectFrom('webhook_delivery').where('status', '=', 'delivered')
  const { count } = await query.select(({ fn }) => fn.countAll<bigint>().as('count')).executeTakeFirstOrThrow()
  return Number(count)
}
