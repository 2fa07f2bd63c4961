/** Puts several answers together into what is committed: lines become invoices, and each invoice an event. */
import type { Answer, Decision } from '../decision.ts'
import type { DomainEvent } from '../events.ts'
import { assembleInvoices } from '../invoice/assemble.ts'
import { type CreditDraft, draftCredits } from '../invoice/credit.ts'
import type { InvoiceDraft } from '../invoice/invoice.ts'
import { payFromBalance } from '../invoice/pay-from-balance.ts'
import { formatMoney, isZero, subtract } from '../money/money.ts'
import { formatPlainDate, type PlainDate } from '../time/plain-date.ts'
import type { KnownAccount } from './known.ts'
import type { Subscription } from './subscription.ts'

/** The answers are positive and in order: a later answer about a subscription replaces an earlier one. */
export function conclude(known: KnownAccount, answers: readonly Answer[], date: PlainDate): Decision {
  const next = new Map<string, Subscription>()
  for (const answer of answers) for (const subscription of answer.next) next.set(subscription.id, subscription)
  const lines = answers.flatMap((answer) => answer.lines)
  const invoices = payFromBalance(assembleInvoices(lines, { ...known, date }), known.creditBalances)
  const credited = answers.flatMap((answer) => answer.credits)
  const credits = draftCredits(credited, known.invoices, date)
  return {
    next: [...next.values()],
    invoices,
    credits,
    events: [...answers.flatMap((answer) => answer.events), ...invoices.flatMap(issued), ...credits.map(creditIssued)],
    notices: answers.flatMap((answer) => answer.notices),
  }
}

function issued(invoice: InvoiceDraft, index: number): DomainEvent[] {
  const { currency } = invoice
  // Which of the decision's drafts this is; the commit adds the id and the number it was given.
  const draft = index
  const data = { draft, date: formatPlainDate(invoice.date), total: formatMoney(invoice.total), currency }
  // Nothing is left to be charged: it is paid as it is issued.
  const byCredit = !isZero(invoice.creditApplied) && isZero(subtract(invoice.total, invoice.creditApplied))
  const applied = { draft, amount: formatMoney(invoice.creditApplied), currency }
  return [
    { type: 'invoice.issued', subscription: null, data },
    ...(isZero(invoice.creditApplied) ? [] : [{ type: 'credit.applied', subscription: null, data: applied } as const]),
    ...(byCredit ? [{ type: 'invoice.paid', subscription: null, data: { draft } } as const] : []),
  ]
}

function creditIssued(credit: CreditDraft, index: number): DomainEvent {
  const data = {
    credit: index,
    invoice: credit.invoice,
    date: formatPlainDate(credit.date),
    total: formatMoney(credit.total),
    refund: formatMoney(credit.refund),
    toBalance: formatMoney(credit.toBalance),
    currency: credit.currency,
  }
  return { type: 'credit_note.issued', subscription: null, data }
}
