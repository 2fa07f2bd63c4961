/** The next payment of each payment group, decided by the same code that will charge it. */
import type { PaymentMethodId, SubscriptionId } from '../ids.ts'
import type { InvoiceDraft } from '../invoice/invoice.ts'
import type { Money } from '../money/money.ts'
import { decideDue } from '../subscription/decide-due.ts'
import type { KnownAccount } from '../subscription/known.ts'
import { renewsOn } from '../subscription/renewal-terms.ts'
import { endOf } from '../subscription/subscription.ts'
import type { PlainDate } from '../time/plain-date.ts'

export type NextPayment = {
  readonly date: PlainDate
  /** With tax. */
  readonly amount: Money
  readonly paymentMethod: PaymentMethodId | null
  readonly subscriptions: readonly SubscriptionId[]
}

/** One payment for each currency and payment method that will be charged, earliest first. */
export function nextPayments(known: KnownAccount): NextPayment[] {
  const found = new Map<string, NextPayment>()
  for (const date of renewalDates(known)) {
    const ending = { ...known, subscriptions: known.subscriptions.filter((each) => endOf(each) === date) }
    for (const invoice of decideDue(ending, date).invoices) {
      const key = `${invoice.currency} ${invoice.paymentMethod ?? ''}`
      if (!found.has(key)) found.set(key, paymentOf(invoice))
    }
  }
  return [...found.values()]
}

function renewalDates(known: KnownAccount): PlainDate[] {
  const dates = known.subscriptions.map((each) => renewsOn(known, each)).filter((date) => date !== null)
  return [...new Set(dates)].sort((a, b) => a - b)
}

function paymentOf(invoice: InvoiceDraft): NextPayment {
  const { date, total: amount, paymentMethod, lines } = invoice
  return { date, amount, paymentMethod, subscriptions: lines.map((line) => line.subscription) }
}
