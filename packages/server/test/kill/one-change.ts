/** A change at random for an account with one subscription: mostly more seats; now and then something else. */
import type { AccountId } from '@coterm/core/ids.ts'
import type { Change } from '@coterm/core/subscription/change.ts'
import type { Subscription } from '@coterm/core/subscription/subscription.ts'
import { addDays, type PlainDate } from '@coterm/core/time/plain-date.ts'
import type { Database } from '../../src/store/database.ts'
import { listInvoices } from '../../src/store/invoices.ts'
import { addSeats, premium, product } from '../store/stage.ts'

export type Chance = (below: number) => number
type Given = { readonly account: AccountId; readonly subscription: Subscription; readonly today: PlainDate }

/** Something given back, aligned, or another edition; mostly more seats. */
export async function oneChange({ kysely }: Database, given: Given, random: Chance): Promise<Change> {
  const { account, subscription, today } = given
  const { id, product: now, periods } = subscription
  const kind = random(10)
  const [newest] = await listInvoices(kysely, { account, limit: 1 })
  if (kind < 3 && newest) return { type: 'return', invoice: newest.id, line: 0, seats: random(2) === 0 ? 1 : null }
  if (kind === 3) return { type: 'switch_product', subscription: id, product: now === product ? premium : product }
  if (kind === 4) {
    const target = addDays(periods.at(-1)?.end ?? today, 1 + random(20))
    return { type: 'align', subscriptions: [id], target, charge: 'now' }
  }
  return addSeats(id, 1)
}
