/** Letters about what is paid and to be paid: receipts, invoices, declined payments, what the bank asks and takes back. */

import { stagesFrom } from '@coterm/core/catalog/policy.ts'
import { add, isZero, type Money, subtract } from '@coterm/core/money/money.ts'
import { inForceOn } from '@coterm/core/subscription/known.ts'
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
  const { number, creditApplied } = invoice
  const whole = subtract(invoice.total, invoice.credited)
  const received = subtract(whole, creditApplied)
  const fromCredit = { number, amount: say.money(creditApplied) }
  const last: Fact[] = isZero(creditApplied) ? [] : [[say('labelCredit'), fromCredit.amount]]
  const letter = letterAbout(invoice, 'invoice', {
    subject: say('receiptSubject', { number, amount: say.money(whole) }),
    blocks: [
      ...(isZero(received) ? [] : [text(say('receiptIntro', { number, amount: say.money(received) }))]),
      ...(isZero(creditApplied) ? [] : [text(say('receiptFromCredit', fromCredit))]),
      linesOf(say, invoice, facts, [...last, ...(isZero(received) ? [] : paidWith(say, invoice, facts))]),
    ],
    button: say('invoiceButton'),
  })
  return { ...letter, attachments: [{ type: 'invoice', id: invoice.id }] }
}

export function partPaidLetter(say: Say, event: TimelineEvent, facts: Facts): Letter | null {
  const invoice = invoiceOf(facts, event)
  if (!invoice) return null
  const { number } = invoice
  const words = { number, amount: say.money(moneyIn(event.data, 'amount')), due: say.money(moneyIn(event.data, 'due')) }
  return letterAbout(invoice, 'invoice', {
    subject: say('partPaidSubject', words),
    blocks: [text(say('partPaidIntro', words))],
    button: say('invoiceButton'),
  })
}

/** An invoice that nobody charges: the customer transfers the money. */
export function toPayLetter(say: Say, event: TimelineEvent, facts: Facts): Letter | null {
  const invoice = invoiceOf(facts, event)
  if (!invoice || isZero(invoice.total) || !isTransferred(invoice, facts)) return null
  const { creditApplied } = invoice
  const owed = subtract(subtract(invoice.total, invoice.credited), creditApplied)
  // Credit has paid all of it: the receipt says so.
  if (isZero(owed)) return null
  const words = { number: invoice.number, amount: say.money(owed), date: say.date(invoice.dueOn) }
  const applied: Fact[] = isZero(creditApplied) ? [] : [[say('labelCredit'), say.money(creditApplied)]]
  const letter = letterAbout(invoice, 'invoice', {
    subject: say('toPaySubject', words),
    blocks: [
      text(say('toPayIntro', words)),
      linesOf(say, invoice, facts, [...applied, [say('labelDue'), words.date]]),
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
  const amount = say.money(amountOf(event, invoice))
  const method = methodName(facts, event.data.paymentMethod ?? invoice.paymentMethod)
  const next = open?.nextAttemptOn ?? null
  const [line] = invoice.lines
  const stages = line && stagesFrom(invoice.dueOn, line.term, inForceOn(facts.known, event.date).policy)
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
  const words = { amount: say.money(amountOf(event, invoice)), number: invoice.number }
  return letterAbout(invoice, 'confirm', {
    subject: say('actionSubject', { amount: words.amount }),
    blocks: [text(say('actionIntro', words))],
    button: say('actionButton'),
  })
}

export function chargebackLetter(say: Say, event: TimelineEvent, facts: Facts): Letter | null {
  const invoice = invoiceOf(facts, event)
  if (!invoice) return null
  const words = { amount: say.money(amountOf(event, invoice)), number: invoice.number }
  return letterAbout(invoice, 'pay', {
    subject: say('chargebackSubject', { amount: words.amount }),
    blocks: [text(say('chargebackIntro', words))],
    button: say('payButton'),
  })
}

export function chargebackWonLetter(say: Say, event: TimelineEvent, facts: Facts): Letter | null {
  const invoice = invoiceOf(facts, event)
  if (!invoice) return null
  const words = { amount: say.money(amountOf(event, invoice)), number: invoice.number }
  return letterAbout(invoice, 'invoice', {
    subject: say('chargebackWonSubject', { amount: words.amount }),
    blocks: [text(say('chargebackWonIntro', words))],
    button: say('invoiceButton'),
  })
}

// What the payment was over: it may be a part of the invoice. Older events do not say it.
function amountOf({ data }: TimelineEvent, { total, credited, creditApplied }: StoredInvoice): Money {
  return data.amount === undefined ? subtract(total, add(credited, creditApplied)) : moneyIn(data, 'amount')
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
