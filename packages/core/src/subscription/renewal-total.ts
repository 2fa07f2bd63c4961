/** What a renewal comes to with its tax, at the rate of its day: announced, shown and charged alike. */
import { taxed } from '../invoice/assemble.ts'
import { grossOf } from '../invoice/tax-parts.ts'
import type { Money } from '../money/money.ts'
import { inForceOn, type KnownAccount } from './known.ts'
import { billRenewal } from './renew.ts'
import type { RenewalTerms } from './renewal-terms.ts'
import type { Subscription } from './subscription.ts'

export function renewalTotal(known: KnownAccount, subscription: Subscription, terms: RenewalTerms): Money {
  const { line } = billRenewal(subscription, terms).line
  return grossOf(taxed([line], { ...inForceOn(known, terms.date), date: terms.date }), subscription.currency)
}
