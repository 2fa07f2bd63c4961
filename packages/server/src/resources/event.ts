/** What happened: who did what, and when. */
import { findProduct } from '@coterm/core/catalog/catalog.ts'
import { eventTypes } from '@coterm/core/events.ts'
import { idPrefixes } from '@coterm/core/ids.ts'
import { findSubscription, type KnownAccount } from '@coterm/core/subscription/known.ts'
import { formatPlainDate } from '@coterm/core/time/plain-date.ts'
import { z } from 'zod'
import type { PastEvent } from '../store/events.ts'
import type { Member } from '../store/members.ts'
import { DateText, InstantText, idText } from './primitives.ts'

export const EventShape = z
  .object({
    number: z.string().meta({ description: 'Counts the events of the account; the audit chain goes by it.' }),
    type: z.enum(eventTypes),
    date: DateText.meta({ description: 'The day it counts for; on a test clock, the clock’s.' }),
    at: InstantText.meta({ description: 'When it was written down.' }),
    by: z
      .object({ kind: z.enum(['member', 'vendor', 'automatic']), name: z.string().nullable() })
      .meta({ description: 'Who asked for it; `automatic` where nobody did, as in a renewal.' }),
    subscription: z.object({ id: idText('subscription'), product: z.string() }).nullable(),
    data: z.record(z.string(), z.union([z.string(), z.number(), z.boolean(), z.null()])),
  })
  .meta({ id: 'Event' })

type Reading = {
  readonly known: KnownAccount
  readonly members: readonly Member[]
  /** The vendor's people and keys by their ids, where the reader may know them. */
  readonly vendorNames?: ReadonlyMap<string, string>
}

export function toApiEvent(event: PastEvent, { known, members, vendorNames }: Reading): z.input<typeof EventShape> {
  const { by, ...data } = event.data
  const subscription = event.subscription && findSubscription(known, event.subscription)
  return {
    number: event.seq.toString(),
    type: event.type,
    date: formatPlainDate(event.date),
    at: new Date(event.at).toISOString(),
    by: whoIs(by, members, vendorNames),
    subscription: subscription
      ? { id: subscription.id, product: findProduct(known.catalog, subscription.product)?.name ?? subscription.product }
      : null,
    data,
  }
}

// Somebody who has left is still said to have been a member, without a name.
function whoIs(
  by: unknown,
  members: readonly Member[],
  vendorNames?: Reading['vendorNames'],
): z.input<typeof EventShape>['by'] {
  if (by === undefined || by === null) return { kind: 'automatic', name: null }
  if (typeof by === 'string' && isVendors(by)) return { kind: 'vendor', name: vendorNames?.get(by) ?? null }
  return { kind: 'member', name: members.find(({ id }) => id === by)?.name ?? null }
}

function isVendors(by: string): boolean {
  return by === 'vendor' || [idPrefixes.operator, idPrefixes.apiKey].some((prefix) => by.startsWith(`${prefix}_`))
}
