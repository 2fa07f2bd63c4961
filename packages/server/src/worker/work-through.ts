/** One pass over accounts that are due: first what is decided for each, then the money, in the order of issue. */
import type { AccountId } from '@coterm/core/ids.ts'
import type { PaymentDeps } from '../operations/payments/attempt-outcome.ts'
import { type CollectionResult, collectInvoice } from '../operations/payments/collect-invoice.ts'
import { renewAccounts } from '../operations/renewals/renew-accounts.ts'
import { type Due, listCollectable } from '../store/due.ts'

const batchSize = 500

export type Worked = { readonly committed: number; readonly collected: number; readonly parked: readonly AccountId[] }

export async function workThrough(deps: PaymentDeps, due: readonly Due[]): Promise<Worked> {
  let committed = 0
  const parked: AccountId[] = []
  for (let start = 0; start < due.length; start += batchSize) {
    const renewed = await renewAccounts(deps, due.slice(start, start + batchSize))
    committed += renewed.committed
    parked.push(...renewed.parked.map(({ account }) => account))
  }
  const collectable = await listCollectable(deps.database.kysely, due)
  const results: CollectionResult[] = []
  for (const invoice of collectable) results.push(await collectInvoice(deps, { ...invoice, byItself: true }))
  // What could not be tried, because somebody holds the account for example, is no progress.
  const tried = results.filter(
    ({ type }) => type === 'paid' || (type.startsWith('payment_') && type !== 'payment_method_missing'),
  )
  return { committed, collected: tried.length, parked }
}
