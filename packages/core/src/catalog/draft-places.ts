/**
 * The places of the catalogue and the policy that a draft writes: what two versions of it differ in, and what somebody else
 * has published there meanwhile.
 */
import { formatMoney } from '../money/money.ts'
import { formatPlainDate, type PlainDate } from '../time/plain-date.ts'
import type { PriceVersion, Product } from './catalog.ts'
import type { CatalogChanges, DatedRules } from './draft.ts'

/** By its path, such as `prices.drawing.P1Y.USD` or `policy.returns.days.monthly`: what is written there. */
type Places = ReadonlyMap<string, string>

/** Where the two differ. */
export function changedPlaces(before: CatalogChanges, after: CatalogChanges): string[] {
  return differences(placesOf(before), placesOf(after))
}

/** Where the draft writes, and the published rules are not what they were any more. */
export function overtakenPlaces(changes: CatalogChanges, was: DatedRules, is: DatedRules): string[] {
  const written = [...placesOf(changes).keys()]
  return written.filter((path) => publishedAt(was, path) !== publishedAt(is, path))
}

function differences(before: Places, after: Places): string[] {
  const paths = new Set([...before.keys(), ...after.keys()])
  return [...paths].filter((path) => before.get(path) !== after.get(path))
}

function placesOf({ products, prices, retirements, policy }: CatalogChanges): Places {
  const places = new Map<string, string>()
  for (const { id, ...fields } of products) {
    places.set(`products.${id}`, '')
    for (const [field, value] of Object.entries(fields)) places.set(`products.${id}.${field}`, JSON.stringify(value))
  }
  for (const price of prices) {
    const path = priceAt(price)
    places.set(path, [...(places.get(path)?.split(' | ') ?? []), textOf(price)].join(' | '))
  }
  for (const { product, from, retired, renewals } of retirements) {
    const path = `retirements.${product}`
    places.set(path, [places.get(path) ?? '', dateText(from), retired, renewals].join(' '))
  }
  for (const [path, value] of leavesOf(policy?.set)) places.set(`policy.${path}`, `${dateText(policy?.from)} ${value}`)
  return places
}

function publishedAt({ catalog, policy, policyChanges = [] }: DatedRules, path: string): string {
  const [room, ...rest] = path.split('.')
  if (room === 'prices')
    return catalog.prices
      .filter((price) => priceAt(price) === path)
      .map(textOf)
      .join(' | ')
  if (room === 'policy') {
    const own = rest.join('.')
    const dated = policyChanges.map(({ from, set }) => `${dateText(from)} ${valueAt(set, rest)}`)
    return [valueAt(policy, rest), ...dated.filter((_, index) => leavesOf(policyChanges[index]?.set).has(own))].join()
  }
  // An id may itself have dots: the longest is the one that is meant.
  const found = catalog.products
    .filter(({ id }) => path === `${room}.${id}` || path.startsWith(`${room}.${id}.`))
    .reduce<Product | null>((best, each) => (best && best.id.length >= each.id.length ? best : each), null)
  if (!found) return ''
  if (room === 'retirements') return JSON.stringify([found.retired, found.retirements ?? null])
  const field = path.slice(`products.${found.id}.`.length)
  return field === '' ? found.id : JSON.stringify((found as unknown as Record<string, unknown>)[field])
}

function priceAt({ product, term, currency }: PriceVersion): string {
  return `prices.${product}.${term}.${currency}`
}

function textOf({ from, new: asNew, renewal }: PriceVersion): string {
  return [dateText(from), formatMoney(asNew), renewal ? formatMoney(renewal) : '-'].join(' ')
}

function dateText(date: PlainDate | null | undefined): string {
  return date == null ? '-' : formatPlainDate(date)
}

function valueAt(value: unknown, path: readonly string[]): string {
  const found = path.reduce<unknown>((at, key) => (isPlain(at) ? at[key] : undefined), value)
  return JSON.stringify(found) ?? ''
}

function leavesOf(value: unknown, path = ''): Map<string, string> {
  if (value === undefined) return new Map()
  if (!isPlain(value)) return new Map([[path, JSON.stringify(value)]])
  return new Map(
    Object.entries(value).flatMap(([key, each]) => [...leavesOf(each, path === '' ? key : `${path}.${key}`)]),
  )
}

function isPlain(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
