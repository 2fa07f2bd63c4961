/** Rules that begin on a date: which policy is in force, and what is sold, on any day. What has begun is never changed. */
import type { PlainDate } from '../time/plain-date.ts'
import type { Catalog, Product, ProductId, Retirement } from './catalog.ts'
import { type GivenPolicy, mergedPolicy, type Policy } from './policy.ts'

/** What the vendor changes of the policy from a date on; what is left out stays. */
export type PolicyChange = { readonly from: PlainDate; readonly set: GivenPolicy }

/** The policy in force from this date on, until a later version begins; null: always. */
export type PolicyVersion = { readonly from: PlainDate | null; readonly policy: Policy }

/** All versions, the earliest first. Of two changes that begin together the one listed later counts. */
export function policyVersions(first: Policy, changes: readonly PolicyChange[]): PolicyVersion[] {
  const versions: PolicyVersion[] = [{ from: null, policy: first }]
  for (const { from, set } of changes.toSorted((one, other) => one.from - other.from)) {
    const last = versions.at(-1)
    const policy = mergedPolicy(last?.policy ?? first, set)
    if (last?.from === from) versions.pop()
    versions.push({ from, policy })
  }
  return versions
}

export function policyOn(versions: readonly PolicyVersion[], date: PlainDate): Policy | undefined {
  return versions.findLast(({ from }) => from === null || from <= date)?.policy
}

/** The catalogue with every product as retired, or not, as it is on the date. */
export function catalogOn(catalog: Catalog, date: PlainDate): Catalog {
  const stands = catalog.products.every((product) => product.retired === isRetired(product, date))
  if (stands) return catalog
  return {
    ...catalog,
    products: catalog.products.map((product) => ({ ...product, retired: isRetired(product, date) })),
  }
}

/** False once the product's terms are not renewed any more: what runs then ends with its term. */
export function isRenewed(catalog: Catalog, product: ProductId, date: PlainDate): boolean {
  const found = catalog.products.find(({ id }) => id === product)
  return retirementOn(found?.retirements ?? [], date)?.renewals !== 'end'
}

/** The product with its sale ended, or begun again, from a date on. What was said for that date before is replaced. */
export function withRetirement(product: Product, added: Retirement): Product {
  const before: readonly Retirement[] = product.retirements ?? [
    { from: null, retired: product.retired, renewals: 'continue' },
  ]
  const others = before.filter(({ from }) => from !== added.from)
  return { ...product, retirements: [...others, added].toSorted((one, other) => orderOf(one) - orderOf(other)) }
}

function isRetired(product: Product, date: PlainDate): boolean {
  return retirementOn(product.retirements ?? [], date)?.retired ?? product.retired
}

function retirementOn(retirements: readonly Retirement[], date: PlainDate): Retirement | undefined {
  return retirements.findLast(({ from }) => from === null || from <= date)
}

function orderOf({ from }: Retirement): number {
  return from ?? Number.NEGATIVE_INFINITY
}
