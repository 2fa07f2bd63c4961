/** What came of a customer's visit to the provider's page: looked up, and recorded once, whoever asks first. */
import { nothingDecided } from '@coterm/core/decision.ts'
import type { SetupId } from '@coterm/core/ids.ts'
import { type SetUpMethod, type SetupResult, withinTime } from '../../providers/payment/provider.ts'
import { loadAccount } from '../../store/accounts.ts'
import { commit } from '../../store/commit.ts'
import type { Transaction } from '../../store/database.ts'
import { loadSetup, type StoredSetup, finishSetup as storeFinished } from '../../store/payment-method-setups.ts'
import { addPaymentMethod } from '../../store/payment-methods.ts'
import type { PaymentDeps } from './attempt-outcome.ts'
import { todayFor } from './hold-quote.ts'

/** Null when there is no such visit. A visit whose provider does not answer stays as it is. */
export async function finishSetup(deps: PaymentDeps, id: SetupId): Promise<StoredSetup | null> {
  const { kysely } = deps.database
  const setup = await loadSetup(kysely, id)
  if (setup?.status !== 'pending' || setup.provider !== deps.provider.profile.name) return setup
  const result = await withinTime(deps.provider.findSetup(id))
  if (result && result.status !== 'pending') {
    await kysely.transaction().execute((transaction) => record(transaction, deps, { setup, result }))
  }
  return loadSetup(kysely, id)
}

type Answered = { readonly setup: StoredSetup; readonly result: Exclude<SetupResult, { status: 'pending' }> }

async function record(transaction: Transaction, deps: PaymentDeps, { setup, result }: Answered): Promise<void> {
  const { account, id } = setup
  const locked = await loadAccount(transaction, account, { lock: true, invoices: false })
  const current = locked && (await loadSetup(transaction, id))
  if (current?.status !== 'pending') return
  const at = deps.clock.now()
  if (result.status === 'failed') {
    return storeFinished(transaction, setup, { status: 'failed', declineCode: result.declineCode, at })
  }
  const { kind, label, expiresOn } = result.method
  const paymentMethod = await addPaymentMethod(transaction, account, added(setup, result.method))
  await storeFinished(transaction, setup, { status: 'succeeded', paymentMethod, at })
  // Loaded again with the new method, whose end may be near.
  const loaded = await loadAccount(transaction, account, { lock: true, invoices: false })
  if (!loaded) return
  const data = { paymentMethod, kind, label, expires: expiresOn !== null }
  const event = { type: 'payment_method.added', subscription: null, data } as const
  const on = await todayFor(transaction, deps.clock, loaded)
  await commit(transaction, [{ loaded, decision: { ...nothingDecided, events: [event] }, on, at, by: setup.begunBy }])
}

function added({ provider }: StoredSetup, method: SetUpMethod) {
  const { kind, label, expiresOn, token, customer, alignable } = method
  return { kind, label, expiresOn, token, customer, alignable, provider }
}
