/** Letters about money that is the customer's: credited, sent back, or kept for the next invoices. */
import { isZero } from '@coterm/core/money/money.ts'
import { type Facts, moneyIn, type TimelineEvent } from '../facts.ts'
import { type Block, type Letter, linkTo } from '../letter.ts'
import type { Say } from '../say.ts'

const daysValid = 30

export function refundLetter(say: Say, { data }: TimelineEvent): Letter {
  const words = { amount: say.money(moneyIn(data, 'amount')) }
  return told(say('refundSubject', words), [say('refundIntro', words)])
}

/** It is kept as credit in the same commit. */
export function refundFailedLetter(say: Say, { data }: TimelineEvent): Letter {
  const words = { amount: say.money(moneyIn(data, 'amount')) }
  return told(say('refundFailedSubject', words), [say('refundFailedIntro', words), say('creditUse')])
}

export function grantedLetter(say: Say, { data }: TimelineEvent): Letter | null {
  // The letter about the refund that failed has told it.
  if (data.kind === 'refund_failed' || data.kind === 'payment_kept') return null
  const amount = say.money(moneyIn(data, 'amount'))
  const intro = say('creditGrantedIntro', { amount, kind: String(data.kind) })
  return told(say('creditGrantedSubject', { amount }), [intro, say('creditUse')])
}

export function creditLetter(say: Say, { data }: TimelineEvent, facts: Facts): Letter | null {
  const note = facts.creditNotes.get(String(data.creditNote))
  const invoice = facts.invoices.get(String(data.invoice))
  if (!note || !invoice) return null
  const { total, refund, toBalance } = note.draft
  const words = { number: note.number, amount: say.money(total) }
  const sentences = [
    say('creditIntro', { ...words, invoice: invoice.number }),
    ...(isZero(refund) ? [] : [say('creditRefund', { amount: say.money(refund) })]),
    ...(isZero(toBalance) ? [] : [say('creditKept', { amount: say.money(toBalance) }), say('creditUse')]),
    ...(isZero(refund) && isZero(toBalance) ? [say('creditDebt')] : []),
  ]
  const letter = told(say('creditSubject', words), sentences)
  return {
    ...letter,
    blocks: [...letter.blocks, { type: 'button', text: say('invoiceButton') }],
    link: linkTo('invoice', `/invoices/${invoice.id}`, daysValid),
    attachments: [{ type: 'credit_note', id: note.id }],
  }
}

function told(subject: string, sentences: readonly string[]): Letter {
  const blocks: Block[] = sentences.map((text) => ({ type: 'text', text }))
  return { subject, blocks, link: null, attachments: [] }
}
