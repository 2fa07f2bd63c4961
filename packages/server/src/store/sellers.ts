/** Sellers: the vendor's legal entities, each with the rules in force. */

import type { Catalog } from '@coterm/core/catalog/catalog.ts'
import { withPublished } from '@coterm/core/catalog/draft.ts'
import type { TaxRate } from '@coterm/core/catalog/tax.ts'
import type { Seller, SellerDetails, SellerId } from '@coterm/core/invoice/parties.ts'
import { dateAt, type Instant } from '@coterm/core/time/zone.ts'
import type { Database, Reader, Transaction } from './database.ts'
import { currencyFromRow, instantToRow } from './row-values.ts'
import { insertRules, type LoadedRules, loadRules, type Rules } from './seller-rules.ts'
import { type NewVendorEvent, recordVendorEvent } from './vendor-events.ts'

export type SellerWithRules = Rules & { readonly seller: Seller }
export type LoadedSeller = LoadedRules & { readonly seller: Seller; readonly collectionStopped: boolean }

/** Who asked stands in the vendor's trail; nobody did where a test or a story begins. */
type Asked = { readonly by?: string }
type Publishing = Asked & { readonly at: Instant }

/** Adds a seller with its first rules; false when the id is taken. */
export async function createSeller(database: Database, added: SellerWithRules & Asked, at: Instant): Promise<boolean> {
  const { id, name, country, currency, timeZone, details } = added.seller
  return database.kysely.transaction().execute(async (transaction) => {
    const written = details === null ? null : JSON.stringify(details)
    const row = { id, name, country, currency, time_zone: timeZone, details: written, created_at: instantToRow(at) }
    const inserted = await transaction
      .insertInto('seller')
      // Its rules refer to it, so it comes first and names them afterwards.
      .values({ ...row, rules_id: '00000000-0000-0000-0000-000000000000' })
      .onConflict((conflict) => conflict.column('id').doNothing())
      .returning('id')
      .executeTakeFirst()
    if (!inserted) return false
    await putInForce(transaction, id, { ...added, at })
    await recordFor(transaction, added.by, { type: 'seller.created', data: { seller: id, name }, at })
    return true
  })
}

/**
 * Products are added or replaced, prices are added: of two that begin together the later one counts. What is not
 * mentioned stays. False when there is no such seller.
 */
export async function publishCatalog(
  database: Database,
  seller: SellerId,
  published: { readonly catalog: Catalog } & Publishing,
): Promise<boolean> {
  return database.kysely.transaction().execute(async (transaction) => {
    const row = await lockSeller(transaction, seller)
    if (!row) return false
    const rules = await loadRules(transaction, seller, row.rules_id)
    const today = dateAt(published.at, row.time_zone)
    const catalog = withPublished(rules.catalog, published.catalog, today)
    await putInForce(transaction, seller, { ...rules, catalog, at: published.at })
    const { products, prices } = published.catalog
    const data = { seller, products: products.length, prices: prices.length }
    await recordFor(transaction, published.by, { type: 'catalog.published', data, at: published.at })
    return true
  })
}

type LockedSeller = { readonly rules_id: string; readonly time_zone: string }

/** Waits for whoever changes the seller; undefined when there is none. */
export async function lockSeller(reader: Reader, id: SellerId): Promise<LockedSeller | undefined> {
  return reader
    .selectFrom('seller')
    .select(['rules_id', 'time_zone'])
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst()
}

/** Rates are added: of two for the same place, product and date the later one counts. Null when there is no such seller. */
export async function publishTaxRates(
  database: Database,
  seller: SellerId,
  published: { readonly taxRates: readonly TaxRate[] } & Publishing,
): Promise<readonly TaxRate[] | null> {
  return database.kysely.transaction().execute(async (transaction) => {
    const row = await transaction
      .selectFrom('seller')
      .select('rules_id')
      .where('id', '=', seller)
      .forUpdate()
      .executeTakeFirst()
    if (!row) return null
    const rules = await loadRules(transaction, seller, row.rules_id)
    const taxRates = [...rules.taxRates, ...published.taxRates]
    await putInForce(transaction, seller, { ...rules, taxRates, at: published.at })
    const data = { seller, taxRates: published.taxRates.length }
    await recordFor(transaction, published.by, { type: 'tax_rates.published', data, at: published.at })
    return taxRates
  })
}

export async function loadSeller(reader: Reader, id: SellerId): Promise<LoadedSeller | null> {
  return (await loadSellers(reader, [id])).get(id) ?? null
}

export async function listSellers(reader: Reader): Promise<LoadedSeller[]> {
  const rows = await reader.selectFrom('seller').select('id').orderBy('id').execute()
  const ids = rows.map((row) => row.id as SellerId)
  return [...(await loadSellers(reader, ids)).values()]
}

/** These sellers with the rules in force now. */
export async function loadSellers(reader: Reader, ids: readonly SellerId[]): Promise<Map<SellerId, LoadedSeller>> {
  const found = new Map<SellerId, LoadedSeller>()
  if (ids.length === 0) return found
  const rows = await reader.selectFrom('seller').selectAll().where('id', 'in', ids).orderBy('id').execute()
  for (const row of rows) {
    const id = row.id as SellerId
    const { name, country, time_zone: timeZone } = row
    // Written only from this type.
    const details = row.details as SellerDetails | null
    const seller: Seller = { id, name, country, currency: currencyFromRow(row.currency), timeZone, details }
    const collectionStopped = row.collection_stopped !== null
    found.set(id, { seller, collectionStopped, ...(await loadRules(reader, id, row.rules_id)) })
  }
  return found
}

/** A new version of the rules takes the place of the one before. */
export async function putInForce(reader: Reader, seller: SellerId, rules: Rules & { at: Instant }): Promise<void> {
  const id = await insertRules(reader, seller, rules)
  await reader.updateTable('seller').set({ rules_id: id }).where('id', '=', seller).execute()
}

async function recordFor(
  transaction: Transaction,
  by: string | undefined,
  { at, ...event }: Pick<NewVendorEvent, 'type' | 'data'> & { readonly at: Instant },
): Promise<void> {
  if (by !== undefined) await recordVendorEvent(transaction, { ...event, by }, at)
}
