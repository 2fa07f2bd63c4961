/** An issued invoice. It never changes; only its payment does. */
import { z } from 'zod'
import { Amount, CurrencyCode, DateText, InstantText, idText } from './primitives.ts'
import { LineShape, TaxShape } from './quote.ts'

export const PaymentShape = z
  .object({
    id: idText('payment'),
    amount: Amount,
    status: z.enum(['ready', 'sent', 'succeeded', 'failed', 'requires_action', 'unknown', 'cancelled']),
    date: DateText.meta({ description: "The date of the attempt in the seller's time zone, or on the test clock." }),
    paymentMethod: idText('paymentMethod'),
    method: z.string().meta({ description: 'What a person recognises the method by.' }),
    createdAt: InstantText,
    declineCode: z.string().nullable(),
  })
  .meta({ id: 'Payment' })

export const InvoiceShape = z
  .object({
    id: idText('invoice'),
    number: z.string(),
    account: idText('account'),
    date: DateText,
    issuedOn: DateText,
    dueOn: DateText,
    currency: CurrencyCode,
    lines: z.array(LineShape),
    subtotal: Amount,
    tax: z.array(TaxShape),
    total: Amount,
    status: z.enum(['open', 'paid']),
    nextAttemptOn: DateText.nullable(),
    payments: z.array(PaymentShape),
  })
  .meta({ id: 'Invoice' })
