/**
 * Everything due for many accounts, each on its own date: decided in memory by the ordinary decision and committed
 * together. An account that cannot be decided or committed is parked with its reason; the others go ahead.
 */
import { nothingDecided } from '@coterm/core/decision.ts'
import type { AccountId } from '@coterm/core/ids.ts'
import { decideDue } from '@coterm/core/subscription/decide-due.ts'
import { nextActionOn } from '@coterm/core/subscription/due-dates.ts'
import type { Clock } from '../../clock.ts'
import { type Loaded, loadAccounts } from '../../store/accounts.ts'
import { nextWorkOn } from '../../store/commit/agenda.ts'
import { type CommitEntry, commit } from '../../store/commit.ts'
import { parkAccount } from '../../store/create-account.ts'
import type { Database, Transaction } from '../../store/database.ts'
import type { Due } from '../../store/due.ts'
import { inParts, reasonOf } from '../in-parts.ts'
import { boundsCrossed } from '../payments/within-bounds.ts'

export type RenewalDeps = { readonly database: Database; readonly clock: Clock }
export type Parked = { readonly account: AccountId; readonly reason: string }
export type Renewed = { readonly committed: number; readonly parked: readonly Parked[] }

export async function renewAccounts(deps: RenewalDeps, due: readonly Due[]): Promise<Renewed> {
  const { kysely } = deps.database
  const results = await inParts<Due, Renewed>(due, {
    together: (some) => kysely.transaction().execute((transaction) => renewTogether(transaction, deps, some)),
    async blame({ account }, reason) {
      await parkAccount(kysely, account, reason)
      return { committed: 0, parked: [{ account, reason }] }
    },
  })
  return {
    committed: results.reduce((so, { committed }) => so + committed, 0),
    parked: results.flatMap(({ parked }) => parked),
  }
}

// Accounts that somebody else holds are left out: they are still due, and come again.
async function renewTogether(transaction: Transaction, deps: RenewalDeps, due: readonly Due[]): Promise<Renewed> {
  const ids = due.map(({ account }) => account)
  const found = await loadAccounts(transaction, ids, { lock: 'free_only', invoices: false })
  const decided: CommitEntry[] = []
  const parked: Parked[] = []
  for (const { account, on } of due) {
    const loaded = found.get(account)
    if (!loaded) continue
    try {
      const entry = decide(loaded, { account, on }, deps.clock)
      if (entry) decided.push(entry)
    } catch (error) {
      parked.push({ account, reason: reasonOf(error) })
    }
  }
  const crossed = await boundsCrossed(transaction, decided)
  for (const [account, reason] of crossed) parked.push({ account, reason })
  for (const { account, reason } of parked) await parkAccount(transaction, account, reason)
  const entries = decided.filter(({ loaded }) => !crossed.has(loaded.known.account.id))
  await commit(transaction, entries)
  return { committed: entries.length, parked }
}

function decide(loaded: Loaded, { on }: Due, clock: Clock): CommitEntry | null {
  const { known, agenda } = loaded
  const next = nextActionOn(known)
  if (agenda.heldQuote !== null || agenda.parked !== null) return null
  if (next === null || next > on) return lookAgain(loaded, { on, at: clock.now() })
  const decision = decideDue(known, on)
  const { events, invoices, notices } = decision
  if (decision.next.length + events.length + invoices.length + notices.length === 0) {
    throw new Error('Broken invariant: an account is due, and there is nothing to decide')
  }
  return { loaded, decision, on, at: clock.now() }
}

// What is due may be the collection of an invoice only; that is not decided here. Where not even that is due, because it
// was stopped or let go meanwhile, the account's next date is written down anew.
function lookAgain(loaded: Loaded, { on, at }: Pick<CommitEntry, 'on' | 'at'>): CommitEntry | null {
  const next = nextWorkOn(loaded.known, loaded.openInvoices)
  const stands = next === loaded.agenda.nextActionOn || (next !== null && next <= on)
  return stands ? null : { loaded, decision: nothingDecided, on, at }
}
