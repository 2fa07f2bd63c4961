/** One renewal: the pending product, term and seats take effect, and the next term is billed. */
import { type Answer, answer } from '../decision.ts'
import { formatMoney } from '../money/money.ts'
import { formatPlainDate, type PlainDate } from '../time/plain-date.ts'
import { bill, withPeriod } from './billing.ts'
import type { KnownAccount } from './known.ts'
import { isWithdrawn, type RenewalTerms, renewalTerms, renewsHere } from './renewal-terms.ts'
import { endOf, type Subscription } from './subscription.ts'

/**
 * Renews on the due date, or lets the subscription end: when the customer wants that, when it is not ours to renew, when
 * the vendor has ended renewals of the product, or when the next term has no price (never a price that was not agreed).
 */
export function renewOrLapse(known: KnownAccount, subscription: Subscription, date: PlainDate): Answer {
  if (subscription.renewalIntent !== 'auto') return lapse(subscription, `intent_${subscription.renewalIntent}`)
  if (!renewsHere(known, subscription)) return lapse(subscription, 'renewed_elsewhere')
  if (isWithdrawn(known, subscription)) return lapse(subscription, 'product_retired')
  const terms = renewalTerms(known, subscription)
  return terms ? renew(subscription, terms, date) : lapse(subscription, 'price_missing')
}

/** The next term is billed; it begins where the last one ends, also when that lies behind. */
export function renew(subscription: Subscription, terms: RenewalTerms, at: PlainDate): Answer {
  const data = {
    product: terms.product,
    term: terms.term,
    seats: terms.seats,
    start: formatPlainDate(terms.period.start),
    end: formatPlainDate(terms.period.end),
    amount: formatMoney(terms.amount),
    currency: subscription.currency,
  }
  const { next, line } = billRenewal(subscription, terms)
  return answer({
    next: [renewed(next, terms, at)],
    lines: [line],
    events: [{ type: 'subscription.renewed', subscription: subscription.id, data }],
  })
}

/** The line of a renewal; notices and forecasts show the same one. */
export function billRenewal(subscription: Subscription, terms: RenewalTerms): ReturnType<typeof bill> {
  return bill(subscription, billedBy(terms))
}

function billedBy({ product, term, seats, period, priced, price }: RenewalTerms) {
  return { kind: 'renewal', product, term, seats: { from: 0, to: seats }, period, priced, price } as const
}

function renewed(subscription: Subscription, terms: RenewalTerms, at: PlainDate): Subscription {
  const { period, anchorDay, nextEnd } = terms
  const consumed = {
    ...subscription,
    status: 'active',
    // After a lapse it is bought again, and loyalty begins again.
    loyalSince: subscription.loyalSince ?? period.start,
    // An announced price stays: it is for its own date alone, and counts again should this renewal be given back.
    ...{ nextProduct: null, nextTerm: null, nextSeats: null, nextEnd },
  } as const
  return withPeriod(consumed, billedBy(terms), { anchorDay, at })
}

function lapse(subscription: Subscription, reason: string): Answer {
  const data = { reason, end: formatPlainDate(endOf(subscription)) }
  return answer({
    next: [{ ...subscription, status: 'expired' }],
    events: [{ type: 'subscription.expired', subscription: subscription.id, data }],
  })
}
