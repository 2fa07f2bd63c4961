/** What became of a draft, in the trail of the vendor's side; last in the transaction. */
import { formatPlainDate } from '@coterm/core/time/plain-date.ts'
import type { Instant } from '@coterm/core/time/zone.ts'
import type { CatalogDraft } from '../../store/catalog-drafts.ts'
import type { Transaction } from '../../store/database.ts'
import { recordVendorEvent, type VendorEventType } from '../../store/vendor-events.ts'

type Happened = {
  readonly type: Extract<VendorEventType, `catalog_draft.${string}` | 'catalog.published'>
  readonly by: string
  readonly at: Instant
}

export async function recordDraftEvent(
  transaction: Transaction,
  { id, seller, name, publishOn, publishedOn }: CatalogDraft,
  { type, by, at }: Happened,
): Promise<void> {
  const day = publishedOn ?? publishOn
  const data = { seller, draft: id, name, ...(day !== null && { from: formatPlainDate(day) }) }
  await recordVendorEvent(transaction, { type, by, data }, at)
}
