/** What follows from money that came in for invoices: debts are settled, and access comes back where it was lost for them. */
import type { Decision } from '../decision.ts'
import type { DomainEvent } from '../events.ts'
import type { InvoiceId } from '../ids.ts'
import { type BilledInvoice, withoutParts } from '../invoice/credit.ts'
import { owedOf, type UnpaidInvoice, withParts } from '../invoice/invoice.ts'
import { type InvoicePart, partsLeft } from '../invoice/parts.ts'
import { withBalance } from '../invoice/pay-from-balance.ts'
import { add, formatMoney, type Money, negative } from '../money/money.ts'
import type { PlainDate } from '../time/plain-date.ts'
import { conclude } from './conclude.ts'
import { moveTo } from './decide-due.ts'
import type { KnownAccount } from './known.ts'
import { statusOn } from './stage.ts'

/** Money that settles an open invoice, whole or in part. It is never more than what is owed. */
export type Receipt = {
  readonly invoice: InvoiceId
  readonly amount: Money
  /** Which parts of the invoice were paid; null: the whole of it, or as much as there is, in the order of its lines. */
  readonly parts: readonly InvoicePart[] | null
  readonly by: ReceivedBy
}

/** Only what was taken from a payment method can go back there; the rest goes back to the credit balance. */
export type ReceivedBy = 'method' | 'transfer' | 'credit'

/** The invoice has been paid whole. */
export function settleInvoice(known: KnownAccount, paid: InvoiceId, on: PlainDate): Decision {
  const invoice = known.unpaid.find((candidate) => candidate.id === paid)
  if (!invoice) return conclude(known, [], on)
  return receive(known, { invoice: paid, amount: owedOf(invoice), parts: null, by: 'method' }, on)
}

/** What changes with the money: subscriptions of which nothing is past due any more are restored. */
export function receive(known: KnownAccount, receipt: Receipt, on: PlainDate): Decision {
  const invoice = known.unpaid.find((candidate) => candidate.id === receipt.invoice)
  if (!invoice) return conclude(known, [], on)
  const settled = afterReceipt(known, receipt)
  const touched = settled.subscriptions.filter(({ id }) => invoice.subscriptions.includes(id))
  const answers = touched.flatMap((subscription) => {
    const status = statusOn(settled, subscription, on)
    return status === subscription.status ? [] : [moveTo(subscription, status)]
  })
  const decision = conclude(settled, answers, on)
  return { ...decision, events: [eventOf(settled, receipt), ...decision.events] }
}

/** The account once the money has been counted. */
export function afterReceipt(known: KnownAccount, receipt: Receipt): KnownAccount {
  const { invoice: id } = receipt
  const unpaid = known.unpaid
    .map((each) => (each.id === id ? withParts(each, leftOf(each.parts, receipt)) : each))
    .filter((each) => each.id !== id || each.parts.length > 0)
  const invoices = known.invoices.map((each) => (each.id === id ? billedAfter(each, receipt) : each))
  const { by, amount } = receipt
  const creditBalances = by === 'credit' ? withBalance(known.creditBalances, negative(amount)) : known.creditBalances
  return { ...known, unpaid, invoices, creditBalances }
}

/** What is owed of the parts once the money has been counted. */
export function leftOf(owed: readonly InvoicePart[], { amount, parts }: Receipt): InvoicePart[] {
  return parts === null ? partsLeft(owed, { total: amount, parts: [] }) : withoutParts(owed, parts)
}

function billedAfter(invoice: BilledInvoice, receipt: Receipt): BilledInvoice {
  const { amount, by } = receipt
  return {
    ...invoice,
    owed: leftOf(invoice.owed, receipt),
    received: add(invoice.received, amount),
    refundable: by === 'method' ? add(invoice.refundable, amount) : invoice.refundable,
  }
}

function eventOf(settled: KnownAccount, { invoice, amount }: Receipt): DomainEvent {
  const left = settled.unpaid.find(({ id }) => id === invoice)
  if (!left) return { type: 'invoice.paid', subscription: null, data: { invoice } }
  const { currency } = amount
  const data = { invoice, amount: formatMoney(amount), due: formatMoney(owedOf(left)), currency }
  return { type: 'invoice.part_paid', subscription: null, data }
}

/** The parts that are owed for these subscriptions; null when something of one of them is not on the invoice. */
export function partsFor(invoice: UnpaidInvoice, subscriptions: readonly string[]): InvoicePart[] | null {
  const chosen = invoice.parts.filter(({ subscription }) => subscriptions.includes(subscription))
  return chosen.length === new Set(subscriptions).size && chosen.length > 0 ? chosen : null
}
