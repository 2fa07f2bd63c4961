/** Takes over a subscription that already runs: its first term is billed elsewhere, everything after it here. */
import { nothingDecided } from '@coterm/core/decision.ts'
import type { AccountId, SubscriptionId } from '@coterm/core/ids.ts'
import { importedSubscription, type Running } from '@coterm/core/subscription/imported.ts'
import type { PlainDate } from '@coterm/core/time/plain-date.ts'
import type { Instant } from '@coterm/core/time/zone.ts'
import { loadAccount } from './accounts.ts'
import { commit } from './commit.ts'
import type { Reader, Transaction } from './database.ts'
import { idFromRow, idToRow, newNumbers } from './ids.ts'

export type Imported = { readonly today: PlainDate; readonly at: Instant }

/** The account exists; product, term and payment method are the caller's to check. */
export async function importSubscription(
  transaction: Transaction,
  running: Omit<Running, 'id'>,
  { today, at }: Imported,
): Promise<SubscriptionId> {
  const loaded = await loadAccount(transaction, running.account, { lock: true })
  if (!loaded) throw new Error(`There is no account ${running.account}`)
  const [row = 0n] = await newNumbers(transaction, 1)
  const id = idFromRow('subscription', row)
  const subscription = importedSubscription({ ...running, id }, today)
  const decision = { ...nothingDecided, next: [subscription] }
  await commit(transaction, [{ loaded, decision, on: today, at }])
  return id
}

/** Whose subscription it is; null when there is none. */
export async function accountOfSubscription(reader: Reader, id: SubscriptionId): Promise<AccountId | null> {
  const row = await reader
    .selectFrom('subscription')
    .select('account_id')
    .where('id', '=', idToRow(id))
    .executeTakeFirst()
  return row ? idFromRow('account', row.account_id) : null
}
