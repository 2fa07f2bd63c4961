/** What of a subscription could be given back: every line that billed it lately, until when, and why not. */
import type { InvoiceId, SubscriptionId } from '../ids.ts'
import type { InvoiceLine } from '../invoice/invoice.ts'
import type { Refusal } from '../refusals.ts'
import type { PlainDate } from '../time/plain-date.ts'
import type { KnownAccount } from './known.ts'
import { returnableUntil, returnLine } from './return.ts'

export type Returnable = {
  readonly invoice: InvoiceId
  /** Its number on the invoice, from 0. */
  readonly line: number
  readonly billed: InvoiceLine
  /** The last day on which it can be returned. */
  readonly until: PlainDate
  readonly refusals: readonly Refusal[]
}

/** Newest first. */
export function listReturns(known: KnownAccount, subscription: SubscriptionId, at: PlainDate): Returnable[] {
  return known.invoices.toReversed().flatMap(({ id: invoice, date, lines }) =>
    lines.flatMap((billed, line) => {
      if (billed.subscription !== subscription || billed.kind === 'unused_days') return []
      const { refusals } = returnLine(known, { type: 'return', invoice, line, seats: null }, at)
      return [{ invoice, line, billed, until: returnableUntil(known, billed, date), refusals }]
    }),
  )
}
