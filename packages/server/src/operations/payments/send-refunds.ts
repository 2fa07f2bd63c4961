/** Sends money back that credit notes promise. Each refund has its own reference, so sending it again pays it once. */
import { nothingDecided } from '@coterm/core/decision.ts'
import type { EventType } from '@coterm/core/events.ts'
import type { AccountId } from '@coterm/core/ids.ts'
import { formatMoney } from '@coterm/core/money/money.ts'
import type { Instant } from '@coterm/core/time/zone.ts'
import type { RefundResult } from '../../providers/payment/provider.ts'
import { loadAccount } from '../../store/accounts.ts'
import { commit } from '../../store/commit.ts'
import type { Transaction } from '../../store/database.ts'
import { idFromRow } from '../../store/ids.ts'
import { changeRefund, listReadyRefunds, type ReadyRefund, recordRefund } from '../../store/refunds.ts'
import type { PaymentDeps } from './attempt-outcome.ts'
import { giveBack } from './give-back.ts'
import { todayFor } from './hold-quote.ts'
import { creditIn } from './money-in.ts'

const pageSize = 100

/** Those of one account, or those that have been waiting since before a moment. Without an answer they go on waiting. */
export async function sendRefunds(
  deps: PaymentDeps,
  which: { readonly account: AccountId } | { readonly before: Instant },
): Promise<void> {
  const refunds = await listReadyRefunds(deps.database.kysely, { ...which, limit: pageSize })
  for (const refund of refunds) await sendRefund(deps, refund)
}

/** Sends it, or asks what became of it, and records the answer. */
export async function sendRefund(deps: PaymentDeps, refund: ReadyRefund): Promise<void> {
  const result = await resultOf(deps, refund)
  if (!result) return
  const { kysely } = deps.database
  await kysely.transaction().execute((transaction) => recordResult(transaction, deps, { refund, result }))
}

async function resultOf({ provider }: PaymentDeps, refund: ReadyRefund): Promise<RefundResult | null> {
  const { reference, charge, method, amount } = refund
  return giveBack(provider, { reference, charge, method, amount }).catch(() => null)
}

type Answered = { readonly refund: ReadyRefund; readonly result: RefundResult }

async function recordResult(transaction: Transaction, deps: PaymentDeps, { refund, result }: Answered): Promise<void> {
  const account = idFromRow('account', refund.account)
  const loaded = await loadAccount(transaction, account, { lock: true, invoices: false })
  if (!loaded) return
  const at = deps.clock.now()
  const failure = result.status === 'failed' ? result.reason : null
  const settled =
    result.status === 'succeeded'
      ? await recordRefund(transaction, refund, at)
      : await changeRefund(transaction, refund, { status: result.status, failure, at })
  if (!settled || result.status === 'processing') return
  const type: EventType = failure === null ? 'refund.sent' : 'refund.failed'
  const { amount, charge: payment, reference } = refund
  const data = { refund: reference, payment, amount: formatMoney(amount), currency: amount.currency }
  const event = { type, subscription: null, data: failure === null ? data : { ...data, reason: failure } }
  const on = await todayFor(transaction, deps.clock, loaded)
  const told = { ...nothingDecided, events: [event] }
  // What cannot go back to where it came from is the customer's all the same: it waits on the credit balance.
  const kept =
    failure === null
      ? null
      : creditIn({ loaded, on }, { kind: 'refund_failed', amount, invoice: null, reason: failure })
  const decision = kept ? { ...kept.decision, events: [event, ...kept.decision.events] } : told
  await commit(transaction, [{ ...kept, loaded, decision, on, at }])
}
