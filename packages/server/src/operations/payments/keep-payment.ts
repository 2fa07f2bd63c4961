/** A charge whose quote bought nothing, and that the bank does not take back: it waits on the customer's credit balance. */
import type { DomainEvent } from '@coterm/core/events.ts'
import { id } from '@coterm/core/ids.ts'
import { formatMoney } from '@coterm/core/money/money.ts'
import type { Clock } from '../../clock.ts'
import { withinTime } from '../../providers/payment/provider.ts'
import { loadAccount } from '../../store/accounts.ts'
import { commit } from '../../store/commit.ts'
import type { Transaction } from '../../store/database.ts'
import { changeAttempt, loadAttempt, type PaymentAttempt } from '../../store/payment-attempts.ts'
import type { PaymentDeps } from './attempt-outcome.ts'
import { todayFor } from './hold-quote.ts'
import { creditIn } from './money-in.ts'

type Kept = { readonly attempt: PaymentAttempt; readonly keptFor: string }

export async function keepPayment(transaction: Transaction, clock: Clock, { attempt, keptFor }: Kept): Promise<void> {
  const loaded = await loadAccount(transaction, attempt.account, { lock: true })
  if (!loaded) throw new Error('Broken invariant: an attempt belongs to an account')
  const on = await todayFor(transaction, clock, loaded)
  const { amount, id: payment } = attempt
  const data = { payment, amount: formatMoney(amount), currency: amount.currency, reason: keptFor }
  const kept = creditIn({ loaded, on }, { kind: 'payment_kept', amount, invoice: null, reason: keptFor })
  const events: DomainEvent[] = [{ type: 'refund.failed', subscription: null, data }, ...kept.decision.events]
  await commit(transaction, [{ ...kept, decision: { ...kept.decision, events }, loaded, on, at: clock.now() }])
}

const undoPrefix = 'undo-'

/** What a charge is given back under when its quote is not completed. */
export function undoOf({ id: charge }: Pick<PaymentAttempt, 'id'>): string {
  return `${undoPrefix}${charge}`
}

/** The bank said days later that it does not take the money back. False when the reference is not of that kind. */
export async function lookAtUndo(deps: PaymentDeps, reference: string): Promise<boolean> {
  if (!reference.startsWith(undoPrefix)) return false
  const { kysely } = deps.database
  const payment = id('payment', reference.slice(undoPrefix.length))
  const asked = await loadAttempt(kysely, payment)
  const found = asked?.refunded ? await withinTime(deps.provider.findRefund(reference)) : null
  if (!asked || found?.status !== 'failed') return true
  await kysely.transaction().execute(async (transaction) => {
    await loadAccount(transaction, asked.account, { lock: true })
    // Read again under the lock: somebody else may have looked at it meanwhile.
    const attempt = await loadAttempt(transaction, payment)
    if (!attempt?.refunded) return
    await changeAttempt(transaction, attempt, { refunded: false, at: deps.clock.now() })
    await keepPayment(transaction, deps.clock, { attempt, keptFor: found.reason })
  })
  return true
}
