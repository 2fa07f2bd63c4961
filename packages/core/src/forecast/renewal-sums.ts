/** Renewals added up by day and currency, one account after the other: as much is kept for a million of them as for one. */
import { dueOf, type InvoiceDraft } from '../invoice/invoice.ts'
import type { Currency } from '../money/currency.ts'
import type { PlainDate } from '../time/plain-date.ts'
import type { DayAhead } from './days-ahead.ts'
import { monthKey } from './effect-sums.ts'
import { type PendingChange, pendingChanges, type RenewalAhead, renewalsOn } from './renewals-ahead.ts'

/** Amounts are in minor units. */
export type CurrencySum = {
  renewals: number
  /** Without tax, and with it. */
  amount: bigint
  total: bigint
  changes: Record<PendingChange, number>
  /** Subscriptions that end, and what their next terms would have cost without tax. */
  stops: number
  stopped: bigint
}

export type DaySum = { readonly currencies: Map<Currency, CurrencySum>; notices: number }

/** By day. */
export type RenewalSums = Map<PlainDate, DaySum>

export function addDay(sums: RenewalSums, day: DayAhead): void {
  const { date, decision, stopped } = day
  const renewals = renewalsOn(day)
  const notices = stopped === null ? decision.notices.length : 0
  if (renewals.length + notices === 0) return
  const sum = sums.get(date) ?? { currencies: new Map(), notices: 0 }
  sums.set(date, sum)
  sum.notices += notices
  for (const each of renewals) addRenewal(sum, each)
}

function addRenewal({ currencies }: DaySum, { kind, subscription, amount, total, changes }: RenewalAhead): void {
  const { currency } = subscription
  const sum = currencies.get(currency) ?? nothing()
  currencies.set(currency, sum)
  if (kind === 'stops') {
    sum.stops += 1
    sum.stopped += amount?.minor ?? 0n
    return
  }
  sum.renewals += 1
  sum.amount += amount?.minor ?? 0n
  sum.total += total?.minor ?? 0n
  for (const change of changes) sum.changes[change] += 1
}

function nothing(): CurrencySum {
  const changes = Object.fromEntries(pendingChanges.map((each) => [each, 0])) as Record<PendingChange, number>
  return { renewals: 0, amount: 0n, total: 0n, changes, stops: 0, stopped: 0n }
}

/** Invoices in one currency, in minor units. */
export type InvoiceSum = {
  invoices: number
  lines: number
  amount: bigint
  tax: bigint
  total: bigint
  /** What is to be paid with money: the total without what credit pays. */
  due: bigint
}

export function noInvoices(): InvoiceSum {
  return { invoices: 0, lines: 0, amount: 0n, tax: 0n, total: 0n, due: 0n }
}

export function addInvoice(sum: InvoiceSum, draft: InvoiceDraft): void {
  const { lines, subtotal, total } = draft
  sum.invoices += 1
  sum.lines += lines.length
  sum.amount += subtotal.minor
  sum.tax += total.minor - subtotal.minor
  sum.total += total.minor
  sum.due += dueOf(draft).minor
}

export type ForecastSums = {
  /** Accounts that no work is done for until somebody has looked; and those that will come to that. */
  parked: number
  stopping: number
  /** By currency and month, such as `USD 2027-03`. */
  months: Record<string, InvoiceSum>
}

export function noForecast(): ForecastSums {
  return { parked: 0, stopping: 0, months: {} }
}

/** The invoices of one account. */
export function addToForecast({ months }: ForecastSums, invoices: readonly InvoiceDraft[]): void {
  for (const draft of invoices) {
    const key = monthKey(draft.currency, draft.date)
    months[key] ??= noInvoices()
    addInvoice(months[key], draft)
  }
}
