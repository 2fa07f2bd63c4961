/** One renewal, on its due date: the pending product, term and seats take effect, and the next term is billed. */
import { type Answer, answer } from '../decision.ts'
import type { InvoiceLine } from '../invoice/invoice.ts'
import { formatMoney } from '../money/money.ts'
import { formatPlainDate } from '../time/plain-date.ts'
import type { KnownAccount } from './known.ts'
import { type RenewalTerms, renewalTerms, renewsHere } from './renewal-terms.ts'
import { type BilledPeriod, endOf, lastPeriod, type Subscription } from './subscription.ts'

/**
 * Renews, or lets the subscription end: when the customer wants that, when it is not ours to renew, or when the next
 * term has no price (never a price that was not agreed).
 */
export function renewOrLapse(known: KnownAccount, subscription: Subscription): Answer {
  if (subscription.renewalIntent !== 'auto') return lapse(subscription, `intent_${subscription.renewalIntent}`)
  if (!renewsHere(subscription)) return lapse(subscription, 'renewed_elsewhere')
  const terms = renewalTerms(known, subscription)
  return terms ? renew(subscription, terms) : lapse(subscription, 'price_missing')
}

function renew(subscription: Subscription, terms: RenewalTerms): Answer {
  const data = {
    product: terms.product,
    term: terms.term,
    seats: terms.seats,
    start: formatPlainDate(terms.period.start),
    end: formatPlainDate(terms.period.end),
    amount: formatMoney(terms.amount),
    currency: subscription.currency,
  }
  return answer({
    next: [renewed(subscription, terms)],
    lines: [{ line: lineOf(subscription, terms), paymentMethod: subscription.paymentMethod }],
    events: [{ type: 'subscription.renewed', subscription: subscription.id, data }],
  })
}

function renewed(subscription: Subscription, terms: RenewalTerms): Subscription {
  const period: BilledPeriod = {
    ...terms.period,
    number: lastPeriod(subscription).number + 1,
    priced: terms.period,
    unitPrice: terms.price.unitPrice,
    priceKind: terms.price.kind,
  }
  return {
    ...subscription,
    product: terms.product,
    term: terms.term,
    seats: terms.seats,
    periods: [period],
    nextProduct: null,
    nextTerm: null,
    nextSeats: null,
    announced: null,
  }
}

/** The line of a renewal; notices and forecasts show the same one. */
export function lineOf(subscription: Subscription, terms: RenewalTerms): InvoiceLine {
  return {
    kind: 'renewal',
    subscription: subscription.id,
    product: terms.product,
    term: terms.term,
    priceKind: terms.price.kind,
    unitPrice: terms.price.unitPrice,
    quantity: terms.seats,
    seats: { from: 0, to: terms.seats },
    fraction: null,
    period: terms.period,
    amount: terms.amount,
  }
}

function lapse(subscription: Subscription, reason: string): Answer {
  const data = { reason, end: formatPlainDate(endOf(subscription)) }
  return answer({
    next: [{ ...subscription, status: 'expired' }],
    events: [{ type: 'subscription.expired', subscription: subscription.id, data }],
  })
}
