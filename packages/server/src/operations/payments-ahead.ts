/** The payments of so many months, from the account's today on. */
import { forecast } from '@coterm/core/forecast/forecast.ts'
import type { InvoiceDraft } from '@coterm/core/invoice/invoice.ts'
import { monthsLater } from '@coterm/core/time/period.ts'
import { z } from 'zod'
import type { Seen } from './access.ts'

export const Months = z.coerce.number().int().min(1).max(120).default(36)

export function paymentsAhead({ loaded, today }: Seen, months: number): InvoiceDraft[] {
  return forecast(loaded.known, monthsLater(today, months))
}
