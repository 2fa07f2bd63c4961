/**
 * A seller's rules as rows: catalogue, policy and tax rates. A version is never changed, and its id is never used again,
 * so what was read once is kept in memory.
 */
import { randomUUID } from 'node:crypto'
import type { Catalog } from '@coterm/core/catalog/catalog.ts'
import { type PolicyChange, type PolicyVersion, policyVersions } from '@coterm/core/catalog/dated.ts'
import { type GivenPolicy, type Policy, withDefaults } from '@coterm/core/catalog/policy.ts'
import type { TaxRate } from '@coterm/core/catalog/tax.ts'
import type { SellerId } from '@coterm/core/invoice/parties.ts'
import type { Instant } from '@coterm/core/time/zone.ts'
import {
  type PriceJson,
  type ProductJson,
  priceFromRow,
  priceToRow,
  productFromRow,
  productToRow,
} from './catalog-rows.ts'
import type { Reader } from './database.ts'
import { dateFromRow, dateToRow, instantToRow } from './row-values.ts'
import { rateFromJson, rateToJson } from './tax-rows.ts'

export type Rules = {
  readonly catalog: Catalog
  /** The first; what changes of it from a date on is in `policyChanges`. */
  readonly policy: Policy
  readonly policyChanges?: readonly PolicyChange[]
  readonly taxRates: readonly TaxRate[]
}
export type LoadedRules = Rules & {
  readonly rulesId: string
  /** All versions of the policy; absent where it never changed. */
  readonly policies?: readonly PolicyVersion[]
}

type PolicyChangeJson = { from: string; set: GivenPolicy }

const remembered = new Map<string, LoadedRules>()
const rememberedMax = 500

/** Writes a new version and answers its id. */
export async function insertRules(reader: Reader, seller: SellerId, written: Rules & { at: Instant }): Promise<string> {
  const id = randomUUID()
  const { catalog, policy, policyChanges = [], taxRates, at } = written
  await reader
    .insertInto('seller_rules')
    .values({
      seller_id: seller,
      id,
      published_at: instantToRow(at),
      catalog: JSON.stringify({ products: catalog.products.map(productToRow), prices: catalog.prices.map(priceToRow) }),
      policy: JSON.stringify(policy),
      policy_changes: JSON.stringify(policyChanges.map(({ from, set }) => ({ from: dateToRow(from), set }))),
      tax_rates: JSON.stringify(taxRates.map(rateToJson)),
    })
    .execute()
  return id
}

export async function loadRules(reader: Reader, seller: SellerId, id: string): Promise<LoadedRules> {
  const known = remembered.get(id)
  if (known) return known
  const row = await reader
    .selectFrom('seller_rules')
    .select(['catalog', 'policy', 'policy_changes', 'tax_rates'])
    .where('seller_id', '=', seller)
    .where('id', '=', id)
    .executeTakeFirstOrThrow()
  // These columns are written only above, from these types.
  const { products, prices } = row.catalog as { products: ProductJson[]; prices: PriceJson[] }
  // Written before a rule was added, it has that rule's default.
  const policy = withDefaults(row.policy as Policy)
  const policyChanges = (row.policy_changes as PolicyChangeJson[]).map(({ from, set }) => {
    return { from: dateFromRow(from), set }
  })
  const rules: LoadedRules = {
    rulesId: id,
    catalog: { products: products.map(productFromRow), prices: prices.map(priceFromRow) },
    ...{ policy, policyChanges },
    ...(policyChanges.length > 0 && { policies: policyVersions(policy, policyChanges) }),
    taxRates: (row.tax_rates as ReturnType<typeof rateToJson>[]).map(rateFromJson),
  }
  if (remembered.size >= rememberedMax) remembered.clear()
  remembered.set(id, rules)
  return rules
}
