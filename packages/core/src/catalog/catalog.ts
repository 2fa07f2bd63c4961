/** What is sold, and at what price: products, and dated `new` and `renewal` prices for each term and currency. */
import type { Currency } from '../money/currency.ts'
import type { Money } from '../money/money.ts'
import type { PlainDate } from '../time/plain-date.ts'
import type { Term } from '../time/term.ts'

export type ProductId = string & { readonly brand: 'product' }

export type Product = {
  readonly id: ProductId
  readonly name: string
  /** Products of one family are editions of each other: a subscription may move between them and keep its loyalty. */
  readonly family: string
  readonly edition: string
  /** A retired product is not sold any more. Where this changes on dates, it is as of the date that is decided about. */
  readonly retired: boolean
  /** On which dates its sale ends or begins again, the earliest first and complete; absent where it never does. */
  readonly retirements?: readonly Retirement[]
  /** The other company of the vendor's that sells and bills it; null: the account's own seller. */
  readonly soldBy: string | null
  /** Which rates apply to it, where the list tells products apart; `standard` where nothing is said. */
  readonly taxCategory: string
}

export const retiredRenewals = ['continue', 'end'] as const
/** From a date on (null: always) a product is sold or not; running terms of it are renewed, or end with their term. */
export type Retirement = {
  readonly from: PlainDate | null
  readonly retired: boolean
  readonly renewals: (typeof retiredRenewals)[number]
}

export const priceKinds = ['new', 'renewal'] as const
/** `new` for a first purchase; `renewal` for who renews before expiry. */
export type PriceKind = (typeof priceKinds)[number]

/** One version of a price per seat for one full term. Nothing is derived from a percentage: both prices are written down. */
export type PriceVersion = {
  readonly product: ProductId
  readonly term: Term
  readonly currency: Currency
  /** In force from this date on, until a later version begins; null: always. */
  readonly from: PlainDate | null
  readonly new: Money
  /** Null where the term has no renewal price (monthly): it renews at `new`. */
  readonly renewal: Money | null
}

export type Catalog = { readonly products: readonly Product[]; readonly prices: readonly PriceVersion[] }

/** A price found: what a seat costs for a full term, and which of the two prices it is. */
export type SeatPrice = { readonly unitPrice: Money; readonly kind: PriceKind }

export type PriceQuestion = {
  readonly product: ProductId
  readonly term: Term
  readonly currency: Currency
  readonly on: PlainDate
}

export function findProduct(catalog: Catalog, id: ProductId): Product | undefined {
  return catalog.products.find((product) => product.id === id)
}

/** The version in force on the date: the one that began last. Of two that began together, the one listed later. */
export function priceInForce(catalog: Catalog, question: PriceQuestion): PriceVersion | undefined {
  let best: PriceVersion | undefined
  for (const version of catalog.prices) {
    if (!answers(version, question)) continue
    if (!best || (version.from ?? Number.NEGATIVE_INFINITY) >= (best.from ?? Number.NEGATIVE_INFINITY)) best = version
  }
  return best
}

/** The price a loyal customer pays: `renewal`, or `new` where the term has no renewal price. */
export function loyalPrice(version: PriceVersion): SeatPrice {
  return version.renewal ? { unitPrice: version.renewal, kind: 'renewal' } : newPrice(version)
}

/** The price of a first purchase, or of buying again after a lapse. */
export function newPrice(version: PriceVersion): SeatPrice {
  return { unitPrice: version.new, kind: 'new' }
}

/** The other editions of the product's family that are sold, in the order of the list. */
export function editionsOf(catalog: Catalog, id: ProductId): Product[] {
  const family = findProduct(catalog, id)?.family
  return catalog.products.filter((product) => product.family === family && product.id !== id && !product.retired)
}

/** The terms in which the product is sold in this currency on this date, in the order of the price list. */
export function termsOffered(catalog: Catalog, question: Omit<PriceQuestion, 'term'>): Term[] {
  const terms = catalog.prices.filter((version) => answers(version, { ...question, term: version.term }))
  return [...new Set(terms.map((version) => version.term))]
}

function answers(version: PriceVersion, question: PriceQuestion): boolean {
  return (
    version.product === question.product &&
    version.term === question.term &&
    version.currency === question.currency &&
    (version.from === null || version.from <= question.on)
  )
}
