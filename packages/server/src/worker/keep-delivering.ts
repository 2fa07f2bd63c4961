/**
 * Delivers webhooks until it is stopped. Every endpoint is worked on by itself: whoever answers slowly is still being told
 * while the next pass begins for the others.
 */
import type { WebhookEndpointId } from '@coterm/core/ids.ts'
import { endpointsWithWork } from '../store/webhook-deliveries.ts'
import { deliverTo, forgetOldDeliveries, type WebhookDeps } from './deliver-webhooks.ts'
import { pause } from './pause.ts'

type Keeping = {
  readonly pauseMs: number
  readonly onError: (error: unknown) => void
  readonly signal: AbortSignal
}

// Each has a few connections at a time, so this bounds all of them.
const endpointsAtOnce = 64

/** Answers when what was on its way has arrived or has been let go. */
export async function keepDelivering(deps: WebhookDeps, { pauseMs, onError, signal }: Keeping): Promise<void> {
  const told = new Map<WebhookEndpointId, Promise<void>>()
  const noteError = (error: unknown) => {
    if (!signal.aborted) onError(error)
  }
  while (!signal.aborted) {
    try {
      for (const endpoint of await endpointsWithWork(deps.database.kysely, deps.clock.now())) {
        if (told.has(endpoint) || told.size >= endpointsAtOnce) continue
        const telling = deliverTo(deps, endpoint, signal)
        told.set(
          endpoint,
          telling.catch(noteError).finally(() => told.delete(endpoint)),
        )
      }
      await forgetOldDeliveries(deps, signal)
    } catch (error) {
      noteError(error)
    }
    await pause(pauseMs, signal)
  }
  await Promise.all(told.values())
}
