/** Renewals as the worker does them: the ordinary decision for each account, many accounts a transaction. */
import { renewAccounts } from '../packages/server/src/operations/renewals/renew-accounts.ts'
import type { Database } from '../packages/server/src/store/database.ts'
import { clock, type DueAccounts } from './due-accounts.ts'
import { type Way, workers } from './measure.ts'

type Plan = { readonly workers: number; readonly batch: number; readonly seconds: number }

/** More than any way gets through in a second here; what is missing ends a sample early, it falsifies nothing. */
const perSecondMax = { one: 600, batches: 6000 }

/** So many accounts that a way with this batch does not run out of them. */
export function wanted(batch: number, seconds: number): number {
  return Math.ceil((batch === 1 ? perSecondMax.one : perSecondMax.batches) * seconds)
}

export function workerRenewals(database: Database, due: DueAccounts, plan: Plan): Way {
  const { workers: clients, batch, seconds } = plan
  const piece = async () => {
    const taken = due.take(batch)
    if (taken === null) return null
    const { committed, parked } = await renewAccounts({ database, clock }, taken)
    if (parked.length > 0 || committed !== taken.length) throw new Error(`A renewal failed: ${parked[0]?.reason}`)
    return committed
  }
  return {
    name: batch === 1 ? 'renewals, one account a transaction' : `renewals, ${batch} accounts a transaction`,
    clients,
    prepare: () => due.ensure(wanted(batch, seconds)),
    run: (until) => workers(clients, until, piece),
  }
}
