/** What is billed: lines, and the drafts they are assembled into. A draft becomes an invoice when it is committed. */
import type { PriceKind, ProductId } from '../catalog/catalog.ts'
import type { TaxCategory } from '../catalog/tax.ts'
import type { LineTax } from '../catalog/tax-of.ts'
import type { InvoiceId, PaymentMethodId, SubscriptionId } from '../ids.ts'
import type { Currency } from '../money/currency.ts'
import { type Fraction, type Money, subtract } from '../money/money.ts'
import type { Period } from '../time/period.ts'
import type { PlainDate } from '../time/plain-date.ts'
import type { Term } from '../time/term.ts'
import { type InvoicePart, partsLeft, partsOf, sumOf } from './parts.ts'

export const lineKinds = ['purchase', 'renewal', 'added_seats', 'alignment', 'switched', 'unused_days'] as const
/** `unused_days` gives back, inside an invoice, what was paid for days that another edition now takes over. */
export type LineKind = (typeof lineKinds)[number]

/** Seats of a subscription, counted from 0: `[from, to)`. No seat is ever billed twice for the same day. */
export type SeatRange = { readonly from: number; readonly to: number }

export type InvoiceLine = {
  readonly kind: LineKind
  readonly subscription: SubscriptionId
  /** Which of the subscription's seat lots it pays for; for `unused_days`, which it credits. */
  readonly lot: number
  readonly product: ProductId
  readonly term: Term
  readonly priceKind: PriceKind
  /** Price of one seat for one full term. */
  readonly unitPrice: Money
  readonly quantity: number
  readonly seats: SeatRange
  /** The part of the priced period that is billed; null when it is billed whole. */
  readonly fraction: Fraction | null
  /** The days the line pays for. */
  readonly period: Period
  /** Without tax; rounded once. */
  readonly amount: Money
  readonly tax: LineTax
}

/** A line as a decision makes it: which tax it bears is found when the invoice is assembled. */
export type UntaxedLine = Omit<InvoiceLine, 'tax'>

/** A line and the payment method it will be charged to. */
export type BilledLine = { readonly line: UntaxedLine; readonly paymentMethod: PaymentMethodId | null }

/** Tax of one rate and category on the sum of the lines that bear it; of nothing where they are `outside`. */
export type TaxPart = {
  readonly rate: string
  readonly category: TaxCategory
  readonly taxable: Money
  readonly amount: Money
}

/** One consolidated invoice per currency, payment method and date. Its number is given at the commit. */
export type InvoiceDraft = {
  readonly date: PlainDate
  readonly dueOn: PlainDate
  readonly currency: Currency
  readonly paymentMethod: PaymentMethodId | null
  readonly lines: readonly InvoiceLine[]
  readonly subtotal: Money
  readonly tax: readonly TaxPart[]
  readonly total: Money
  /** What the account's credit balance pays of it at once. */
  readonly creditApplied: Money
}

/** What is to be paid of it with money. */
export function dueOf({ total, creditApplied }: Pick<InvoiceDraft, 'total' | 'creditApplied'>): Money {
  return subtract(total, creditApplied)
}

/** An issued invoice that is not settled yet, as far as decisions need to know it. */
export type UnpaidInvoice = {
  readonly id: InvoiceId
  readonly dueOn: PlainDate
  readonly currency: Currency
  /** A payment of it is under way: it waits for the customer, or for the provider's answer. */
  readonly paying: boolean
  /** The bank has it and takes days: neither paid nor failed, and nothing is held against the customer meanwhile. */
  readonly settling: boolean
  /** Those of which something is owed: what was paid alone is past due no more. */
  readonly subscriptions: readonly SubscriptionId[]
  /** How much is owed for each of them. */
  readonly parts: readonly InvoicePart[]
}

/** An invoice that has just been issued and not been paid whole. */
export function unpaidInvoice(id: InvoiceId, draft: InvoiceDraft): UnpaidInvoice {
  const parts = partsLeft(partsOf(draft), { total: draft.creditApplied, parts: [] })
  const { dueOn, currency } = draft
  return withParts({ id, dueOn, currency, paying: false, settling: false, subscriptions: [], parts: [] }, parts)
}

/** The invoice with these parts of it owed. */
export function withParts(invoice: UnpaidInvoice, parts: readonly InvoicePart[]): UnpaidInvoice {
  return { ...invoice, parts, subscriptions: parts.map(({ subscription }) => subscription) }
}

/** What is owed of it in all. */
export function owedOf({ parts, currency }: UnpaidInvoice): Money {
  return sumOf(parts, currency)
}
