/** What customers do meanwhile, each time through a process of ours that may die under their hands. */
import type { AccountId } from '@coterm/core/ids.ts'
import type { Change } from '@coterm/core/subscription/change.ts'
import { sql } from 'kysely'
import type { PaymentDeps } from '../../src/operations/payments/attempt-outcome.ts'
import { payInvoice } from '../../src/operations/payments/pay-invoice.ts'
import { sendRefunds } from '../../src/operations/payments/send-refunds.ts'
import { loadAccount } from '../../src/store/accounts.ts'
import { idFromRow } from '../../src/store/ids.ts'
import { listInvoices } from '../../src/store/invoices.ts'
import { accept, addSeats, quote } from '../store/stage.ts'
import { addCustomer, behaveAnew, type Customer, type World } from './world.ts'

/** Some of them do something, in their order; most of all those who owe something. For each that is lost another comes. */
export async function actOnce(world: World): Promise<void> {
  const { owing, lost } = await standing(world)
  while (world.customers.length < world.customersAtFirst + lost) world.customers.push(await addCustomer(world))
  for (const customer of world.customers) {
    const eager = owing.has(customer.account)
    if (!world.chance.happens(`acts ${customer.name}`, eager ? 0.06 : 0.008)) continue
    const deps = world.process()
    try {
      await act(world, deps, customer)
    } catch (error) {
      if (!deps.isDead() && !isOutside(error)) throw error
    }
  }
}

async function standing({ database }: World): Promise<{ owing: ReadonlySet<AccountId>; lost: number }> {
  const { rows } = await sql<{ account_id: bigint; lost: boolean }>`
    select distinct account_id, false as lost from invoice where status = 'open'
    union all select account_id, true from subscription where status = 'cancelled'`.execute(database.kysely)
  const owing = rows.filter(({ lost }) => !lost).map(({ account_id }) => idFromRow('account', account_id))
  return { owing: new Set(owing), lost: rows.filter(({ lost }) => lost).length }
}

// The provider's failure, as the request of a customer would tell it.
function isOutside(error: unknown): boolean {
  return /ECONN|socket hang up|took too long/.test(error instanceof Error ? error.message : '')
}

async function act(world: World, deps: PaymentDeps, customer: Customer): Promise<void> {
  const { account, subscription } = customer
  const what = world.chance.below(`does ${customer.name}`, 10)
  if (what < 3) return behaveAnew(world, customer)
  const loaded = await loadAccount(deps.database.kysely, account, { lock: false })
  if (!loaded) throw new Error('the account is there')
  const [owed] = loaded.openInvoices
  if (owed) {
    await payInvoice(deps, owed.id)
    return
  }
  if (what < 6) return change(deps, customer, addSeats(subscription, 1 + (what % 3)))
  const [newest] = await listInvoices(deps.database.kysely, { account, limit: 1 })
  if (newest) return change(deps, customer, { type: 'return', invoice: newest.id, line: 0, seats: what < 9 ? 1 : null })
}

async function change(deps: PaymentDeps, { account }: Customer, wanted: Change): Promise<void> {
  const loaded = await loadAccount(deps.database.kysely, account, { lock: false })
  if (!loaded || loaded.agenda.heldQuote !== null) return
  const id = await quote(deps, account, [wanted])
  const { type } = await accept(deps, id)
  if (type === 'accepted') await sendRefunds(deps, { account })
}

/** Customers who are asked to confirm a payment do so, some after days; some say no. */
export async function confirmSome({ network, chance }: World, probability: number): Promise<void> {
  for (const [reference, charge] of network.waiting) {
    if (!chance.happens(`confirms ${reference}`, probability)) continue
    await network.sandbox.confirm(charge, probability === 1 || chance.happens(`approves ${reference}`, 0.8))
    network.waiting.delete(reference)
  }
}

/** Whoever still owes something pays it now. */
export async function payEverything(world: World): Promise<void> {
  const deps = world.process()
  for (const { account } of world.customers) {
    const loaded = await loadAccount(world.database.kysely, account, { lock: false, invoices: false })
    for (const { id } of loaded?.openInvoices ?? []) await payInvoice(deps, id)
  }
}
