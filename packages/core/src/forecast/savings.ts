/** What every edition and term on offer would cost over the same time, and what a lapse would cost, in money. */
import { editionsOf, findProduct, termsOffered } from '../catalog/catalog.ts'
import { type Money, subtract, times } from '../money/money.ts'
import type { KnownAccount } from '../subscription/known.ts'
import { type RenewalTerms, renewalTerms } from '../subscription/renewal-terms.ts'
import { endOf, lastTermOf, type Subscription } from '../subscription/subscription.ts'
import { monthsOf } from '../time/term.ts'

/** Long enough for three years, and a whole number of months, quarters and years. */
export const horizonMonths = 36

export type SavingsOption = {
  readonly terms: RenewalTerms
  /** Over the horizon; null where the term does not fit into it a whole number of times. */
  readonly cost: Money | null
  /** Less than going on as now, over the horizon; negative where it costs more. */
  readonly saving: Money | null
  /** True for what comes when nothing is changed. */
  readonly current: boolean
}

/** The edition in use first, then the others, each in every term it is sold in on the renewal date. */
export function savingsOf(known: KnownAccount, subscription: Subscription): SavingsOption[] {
  const { currency } = subscription
  const on = endOf(subscription)
  const own = findProduct(known.catalog, lastTermOf(subscription).product)
  const editions = own ? [own, ...editionsOf(known.catalog, own.id)] : []
  const now = renewalTerms(known, subscription)
  const stay = now && overHorizon(now)
  return editions.flatMap(({ id: product }) =>
    termsOffered(known.catalog, { product, currency, on }).flatMap((nextTerm) => {
      const terms = renewalTerms(known, { ...subscription, nextProduct: product, nextTerm })
      if (!terms) return []
      const cost = overHorizon(terms)
      const current = now?.product === product && now.term === nextTerm
      return [{ terms, cost, saving: stay && cost && subtract(stay, cost), current }]
    }),
  )
}

// At the price of the coming renewal, whole terms only.
function overHorizon({ price, seats, term }: RenewalTerms): Money | null {
  const count = horizonMonths / monthsOf(term)
  return Number.isInteger(count) ? times(times(price.unitPrice, seats), count) : null
}
