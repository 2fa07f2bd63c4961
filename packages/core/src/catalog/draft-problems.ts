/** What of a draft makes no sense on the day it is to be published. Until then it may be unfinished. */
import type { PlainDate } from '../time/plain-date.ts'
import { formatPlainDate } from '../time/plain-date.ts'
import { policyVersions } from './dated.ts'
import { type CatalogChanges, type DatedRules, withChanges } from './draft.ts'

export type DraftProblem = { readonly path: string; readonly message: string }

export function draftProblems(rules: DatedRules, changes: CatalogChanges, on: PlainDate): DraftProblem[] {
  return [
    ...isEmpty(changes),
    ...unknownProducts(rules, changes),
    ...pastDates(changes, on),
    ...twice(changes),
    ...impossiblePolicies(rules, changes, on),
  ]
}

function isEmpty({ products, prices, retirements, policy }: CatalogChanges): DraftProblem[] {
  const count = products.length + prices.length + retirements.length + Object.keys(policy?.set ?? {}).length
  return count === 0 ? [{ path: 'changes', message: 'change nothing' }] : []
}

function unknownProducts({ catalog }: DatedRules, { products, prices, retirements }: CatalogChanges): DraftProblem[] {
  const known = new Set([...catalog.products, ...products].map(({ id }) => id))
  const asked = [
    ...prices.map(({ product }, index) => ({ product, path: `changes.prices.${index}.product` })),
    ...retirements.map(({ product }, index) => ({ product, path: `changes.retirements.${index}.product` })),
  ]
  return asked
    .filter(({ product }) => !known.has(product))
    .map(({ path }) => ({ path, message: 'is not a product of this seller, nor one that the draft adds' }))
}

function pastDates({ prices, retirements, policy }: CatalogChanges, on: PlainDate): DraftProblem[] {
  const dated = [
    ...prices.map(({ from }, index) => ({ from, path: `changes.prices.${index}.from` })),
    ...retirements.map(({ from }, index) => ({ from, path: `changes.retirements.${index}.from` })),
    { from: policy?.from ?? null, path: 'changes.policy.from' },
  ]
  return dated
    .filter(({ from }) => from !== null && from < on)
    .map(({ path }) => ({ path, message: `lies before ${formatPlainDate(on)}, the day of the publication` }))
}

function twice({ products, prices, retirements }: CatalogChanges): DraftProblem[] {
  return [
    ...repeated(products.map(({ id }) => id)).map((index) => `changes.products.${index}`),
    ...repeated(prices.map(({ product, term, currency, from }) => [product, term, currency, from].join(' '))).map(
      (index) => `changes.prices.${index}`,
    ),
    ...repeated(retirements.map(({ product, from }) => [product, from].join(' '))).map(
      (index) => `changes.retirements.${index}`,
    ),
  ].map((path) => ({ path, message: 'says the same thing a second time' }))
}

function repeated(keys: readonly string[]): number[] {
  return keys.flatMap((key, index) => (keys.indexOf(key) < index ? [index] : []))
}

function impossiblePolicies(rules: DatedRules, changes: CatalogChanges, on: PlainDate): DraftProblem[] {
  const { policy, policyChanges = [] } = withChanges(rules, changes, on)
  const impossible = policyVersions(policy, policyChanges).some((each) => {
    return each.policy.seatsMinimum > each.policy.seatsMaximum
  })
  return impossible && changes.policy !== null
    ? [{ path: 'changes.policy.set.seatsMinimum', message: 'is more than the most seats that are sold' }]
    : []
}
