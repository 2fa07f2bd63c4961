/** The price of the days until an aligned date. */
import { loyalPrice, priceInForce, type SeatPrice } from '../catalog/catalog.ts'
import type { PlainDate } from '../time/plain-date.ts'
import type { KnownAccount } from './known.ts'
import { lastPeriod, type Subscription } from './subscription.ts'

/** What a day until the aligned date is charged at: the whole term of this price. Null when there is none. */
export function stubPrice(known: KnownAccount, subscription: Subscription, at: PlainDate): SeatPrice | null {
  const { product, term, unitPrice, priceKind } = lastPeriod(subscription)
  if (known.policy.stubPrice === 'current') return { unitPrice, kind: priceKind }
  const version = priceInForce(known.catalog, { product, term, currency: subscription.currency, on: at })
  return version ? loyalPrice(version) : null
}
