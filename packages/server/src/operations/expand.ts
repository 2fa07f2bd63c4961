/** Shows things along that an answer only names, to whoever could ask for them by themselves. */
import type { SubscriptionId } from '@coterm/core/ids.ts'
import { findSubscription } from '@coterm/core/subscription/known.ts'
import type { z } from 'zod'
import { toApiAccount } from '../resources/account.ts'
import type { ExpandedShape } from '../resources/expanded.ts'
import { toApiSubscription } from '../resources/subscription.ts'
import { requirePermission, requireScope, type Seen } from './access.ts'
import { allWithMetadata, withMetadata } from './metadata.ts'
import type { Context } from './operation.ts'

/** What reading each of them by itself asks of the caller. */
export const expandable = {
  account: { permission: 'view', scope: 'view' },
  subscriptions: { permission: 'view', scope: 'view' },
} as const

const subscriptionsMax = 100

type Asked = { readonly expand: string | undefined; readonly subscriptions: Iterable<SubscriptionId> }

/** Nothing where nothing was asked for. */
export async function expanded(
  context: Context,
  seen: Seen,
  { expand, subscriptions }: Asked,
): Promise<{ expanded?: z.input<typeof ExpandedShape> }> {
  if (expand === undefined) return {}
  const names = expand.split(',') as (keyof typeof expandable)[]
  for (const name of names) {
    requirePermission(context.caller, expandable[name].permission)
    requireScope(context.caller, expandable[name].scope)
  }
  return {
    expanded: {
      ...(names.includes('account') && { account: await shownAccount(context, seen) }),
      ...(names.includes('subscriptions') && { subscriptions: await shownOf(context, seen, subscriptions) }),
    },
  }
}

async function shownAccount(context: Context, { loaded, today }: Seen) {
  return withMetadata(context, { account: loaded.known.account.id, kind: 'account' }, toApiAccount(loaded, today))
}

async function shownOf(context: Context, { loaded, today }: Seen, ids: Iterable<SubscriptionId>) {
  const { known } = loaded
  const found = [...new Set(ids)].flatMap((id) => findSubscription(known, id) ?? []).slice(0, subscriptionsMax)
  const shown = found.map((subscription) => toApiSubscription(known, subscription, today))
  return allWithMetadata(context, { account: known.account.id, kind: 'subscription' }, shown)
}
