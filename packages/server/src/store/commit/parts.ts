/** What a line and a tax part are written as, whichever document they stand on. */
import type { PaymentMethodId } from '@coterm/core/ids.ts'
import type { InvoiceLine, TaxPart } from '@coterm/core/invoice/invoice.ts'
import { buyerOnDocument, sellerOnDocument } from '@coterm/core/invoice/snapshot.ts'
import { dateToRow } from '../row-values.ts'
import type { Planned } from './plan.ts'

/** The columns that lines of invoices and of credit notes share. */
export const lineColumns = {
  quantity: 'integer',
  seat_from: 'integer',
  seat_to: 'integer',
  fraction_days: 'integer',
  fraction_of: 'integer',
  period_start: 'date',
  period_end: 'date',
  amount: 'bigint',
} as const

export const taxColumns = { rate: 'text', category: 'text', taxable: 'bigint', amount: 'bigint' } as const

export function lineToRow({ quantity, seats, fraction, period, amount }: InvoiceLine) {
  return {
    quantity,
    seat_from: seats.from,
    seat_to: seats.to,
    fraction_days: fraction?.days ?? null,
    fraction_of: fraction?.of ?? null,
    period_start: dateToRow(period.start),
    period_end: dateToRow(period.end),
    amount: amount.minor,
  }
}

export function taxToRow({ rate, category, taxable, amount }: TaxPart) {
  return { rate, category, taxable: taxable.minor, amount: amount.minor }
}

/** The parties as they are called today, kept with the document for good. */
export const partiesColumns = { seller_details: 'jsonb', buyer_details: 'jsonb' } as const

export function partiesToRow({ entry }: Planned, method: PaymentMethodId | null) {
  const { seller, account, paymentMethods } = entry.loaded.known
  const found = paymentMethods.find(({ id }) => id === method)
  const payment = found ? { kind: found.kind, label: found.label } : null
  return {
    seller_details: JSON.stringify(sellerOnDocument(seller)),
    buyer_details: JSON.stringify(buyerOnDocument(account, payment)),
  }
}
