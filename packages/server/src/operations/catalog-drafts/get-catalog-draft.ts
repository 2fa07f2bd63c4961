/** One draft of the catalogue. */
import { z } from 'zod'
import { CatalogDraftShape, toApiDraft } from '../../resources/catalog-draft.ts'
import { idText } from '../../resources/primitives.ts'
import { operation } from '../operation.ts'
import { seeDraft } from './see-draft.ts'

export const getCatalogDraft = operation({
  id: 'getCatalogDraft',
  method: 'GET',
  path: '/v1/catalog-drafts/{draft}',
  summary: 'See a draft of the catalogue',
  callers: ['vendor'],
  permission: null,
  scope: 'catalog',
  params: z.object({ draft: idText('catalogDraft') }),
  query: z.object({}),
  body: z.undefined(),
  response: CatalogDraftShape,
  status: 200,
  async handle({ database }, { params }) {
    return toApiDraft(await seeDraft(database.kysely, params.draft))
  },
})
