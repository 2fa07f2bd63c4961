/** A credit note: what of an invoice was taken back, and what of that went back to the customer. */
import type { CreditDraft } from '@coterm/core/invoice/credit.ts'
import { formatMoney } from '@coterm/core/money/money.ts'
import { formatPlainDate } from '@coterm/core/time/plain-date.ts'
import { z } from 'zod'
import type { StoredCreditNote } from '../store/credit-notes.ts'
import { LineShape, type Reading, TaxShape, toApiLines, toApiTax } from './line.ts'
import { Amount, CurrencyCode, DateText, idText } from './primitives.ts'

/** What a quote would credit; it has no number yet. */
export const CreditShape = z
  .object({
    invoice: idText('invoice'),
    date: DateText,
    currency: CurrencyCode,
    lines: z.array(LineShape),
    subtotal: Amount,
    tax: z.array(TaxShape),
    total: Amount,
    refund: Amount.meta({ description: 'What goes back to the payment method.' }),
    toBalance: Amount.meta({ description: 'What goes to the credit balance; the rest lowers what is owed.' }),
  })
  .meta({ id: 'Credit' })

export const CreditNoteShape = CreditShape.extend({
  id: idText('creditNote'),
  number: z.string(),
  account: idText('account'),
  issuedOn: DateText,
  refundStatus: z.enum(['none', 'ready', 'processing', 'succeeded', 'failed']).meta({
    description: 'ready: on its way. processing: with the bank. failed: it could not be given back this way.',
  }),
}).meta({ id: 'CreditNote' })

export function toApiCredit(draft: CreditDraft, reading: Reading): z.input<typeof CreditShape> {
  return {
    invoice: draft.invoice,
    date: formatPlainDate(draft.date),
    currency: draft.currency,
    lines: toApiLines(
      draft.lines.map(({ line }) => line),
      draft.tax,
      reading,
    ),
    subtotal: formatMoney(draft.subtotal),
    tax: draft.tax.map(toApiTax),
    total: formatMoney(draft.total),
    refund: formatMoney(draft.refund),
    toBalance: formatMoney(draft.toBalance),
  }
}

export function toApiCreditNote(note: StoredCreditNote, reading: Reading): z.input<typeof CreditNoteShape> {
  const { id, number, account, refundStatus } = note
  return {
    ...toApiCredit(note.draft, reading),
    id,
    number,
    account,
    refundStatus,
    issuedOn: formatPlainDate(note.issuedOn),
  }
}
