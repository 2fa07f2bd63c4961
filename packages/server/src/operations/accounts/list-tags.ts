/** What the vendor has stopped for an account. */
import { id } from '@coterm/core/ids.ts'
import { z } from 'zod'
import { TagsShape, toApiTags } from '../../resources/control.ts'
import { idText } from '../../resources/primitives.ts'
import { listTags as listStored } from '../../store/account-tags.ts'
import { glanceAt } from '../access.ts'
import { operation } from '../operation.ts'

export const listTags = operation({
  id: 'listTags',
  method: 'GET',
  path: '/v1/accounts/{account}/tags',
  summary: 'See what is stopped for an account',
  callers: ['vendor'],
  permission: null,
  scope: 'view',
  params: z.object({ account: idText('account') }),
  query: z.object({}),
  body: z.undefined(),
  response: TagsShape,
  status: 200,
  async handle(context, { params }) {
    const { loaded } = await glanceAt(context, id('account', params.account))
    return toApiTags(await listStored(context.database.kysely, loaded.known.account.id))
  },
})
