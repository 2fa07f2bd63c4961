/** The vendor lets go of what was stopped for an account: what was missed is done as of its own dates. */
import { id } from '@coterm/core/ids.ts'
import { z } from 'zod'
import { TagName, TagsShape, toApiTags } from '../../resources/control.ts'
import { idText, Reason } from '../../resources/primitives.ts'
import { listTags } from '../../store/account-tags.ts'
import { operation } from '../operation.ts'
import { setTag } from '../payments/set-tag.ts'
import { notFound } from '../problem.ts'

export const removeTag = operation({
  id: 'removeTag',
  method: 'POST',
  path: '/v1/accounts/{account}/tags/{tag}/removal',
  summary: 'Let go of work that was stopped',
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
    const done = await setTag(context, account, { tag: params.tag, set: false, reason: body.reason })
    if (!done) throw notFound('account')
    return toApiTags(await listTags(context.database.kysely, account))
  },
})
