/** What is sold, as the API shows it. */
import type { Catalog, PriceVersion, Product, ProductId } from '@coterm/core/catalog/catalog.ts'
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
    retired: z.boolean(),
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
    prices: z
      .array(
        z
          .object({
            term: TermText,
            currency: KnownCurrency,
            new: Amount,
            renewal: Amount.nullish(),
            from: DateText.nullish(),
          })
          .superRefine((price, context) => {
            for (const key of ['new', 'renewal'] as const) {
              const text = price[key]
              if (text == null || amountOf(text, price.currency)) continue
              const message = `is not an amount in ${price.currency}, such as "420.00"`
              context.addIssue({ code: 'custom', path: [key], message })
            }
          }),
      )
      .max(1000),
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
    prices: catalog.prices.filter((price) => price.product === product.id).map(toApiPrice),
  }))
}

function toApiPrice({ term, currency, from, renewal, ...price }: PriceVersion) {
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
    prices: products.flatMap(({ id, prices }) =>
      prices.flatMap((price): PriceVersion[] => {
        const currency = parseCurrency(price.currency)
        const asNew = amountOf(price.new, price.currency)
        if (!currency || !asNew) return []
        const renewal = price.renewal == null ? null : (amountOf(price.renewal, price.currency) ?? null)
        const from = price.from == null ? null : (parsePlainDate(price.from) ?? null)
        return [{ product: id as ProductId, term: price.term as Term, currency, from, new: asNew, renewal }]
      }),
    ),
  }
}

/** An amount that is not negative; undefined when the text is not one in this currency. */
export function amountOf(text: string, code: string): Money | undefined {
  const currency = parseCurrency(code)
  const amount = currency && parseMoney(text, currency)
  return amount && amount.minor >= 0n ? amount : undefined
}
