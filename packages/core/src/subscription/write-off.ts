/** Giving up a debt: once nothing of the invoice is in force any more, and no payment of it is under way. */
import { type Decision, nothingDecided } from '../decision.ts'
import type { InvoiceId } from '../ids.ts'
import { owedOf } from '../invoice/invoice.ts'
import { formatMoney, type Money } from '../money/money.ts'
import { findSubscription, type KnownAccount } from './known.ts'

export type WrittenOff =
  | { readonly decision: Decision; readonly amount: Money }
  | { readonly obstacle: 'not_owed' | 'in_force' | 'paying' }

export function writeOff(
  known: KnownAccount,
  { invoice: id, reason }: { readonly invoice: InvoiceId; readonly reason: string },
): WrittenOff {
  const invoice = known.unpaid.find((candidate) => candidate.id === id)
  if (!invoice) return { obstacle: 'not_owed' }
  if (invoice.paying) return { obstacle: 'paying' }
  const inForce = invoice.subscriptions.some((each) => {
    const subscription = findSubscription(known, each)
    return subscription !== undefined && subscription.status !== 'cancelled'
  })
  if (inForce) return { obstacle: 'in_force' }
  const amount = owedOf(invoice)
  const data = { invoice: id, amount: formatMoney(amount), currency: amount.currency, reason }
  const event = { type: 'invoice.written_off', subscription: null, data } as const
  return { decision: { ...nothingDecided, events: [event] }, amount }
}
