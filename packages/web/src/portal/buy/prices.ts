/** The prices of the catalogue that hold today, in the currency of the account's seller. */
import { monthsOf, type Term } from '@coterm/core/time/term.ts'
import type { Shape } from '../../api.ts'

type Product = Shape<'Product'>
export type Price = Product['prices'][number]
export type Offer = { readonly product: Product; readonly prices: readonly Price[] }

/** What can be bought here, each product with its terms, the longest first. */
export function offersOf(products: readonly Product[], { seller, today }: Shape<'Account'>): Offer[] {
  return products
    .filter(({ retired, soldBy }) => !retired && soldBy === null)
    .map((product) => ({ product, prices: inForce(product, seller.currency, today) }))
    .filter(({ prices }) => prices.length > 0)
}

function inForce(product: Product, currency: string, today: string): Price[] {
  const begun = product.prices.filter((price) => price.currency === currency && (price.from ?? '') <= today)
  const byTerm = Map.groupBy(begun, ({ term }) => term)
  // Of two that begin on one day the later one in the list counts.
  const latest = [...byTerm.values()].flatMap((versions) =>
    versions.reduce<Price[]>((so, each) => ((so[0]?.from ?? '') > (each.from ?? '') ? so : [each]), []),
  )
  return latest.sort((a, b) => monthsOf(b.term as Term) - monthsOf(a.term as Term))
}
