/** The terms a subscription can be renewed for, side by side: what each costs, saves, and what a lapse would cost. */
import { termsOffered } from '../catalog/catalog.ts'
import { type Money, subtract, times } from '../money/money.ts'
import { monthsOf, type Term } from '../time/term.ts'
import type { KnownAccount } from './known.ts'
import { type RenewalTerms, renewalTerms } from './renewal-terms.ts'
import { endOf, type Subscription } from './subscription.ts'

export type TermOption = RenewalTerms & {
  /** What staying with today's term would cost over the same months; null when they do not fit a whole number of times. */
  readonly stayAmount: Money | null
  /** `stayAmount − amount` */
  readonly saving: Money | null
}

/** Every term in which the next product is offered on the renewal date, in the order of the price list. */
export function termOptions(known: KnownAccount, subscription: Subscription): TermOption[] {
  const { currency } = subscription
  const product = subscription.nextProduct ?? subscription.product
  const stay = renewalTerms(known, { ...subscription, nextTerm: null })
  return termsOffered(known.catalog, { product, currency, on: endOf(subscription) }).flatMap((term) => {
    const terms = renewalTerms(known, { ...subscription, nextTerm: term })
    if (!terms) return []
    const stayAmount = stay && overSameMonths(stay, term)
    return [{ ...terms, stayAmount, saving: stayAmount && subtract(stayAmount, terms.amount) }]
  })
}

function overSameMonths(stay: RenewalTerms, term: Term): Money | null {
  const count = monthsOf(term) / monthsOf(stay.term)
  return Number.isInteger(count) ? times(stay.amount, count) : null
}
