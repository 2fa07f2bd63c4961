/** A draft that is not wanted any more. It is kept, and never published. */
import { z } from 'zod'
import { CatalogDraftShape, StateVersion, toApiDraft } from '../../resources/catalog-draft.ts'
import { idText } from '../../resources/primitives.ts'
import { saveDraft } from '../../store/catalog-drafts.ts'
import { askerOf } from '../access.ts'
import { operation } from '../operation.ts'
import { recordDraftEvent } from './record-draft-event.ts'
import { lockToWrite } from './see-draft.ts'

export const discardCatalogDraft = operation({
  id: 'discardCatalogDraft',
  method: 'POST',
  path: '/v1/catalog-drafts/{draft}/discard',
  summary: 'Discard a draft of the catalogue',
  callers: ['vendor'],
  permission: null,
  scope: 'catalog',
  params: z.object({ draft: idText('catalogDraft') }),
  query: z.object({}),
  body: z.object({ stateVersion: StateVersion }),
  response: CatalogDraftShape,
  status: 200,
  async handle({ database, clock, caller }, { params, body }) {
    const saved = await database.kysely.transaction().execute(async (transaction) => {
      const looked = { statuses: ['draft', 'scheduled'], stateVersion: body.stateVersion } as const
      const { draft } = await lockToWrite(transaction, params.draft, looked)
      const [by, at] = [askerOf(caller), clock.now()]
      const discarded = await saveDraft(transaction, draft, { status: 'discarded', publishOn: null, by, at })
      await recordDraftEvent(transaction, discarded, { type: 'catalog_draft.discarded', by, at })
      return discarded
    })
    return toApiDraft(saved)
  },
})
