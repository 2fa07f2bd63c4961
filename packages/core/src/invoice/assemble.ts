/** Turns billed lines into invoice drafts: one per currency and payment method, tax once per rate on the sum. */
import { type TaxRate, taxOn, taxRateFor } from '../catalog/tax.ts'
import { add, isZero, sum, zero } from '../money/money.ts'
import type { PlainDate } from '../time/plain-date.ts'
import type { BilledLine, InvoiceDraft, InvoiceLine, TaxPart } from './invoice.ts'
import type { Account } from './parties.ts'

export type Billing = { readonly account: Account; readonly taxRates: readonly TaxRate[]; readonly date: PlainDate }

/** The drafts, in the order in which their first lines came. Lines keep their order. */
export function assembleInvoices(billed: readonly BilledLine[], billing: Billing): InvoiceDraft[] {
  const groups = new Map<string, BilledLine[]>()
  for (const entry of billed) {
    const key = `${entry.line.amount.currency} ${entry.paymentMethod ?? ''}`
    groups.set(key, [...(groups.get(key) ?? []), entry])
  }
  return [...groups.values()].map((group) => draft(group, billing))
}

/** Tax by rate; empty where the rate is zero. */
export function taxParts(lines: readonly InvoiceLine[], billing: Pick<Billing, 'account' | 'taxRates'>): TaxPart[] {
  const [first] = lines
  const rate = taxRateFor(billing.taxRates, billing.account.country)
  if (!first || rate === '0') return []
  const taxable = sum(
    lines.map((line) => line.amount),
    first.amount.currency,
  )
  return isZero(taxable) ? [] : [{ rate, taxable, amount: taxOn(taxable, rate) }]
}

function draft(group: readonly BilledLine[], billing: Billing): InvoiceDraft {
  const [first] = group
  if (!first) throw new Error('Broken invariant: a group of lines is not empty')
  const lines = group.map((entry) => entry.line)
  const currency = first.line.amount.currency
  const subtotal = sum(
    lines.map((line) => line.amount),
    currency,
  )
  const tax = taxParts(lines, billing)
  const total = add(
    subtotal,
    sum(
      tax.map((part) => part.amount),
      currency,
    ),
  )
  const { paymentMethod } = first
  const creditApplied = zero(currency)
  return {
    date: billing.date,
    dueOn: billing.date,
    currency,
    paymentMethod,
    lines,
    subtotal,
    tax,
    total,
    creditApplied,
  }
}
