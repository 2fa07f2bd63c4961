/**
 * A payment that the customer's bank took back. Its invoice is owed again and not tried by itself: the vendor decides.
 * Once the dispute is won the money counts again. Messages may come late, twice, and in any order: what has been settled
 * is never opened again.
 */
import { type Decision, nothingDecided } from '@coterm/core/decision.ts'
import { formatMoney } from '@coterm/core/money/money.ts'
import { receiveBack } from '@coterm/core/subscription/money-in.ts'
import type { Dispute } from '../../providers/payment/provider.ts'
import {
  bookReturned,
  chargeBack,
  findCharge,
  findDispute,
  type StoredDispute,
  setDisputeStatus,
} from '../../store/disputes.ts'
import { idFromRow } from '../../store/ids.ts'
import { loadInvoice, owedOf } from '../../store/invoices.ts'
import type { PaymentDeps } from './attempt-outcome.ts'
import { committed } from './money-in.ts'
import { type Decided, type Locked, underLock } from './under-lock.ts'

/** False when the charge is none of ours, or is not recorded yet: then it is to be asked about again. */
export async function recordDispute(deps: PaymentDeps, dispute: Dispute): Promise<boolean> {
  const charge = await findCharge(deps.database.kysely, dispute.charge)
  if (!charge) return false
  return underLock(deps, charge.account, async (locked) => {
    const before = await findDispute(locked.transaction, dispute.id)
    if (!before) return opened(locked, dispute)
    if (before.status === dispute.status || before.status === 'won' || dispute.status === 'open') return null
    if (dispute.status === 'won') return won(locked, before)
    await setDisputeStatus(locked.transaction, before, { status: 'lost', at: locked.at })
    return { decision: nothingDecided }
  })
}

async function opened({ transaction, on, at }: Locked, dispute: Dispute): Promise<Decided> {
  const written = await chargeBack(transaction, dispute, { on, at })
  return dispute.status === 'won' ? null : { decision: told('payment.charged_back', written) }
}

// The invoice takes what is still owed of it; what it no longer needs waits on the credit balance.
async function won({ transaction, loaded, on, at }: Locked, dispute: StoredDispute): Promise<Decided> {
  const { invoice: id, reopened: amount } = dispute
  const invoice = await loadInvoice(transaction, id)
  if (!invoice) throw new Error(`Broken invariant: ${id} has been paid`)
  const back = receiveBack(loaded.known, { invoice: id, amount, owed: owedOf(invoice) }, on)
  const returned = back.receipts.find(({ by }) => by === 'method')?.amount ?? { ...amount, minor: 0n }
  await setDisputeStatus(transaction, dispute, { status: 'won', returned, at })
  await bookReturned(transaction, dispute, { on, at })
  const entry = committed(back, {
    payment: idFromRow('payment', dispute.row),
    recovers: invoice.status === 'uncollectible',
  })
  const { events } = told('payment.chargeback_won', dispute)
  return { ...entry, decision: { ...entry.decision, events: [...events, ...entry.decision.events] } }
}

function told(type: 'payment.charged_back' | 'payment.chargeback_won', dispute: StoredDispute): Decision {
  const { invoice, payment, amount, reason, id } = dispute
  const data = { dispute: id, invoice, payment, amount: formatMoney(amount), currency: amount.currency, reason }
  return { ...nothingDecided, events: [{ type, subscription: null, data }] }
}
