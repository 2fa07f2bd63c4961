/** The vendor's API keys, newest first, ended ones too; never their secrets. */
import { id } from '@coterm/core/ids.ts'
import { z } from 'zod'
import { ApiKeyShape, toApiKey } from '../../resources/api-key.ts'
import { listOf, PageQuery } from '../../resources/primitives.ts'
import { listApiKeys as listStored } from '../../store/api-keys.ts'
import { operation } from '../operation.ts'
import { pageOf } from '../page.ts'

export const listApiKeys = operation({
  id: 'listApiKeys',
  method: 'GET',
  path: '/v1/api-keys',
  summary: 'List API keys',
  callers: ['vendor'],
  permission: null,
  scope: 'integrations',
  params: z.object({}),
  query: PageQuery,
  body: z.undefined(),
  response: listOf(ApiKeyShape),
  status: 200,
  async handle({ database }, { query }) {
    const stored = await listStored(database.kysely, {
      limit: query.limit + 1,
      ...(query.cursor !== undefined && { after: id('apiKey', query.cursor) }),
    })
    const page = pageOf(stored, query.limit, (key) => key.id)
    return { ...page, data: page.data.map(toApiKey) }
  },
})
