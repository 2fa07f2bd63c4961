/** Products and prices as they are kept in the rules of a seller, and in drafts of them. */
import type { PriceVersion, Product, ProductId, Retirement } from '@coterm/core/catalog/catalog.ts'
import type { CatalogChanges } from '@coterm/core/catalog/draft.ts'
import type { GivenPolicy } from '@coterm/core/catalog/policy.ts'
import type { Currency } from '@coterm/core/money/currency.ts'
import { formatMoney, type Money, parseMoney } from '@coterm/core/money/money.ts'
import { currencyFromRow, optionalDateFromRow, optionalDateToRow, termFromRow } from './row-values.ts'

export type PriceJson = {
  product: string
  term: string
  currency: string
  from: string | null
  new: string
  renewal: string | null
}

export type RetirementJson = Omit<Retirement, 'from'> & { from: string | null }
export type ProductJson = Omit<Product, 'retirements'> & { retirements?: RetirementJson[] }
/** Of a retirement, or of whatever else begins on a date. */
export function datedToRow<T extends { from: Retirement['from'] }>(
  dated: T,
): Omit<T, 'from'> & { from: string | null } {
  return { ...dated, from: optionalDateToRow(dated.from) }
}

export function datedFromRow<T extends { from: string | null }>(row: T): Omit<T, 'from'> & Pick<Retirement, 'from'> {
  return { ...row, from: optionalDateFromRow(row.from) }
}

export function productToRow({ retirements, ...product }: Product): ProductJson {
  if (!retirements) return product
  return { ...product, retirements: retirements.map(datedToRow) }
}

export function productFromRow({ retirements, ...product }: ProductJson): Product {
  return {
    ...product,
    soldBy: product.soldBy ?? null,
    taxCategory: product.taxCategory ?? 'standard',
    ...(retirements && { retirements: retirements.map(datedFromRow) }),
  }
}

export function priceToRow(price: PriceVersion): PriceJson {
  return {
    product: price.product,
    term: price.term,
    currency: price.currency,
    from: optionalDateToRow(price.from),
    new: formatMoney(price.new),
    renewal: price.renewal && formatMoney(price.renewal),
  }
}

export function priceFromRow(row: PriceJson): PriceVersion {
  const currency = currencyFromRow(row.currency)
  return {
    product: row.product as ProductId,
    term: termFromRow(row.term),
    currency,
    from: optionalDateFromRow(row.from),
    new: amount(row.new, currency),
    renewal: row.renewal === null ? null : amount(row.renewal, currency),
  }
}

function amount(text: string, currency: Currency): Money {
  const parsed = parseMoney(text, currency)
  if (!parsed) throw new Error(`Broken invariant: a stored price is an amount, not "${text}"`)
  return parsed
}

type ChangesJson = Pick<CatalogChanges, 'products'> & {
  prices: PriceJson[]
  retirements: (RetirementJson & { product: string })[]
  policy: { from: string | null; set: GivenPolicy } | null
}

export function changesToRow({ products, prices, retirements, policy }: CatalogChanges): ChangesJson {
  return {
    products,
    prices: prices.map(priceToRow),
    retirements: retirements.map(datedToRow),
    policy: policy && datedToRow(policy),
  }
}

/** What was written above. */
export function changesFromRow(row: unknown): CatalogChanges {
  const { products, prices, retirements, policy } = row as ChangesJson
  return {
    products,
    prices: prices.map(priceFromRow),
    retirements: retirements.map(({ product, ...each }) => ({ ...datedFromRow(each), product: product as ProductId })),
    policy: policy && datedFromRow(policy),
  }
}
