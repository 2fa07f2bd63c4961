/** What is sold, as the API shows it. */
import {
  type Catalog,
  type PriceVersion,
  type Product,
  type ProductId,
  retiredRenewals,
} from '@coterm/core/catalog/catalog.ts'
import { parseCurrency } from '@coterm/core/money/currency.ts'
import { formatMoney, type Money, parseMoney } from '@coterm/core/money/money.ts'
import { formatPlainDate, parsePlainDate } from '@coterm/core/time/plain-date.ts'
import type { Term } from '@coterm/core/time/term.ts'
import { isTimeZone } from '@coterm/core/time/zone.ts'
import { z } from 'zod'
import type { SellerWithRules } from '../store/sellers.ts'
import { SellerBillingChange } from './billing-details.ts'
import { Country, PolicyShape } from './policy.ts'
import { Amount, CurrencyCode, DateText, TermText } from './primitives.ts'
import { TaxRateShape } from './tax-rate.ts'

export const ProductShape = z
  .object({
    id: z.string(),
    name: z.string(),
    family: z.string(),
    edition: z.string(),
    retired: z.boolean().meta({ description: 'As it is today.' }),
    retirements: z
      .array(z.object({ from: DateText.nullable(), retired: z.boolean(), renewals: z.enum(retiredRenewals) }))
      .meta({ description: 'On which days its sale ends, or begins again; empty where it never does.' }),
    soldBy: z.string().nullable().meta({ description: 'The other company of the vendor’s that sells and bills it.' }),
    taxCategory: z.string().meta({ description: 'Which tax rates apply to it.' }),
    prices: z.array(
      z
        .object({
          term: TermText,
          currency: CurrencyCode,
          from: DateText.nullable(),
          new: Amount,
          renewal: Amount.nullable(),
        })
        .meta({ id: 'Price' }),
    ),
  })
  .meta({ id: 'Product' })

const KnownCurrency = CurrencyCode.refine((code) => parseCurrency(code) !== undefined, 'is not a currency of ISO 4217')

/** A price as it is written, with what else is said of it. */
export function priceShape<T extends z.ZodRawShape>(more: T) {
  return z
    .object({
      ...more,
      term: TermText,
      currency: KnownCurrency,
      new: Amount,
      renewal: Amount.nullish(),
      from: DateText.nullish(),
    })
    .superRefine((written, context) => {
      const price = written as { readonly new: string; readonly renewal?: string | null; readonly currency: string }
      for (const key of ['new', 'renewal'] as const) {
        const text = price[key]
        if (text == null || amountOf(text, price.currency)) continue
        const message = `is not an amount in ${price.currency}, such as "420.00"`
        context.addIssue({ code: 'custom', path: [key], message })
      }
    })
}

/** A product as it is published: what is left out has its usual value. */
export const NewProductShape = z
  .object({
    id: z.string().min(1).max(100),
    name: z.string().min(1).max(200).optional(),
    family: z.string().min(1).max(100).optional(),
    edition: z.string().min(1).max(100).default('standard'),
    retired: z.boolean().default(false),
    soldBy: z.string().min(1).max(200).nullish(),
    taxCategory: z.string().min(1).max(100).default('standard'),
    prices: z.array(priceShape({})).max(1000),
  })
  .meta({ id: 'NewProduct' })

export const NewSellerShape = z
  .object({
    name: z.string().min(1).max(200),
    country: Country,
    currency: KnownCurrency,
    timeZone: z.string().refine(isTimeZone, 'is not a time zone, such as Europe/Paris'),
    policy: PolicyShape.optional(),
    taxRates: z.array(TaxRateShape).max(10_000).default([]),
    catalog: z.object({ products: z.array(NewProductShape).max(1000) }),
    billingDetails: SellerBillingChange.optional(),
  })
  .meta({ id: 'NewSeller' })

export const SellerShape = z
  .object({ id: z.string(), name: z.string(), country: z.string(), currency: CurrencyCode, timeZone: z.string() })
  .meta({ id: 'Seller' })

export function toApiSeller({ seller }: SellerWithRules): z.input<typeof SellerShape> {
  const { id, name, country, currency, timeZone } = seller
  return { id, name, country, currency, timeZone }
}

export function toApiProducts(catalog: Catalog): z.input<typeof ProductShape>[] {
  return catalog.products.map((product) => ({
    ...product,
    retirements: (product.retirements ?? []).map(({ from, ...each }) => {
      return { ...each, from: from === null ? null : formatPlainDate(from) }
    }),
    prices: catalog.prices.filter((price) => price.product === product.id).map(toApiPrice),
  }))
}

export function toApiPrice({ term, currency, from, renewal, ...price }: PriceVersion) {
  return {
    ...{ term, currency },
    from: from === null ? null : formatPlainDate(from),
    new: formatMoney(price.new),
    renewal: renewal && formatMoney(renewal),
  }
}

/** The catalogue that is written in a request whose shape has been checked. */
export function toCatalog(products: readonly z.output<typeof NewProductShape>[]): Catalog {
  return {
    products: products.map(({ id, name = id, family = id, edition, retired, soldBy = null, taxCategory }): Product => {
      return { id: id as ProductId, name, family, edition, retired, soldBy, taxCategory }
    }),
    prices: products.flatMap(({ id, prices }) => toPrices(id, prices)),
  }
}

type WrittenPrice = z.output<typeof NewProductShape>['prices'][number]

export function toPrices(product: string, prices: readonly WrittenPrice[]): PriceVersion[] {
  return prices.flatMap((price): PriceVersion[] => {
    const currency = parseCurrency(price.currency)
    const asNew = amountOf(price.new, price.currency)
    if (!currency || !asNew) return []
    const renewal = price.renewal == null ? null : (amountOf(price.renewal, price.currency) ?? null)
    const from = price.from == null ? null : (parsePlainDate(price.from) ?? null)
    return [{ product: product as ProductId, term: price.term as Term, currency, from, new: asNew, renewal }]
  })
}

/** An amount that is not negative; undefined when the text is not one in this currency. */
export function amountOf(text: string, code: string): Money | undefined {
  const currency = parseCurrency(code)
  const amount = currency && parseMoney(text, currency)
  return amount && amount.minor >= 0n ? amount : undefined
}
