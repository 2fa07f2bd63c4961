/** Where the member is signed in. From which place is not known: addresses are not kept. */
import { z } from 'zod'
import { ListedSessionShape, toApiListedSession } from '../../resources/member.ts'
import { listSessions as list } from '../../store/sessions.ts'
import { memberOf } from '../access.ts'
import { operation } from '../operation.ts'

export const listSessions = operation({
  id: 'listSessions',
  method: 'GET',
  path: '/v1/sessions',
  summary: "List the member's own sessions",
  callers: ['member'],
  permission: null,
  scope: null,
  params: z.object({}),
  query: z.object({}),
  body: z.undefined(),
  response: z.object({ data: z.array(ListedSessionShape) }),
  status: 200,
  async handle(context) {
    const { member, session } = memberOf(context)
    const sessions = await list(context.database.kysely, member, context.clock.now())
    return { data: sessions.map((each) => toApiListedSession(each, session.id)) }
  },
})
