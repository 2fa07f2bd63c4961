/** A draft of the catalogue and the policy: nothing of it counts until it is published. */
import type { SellerId } from '@coterm/core/invoice/parties.ts'
import { z } from 'zod'
import { CatalogDraftShape, NewChangesShape, toApiDraft, toChanges } from '../../resources/catalog-draft.ts'
import { insertDraft } from '../../store/catalog-drafts.ts'
import { loadSeller } from '../../store/sellers.ts'
import { askerOf } from '../access.ts'
import { operation } from '../operation.ts'
import { notFound } from '../problem.ts'

export const createCatalogDraft = operation({
  id: 'createCatalogDraft',
  method: 'POST',
  path: '/v1/catalog-drafts',
  summary: 'Begin a draft of the catalogue and the policy',
  callers: ['vendor'],
  permission: null,
  scope: 'catalog',
  params: z.object({}),
  query: z.object({}),
  body: z.object({
    seller: z.string(),
    name: z.string().trim().min(1).max(200),
    changes: NewChangesShape.default({}),
  }),
  response: CatalogDraftShape,
  status: 201,
  async handle({ database, clock, caller }, { body }) {
    const seller = await loadSeller(database.kysely, body.seller as SellerId)
    if (!seller) throw notFound('seller')
    const draft = await insertDraft(database.kysely, {
      seller: seller.seller.id,
      name: body.name,
      changes: toChanges(body.changes),
      createdBy: askerOf(caller),
      createdAt: clock.now(),
      baseRules: seller.rulesId,
    })
    return toApiDraft(draft)
  },
})
