/** Tells the provider which methods customers have removed. Told later where it does not answer. */
import type { AccountId } from '@coterm/core/ids.ts'
import { withinTime } from '../../providers/payment/provider.ts'
import { listToForget, markForgotten } from '../../store/payment-methods.ts'
import type { PaymentDeps } from './attempt-outcome.ts'

const pageSize = 50

/** Those of one account, or all that wait. */
export async function forgetMethods(
  { database, provider }: PaymentDeps,
  which: { readonly account?: AccountId } = {},
): Promise<void> {
  const waiting = await listToForget(database.kysely, { ...which, provider: provider.profile.name, limit: pageSize })
  for (const { row, token, customer } of waiting) {
    const told = await withinTime(provider.forgetMethod({ token, customer })).then(
      () => true,
      () => false,
    )
    if (told) await markForgotten(database.kysely, row)
  }
}
