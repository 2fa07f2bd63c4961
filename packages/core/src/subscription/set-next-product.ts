/** Which edition the next term is for. Takes effect at renewal, can be changed until then, and keeps the renewal price. */
import { findProduct, priceInForce } from '../catalog/catalog.ts'
import { type Answer, answer, refuse } from '../decision.ts'
import type { Refusal } from '../refusals.ts'
import type { PlainDate } from '../time/plain-date.ts'
import type { SetNextProduct } from './change.ts'
import { changeRefusals, editionRefusals, intentRefusals, lookUp, together } from './eligibility.ts'
import type { KnownAccount } from './known.ts'
import { missingPrice } from './offered.ts'
import { endOf, lastTermOf, nextTermOf, type Subscription } from './subscription.ts'

export function setNextProduct(known: KnownAccount, change: SetNextProduct, at: PlainDate): Answer {
  const asked = lookUp(known, change.subscription)
  if ('missing' in asked) return refuse(asked.missing)
  const subscription = asked.found
  const refusals = refusalsOf(known, change, { subscription, at })
  if (refusals.length > 0) return refuse(refusals)
  const nextProduct = change.product === lastTermOf(subscription).product ? null : change.product
  if (nextProduct === subscription.nextProduct) return answer({ next: [subscription] })
  return answer({
    next: [{ ...subscription, nextProduct }],
    events: [{ type: 'subscription.next_product_set', subscription: subscription.id, data: { product: nextProduct } }],
  })
}

type Asked = { readonly subscription: Subscription; readonly at: PlainDate }

function refusalsOf(known: KnownAccount, change: SetNextProduct, { subscription, at }: Asked): Refusal[] {
  const shared = changeRefusals(known, subscription, at)
  const { product } = change
  if (product === null) return together(shared)
  const other = editionRefusals(known, subscription, product)
  const { term } = nextTermOf(subscription)
  const question = { product, term, currency: subscription.currency, on: endOf(subscription) }
  const priced = !findProduct(known.catalog, product) || priceInForce(known.catalog, question)
  const price = priced ? [] : [missingPrice(known, question, subscription.id)]
  return together(shared, other, intentRefusals(subscription), price)
}
