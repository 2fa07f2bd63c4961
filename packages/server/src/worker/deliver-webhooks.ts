/**
 * Tells the vendor's systems what happened: at least once, and of each subscription in order. A delivery is claimed for a
 * while before it is sent, so several workers share the work and a crash loses nothing. One endpoint that is slow or down
 * holds nobody else.
 */
import type { WebhookEndpointId } from '@coterm/core/ids.ts'
import type { Instant } from '@coterm/core/time/zone.ts'
import type { Clock } from '../clock.ts'
import { webhookBody } from '../operations/webhook-body.ts'
import { sendWebhook, type WebhookSender, webhookMsMax } from '../operations/webhook-endpoints/send-webhook.ts'
import type { Database, Transaction } from '../store/database.ts'
import { tellAdmins } from '../store/operator-letters.ts'
import {
  type ClaimedDelivery,
  claimDeliveries,
  endpointsWithWork,
  type Fate,
  forgetDeliveries,
  recordAttempt,
  releaseDeliveries,
} from '../store/webhook-deliveries.ts'
import { type DisabledReason, loadEndpoint, saveEndpoint, type WebhookEndpoint } from '../store/webhook-endpoints.ts'
import { failingMsMax, fateOf } from './webhook-schedule.ts'

export type WebhookDeps = WebhookSender & {
  readonly database: Database
  readonly clock: Clock
  /** From 0 to 1. */
  readonly chance: () => number
}

// Longer than a try may take: what is being sent is not taken by somebody else.
const leaseMs = 2 * webhookMsMax
const atOnce = 8
const claimedAtOnce = 32
const roundsMax = 100
const keptMs = 30 * 86_400_000

/** Everything whose time has come, endpoint by endpoint beside each other. */
export async function deliverWebhooks(deps: WebhookDeps, signal?: AbortSignal): Promise<void> {
  const endpoints = await endpointsWithWork(deps.database.kysely, deps.clock.now())
  await Promise.all(endpoints.map((endpoint) => deliverTo(deps, endpoint, signal)))
}

export async function deliverTo(deps: WebhookDeps, id: WebhookEndpointId, signal?: AbortSignal): Promise<void> {
  const { database, clock } = deps
  for (let round = 0; round < roundsMax && !signal?.aborted; round++) {
    const endpoint = await loadEndpoint(database.kysely, id)
    if (!endpoint || endpoint.disabled !== null) return
    const now = clock.now()
    const until = (now + leaseMs) as Instant
    const claimed = await claimDeliveries(database.kysely, id, { now, until, limit: claimedAtOnce })
    if (claimed.length === 0) return
    const waiting = [...claimed]
    // Before the lease is over: what waits behind slow ones for too long is somebody else's afterwards.
    const inTime = () => !signal?.aborted && clock.now() <= now + leaseMs - webhookMsMax
    const lane = async () => {
      while (inTime()) {
        const delivery = waiting.shift()
        if (!delivery) return
        await deliver(deps, { endpoint, delivery, ...(signal && { signal }) })
      }
    }
    await Promise.all(Array.from({ length: atOnce }, lane))
    await releaseDeliveries(database.kysely, waiting, { until, now: clock.now() })
  }
}

type Sending = {
  readonly endpoint: WebhookEndpoint
  readonly delivery: ClaimedDelivery
  readonly signal?: AbortSignal
}

async function deliver(deps: WebhookDeps, { endpoint, delivery, signal }: Sending): Promise<void> {
  const { database, clock, chance } = deps
  const at = clock.now()
  const body = webhookBody(delivery)
  const began = performance.now()
  const posted = await sendWebhook(deps, { endpoint, message: { id: delivery.id, at: new Date(at), body }, signal })
  // Stopped in the middle: it is sent again once its lease is over.
  if (signal?.aborted && posted.status === null) return
  const durationMs = Math.round(performance.now() - began)
  const { status, failure, answer } = posted
  const now = clock.now()
  const fate = fateOf(posted, { tries: delivery.tries - delivery.triesBefore, now, chance: chance() })
  await database.kysely.transaction().execute(async (transaction) => {
    await recordAttempt(transaction, delivery, { attempt: { at, status, failure, durationMs, answer }, fate })
    await noteHealth(transaction, endpoint, { fate, gone: status === 410, now })
  })
}

type Health = { readonly fate: Fate; readonly gone: boolean; readonly now: Instant }

// Written only where it changes: most of the time an endpoint is well, and stays so.
async function noteHealth(transaction: Transaction, seen: WebhookEndpoint, { fate, gone, now }: Health): Promise<void> {
  if (fate.status === 'delivered' && seen.failingSince === null) return
  const endpoint = await loadEndpoint(transaction, seen.id, { lock: true })
  if (!endpoint || endpoint.disabled !== null) return
  if (fate.status === 'delivered') {
    await saveEndpoint(transaction, { ...endpoint, failingSince: null })
    return
  }
  const failingSince = endpoint.failingSince ?? now
  const tooLong = fate.status === 'failed' && now - failingSince >= failingMsMax
  const disabled: DisabledReason | null = gone ? 'gone' : tooLong ? 'failing' : null
  await saveEndpoint(transaction, { ...endpoint, failingSince, disabled })
  if (disabled) await tellAdmins(transaction, { kind: 'webhook_disabled', about: endpoint.url }, now)
}

/** Deletes what is older than thirty days, a bounded part of it at a time. */
export async function forgetOldDeliveries({ database, clock }: WebhookDeps, signal?: AbortSignal): Promise<void> {
  const before = (clock.now() - keptMs) as Instant
  for (let round = 0; round < roundsMax && !signal?.aborted; round++) {
    if (!(await forgetDeliveries(database.kysely, before))) return
  }
}
