/** What a document says in sentences: how it is paid, and what the law wants mentioned. */
import { type BillingDocument, dueAtIssue } from '@coterm/core/invoice/document.ts'
import { isZero, subtract } from '@coterm/core/money/money.ts'
import type { DocumentSpeech } from '../../messages/documents/speech.ts'

/** What becomes of the money; the first thing a reader wants to know. */
export function paymentSentences(document: BillingDocument, speech: DocumentSpeech): string[] {
  const { kind, settled, kept, buyer, dueOn, number, corrects } = document
  const { payment } = buyer
  const due = dueAtIssue(document)
  if (kind === 'credit_note') {
    return [
      ...(isZero(settled) ? [] : [speech.say('refundedTo', { amount: speech.money(settled) })]),
      ...(isZero(kept) ? [] : [speech.say('keptAsCredit', { amount: speech.money(kept) })]),
      ...(isZero(subtract(due, kept)) ? [] : [speech.say('lowersDebt', { number: corrects?.number ?? '' })]),
    ]
  }
  if (due.minor <= 0n) {
    const paid = !isZero(settled) && payment !== null
    return [paid ? speech.say('paidWith', { label: payment.label }) : speech.say('nothingDue')]
  }
  const values = { amount: speech.money(due), date: dueOn === null ? '' : speech.date(dueOn) }
  return payment === null || payment.kind === 'invoice'
    ? [speech.say('transfer', { ...values, number })]
    : [speech.say('willCharge', { ...values, label: payment.label })]
}

/** Why no tax is charged, and where a transfer goes. */
export function notesOf(document: BillingDocument, speech: DocumentSpeech): string[] {
  const { taxes, seller, buyer, kind } = document
  const mentions = new Set(taxes.map(({ category }) => category))
  const transfer = kind === 'invoice' && (buyer.payment === null || buyer.payment.kind === 'invoice')
  return [
    ...[...mentions].flatMap((category) => (category === 'standard' ? [] : [speech.say(`mention_${category}`)])),
    ...(transfer && seller.iban !== null ? [speech.say('iban', { iban: spaced(seller.iban) })] : []),
    ...(transfer && seller.bic !== null ? [speech.say('bic', { bic: seller.bic })] : []),
  ]
}

function spaced(iban: string): string {
  return iban.replaceAll(/(.{4})(?=.)/g, '$1 ')
}
