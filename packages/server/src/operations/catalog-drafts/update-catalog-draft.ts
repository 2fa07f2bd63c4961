/**
 * Writes on a draft. Who writes says which version they looked at, and is told what somebody else has written meanwhile.
 * Writing is also looking: the draft is from then on written on the rules that are published now.
 */
import { z } from 'zod'
import { CatalogDraftShape, NewChangesShape, toApiDraft, toChanges } from '../../resources/catalog-draft.ts'
import { idText } from '../../resources/primitives.ts'
import { saveDraft } from '../../store/catalog-drafts.ts'
import { askerOf } from '../access.ts'
import { operation } from '../operation.ts'
import { lockToWrite } from './see-draft.ts'

export const updateCatalogDraft = operation({
  id: 'updateCatalogDraft',
  method: 'PATCH',
  path: '/v1/catalog-drafts/{draft}',
  summary: 'Change a draft of the catalogue',
  callers: ['vendor'],
  permission: null,
  scope: 'catalog',
  params: z.object({ draft: idText('catalogDraft') }),
  query: z.object({}),
  body: z.object({
    stateVersion: z.int().min(1).meta({ description: 'The version that was looked at.' }),
    name: z.string().trim().min(1).max(200).optional(),
    changes: NewChangesShape.optional().meta({ description: 'All of them: what is left out is taken back.' }),
  }),
  response: CatalogDraftShape,
  status: 200,
  async handle({ database, clock, caller }, { params, body }) {
    const { stateVersion, name, changes } = body
    const saved = await database.kysely.transaction().execute(async (transaction) => {
      const looked = { statuses: ['draft'], stateVersion } as const
      const { draft, seller } = await lockToWrite(transaction, params.draft, looked)
      return saveDraft(transaction, draft, {
        ...(name !== undefined && { name }),
        ...(changes !== undefined && { changes: toChanges(changes) }),
        ...{ baseRules: seller.rulesId, conflict: null, by: askerOf(caller), at: clock.now() },
      })
    })
    return toApiDraft(saved)
  },
})
