/** Deciding about one account while nobody else does, and committing what was decided. */
import type { AccountId } from '@coterm/core/ids.ts'
import type { PlainDate } from '@coterm/core/time/plain-date.ts'
import type { Instant } from '@coterm/core/time/zone.ts'
import { type Loaded, loadAccount } from '../../store/accounts.ts'
import type { CommitEntry } from '../../store/commit/plan.ts'
import { commit } from '../../store/commit.ts'
import type { Transaction } from '../../store/database.ts'
import type { PaymentDeps } from './attempt-outcome.ts'
import { todayFor } from './hold-quote.ts'

/** What is committed; null: nothing is to be done. */
export type Decided = Pick<CommitEntry, 'decision' | 'collected' | 'balance'> | null
export type Locked = {
  readonly loaded: Loaded
  readonly on: PlainDate
  readonly at: Instant
  readonly transaction: Transaction
}

/** What is decided may also write rows of its own: the account is read again before it is committed. */
export async function underLock(
  { database, clock }: PaymentDeps,
  account: AccountId,
  decide: (locked: Locked) => Promise<Decided>,
): Promise<boolean> {
  return database.kysely.transaction().execute(async (transaction) => {
    const loaded = await loadAccount(transaction, account, { lock: true })
    if (!loaded) return false
    const on = await todayFor(transaction, clock, loaded)
    const at = clock.now()
    const decided = await decide({ loaded, on, at, transaction })
    if (!decided) return true
    const now = await loadAccount(transaction, account, { lock: true })
    if (now) await commit(transaction, [{ ...decided, loaded: now, on, at }])
    return true
  })
}
