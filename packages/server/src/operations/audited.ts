/** A change of people or of how they sign in: under the account's lock, with its events, by whoever asks. */
import { createHash } from 'node:crypto'
import type { EventData, EventType } from '@coterm/core/events.ts'
import type { AccountId, SubscriptionId } from '@coterm/core/ids.ts'
import type { Instant } from '@coterm/core/time/zone.ts'
import { type Loaded, loadAccount } from '../store/accounts.ts'
import type { Transaction } from '../store/database.ts'
import { recordEvents } from '../store/record-events.ts'
import { askerOf, requireOwn } from './access.ts'
import type { Context } from './operation.ts'
import { todayFor } from './payments/hold-quote.ts'
import { notFound } from './problem.ts'

export type Audit = (type: EventType, data: EventData, subscription?: SubscriptionId) => void

export type Audited = {
  readonly transaction: Transaction
  readonly loaded: Loaded
  readonly at: Instant
  /** Says what has been done; who did it is added. */
  readonly audit: Audit
}

export async function audited<T>(
  context: Context,
  account: AccountId,
  change: (audited: Audited) => Promise<T>,
): Promise<T> {
  requireOwn(context, account)
  const { database, clock, caller } = context
  const by = askerOf(caller)
  return database.kysely.transaction().execute(async (transaction) => {
    const loaded = await loadAccount(transaction, account, { lock: true, invoices: false })
    if (!loaded) throw notFound('account')
    const on = await todayFor(transaction, clock, loaded)
    const at = clock.now()
    const events: { type: EventType; data: EventData; subscription: SubscriptionId | null }[] = []
    const audit: Audit = (type, data, subscription) => {
      events.push({ type, data: { ...data, by }, subscription: subscription ?? null })
    }
    const answer = await change({ transaction, loaded, at, audit })
    await recordEvents(transaction, { loaded, events, on, at })
    return answer
  })
}

/**
 * A seat's holder in the audit trail, which is never changed: the same for the same person of an account, and no name or
 * address. So they can be taken out of everything else.
 */
export function holderInTrail(account: AccountId, user: string): string {
  return `user_${createHash('sha256').update(`${account} ${user.toLowerCase()}`).digest('hex').slice(0, 20)}`
}
