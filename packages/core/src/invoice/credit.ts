/**
 * Credit notes: an issued invoice is corrected only by another document. All that is credited of an invoice never exceeds
 * it, by line, by rate and in total, and the note that closes a rate takes what is left of it, so that no cent remains.
 */
import { isZeroRate, taxOn } from '../catalog/tax.ts'
import { sameTax } from '../catalog/tax-of.ts'
import type { InvoiceId, PaymentMethodId } from '../ids.ts'
import type { Currency } from '../money/currency.ts'
import { add, type Money, min, subtract, sum, zero } from '../money/money.ts'
import type { PlainDate } from '../time/plain-date.ts'
import type { InvoiceDraft, InvoiceLine, TaxPart } from './invoice.ts'
import { amountFor, type InvoicePart, partsLeft, partsOf, sumOf } from './parts.ts'
import { emptyPart, inTaxOrder, taxOfParts } from './tax-parts.ts'

/** An issued invoice, as far as returning something of it needs to know it. */
export type BilledInvoice = {
  readonly id: InvoiceId
  readonly date: PlainDate
  readonly currency: Currency
  readonly paymentMethod: PaymentMethodId | null
  /** What is still owed of it, by subscription; empty once it is settled. A credit lowers the debt first. */
  readonly owed: readonly InvoicePart[]
  /** What was settled with money or credit, less what was given back. */
  readonly received: Money
  /** As much of that as can go back to a payment method. */
  readonly refundable: Money
  readonly lines: readonly InvoiceLine[]
  readonly tax: readonly TaxPart[]
  /** Without tax, credited so far of each line. */
  readonly credited: readonly Money[]
  /** Tax credited so far, by rate and category. */
  readonly creditedTax: readonly TaxPart[]
}

/** An invoice that has just been issued: nothing of it has been credited. */
export function billedInvoice(id: InvoiceId, draft: InvoiceDraft, paid: boolean): BilledInvoice {
  const { date, currency, paymentMethod, lines, tax, creditApplied } = draft
  const credited = lines.map(() => zero(currency))
  const refundable = paid ? subtract(draft.total, creditApplied) : zero(currency)
  const received = add(creditApplied, refundable)
  const owed = partsLeft(partsOf(draft), { total: received, parts: [] })
  return { id, date, currency, paymentMethod, owed, received, refundable, lines, tax, credited, creditedTax: [] }
}

/** What a decision takes back of one line; `of` is the line's number on its invoice, from 0. */
export type CreditedLine = { readonly invoice: InvoiceId; readonly of: number; readonly line: InvoiceLine }

/** A credit note before it has a number. Its amounts are positive. */
export type CreditDraft = {
  readonly invoice: InvoiceId
  readonly date: PlainDate
  readonly currency: Currency
  readonly paymentMethod: PaymentMethodId | null
  readonly lines: readonly { readonly of: number; readonly line: InvoiceLine }[]
  readonly subtotal: Money
  readonly tax: readonly TaxPart[]
  readonly total: Money
  /** What goes back to the original payment method. */
  readonly refund: Money
  /** What goes to the credit balance: it was not paid by a method that money can go back to. */
  readonly toBalance: Money
  /** By how much the rest lowers what is owed, by subscription. */
  readonly voided: readonly InvoicePart[]
}

/** One credit note for each invoice, in the order in which their lines came. */
export function draftCredits(
  credited: readonly CreditedLine[],
  invoices: readonly BilledInvoice[],
  date: PlainDate,
): CreditDraft[] {
  const groups = Map.groupBy(credited, ({ invoice }) => invoice)
  return [...groups].map(([id, lines]) => {
    const invoice = invoices.find((candidate) => candidate.id === id)
    if (!invoice) throw new Error(`Broken invariant: ${id} is credited and not known`)
    return draft(invoice, lines, date)
  })
}

/** The invoice once these lines have been credited. */
export function afterCredits(invoice: BilledInvoice, credited: readonly CreditedLine[]): BilledInvoice {
  const own = credited.filter((each) => each.invoice === invoice.id)
  if (own.length === 0) return invoice
  const { tax, voided, refund, toBalance } = draft(invoice, own, invoice.date)
  return {
    ...invoice,
    owed: withoutParts(invoice.owed, voided),
    received: subtract(subtract(invoice.received, refund), toBalance),
    refundable: subtract(invoice.refundable, refund),
    credited: invoice.credited.map((before, number) =>
      own.filter(({ of }) => of === number).reduce((so, { line }) => add(so, line.amount), before),
    ),
    creditedTax: tax.reduce(withPart, invoice.creditedTax),
  }
}

function draft(invoice: BilledInvoice, credited: readonly CreditedLine[], date: PlainDate): CreditDraft {
  const { currency, paymentMethod } = invoice
  const subtotal = sum(
    credited.map(({ line }) => line.amount),
    currency,
  )
  const tax = withinLeft(invoice, subtotal, taxCredits(invoice, credited))
  const total = add(subtotal, taxOfParts(tax, currency))
  const lines = credited.map(({ of, line }) => ({ of, line }))
  const shared = shareOut(invoice, partsOf({ currency, lines: credited.map(({ line }) => line), tax }), total)
  return { invoice: invoice.id, date, currency, paymentMethod, lines, subtotal, tax, total, ...shared }
}

// What is owed for the same subscription is owed no more; what was paid for it goes back to where it came from, first to
// the payment method. Cents that fall between are taken off what else is owed.
function shareOut(
  { owed, received, refundable, currency }: BilledInvoice,
  parts: readonly InvoicePart[],
  total: Money,
) {
  const own = parts
    .map(({ subscription, amount }) => {
      return { subscription, amount: min(amount, amountFor(owed, subscription, currency)) }
    })
    .filter(({ amount }) => amount.minor > 0n)
  const rest = subtract(total, sumOf(own, currency))
  const given = min(rest, received)
  const others = take(withoutParts(owed, own), subtract(rest, given))
  const refund = min(given, refundable)
  return { refund, toBalance: subtract(given, refund), voided: [...own, ...others] }
}

function take(parts: readonly InvoicePart[], amount: Money): InvoicePart[] {
  const left = partsLeft(parts, { total: amount, parts: [] })
  const taken = parts.map((part) => ({
    ...part,
    amount: subtract(part.amount, amountFor(left, part.subscription, amount.currency)),
  }))
  return taken.filter((part) => part.amount.minor > 0n)
}

/** The parts less others; those of which nothing is left are gone. */
export function withoutParts(parts: readonly InvoicePart[], taken: readonly InvoicePart[]): InvoicePart[] {
  return parts
    .map((part) => {
      const { subscription, amount } = part
      return { subscription, amount: subtract(amount, amountFor(taken, subscription, amount.currency)) }
    })
    .filter(({ amount }) => amount.minor !== 0n)
}

// Each rate by itself, on what is credited of the lines that bear it.
function taxCredits(invoice: BilledInvoice, credited: readonly CreditedLine[]): TaxPart[] {
  const { currency, tax, creditedTax } = invoice
  const taxable = credited.reduce<readonly TaxPart[]>((so, { line }) => {
    const { rate, category } = partOf(tax, line.tax, currency)
    return withPart(so, { rate, category, taxable: line.amount, amount: zero(currency) })
  }, [])
  const parts = taxable
    .filter(({ category }) => category !== 'outside')
    .map((part) => {
      const billed = partOf(tax, part, currency)
      return { ...part, amount: taxBack(billed, partOf(creditedTax, part, currency), part.taxable) }
    })
  return inTaxOrder(parts.filter(({ taxable: net, amount }) => net.minor !== 0n || amount.minor !== 0n))
}

// Tax comes back as it was charged: on the sum, never more than is left, and all that is left once nothing taxable is.
function taxBack(billed: TaxPart, before: TaxPart, taxable: Money): Money {
  const left = subtract(billed.amount, before.amount)
  const reached = add(before.taxable, taxable).minor
  if (reached === billed.taxable.minor) return left
  const back = taxOn(taxable, billed.rate)
  // Where days were given back at the same rate, what is left says nothing about one line: the other way is still open.
  const oneWay = reached < billed.taxable.minor && taxable.minor >= 0n
  return oneWay ? min(back, left) : back
}

/** What these lines come to with their tax, before a cent of rounding is settled. */
export function creditTotal(invoice: BilledInvoice, credited: readonly CreditedLine[]): Money {
  const lines = credited.map(({ line }) => line)
  return add(sumOf(lines, invoice.currency), taxOfParts(taxCredits(invoice, credited), invoice.currency))
}

/** What is left to credit of the invoice, with tax. */
export function leftToCredit({ currency, lines, tax, credited, creditedTax }: BilledInvoice): Money {
  const billed = add(sumOf(lines, currency), sumOf(tax, currency))
  return subtract(billed, add(sum(credited, currency), sumOf(creditedTax, currency)))
}

// A note of several rates, some of them the other way, is rounded several times: a cent below nothing, or above what is
// left, is settled in the tax of a rate that stays open, and comes back with the note that closes it.
function withinLeft(invoice: BilledInvoice, subtotal: Money, parts: readonly TaxPart[]): readonly TaxPart[] {
  const { currency } = invoice
  const total = add(subtotal, taxOfParts(parts, currency))
  const left = leftToCredit(invoice)
  const bound = total.minor < 0n ? zero(currency) : min(total, left)
  const off = subtract(bound, total)
  const cents = BigInt(parts.length)
  if (off.minor === 0n || off.minor > cents || off.minor < -cents) return parts
  const open = parts.find((part) => !isZeroRate(part.rate) && !closes(invoice, part))
  return parts.map((part) => (part === open ? { ...part, amount: add(part.amount, off) } : part))
}

function closes({ tax, creditedTax, currency }: BilledInvoice, part: TaxPart): boolean {
  const before = partOf(creditedTax, part, currency)
  return add(before.taxable, part.taxable).minor === partOf(tax, part, currency).taxable.minor
}

function withPart(parts: readonly TaxPart[], more: TaxPart): TaxPart[] {
  const before = parts.find((part) => sameTax(part, more))
  if (!before) return [...parts, more]
  const both = { ...more, taxable: add(before.taxable, more.taxable), amount: add(before.amount, more.amount) }
  return parts.map((part) => (part === before ? both : part))
}

function partOf(parts: readonly TaxPart[], tax: Pick<TaxPart, 'rate' | 'category'>, currency: Currency): TaxPart {
  return parts.find((part) => sameTax(part, tax)) ?? emptyPart(tax, currency)
}
