/** Puts several answers together into what is committed: lines become invoices, and each invoice an event. */
import type { Answer, Decision } from '../decision.ts'
import type { DomainEvent } from '../events.ts'
import { assembleInvoices } from '../invoice/assemble.ts'
import { type CreditDraft, draftCredits } from '../invoice/credit.ts'
import type { InvoiceDraft } from '../invoice/invoice.ts'
import { formatMoney } from '../money/money.ts'
import { formatPlainDate, type PlainDate } from '../time/plain-date.ts'
import type { KnownAccount } from './known.ts'
import type { Subscription } from './subscription.ts'

/** The answers are positive and in order: a later answer about a subscription replaces an earlier one. */
export function conclude(known: KnownAccount, answers: readonly Answer[], date: PlainDate): Decision {
  const { account, taxRates } = known
  const next = new Map<string, Subscription>()
  for (const answer of answers) for (const subscription of answer.next) next.set(subscription.id, subscription)
  const lines = answers.flatMap((answer) => answer.lines)
  const invoices = assembleInvoices(lines, { account, taxRates, date })
  const credited = answers.flatMap((answer) => answer.credits)
  const credits = draftCredits(credited, known.invoices, date)
  return {
    next: [...next.values()],
    invoices,
    credits,
    events: [...answers.flatMap((answer) => answer.events), ...invoices.map(issued), ...credits.map(creditIssued)],
    notices: answers.flatMap((answer) => answer.notices),
  }
}

function issued(invoice: InvoiceDraft, index: number): DomainEvent {
  const data = {
    // Which of the decision's drafts this is; the commit adds the id and the number it was given.
    draft: index,
    date: formatPlainDate(invoice.date),
    total: formatMoney(invoice.total),
    currency: invoice.currency,
  }
  return { type: 'invoice.issued', subscription: null, data }
}

function creditIssued(credit: CreditDraft, index: number): DomainEvent {
  const data = {
    credit: index,
    invoice: credit.invoice,
    date: formatPlainDate(credit.date),
    total: formatMoney(credit.total),
    refund: formatMoney(credit.refund),
    currency: credit.currency,
  }
  return { type: 'credit_note.issued', subscription: null, data }
}
