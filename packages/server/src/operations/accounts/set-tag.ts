/** The vendor stops work for an account, and says why. */
import { id } from '@coterm/core/ids.ts'
import { z } from 'zod'
import { TagName, TagsShape, toApiTags } from '../../resources/control.ts'
import { idText, Reason } from '../../resources/primitives.ts'
import { listTags } from '../../store/account-tags.ts'
import { operation } from '../operation.ts'
import { setTag as set } from '../payments/set-tag.ts'
import { notFound } from '../problem.ts'

export const setTag = operation({
  id: 'setTag',
  method: 'POST',
  path: '/v1/accounts/{account}/tags/{tag}',
  summary: 'Stop work for an account',
  callers: ['vendor'],
  permission: null,
  scope: 'billing',
  params: z.object({ account: idText('account'), tag: TagName }),
  query: z.object({}),
  body: z.strictObject({ reason: Reason }),
  response: TagsShape,
  status: 200,
  async handle(context, { params, body }) {
    const account = id('account', params.account)
    const done = await set(context, account, { tag: params.tag, set: true, reason: body.reason })
    if (!done) throw notFound('account')
    return toApiTags(await listTags(context.database.kysely, account))
  },
})
