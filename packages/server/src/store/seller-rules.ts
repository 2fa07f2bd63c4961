/**
 * A seller's rules as rows: catalogue, policy and tax rates. A version is never changed, and its id is never used again,
 * so what was read once is kept in memory.
 */
import { randomUUID } from 'node:crypto'
import type { Catalog, PriceVersion, Product, ProductId } from '@coterm/core/catalog/catalog.ts'
import { type Policy, withDefaults } from '@coterm/core/catalog/policy.ts'
import type { TaxRate } from '@coterm/core/catalog/tax.ts'
import type { SellerId } from '@coterm/core/invoice/parties.ts'
import type { Currency } from '@coterm/core/money/currency.ts'
import { formatMoney, type Money, parseMoney } from '@coterm/core/money/money.ts'
import type { Instant } from '@coterm/core/time/zone.ts'
import type { Reader } from './database.ts'
import { currencyFromRow, instantToRow, optionalDateFromRow, optionalDateToRow, termFromRow } from './row-values.ts'
import { rateFromJson, rateToJson } from './tax-rows.ts'

export type Rules = { readonly catalog: Catalog; readonly policy: Policy; readonly taxRates: readonly TaxRate[] }

type PriceJson = {
  product: string
  term: string
  currency: string
  from: string | null
  new: string
  renewal: string | null
}

const remembered = new Map<string, Rules>()
const rememberedMax = 500

/** Writes a new version and answers its id. */
export async function insertRules(reader: Reader, seller: SellerId, written: Rules & { at: Instant }): Promise<string> {
  const id = randomUUID()
  const { catalog, policy, taxRates, at } = written
  await reader
    .insertInto('seller_rules')
    .values({
      seller_id: seller,
      id,
      published_at: instantToRow(at),
      catalog: JSON.stringify({ products: catalog.products, prices: catalog.prices.map(priceToRow) }),
      policy: JSON.stringify(policy),
      tax_rates: JSON.stringify(taxRates.map(rateToJson)),
    })
    .execute()
  return id
}

export async function loadRules(reader: Reader, seller: SellerId, id: string): Promise<Rules> {
  const known = remembered.get(id)
  if (known) return known
  const row = await reader
    .selectFrom('seller_rules')
    .select(['catalog', 'policy', 'tax_rates'])
    .where('seller_id', '=', seller)
    .where('id', '=', id)
    .executeTakeFirstOrThrow()
  // These columns are written only above, from these types.
  const { products, prices } = row.catalog as { products: Product[]; prices: PriceJson[] }
  const rules: Rules = {
    catalog: {
      products: products.map((product) => ({
        ...product,
        soldBy: product.soldBy ?? null,
        taxCategory: product.taxCategory ?? 'standard',
      })),
      prices: prices.map(priceFromRow),
    },
    // Written before a rule was added, it has that rule's default.
    policy: withDefaults(row.policy as Policy),
    taxRates: (row.tax_rates as ReturnType<typeof rateToJson>[]).map(rateFromJson),
  }
  if (remembered.size >= rememberedMax) remembered.clear()
  remembered.set(id, rules)
  return rules
}

function priceToRow(price: PriceVersion): PriceJson {
  return {
    product: price.product,
    term: price.term,
    currency: price.currency,
    from: optionalDateToRow(price.from),
    new: formatMoney(price.new),
    renewal: price.renewal && formatMoney(price.renewal),
  }
}

function priceFromRow(row: PriceJson): PriceVersion {
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
