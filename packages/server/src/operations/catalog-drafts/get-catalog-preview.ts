/** What was reckoned of a draft last, how far it is, and whether it still holds. */
import { z } from 'zod'
import { CatalogPreviewShape } from '../../resources/catalog-preview.ts'
import { idText } from '../../resources/primitives.ts'
import { operation } from '../operation.ts'
import { seeDraft } from './see-draft.ts'
import { seePreview } from './see-preview.ts'

export const getCatalogPreview = operation({
  id: 'getCatalogPreview',
  method: 'GET',
  path: '/v1/catalog-drafts/{draft}/preview',
  summary: 'See what a draft would do',
  callers: ['vendor'],
  permission: null,
  scope: 'catalog',
  params: z.object({ draft: idText('catalogDraft') }),
  query: z.object({}),
  body: z.undefined(),
  response: CatalogPreviewShape,
  status: 200,
  async handle(context, { params }) {
    return seePreview(context, await seeDraft(context.database.kysely, params.draft))
  },
})
