/**
 * What the vendor is about to change of the catalogue and the policy, and the rules as they are once it is published. What
 * names no date begins on the day of the publication; nothing begins before it.
 */
import type { PlainDate } from '../time/plain-date.ts'
import type { Catalog, PriceVersion, Product, ProductId, Retirement } from './catalog.ts'
import { catalogOn, type PolicyChange, withRetirement } from './dated.ts'
import type { GivenPolicy, Policy } from './policy.ts'

/** A new product, or what changes of one; what is left out stays, or has its usual value. */
export type ProductChange = { readonly id: ProductId } & Partial<
  Pick<Product, 'name' | 'family' | 'edition' | 'soldBy' | 'taxCategory'>
>

export type CatalogChanges = {
  readonly products: readonly ProductChange[]
  readonly prices: readonly PriceVersion[]
  /** `retired: false` brings a product back. */
  readonly retirements: readonly (Retirement & { readonly product: ProductId })[]
  readonly policy: { readonly from: PlainDate | null; readonly set: GivenPolicy } | null
}

export const noChanges: CatalogChanges = { products: [], prices: [], retirements: [], policy: null }

export type DatedRules = {
  readonly catalog: Catalog
  /** The first; what changes of it on dates comes after. */
  readonly policy: Policy
  readonly policyChanges?: readonly PolicyChange[]
}

/** The rules once the changes have been published on this day. */
export function withChanges<R extends DatedRules>(rules: R, changes: CatalogChanges, on: PlainDate): R {
  const { policy } = changes
  return {
    ...rules,
    catalog: changedCatalog(rules.catalog, changes, on),
    policyChanges: [
      ...(rules.policyChanges ?? []),
      ...(policy === null ? [] : [{ from: policy.from ?? on, set: policy.set }]),
    ],
  }
}

function changedCatalog(catalog: Catalog, { products, prices, retirements }: CatalogChanges, on: PlainDate): Catalog {
  const changed = new Map<ProductId, Product>(catalog.products.map((product) => [product.id, product]))
  for (const change of products) changed.set(change.id, { ...(changed.get(change.id) ?? plain(change.id)), ...change })
  for (const { product: id, from, ...retirement } of retirements) {
    const product = changed.get(id)
    if (product) changed.set(id, withRetirement(product, { ...retirement, from: from ?? on }))
  }
  const begun = prices.map((price) => ({ ...price, from: price.from ?? on }))
  return { products: [...changed.values()], prices: [...catalog.prices, ...begun] }
}

/**
 * Products and prices that are published at once, without a date: a product is added or replaced, also in being retired or
 * not; a price is added.
 */
export function withPublished(catalog: Catalog, published: Catalog, on: PlainDate): Catalog {
  const products = new Map(catalog.products.map((product) => [product.id, product]))
  for (const product of published.products) products.set(product.id, replacing(products.get(product.id), product, on))
  return { products: [...products.values()], prices: [...catalog.prices, ...published.prices] }
}

// Where its sale ends and begins on dates, what is said without one counts from today.
function replacing(before: Product | undefined, after: Product, on: PlainDate): Product {
  if (!before?.retirements) return after
  const kept = { ...after, retirements: before.retirements }
  const [now] = catalogOn({ products: [kept], prices: [] }, on).products
  if (now?.retired === after.retired) return kept
  return withRetirement(kept, { from: on, retired: after.retired, renewals: 'continue' })
}

function plain(id: ProductId): Product {
  return { id, name: id, family: id, edition: 'standard', retired: false, soldBy: null, taxCategory: 'standard' }
}

/**
 * The day from which on all actions are as the changes leave them, when they are published on this day; null where they
 * leave them as they are: another price closes and opens nothing, one for a term that had none does.
 */
export function actionsChangeBy({ catalog }: DatedRules, changes: CatalogChanges, on: PlainDate): PlainDate | null {
  const { products, prices, retirements, policy } = changes
  const added = prices.filter((price) => !catalog.prices.some((known) => isSameSale(known, price)))
  const changing = [...added, ...retirements, ...(policy ? [policy] : [])]
  if (changing.length + products.length === 0) return null
  return changing.reduce<PlainDate>((latest, { from }) => (from !== null && from > latest ? from : latest), on)
}

function isSameSale(one: PriceVersion, other: PriceVersion): boolean {
  return one.product === other.product && one.term === other.term && one.currency === other.currency
}
