/** The subscriptions that a draft touches, the largest increase first. */
import { effectKinds } from '@coterm/core/forecast/catalog-effect.ts'
import { z } from 'zod'
import { CatalogEffectShape, toApiEffect } from '../../resources/catalog-preview.ts'
import { idText, listOf, PageQuery } from '../../resources/primitives.ts'
import { cursorOf, listEffects } from '../../store/catalog-effects.ts'
import { operation } from '../operation.ts'
import { pageOf } from '../page.ts'
import { seeDraft } from './see-draft.ts'

export const listCatalogEffects = operation({
  id: 'listCatalogEffects',
  method: 'GET',
  path: '/v1/catalog-drafts/{draft}/preview/subscriptions',
  summary: 'List the subscriptions that a draft touches',
  callers: ['vendor'],
  permission: null,
  scope: 'catalog',
  params: z.object({ draft: idText('catalogDraft') }),
  query: PageQuery.extend({ kind: z.enum(effectKinds).optional() }),
  body: z.undefined(),
  response: listOf(CatalogEffectShape),
  status: 200,
  async handle({ database }, { params, query }) {
    const { limit, cursor, kind } = query
    const draft = await seeDraft(database.kysely, params.draft)
    const stored = await listEffects(database.kysely, draft.id, {
      limit: limit + 1,
      ...(kind !== undefined && { kind }),
      ...(cursor !== undefined && { after: cursor }),
    })
    const page = pageOf(stored, limit, cursorOf)
    return { ...page, data: page.data.map(toApiEffect) }
  },
})
