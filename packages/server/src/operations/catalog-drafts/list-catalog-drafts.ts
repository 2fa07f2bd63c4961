/** Drafts of the catalogue, newest first; those that wait for somebody to look have a conflict. */
import { id } from '@coterm/core/ids.ts'
import type { SellerId } from '@coterm/core/invoice/parties.ts'
import { z } from 'zod'
import { CatalogDraftShape, toApiDraft } from '../../resources/catalog-draft.ts'
import { listOf, PageQuery } from '../../resources/primitives.ts'
import { draftStatuses, listDrafts } from '../../store/catalog-drafts.ts'
import { operation } from '../operation.ts'
import { pageOf } from '../page.ts'

export const listCatalogDrafts = operation({
  id: 'listCatalogDrafts',
  method: 'GET',
  path: '/v1/catalog-drafts',
  summary: 'List drafts of the catalogue',
  callers: ['vendor'],
  permission: null,
  scope: 'catalog',
  params: z.object({}),
  query: PageQuery.extend({ seller: z.string().optional(), status: z.enum(draftStatuses).optional() }),
  body: z.undefined(),
  response: listOf(CatalogDraftShape),
  status: 200,
  async handle({ database }, { query }) {
    const { limit, cursor, seller, status } = query
    const stored = await listDrafts(database.kysely, {
      limit: limit + 1,
      ...(seller !== undefined && { seller: seller as SellerId }),
      ...(status !== undefined && { status }),
      ...(cursor !== undefined && { after: id('catalogDraft', cursor) }),
    })
    const page = pageOf(stored, limit, (draft) => draft.id)
    return { ...page, data: page.data.map(toApiDraft) }
  },
})
