/**
 * A message of the payment provider: verified, kept once, and answered. What it is about is looked at afterwards, so the
 * provider never waits for our work, and a crash in between is made good by the worker.
 */
import type { Instant } from '@coterm/core/time/zone.ts'
import type { WebhookRequest } from '../../providers/payment/provider.ts'
import { addProviderEvent, listUnhandled } from '../../store/provider-events.ts'
import type { PaymentDeps } from './attempt-outcome.ts'
import { handleProviderEvent } from './handle-provider-event.ts'

export type Received = { readonly type: 'received'; readonly isNew: boolean } | { readonly type: 'not_the_providers' }

export async function receiveProviderEvent(
  { provider, database, clock }: PaymentDeps,
  request: WebhookRequest,
): Promise<Received> {
  const event = eventIn(provider, request)
  if (!event) return { type: 'not_the_providers' }
  const stored = { ...event, provider: provider.profile.name }
  return { type: 'received', isNew: await addProviderEvent(database.kysely, stored, clock.now()) }
}

// A body that cannot be read was not written by the provider.
function eventIn(provider: PaymentDeps['provider'], request: WebhookRequest) {
  try {
    return provider.readEvent(request)
  } catch {
    return null
  }
}

const pageSize = 100

/** Handles what has been waiting since before the moment. Answers how many there were. */
export async function handleProviderEvents(deps: PaymentDeps, before: Instant): Promise<number> {
  const waiting = await listUnhandled(deps.database.kysely, { now: deps.clock.now(), before, limit: pageSize })
  const own = waiting.filter(({ provider }) => provider === deps.provider.profile.name)
  for (const event of own) await handleProviderEvent(deps, event)
  return own.length
}
