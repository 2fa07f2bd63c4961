/**
 * Reckons what a draft would do to everybody. It answers when it is done, or after some seconds with how far it is: the
 * worker goes on, and `getCatalogPreview` says how it stands.
 */
import { parsePlainDate } from '@coterm/core/time/plain-date.ts'
import { z } from 'zod'
import { todayOf } from '../../clock.ts'
import { CatalogPreviewShape } from '../../resources/catalog-preview.ts'
import { DateText, idText } from '../../resources/primitives.ts'
import { beginPreview } from '../../store/catalog-previews.ts'
import { loadSeller } from '../../store/sellers.ts'
import { operation } from '../operation.ts'
import { invalid, notFound, Problem } from '../problem.ts'
import { reckonPreview } from './reckon-preview.ts'
import { seeDraft } from './see-draft.ts'
import { seePreview } from './see-preview.ts'

const inRequestMsMax = 8_000

export const previewCatalogDraft = operation({
  id: 'previewCatalogDraft',
  method: 'POST',
  path: '/v1/catalog-drafts/{draft}/preview',
  summary: 'Reckon what a draft would do to every running subscription',
  callers: ['vendor'],
  permission: null,
  scope: 'catalog',
  params: z.object({ draft: idText('catalogDraft') }),
  query: z.object({}),
  body: z.object({
    on: DateText.optional().meta({
      description: 'As if it were published on this day. Left out: on its day, or today.',
    }),
  }),
  response: CatalogPreviewShape,
  status: 200,
  async handle(context, { params, body }) {
    const { database, clock } = context
    const draft = await seeDraft(database.kysely, params.draft)
    if (draft.status !== 'draft' && draft.status !== 'scheduled') {
      throw new Problem('conflict', `This draft is ${draft.status}: there is nothing to reckon.`)
    }
    const seller = await loadSeller(database.kysely, draft.seller)
    if (!seller) throw notFound('seller')
    const today = todayOf(clock, seller.seller, null)
    const asked = body.on === undefined ? (draft.publishOn ?? today) : (parsePlainDate(body.on) ?? today)
    if (body.on !== undefined && asked < today) throw invalid('on', 'lies in the past')
    // One that was not published on its day would be today.
    const startsOn = asked < today ? today : asked
    const { stateVersion: draftVersion } = draft
    const versions = { draftVersion, rules: seller.rulesId, reckonedOn: today, startsOn, startedAt: clock.now() }
    await database.kysely.transaction().execute((transaction) => {
      return beginPreview(transaction, { draft: draft.id, seller: draft.seller, ...versions })
    })
    const over = performance.now() + inRequestMsMax
    await reckonPreview(context, draft.id, () => performance.now() > over)
    return seePreview(context, draft)
  },
})
