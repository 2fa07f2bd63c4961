/**
 * Everything due for many accounts, each on its own date: decided in memory by the ordinary decision and committed
 * together. An account that cannot be decided or committed is parked with its reason; the others go ahead.
 */
import type { AccountId } from '@coterm/core/ids.ts'
import { decideDue } from '@coterm/core/subscription/decide-due.ts'
import { nextActionOn } from '@coterm/core/subscription/due-dates.ts'
import type { Clock } from '../../clock.ts'
import { type Loaded, loadAccounts } from '../../store/accounts.ts'
import { type CommitEntry, commit } from '../../store/commit.ts'
import { parkAccount } from '../../store/create-account.ts'
import type { Database, Transaction } from '../../store/database.ts'
import type { Due } from '../../store/due.ts'

export type RenewalDeps = { readonly database: Database; readonly clock: Clock }
export type Parked = { readonly account: AccountId; readonly reason: string }
export type Renewed = { readonly committed: number; readonly parked: readonly Parked[] }

// A batch that fails for an unforeseen reason is split, until the account that is to blame stands alone.
const parts = 8

export async function renewAccounts(deps: RenewalDeps, due: readonly Due[]): Promise<Renewed> {
  if (due.length === 0) return { committed: 0, parked: [] }
  try {
    return await deps.database.kysely.transaction().execute((transaction) => renewTogether(transaction, deps, due))
  } catch (error) {
    if (isPassing(error)) throw error
    const [only] = due
    if (due.length === 1 && only) return park(deps, { account: only.account, reason: reasonOf(error) })
    return renewInParts(deps, due)
  }
}

async function renewInParts(deps: RenewalDeps, due: readonly Due[]): Promise<Renewed> {
  const size = Math.ceil(due.length / parts)
  let committed = 0
  const parked: Parked[] = []
  for (let start = 0; start < due.length; start += size) {
    const part = await renewAccounts(deps, due.slice(start, start + size))
    committed += part.committed
    parked.push(...part.parked)
  }
  return { committed, parked }
}

// Accounts that somebody else holds are left out: they are still due, and come again.
async function renewTogether(transaction: Transaction, deps: RenewalDeps, due: readonly Due[]): Promise<Renewed> {
  const ids = due.map(({ account }) => account)
  const found = await loadAccounts(transaction, ids, { lock: 'free_only', invoices: false })
  const entries: CommitEntry[] = []
  const parked: Parked[] = []
  for (const { account, on } of due) {
    const loaded = found.get(account)
    if (!loaded) continue
    try {
      const entry = decide(loaded, { account, on }, deps.clock)
      if (entry) entries.push(entry)
    } catch (error) {
      const reason = reasonOf(error)
      parked.push({ account, reason })
      await parkAccount(transaction, account, reason)
    }
  }
  await commit(transaction, entries)
  return { committed: entries.length, parked }
}

function decide(loaded: Loaded, { on }: Due, clock: Clock): CommitEntry | null {
  const { known, agenda } = loaded
  const next = nextActionOn(known)
  // What is due may be the collection of an invoice only; that is not decided here.
  if (agenda.heldQuote !== null || agenda.parked !== null || next === null || next > on) return null
  const decision = decideDue(known, on)
  const { events, invoices, notices } = decision
  if (decision.next.length + events.length + invoices.length + notices.length === 0) {
    throw new Error('Broken invariant: an account is due, and there is nothing to decide')
  }
  return { loaded, decision, on, at: clock.now() }
}

async function park({ database }: RenewalDeps, parked: Parked): Promise<Renewed> {
  await parkAccount(database.kysely, parked.account, parked.reason)
  return { committed: 0, parked: [parked] }
}

function reasonOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error)
}

// Data that a constraint refuses, and broken invariants, are an account's own. Everything else (locks, lost connections,
// a server that stops, a statement that is wrong) is nobody's fault in particular, and trying again later is right.
function isPassing(error: unknown): boolean {
  const { code, message } = error as { code?: unknown; message?: string }
  if (typeof code === 'string') return !/^(22|23|P0)...$/.test(code)
  return /connection|closed|busy|terminated|timeout/i.test(message ?? '')
}
