/**
 * Which invoices a credit is written on. An invoice on which another edition took over holds a charge less what was given
 * back of an earlier one: it was paid for less than its lines, and the rest of the money lies on the earlier invoice.
 */
import { type Money, min, subtract, sum, zero } from '../money/money.ts'
import { afterCredits, type BilledInvoice, type CreditedLine } from './credit.ts'
import type { InvoiceLine } from './invoice.ts'

/** The credit in parts, none of which is more than what is left of its invoice; together they are the whole. */
export function spreadCredit(invoices: readonly BilledInvoice[], credit: CreditedLine): CreditedLine[] {
  const parts: CreditedLine[] = []
  let left = credit.line.amount
  const places = [credit, ...earlierPlaces(invoices, credit)]
  for (const place of places) {
    const invoice = invoices.find(({ id }) => id === place.invoice)
    if (!invoice || left.minor === 0n) continue
    const amount = min(left, remaining(afterCredits(invoice, parts), place.of))
    if (amount.minor <= 0n) continue
    parts.push({ ...place, line: { ...place.line, amount } })
    left = subtract(left, amount)
  }
  return parts
}

// What was billed without tax and has not been credited: of the line, and of all that the invoice comes to.
function remaining({ lines, credited, currency }: BilledInvoice, of: number): Money {
  const billed = sum(
    lines.map(({ amount }) => amount),
    currency,
  )
  const left = subtract(billed, sum(credited, currency))
  const own = subtract(lines[of]?.amount ?? zero(currency), credited[of] ?? zero(currency))
  return min(left, own)
}

// The lines whose days were given back on this invoice, and those behind them in turn.
function earlierPlaces(invoices: readonly BilledInvoice[], { invoice, line }: CreditedLine): CreditedLine[] {
  const found: CreditedLine[] = []
  const pending = [invoice]
  const seen = new Set(pending)
  for (let next = pending.pop(); next !== undefined; next = pending.pop()) {
    const lines = invoices.find(({ id }) => id === next)?.lines ?? []
    for (const given of lines.filter(({ kind }) => kind === 'unused_days')) {
      const place = placeOf(invoices, given)
      if (!place || given.subscription !== line.subscription) continue
      found.push(place)
      if (seen.has(place.invoice)) continue
      seen.add(place.invoice)
      pending.push(place.invoice)
    }
  }
  return found
}

/** Where the lot of a line was billed; null when that was before it came to us. */
export function placeOf(invoices: readonly BilledInvoice[], line: Pick<InvoiceLine, 'subscription' | 'lot'>) {
  for (const { id, lines } of invoices) {
    const of = lines.findIndex(({ subscription, lot, kind }) => {
      return subscription === line.subscription && lot === line.lot && kind !== 'unused_days'
    })
    const found = lines[of]
    if (found) return { invoice: id, of, line: found }
  }
  return null
}
