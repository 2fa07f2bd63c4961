/** The subscription that is named, when the caller may see it. */
import { id } from '@coterm/core/ids.ts'
import { findSubscription } from '@coterm/core/subscription/known.ts'
import type { Subscription } from '@coterm/core/subscription/subscription.ts'
import { accountOfSubscription } from '../../store/import-subscription.ts'
import { type Seen, seeAccount } from '../access.ts'
import type { Context } from '../operation.ts'
import { notFound } from '../problem.ts'

export async function seeSubscription(
  context: Context,
  named: string,
): Promise<Seen & { readonly subscription: Subscription }> {
  const subscription = id('subscription', named)
  const account = await accountOfSubscription(context.database.kysely, subscription)
  if (!account) throw notFound('subscription')
  const seen = await seeAccount(context, account, 'subscription')
  const found = findSubscription(seen.loaded.known, subscription)
  if (!found) throw notFound('subscription')
  return { ...seen, subscription: found }
}
