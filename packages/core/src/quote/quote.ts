/** A quote: what changes cost today and at the next renewals. Accepting it charges exactly this, or nothing. */
import type { Decision, Warning } from '../decision.ts'
import type { PaymentMethodId, SubscriptionId } from '../ids.ts'
import type { CreditDraft } from '../invoice/credit.ts'
import { dueOf, type InvoiceLine, type TaxPart } from '../invoice/invoice.ts'
import type { Currency } from '../money/currency.ts'
import { add, type Money, subtract, sum } from '../money/money.ts'
import type { Refusal } from '../refusals.ts'
import type { Change } from '../subscription/change.ts'
import { findSubscription, type KnownAccount } from '../subscription/known.ts'
import { previewRenewal, type RenewalTerms } from '../subscription/renewal-terms.ts'
import { endOf, nextTermOf, type Subscription } from '../subscription/subscription.ts'
import type { PlainDate } from '../time/plain-date.ts'
import type { Term } from '../time/term.ts'
import { decideChanges } from './decide-changes.ts'

/** The next renewal of a subscription the quote touches, without the quote and with it; null: it will not renew. */
export type QuoteRenewal = {
  readonly subscription: SubscriptionId
  readonly date: PlainDate
  readonly before: Money | null
  readonly after: Money | null
  readonly product: string
  readonly term: Term
  readonly seats: number
  readonly terms: RenewalTerms | null
}

export type Quote = {
  readonly changes: readonly Change[]
  readonly currency: Currency
  readonly lines: readonly InvoiceLine[]
  readonly subtotal: Money
  readonly tax: readonly TaxPart[]
  readonly total: Money
  /** What the account's credit balance pays of it. */
  readonly creditApplied: Money
  readonly dueToday: Money
  /** What each payment method is charged today. */
  readonly charges: readonly { readonly paymentMethod: PaymentMethodId | null; readonly amount: Money }[]
  /** What is credited, and how much of that goes back to the payment method it came from. */
  readonly credits: readonly CreditDraft[]
  readonly renewals: readonly QuoteRenewal[]
  readonly warnings: readonly Warning[]
  readonly refusals: readonly Refusal[]
  readonly decision: Decision
}

export function makeQuote(known: KnownAccount, changes: readonly Change[], at: PlainDate): Quote {
  const { refusals, warnings, decision, after } = decideChanges(known, changes, at)
  const currency = decision.invoices[0]?.currency ?? decision.next[0]?.currency ?? known.seller.currency
  // Without one currency there is no total; the refusal says so.
  const invoices = decision.invoices.filter((invoice) => invoice.currency === currency)
  const subtotal = sum(
    invoices.map((invoice) => invoice.subtotal),
    currency,
  )
  const tax = invoices.flatMap((invoice) => invoice.tax)
  const total = add(
    subtotal,
    sum(
      tax.map((part) => part.amount),
      currency,
    ),
  )
  const creditApplied = sum(
    invoices.map((invoice) => invoice.creditApplied),
    currency,
  )
  return {
    changes,
    currency,
    lines: invoices.flatMap((invoice) => invoice.lines),
    subtotal,
    tax,
    total,
    creditApplied,
    dueToday: subtract(total, creditApplied),
    charges: invoices.map((invoice) => ({ paymentMethod: invoice.paymentMethod, amount: dueOf(invoice) })),
    credits: decision.credits,
    renewals: decision.next.map((subscription) => renewalOf(known, after, subscription)),
    warnings,
    refusals,
    decision,
  }
}

function renewalOf(known: KnownAccount, after: KnownAccount, subscription: Subscription): QuoteRenewal {
  const old = findSubscription(known, subscription.id)
  const terms = previewRenewal(after, subscription)
  return {
    subscription: subscription.id,
    date: endOf(subscription),
    before: (old && previewRenewal(known, old)?.amount) ?? null,
    after: terms?.amount ?? null,
    ...nextTermOf(subscription),
    terms,
  }
}
