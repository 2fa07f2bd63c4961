/** An issued invoice. It never changes; only its payment does. */
import { formatMoney, zero } from '@coterm/core/money/money.ts'
import { formatPlainDate } from '@coterm/core/time/plain-date.ts'
import { z } from 'zod'
import { invoiceStatuses, owedOf, type StoredInvoice } from '../store/invoices.ts'
import type { PaymentAttempt } from '../store/payment-attempts.ts'
import { LineShape, type Reading, TaxShape, toApiLines, toApiTax } from './line.ts'
import { MetadataShape } from './metadata.ts'
import { Amount, CurrencyCode, DateText, InstantText, idText } from './primitives.ts'

const PaymentShape = z
  .object({
    id: idText('payment'),
    amount: Amount,
    status: z
      .enum(['ready', 'sent', 'succeeded', 'failed', 'requires_action', 'processing', 'unknown', 'cancelled'])
      .meta({
        description: 'processing: the bank takes days. unknown: the provider does not answer; it is asked again.',
      }),
    date: DateText.meta({ description: "The date of the attempt in the seller's time zone, or on the test clock." }),
    paymentMethod: idText('paymentMethod'),
    method: z.string().meta({ description: 'What a person recognises the method by.' }),
    createdAt: InstantText,
    declineCode: z.string().nullable(),
    actionUrl: z.string().nullable().meta({ description: 'Where the customer confirms it, while it waits for that.' }),
  })
  .meta({ id: 'Payment' })

const TransferShape = z
  .object({ amount: Amount, date: DateText, reference: z.string() })
  .meta({ id: 'Transfer', description: 'What arrived, also what was more than was owed.' })

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
    transfers: z.array(TransferShape),
    actionUrl: z.string().nullable().meta({ description: 'Where a payment of it waits to be confirmed.' }),
    metadata: MetadataShape,
  })
  .meta({ id: 'Invoice' })

export function toApiInvoice(invoice: StoredInvoice, reading: Reading): z.input<typeof InvoiceShape> {
  const { id, number, account, currency, status, nextAttemptOn } = invoice
  return {
    ...{ id, number, account, currency, status },
    date: formatPlainDate(invoice.date),
    issuedOn: formatPlainDate(invoice.issuedOn),
    dueOn: formatPlainDate(invoice.dueOn),
    lines: toApiLines(invoice.lines, invoice.tax, reading),
    subtotal: formatMoney(invoice.subtotal),
    tax: invoice.tax.map(toApiTax),
    total: formatMoney(invoice.total),
    creditApplied: formatMoney(invoice.creditApplied),
    paid: formatMoney(invoice.paid),
    due: formatMoney(status === 'open' ? owedOf(invoice) : zero(currency)),
    nextAttemptOn: nextAttemptOn === null ? null : formatPlainDate(nextAttemptOn),
    payments: invoice.payments.map((payment) => toApiPayment(payment, invoice)),
    transfers: invoice.transfers.map(({ amount, receivedOn, reference }) => {
      return { amount: formatMoney(amount), date: formatPlainDate(receivedOn), reference }
    }),
    actionUrl: actionUrlOf(invoice.payments),
  }
}

/** Where the customer has something to confirm; null when nothing waits. */
export function actionUrlOf(payments: readonly PaymentAttempt[]): string | null {
  return payments.find(({ status }) => status === 'requires_action')?.actionUrl ?? null
}

function toApiPayment(payment: PaymentAttempt, { methodLabels }: StoredInvoice): z.input<typeof PaymentShape> {
  const { id, status, paymentMethod, declineCode, actionUrl } = payment
  return {
    ...{ id, status, paymentMethod, declineCode, actionUrl },
    amount: formatMoney(payment.amount),
    date: formatPlainDate(payment.triedOn),
    method: methodLabels.get(paymentMethod) ?? '',
    createdAt: new Date(payment.createdAt).toISOString(),
  }
}
