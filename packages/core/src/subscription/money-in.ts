/**
 * Money that comes to an account other than by a charge: credit that the vendor grants, and transfers. What is owed is
 * settled with it, oldest invoice first; what is left waits on the credit balance for the next invoices.
 */
import { type Decision, nothingDecided } from '../decision.ts'
import type { DomainEvent } from '../events.ts'
import type { InvoiceId } from '../ids.ts'
import { owedOf } from '../invoice/invoice.ts'
import { balanceIn, withBalance } from '../invoice/pay-from-balance.ts'
import { formatMoney, isZero, type Money, min, subtract } from '../money/money.ts'
import type { PlainDate } from '../time/plain-date.ts'
import { type KnownAccount, withSubscriptions } from './known.ts'
import { afterReceipt, type Receipt, type ReceivedBy, receive } from './settle.ts'

export const creditReasons = ['grant', 'overpayment', 'refund_failed', 'payment_kept', 'chargeback_won'] as const
/** Why money came to the balance, where no credit note says so. */
export type CreditReason = (typeof creditReasons)[number]
export type BalanceChange = {
  readonly kind: CreditReason
  /** Positive: it comes to the balance. */
  readonly amount: Money
  readonly invoice: InvoiceId | null
  readonly reason: string | null
}

/** What is to be committed together. */
export type MoneyIn = {
  readonly balance: readonly BalanceChange[]
  readonly receipts: readonly Receipt[]
  readonly decision: Decision
}

/** Money comes to the balance, and pays what is owed at once. */
export function addCredit(known: KnownAccount, change: BalanceChange, on: PlainDate): MoneyIn {
  const after = { ...known, creditBalances: withBalance(known.creditBalances, change.amount) }
  const used = useCredit(after, on)
  const { kind, amount, reason } = change
  const data = { kind, amount: formatMoney(amount), currency: amount.currency, reason }
  const granted: DomainEvent = { type: 'credit.granted', subscription: null, data }
  return { ...used, balance: [change], decision: withEvents([granted], used.decision) }
}

/** What the balance can pay of open invoices, oldest first; not of one that is being paid at this moment. */
export function useCredit(known: KnownAccount, on: PlainDate): MoneyIn {
  const receipts: Receipt[] = []
  let current = known
  let decision: Decision = nothingDecided
  for (const invoice of known.unpaid.toSorted((a, b) => a.dueOn - b.dueOn)) {
    const amount = min(balanceIn(current.creditBalances, invoice.currency), owedOf(invoice))
    if (isZero(amount) || invoice.paying) continue
    const receipt: Receipt = { invoice: invoice.id, amount, parts: null, by: 'credit' }
    const data = { invoice: invoice.id, amount: formatMoney(amount), currency: amount.currency }
    const step = receive(current, receipt, on)
    decision = joined(decision, withEvents([{ type: 'credit.applied', subscription: null, data }], step))
    current = withSubscriptions(afterReceipt(current, receipt), step.next)
    receipts.push(receipt)
  }
  return { balance: [], receipts, decision }
}

/** Money for an invoice, and what is owed of it; nothing, where it has been settled. */
export type Arrival = { readonly invoice: InvoiceId; readonly amount: Money; readonly owed: Money }

/** A transfer for an invoice: exact, a part of it in the order of its lines, or too much. */
export function receiveTransfer(known: KnownAccount, arrival: Arrival, on: PlainDate): MoneyIn {
  return arrive(known, arrival, { on, by: 'transfer', rest: 'overpayment' })
}

/** A dispute has been won: what had been taken back counts again, as far as it is still owed. */
export function receiveBack(known: KnownAccount, arrival: Arrival, on: PlainDate): MoneyIn {
  return arrive(known, arrival, { on, by: 'method', rest: 'chargeback_won' })
}

type Arriving = { readonly on: PlainDate; readonly by: ReceivedBy; readonly rest: CreditReason }

function arrive(known: KnownAccount, { invoice, amount, owed }: Arrival, { on, by, rest: kind }: Arriving): MoneyIn {
  const counted = min(amount, owed)
  const receipts = isZero(counted) ? [] : [{ invoice, amount: counted, parts: null, by }]
  const [receipt] = receipts
  // Of one that was written off nothing is past due: it is only settled after all.
  const open = known.unpaid.some(({ id }) => id === invoice)
  const paid: DomainEvent[] =
    receipt && !open && isZero(subtract(owed, counted))
      ? [{ type: 'invoice.paid', subscription: null, data: { invoice } }]
      : []
  const settled = receipt && open ? receive(known, receipt, on) : { ...nothingDecided, events: paid }
  const after = receipt && open ? withSubscriptions(afterReceipt(known, receipt), settled.next) : known
  const rest = subtract(amount, counted)
  if (isZero(rest)) return { balance: [], receipts, decision: settled }
  const more = addCredit(after, { kind, amount: rest, invoice, reason: null }, on)
  return { ...more, receipts: [...receipts, ...more.receipts], decision: joined(settled, more.decision) }
}

function withEvents(events: readonly DomainEvent[], decision: Decision): Decision {
  return { ...decision, events: [...events, ...decision.events] }
}

function joined(first: Decision, second: Decision): Decision {
  const changed = new Map([...first.next, ...second.next].map((each) => [each.id, each]))
  return { ...first, next: [...changed.values()], events: [...first.events, ...second.events] }
}
