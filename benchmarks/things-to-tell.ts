/** What a renewal run left to tell to endpoints that want everything: real events, made into deliveries as the worker does. */
import type { WebhookEndpointId } from '@coterm/core/ids.ts'
import type { Instant } from '@coterm/core/time/zone.ts'
import { sql } from 'kysely'
import { realClock } from '../packages/server/src/clock.ts'
import { renewAccounts } from '../packages/server/src/operations/renewals/renew-accounts.ts'
import { webhookBody } from '../packages/server/src/operations/webhook-body.ts'
import { aboutSecretOf } from '../packages/server/src/operations/webhook-endpoints/send-webhook.ts'
import { newWebhookSecret } from '../packages/server/src/providers/webhook/signed.ts'
import { newKey, type Sealer, sealerOf } from '../packages/server/src/secrets/sealed.ts'
import type { Database } from '../packages/server/src/store/database.ts'
import { idFromRow, idToRow, newId } from '../packages/server/src/store/ids.ts'
import { publishEvents } from '../packages/server/src/store/publish-events.ts'
import { claimDeliveries } from '../packages/server/src/store/webhook-deliveries.ts'
import { addEndpoint } from '../packages/server/src/store/webhook-endpoints.ts'
import { clock, dueAccounts } from './due-accounts.ts'

const accountsCount = 1000
const shown = 200

export type ThingsToTell = {
  readonly sealer: Sealer
  readonly endpoints: readonly WebhookEndpointId[]
  /** What some of them are told, for who sends the same without the worker. */
  bodies(): Promise<string[]>
  /** Nobody has been told yet but these, who have all before them again. */
  beginAgain(endpoints: readonly WebhookEndpointId[]): Promise<void>
  /** Throws where a delivery is recorded that has never arrived. */
  allWasReceived(ids: () => Promise<ReadonlySet<string>>): Promise<void>
}

type Asked = { readonly url: string; readonly endpoints: number }

export async function thingsToTell(database: Database, { url, endpoints: count }: Asked): Promise<ThingsToTell> {
  const sealer = sealerOf([newKey()])
  const endpoints: WebhookEndpointId[] = []
  for (let made = 0; made < count; made++) endpoints.push(await endpointAt(database, { url, sealer }))
  await renewAndPublish(database)
  const [first] = endpoints
  if (!first) throw new Error('Broken invariant: there is an endpoint')
  const beginAgain = async (whose: readonly WebhookEndpointId[]) => {
    await sql`truncate webhook_attempt`.execute(database.kysely)
    await sql`update webhook_delivery set status = 'waiting', tries = 0, delivered_at = null,
        next_try_at = case when endpoint_id = any(${whose.map(idToRow)}::bigint[]) then created_at else 'infinity' end
      `.execute(database.kysely)
    await sql`vacuum analyze webhook_delivery`.execute(database.kysely)
  }
  return {
    ...{ sealer, endpoints, beginAgain },
    async bodies() {
      const now = realClock.now()
      const claimed = await claimDeliveries(database.kysely, first, { now, until: now, limit: shown })
      return claimed.map(webhookBody)
    },
    async allWasReceived(ids) {
      const told = await ids()
      const query = database.kysely.selectFrom('webhook_delivery').select('id').where('status', '=', 'delivered')
      const delivered = (await query.execute()).map(({ id }) => idFromRow('webhookDelivery', id))
      const lost = delivered.filter((id) => !told.has(id))
      if (delivered.length === 0 || lost.length > 0) {
        throw new Error(`Of ${delivered.length} recorded deliveries ${lost.length} have never arrived.`)
      }
    },
  }
}

async function endpointAt(database: Database, { url, sealer }: { url: string; sealer: Sealer }) {
  const id = await newId(database, 'webhookEndpoint')
  await addEndpoint(database.kysely, {
    ...{ id, url, description: '', eventTypes: null, seller: null, mode: 'all' },
    sealedSecret: sealer.seal(newWebhookSecret(), aboutSecretOf(id)),
    ...{ before: null, createdAt: 0 as Instant, disabled: null, failingSince: null },
  })
  return id
}

async function renewAndPublish(database: Database): Promise<void> {
  const due = await dueAccounts(database)
  await due.ensure(accountsCount)
  const taken = due.take(accountsCount) ?? []
  const { parked } = await renewAccounts({ database, clock }, taken)
  if (parked.length > 0) throw new Error(`A renewal failed: ${parked[0]?.reason}`)
  await database.kysely.transaction().execute(async (transaction) => {
    for (const { account } of taken) await publishEvents(transaction, account, realClock.now())
  })
}
