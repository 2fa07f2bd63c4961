/**
 * Which invoices a credit is written on. An invoice on which another edition took over holds a charge less what was given
 * back of an earlier one: it was paid for less than its lines, and the rest of the money lies on the earlier invoice.
 *
 * Where both bear the same tax, each invoice is credited for its part. Where they do not, the days that were given back
 * are charged again on the later invoice, as a negative line of its credit note, and credited on the earlier one at the
 * rate they were charged at: so every rate comes back to what it was.
 */
import { sameTax } from '../catalog/tax-of.ts'
import type { InvoiceId } from '../ids.ts'
import { type Money, min, subtract, sum, zero } from '../money/money.ts'
import { afterCredits, type BilledInvoice, type CreditedLine, creditTotal, leftToCredit } from './credit.ts'
import type { InvoiceLine } from './invoice.ts'
import { sumOf } from './parts.ts'
import { netFor } from './tax-parts.ts'

/** The credit in parts, none of which is more than what is left of its invoice; together they are the whole. */
export function spreadCredit(invoices: readonly BilledInvoice[], credit: CreditedLine): CreditedLine[] {
  const places = [credit, ...earlierPlaces(invoices, credit)]
  if (places.some(({ invoice }) => isMixed(invoices, invoice))) return chargedAgain(invoices, credit)
  const parts: CreditedLine[] = []
  let left = credit.line.amount
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

function isMixed(invoices: readonly BilledInvoice[], id: InvoiceId): boolean {
  const lines = invoices.find((invoice) => invoice.id === id)?.lines ?? []
  const [first] = lines
  return lines.some(({ kind }) => kind === 'unused_days') && lines.some(({ tax }) => !sameTax(tax, first?.tax ?? tax))
}

// As much of the line as is left of it; where the invoice was paid for less, what it gave back is charged again.
function chargedAgain(invoices: readonly BilledInvoice[], credit: CreditedLine): CreditedLine[] {
  const invoice = invoices.find(({ id }) => id === credit.invoice)
  if (!invoice) return []
  const amount = min(credit.line.amount, openOf(invoice, credit.of))
  if (amount.minor <= 0n) return []
  const parts = [{ ...credit, line: { ...credit.line, amount } }]
  for (const [of, given] of invoice.lines.entries()) {
    const over = overdrawn(invoice, parts)
    if (over.minor <= 0n) return parts
    const place = given.kind === 'unused_days' && placeOf(invoices, given)
    if (!place || place.invoice === invoice.id || given.subscription !== credit.line.subscription) continue
    const back = { ...credit, of, line: given }
    const wanted = enough(invoice, { parts, back, wanted: netFor(over, given.tax.rate) })
    const elsewhere = spreadCredit(invoices, { ...place, line: { ...place.line, amount: wanted } })
    const placed = sum(
      elsewhere.map(({ line }) => line.amount),
      wanted.currency,
    )
    if (placed.minor > 0n)
      parts.push({ invoice: invoice.id, of, line: { ...given, amount: negated(placed) } }, ...elsewhere)
  }
  return lessOver(invoice, parts)
}

type Wanting = { readonly parts: readonly CreditedLine[]; readonly back: CreditedLine; readonly wanted: Money }

// Of what was given back as much as is wanted, and no more than there is; all of it rather than a unit less, so that no
// cent remains, where the note does not come to less than nothing by that.
function enough(invoice: BilledInvoice, { parts, back, wanted }: Wanting): Money {
  const open = negated(openOf(invoice, back.of))
  if (subtract(open, wanted).minor > 1n) return wanted
  const whole = { ...back, line: { ...back.line, amount: negated(open) } }
  const fits = creditTotal(invoice, [...onInvoice(invoice, parts), whole]).minor >= 0n
  return fits ? open : min(wanted, { ...open, minor: open.minor - 1n })
}

// What lies before it came to us cannot be credited here.
function lessOver(invoice: BilledInvoice, parts: readonly CreditedLine[]): CreditedLine[] {
  const [first, ...others] = parts
  const over = overdrawn(invoice, parts)
  if (!first || over.minor <= 0n) return [...parts]
  const amount = subtract(first.line.amount, netFor(over, first.line.tax.rate))
  return amount.minor <= 0n ? [] : [{ ...first, line: { ...first.line, amount } }, ...others]
}

// By how much these credits are more than what is left of the invoice, with tax; negative where they are less.
function overdrawn(invoice: BilledInvoice, parts: readonly CreditedLine[]): Money {
  return subtract(creditTotal(invoice, onInvoice(invoice, parts)), leftToCredit(invoice))
}

function onInvoice({ id }: BilledInvoice, parts: readonly CreditedLine[]): CreditedLine[] {
  return parts.filter(({ invoice }) => invoice === id)
}

function openOf({ lines, credited, currency }: BilledInvoice, of: number): Money {
  return subtract(lines[of]?.amount ?? zero(currency), credited[of] ?? zero(currency))
}

function negated(amount: Money): Money {
  return { ...amount, minor: -amount.minor }
}

// What was billed without tax and has not been credited: of the line, and of all that the invoice comes to.
function remaining(invoice: BilledInvoice, of: number): Money {
  const { lines, credited, currency } = invoice
  return min(subtract(sumOf(lines, currency), sum(credited, currency)), openOf(invoice, of))
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
