/** How the portal looks, by seller. */
import type { AccountId } from '@coterm/core/ids.ts'
import type { SellerId } from '@coterm/core/invoice/parties.ts'
import type { Reader } from './database.ts'
import { idToRow } from './ids.ts'

export const brandingLinks = ['website', 'privacy', 'cookies', 'terms', 'imprint', 'report_abuse'] as const

export type Branding = {
  /** Null: the name of the seller. */
  readonly name: string | null
  readonly logo: string | null
  readonly accentLight: string | null
  readonly accentDark: string | null
  readonly links: Readonly<Partial<Record<(typeof brandingLinks)[number], string>>>
}

export const asDelivered: Branding = { name: null, logo: null, accentLight: null, accentDark: null, links: {} }

export type BrandedSeller = { readonly name: string; readonly branding: Branding }

export async function loadBranding(reader: Reader, seller: SellerId): Promise<BrandedSeller | null> {
  const row = await reader.selectFrom('seller').select(['name', 'branding']).where('id', '=', seller).executeTakeFirst()
  return row ? { name: row.name, branding: brandingFromRow(row.branding) } : null
}

export async function loadBrandingOf(reader: Reader, account: AccountId): Promise<BrandedSeller | null> {
  const row = await reader
    .selectFrom('account')
    .innerJoin('seller', 'seller.id', 'account.seller_id')
    .select(['seller.name', 'seller.branding'])
    .where('account.id', '=', idToRow(account))
    .executeTakeFirst()
  return row ? { name: row.name, branding: brandingFromRow(row.branding) } : null
}

/** The branding of the one seller there is; null where there are several, because nobody has said whose page it is. */
export async function onlyBranding(reader: Reader): Promise<BrandedSeller | null> {
  const [row, other] = await reader.selectFrom('seller').select(['name', 'branding']).limit(2).execute()
  return row && !other ? { name: row.name, branding: brandingFromRow(row.branding) } : null
}

export async function saveBranding(reader: Reader, seller: SellerId, branding: Branding): Promise<void> {
  await reader
    .updateTable('seller')
    .set({ branding: JSON.stringify(branding) })
    .where('id', '=', seller)
    .execute()
}

function brandingFromRow(row: unknown): Branding {
  return { ...asDelivered, ...(row as Partial<Branding> | null) }
}
