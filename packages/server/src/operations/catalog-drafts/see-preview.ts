/** The preview of a draft, and whether it still holds. */
import { formatPlainDate } from '@coterm/core/time/plain-date.ts'
import type { z } from 'zod'
import { todayOf } from '../../clock.ts'
import { type CatalogPreviewShape, toApiPreview } from '../../resources/catalog-preview.ts'
import type { CatalogDraft } from '../../store/catalog-drafts.ts'
import { listEffects } from '../../store/catalog-effects.ts'
import { loadPreview } from '../../store/catalog-previews.ts'
import { loadSeller } from '../../store/sellers.ts'
import type { Context } from '../operation.ts'
import { notFound } from '../problem.ts'
import { lastDayOf } from './reckon-preview.ts'

const largestMax = 10

export async function seePreview(
  { database, clock }: Context,
  draft: CatalogDraft,
): Promise<z.input<typeof CatalogPreviewShape>> {
  const { kysely } = database
  const preview = await loadPreview(kysely, draft.id)
  const seller = await loadSeller(kysely, draft.seller)
  if (!preview || !seller) throw notFound('preview')
  const today = todayOf(clock, seller.seller, null)
  const reasons = {
    draft_changed: draft.stateVersion !== preview.draftVersion,
    rules_changed: seller.rulesId !== preview.rules,
    another_day: today !== preview.reckonedOn,
  }
  const stale = (['draft_changed', 'rules_changed', 'another_day'] as const).filter((reason) => reasons[reason])
  const largest = await listEffects(kysely, draft.id, { kind: 'dearer', limit: largestMax })
  return toApiPreview(preview, { stale, until: formatPlainDate(lastDayOf(preview.reckonedOn)), largest })
}
