/** An issued invoice. It never changes; only its payment does. */
import { formatMoney, type Money, subtract, zero } from '@coterm/core/money/money.ts'
import { formatPlainDate } from '@coterm/core/time/plain-date.ts'
import { z } from 'zod'
import { invoiceStatuses, type StoredInvoice } from '../store/invoices.ts'
import type { PaymentAttempt } from '../store/payment-attempts.ts'
import { LineShape, type Reading, TaxShape, toApiLine, toApiTax } from './line.ts'
import { Amount, CurrencyCode, DateText, InstantText, idText } from './primitives.ts'

const PaymentShape = z
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
    status: z.enum(invoiceStatuses).meta({
      description: 'void: credited whole before it was paid. uncollectible: written off; it may still be paid.',
    }),
    creditApplied: Amount.meta({ description: 'What the credit balance has paid of it.' }),
    paid: Amount.meta({ description: 'What has been paid of it with money.' }),
    due: Amount.meta({ description: 'What is still owed.' }),
    nextAttemptOn: DateText.nullable(),
    payments: z.array(PaymentShape),
  })
  .meta({ id: 'Invoice' })

export function toApiInvoice(invoice: StoredInvoice, reading: Reading): z.input<typeof InvoiceShape> {
  const { id, number, account, currency, status, nextAttemptOn } = invoice
  return {
    ...{ id, number, account, currency, status },
    date: formatPlainDate(invoice.date),
    issuedOn: formatPlainDate(invoice.issuedOn),
    dueOn: formatPlainDate(invoice.dueOn),
    lines: invoice.lines.map((line) => toApiLine(line, reading)),
    subtotal: formatMoney(invoice.subtotal),
    tax: invoice.tax.map(toApiTax),
    total: formatMoney(invoice.total),
    creditApplied: formatMoney(invoice.creditApplied),
    paid: formatMoney(invoice.paid),
    due: formatMoney(dueOf(invoice)),
    nextAttemptOn: nextAttemptOn === null ? null : formatPlainDate(nextAttemptOn),
    payments: invoice.payments.map((payment) => toApiPayment(payment, reading)),
  }
}

// Of one that was written off nothing is asked for any more.
function dueOf({ status, total, credited, creditApplied, paid, currency }: StoredInvoice): Money {
  return status === 'open' ? [credited, creditApplied, paid].reduce(subtract, total) : zero(currency)
}

function toApiPayment(payment: PaymentAttempt, { known }: Reading): z.input<typeof PaymentShape> {
  const { id, status, paymentMethod, declineCode } = payment
  const method = known.paymentMethods.find((candidate) => candidate.id === paymentMethod)
  return {
    ...{ id, status, paymentMethod, declineCode },
    amount: formatMoney(payment.amount),
    date: formatPlainDate(payment.triedOn),
    method: method?.label ?? '',
    createdAt: new Date(payment.createdAt).toISOString(),
  }
}
