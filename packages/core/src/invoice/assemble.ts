/** Turns billed lines into invoice drafts: one per currency and payment method, tax once per rate on the sum. */
import { type Catalog, findProduct } from '../catalog/catalog.ts'
import type { Policy } from '../catalog/policy.ts'
import type { TaxRate } from '../catalog/tax.ts'
import { type LineTax, taxOf } from '../catalog/tax-of.ts'
import { add, sum, zero } from '../money/money.ts'
import type { PlainDate } from '../time/plain-date.ts'
import type { BilledInvoice } from './credit.ts'
import type { BilledLine, InvoiceDraft, InvoiceLine, UntaxedLine } from './invoice.ts'
import type { Account, Seller } from './parties.ts'
import { placeOf } from './spread-credit.ts'
import { taxOfParts, taxParts } from './tax-parts.ts'

export type Billing = {
  readonly account: Account
  readonly seller: Seller
  readonly catalog: Catalog
  readonly policy: Policy
  readonly taxRates: readonly TaxRate[]
  /** Those that days may be given back of. */
  readonly invoices: readonly BilledInvoice[]
  readonly date: PlainDate
}

/** The drafts, in the order in which their first lines came. Lines keep their order. */
export function assembleInvoices(billed: readonly BilledLine[], billing: Billing): InvoiceDraft[] {
  const lines = taxed(
    billed.map(({ line }) => line),
    billing,
  )
  const groups = Map.groupBy(
    billed.map(({ paymentMethod }, index) => ({ paymentMethod, line: lines[index] })),
    ({ paymentMethod }, index) => `${billed[index]?.line.amount.currency} ${paymentMethod ?? ''}`,
  )
  return [...groups.values()].map((group) => {
    const own = group.map(({ line }) => line).filter((line) => line !== undefined)
    return draft(own, group[0]?.paymentMethod ?? null, billing.date)
  })
}

/**
 * Each line with its tax: that of the day for what is sold, and for days that are given back that of the line that
 * charged them. Days of before it came to us are taxed as today.
 */
export function taxed(lines: readonly UntaxedLine[], billing: Billing): InvoiceLine[] {
  const sold: InvoiceLine[] = []
  const ofToday = new Map<string, LineTax>()
  for (const line of lines) {
    const before = line.kind === 'unused_days' ? chargedAs(line, sold, billing.invoices) : null
    const tax = before ?? ofToday.get(line.product) ?? taxOfLine(line, billing)
    if (!before) ofToday.set(line.product, tax)
    sold.push({ ...line, tax })
  }
  return sold
}

function chargedAs(
  { subscription, lot }: UntaxedLine,
  sold: readonly InvoiceLine[],
  invoices: readonly BilledInvoice[],
): LineTax | null {
  const now = sold.find((line) => line.subscription === subscription && line.lot === lot && line.kind !== 'unused_days')
  return (now ?? placeOf(invoices, { subscription, lot })?.line)?.tax ?? null
}

function taxOfLine({ product }: UntaxedLine, { account, seller, catalog, policy, taxRates, date }: Billing): LineTax {
  const category = findProduct(catalog, product)?.taxCategory ?? 'standard'
  const { reverseCharge } = policy
  return taxOf({ on: date, seller, buyer: account, category, rates: taxRates, reverseCharge })
}

function draft(
  lines: readonly InvoiceLine[],
  paymentMethod: InvoiceDraft['paymentMethod'],
  date: PlainDate,
): InvoiceDraft {
  const [first] = lines
  if (!first) throw new Error('Broken invariant: a group of lines is not empty')
  const { currency } = first.amount
  const subtotal = sum(
    lines.map((line) => line.amount),
    currency,
  )
  const tax = taxParts(lines, currency)
  const total = add(subtotal, taxOfParts(tax, currency))
  const creditApplied = zero(currency)
  return { date, dueOn: date, currency, paymentMethod, lines, subtotal, tax, total, creditApplied }
}
