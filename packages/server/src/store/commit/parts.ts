/** What a line and a tax part are written as, whichever document they stand on. */
import type { InvoiceLine, TaxPart } from '@coterm/core/invoice/invoice.ts'
import { dateToRow } from '../row-values.ts'

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

export const taxColumns = { rate: 'text', taxable: 'bigint', amount: 'bigint' } as const

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

export function taxToRow({ rate, taxable, amount }: TaxPart) {
  return { rate, taxable: taxable.minor, amount: amount.minor }
}
