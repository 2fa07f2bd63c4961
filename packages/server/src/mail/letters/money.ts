/** Letters about money: paid, to be paid, declined, to be confirmed, sent back, credited, taken back by the bank. */
import { stagesFrom } from '@coterm/core/catalog/policy.ts'
import { isZero, type Money, subtract } from '@coterm/core/money/money.ts'
import { addDays } from '@coterm/core/time/plain-date.ts'
import type { StoredInvoice } from '../../store/invoices.ts'
import { type Facts, invoiceOf, methodName, moneyIn, productName, type TimelineEvent } from '../facts.ts'
import { type Block, type Letter, type LinkPurpose, linkTo } from '../letter.ts'
import type { Say } from '../say.ts'

const daysValid = 30

type Parts = { readonly subject: string; readonly blocks: readonly Block[]; readonly button: string }

function letterAbout(invoice: StoredInvoice, purpose: LinkPurpose, { subject, blocks, button }: Parts): Letter {
  return {
    subject,
    blocks: [...blocks, { type: 'button', text: button }],
    link: linkTo(purpose, `/invoices/${invoice.id}`, daysValid),
    attachments: [],
  }
}

export function receiptLetter(say: Say, event: TimelineEvent, facts: Facts): Letter | null {
  const invoice = invoiceOf(facts, event)
  // Nothing was paid where nothing was to be paid.
  if (!invoice || isZero(invoice.total)) return null
  const words = { number: invoice.number, amount: say.money(owedOf(invoice, facts)) }
  const letter = letterAbout(invoice, 'invoice', {
    subject: say('receiptSubject', words),
    blocks: [text(say('receiptIntro', words)), linesOf(say, invoice, facts, paidWith(say, invoice, facts))],
    button: say('invoiceButton'),
  })
  return { ...letter, attachments: [{ type: 'invoice', id: invoice.id }] }
}

/** An invoice that nobody charges: the customer transfers the money. */
export function toPayLetter(say: Say, event: TimelineEvent, facts: Facts): Letter | null {
  const invoice = invoiceOf(facts, event)
  if (!invoice || isZero(invoice.total) || !isTransferred(invoice, facts)) return null
  const words = { number: invoice.number, amount: say.money(invoice.total), date: say.date(invoice.dueOn) }
  const letter = letterAbout(invoice, 'invoice', {
    subject: say('toPaySubject', words),
    blocks: [
      text(say('toPayIntro', words)),
      linesOf(say, invoice, facts, [[say('labelDue'), words.date]]),
      text(say('toPayHow')),
    ],
    button: say('invoiceButton'),
  })
  return { ...letter, attachments: [{ type: 'invoice', id: invoice.id }] }
}

function isTransferred({ paymentMethod }: StoredInvoice, { known }: Facts): boolean {
  return known.paymentMethods.find(({ id }) => id === paymentMethod)?.kind === 'invoice'
}

export function failedLetter(say: Say, event: TimelineEvent, facts: Facts): Letter | null {
  const invoice = invoiceOf(facts, event)
  // Where the backup method is tried at once there is nothing to do yet.
  if (!invoice || event.data.backupFollows === true) return null
  const open = facts.openInvoices.find(({ id }) => id === invoice.id)
  const amount = say.money(open?.owed ?? invoice.total)
  const method = methodName(facts, event.data.paymentMethod ?? invoice.paymentMethod)
  const next = open?.nextAttemptOn ?? null
  const [line] = invoice.lines
  const stages = line && stagesFrom(invoice.dueOn, line.term, facts.known.policy)
  const dates = stages && { suspended: say.date(stages.suspended), cancelled: say.date(stages.cancelled) }
  return letterAbout(invoice, 'pay', {
    subject: say('failedSubject', { amount }),
    blocks: [
      text(say('failedIntro', { amount, number: invoice.number, method })),
      text(say('failedReason', { code: String(event.data.declineCode) })),
      text(next === null ? say('failedLast') : say('failedRetry', { date: say.date(next) })),
      ...(dates ? [{ type: 'box', text: say('failedStages', dates) } as const] : []),
    ],
    button: say('payButton'),
  })
}

export function confirmLetter(say: Say, event: TimelineEvent, facts: Facts): Letter | null {
  const invoice = invoiceOf(facts, event)
  if (!invoice) return null
  const words = { amount: say.money(owedOf(invoice, facts)), number: invoice.number }
  return letterAbout(invoice, 'confirm', {
    subject: say('actionSubject', { amount: words.amount }),
    blocks: [text(say('actionIntro', words))],
    button: say('actionButton'),
  })
}

export function chargebackLetter(say: Say, event: TimelineEvent, facts: Facts): Letter | null {
  const invoice = invoiceOf(facts, event)
  if (!invoice) return null
  const amount = event.data.amount === undefined ? invoice.total : moneyIn(event.data, 'amount')
  const words = { amount: say.money(amount), number: invoice.number }
  return letterAbout(invoice, 'pay', {
    subject: say('chargebackSubject', { amount: words.amount }),
    blocks: [text(say('chargebackIntro', words))],
    button: say('payButton'),
  })
}

export function refundLetter(say: Say, { data }: TimelineEvent): Letter {
  const words = { amount: say.money(moneyIn(data, 'amount')) }
  return {
    subject: say('refundSubject', words),
    blocks: [text(say('refundIntro', words))],
    link: null,
    attachments: [],
  }
}

export function creditLetter(say: Say, { data }: TimelineEvent, facts: Facts): Letter | null {
  const note = facts.creditNotes.get(String(data.creditNote))
  const invoice = facts.invoices.get(String(data.invoice))
  if (!note || !invoice) return null
  const { total, refund } = note.draft
  const words = { number: note.number, amount: say.money(total) }
  return {
    subject: say('creditSubject', words),
    blocks: [
      text(say('creditIntro', { ...words, invoice: invoice.number })),
      text(isZero(refund) ? say('creditDebt') : say('creditRefund', { amount: say.money(refund) })),
    ],
    link: null,
    attachments: [{ type: 'credit_note', id: note.id }],
  }
}

// What was to be paid for it: credits on the debt have lowered it.
function owedOf(invoice: StoredInvoice, { openInvoices }: Facts): Money {
  return openInvoices.find(({ id }) => id === invoice.id)?.owed ?? subtract(invoice.total, invoice.credited)
}

type Fact = readonly [label: string, value: string]

function paidWith(say: Say, { paymentMethod }: StoredInvoice, facts: Facts): Fact[] {
  const method = methodName(facts, paymentMethod)
  return method ? [[say('labelMethod'), method]] : []
}

function linesOf(say: Say, { number, issuedOn, lines, tax, total }: StoredInvoice, facts: Facts, last: Fact[]): Block {
  return {
    type: 'facts',
    facts: [
      [say('labelInvoice'), number],
      [say('labelDate'), say.date(issuedOn)],
      ...lines.map(({ kind, product, quantity, period, amount }) => {
        const name = productName(facts, product)
        const what = kind === 'unused_days' ? say('lineUnused', { product: name }) : `${name}, ${say.seats(quantity)}`
        const days = say('days', { from: say.date(period.start), to: say.date(addDays(period.end, -1)) })
        return [`${what}, ${days}`, say.money(amount)] as const
      }),
      ...tax.map(({ rate, amount }) => [`${say('labelTax')} ${rate} %`, say.money(amount)] as const),
      [say('labelTotal'), say.money(total)],
      ...last,
    ],
  }
}

function text(sentence: string): Block {
  return { type: 'text', text: sentence }
}
