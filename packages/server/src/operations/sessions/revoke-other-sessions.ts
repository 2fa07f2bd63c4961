/** Signs the member out everywhere else. */
import { z } from 'zod'
import { endSessions } from '../../store/sessions.ts'
import { memberOf } from '../access.ts'
import { audited } from '../audited.ts'
import { operation } from '../operation.ts'

export const revokeOtherSessions = operation({
  id: 'revokeOtherSessions',
  method: 'POST',
  path: '/v1/sessions/revoke-others',
  summary: 'End all other sessions of the member',
  callers: ['member'],
  permission: null,
  scope: null,
  params: z.object({}),
  query: z.object({}),
  body: z.object({}).optional(),
  response: z.object({ ended: z.int() }),
  status: 200,
  async handle(context) {
    const { member, session } = memberOf(context)
    return audited(context, member.account, async ({ transaction, audit }) => {
      const { account, id } = member
      const ended = await endSessions(transaction, { account, id, except: session.id })
      if (ended.length > 0) audit('session.ended', { member: id, sessions: ended.length })
      return { ended: ended.length }
    })
  },
})
