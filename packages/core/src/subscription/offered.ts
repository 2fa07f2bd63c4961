/** Why a term cannot be had: it is not sold at all, or it has no price in this currency on this date. */
import type { PriceQuestion } from '../catalog/catalog.ts'
import type { SubscriptionId } from '../ids.ts'
import { type Refusal, refusal } from '../refusals.ts'
import type { KnownAccount } from './known.ts'

export function missingPrice(known: KnownAccount, question: PriceQuestion, about: SubscriptionId | null): Refusal {
  const { product, term, currency } = question
  const sold = known.catalog.prices.some((price) => price.product === product && price.term === term)
  if (!sold) return refusal('term_not_offered', about, { params: { term }, contact: { type: 'support' } })
  return refusal('price_missing', about, { params: { term, currency }, contact: { type: 'support' } })
}
