/** Takes the day of the publication away: the draft can be written on again. */
import { z } from 'zod'
import { CatalogDraftShape, StateVersion, toApiDraft } from '../../resources/catalog-draft.ts'
import { idText } from '../../resources/primitives.ts'
import { saveDraft } from '../../store/catalog-drafts.ts'
import { askerOf } from '../access.ts'
import { operation } from '../operation.ts'
import { recordDraftEvent } from './record-draft-event.ts'
import { lockToWrite } from './see-draft.ts'

export const unscheduleCatalogDraft = operation({
  id: 'unscheduleCatalogDraft',
  method: 'POST',
  path: '/v1/catalog-drafts/{draft}/unschedule',
  summary: 'Take back the day on which a draft is published',
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
      const looked = { statuses: ['scheduled'], stateVersion: body.stateVersion } as const
      const { draft } = await lockToWrite(transaction, params.draft, looked)
      // Why it was not published by itself stays until somebody writes on it.
      const [by, at] = [askerOf(caller), clock.now()]
      const back = await saveDraft(transaction, draft, { status: 'draft', publishOn: null, by, at })
      await recordDraftEvent(transaction, back, { type: 'catalog_draft.unscheduled', by, at })
      return back
    })
    return toApiDraft(saved)
  },
})
