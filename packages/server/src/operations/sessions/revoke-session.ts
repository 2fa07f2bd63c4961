/** Signs the member out somewhere else. */
import { id } from '@coterm/core/ids.ts'
import { z } from 'zod'
import { idText } from '../../resources/primitives.ts'
import { endSessions } from '../../store/sessions.ts'
import { memberOf } from '../access.ts'
import { audited } from '../audited.ts'
import { operation } from '../operation.ts'
import { notFound } from '../problem.ts'

export const revokeSession = operation({
  id: 'revokeSession',
  method: 'DELETE',
  path: '/v1/sessions/{session}',
  summary: 'End one of the member’s own sessions',
  callers: ['member'],
  permission: null,
  scope: null,
  params: z.object({ session: idText('session') }),
  query: z.object({}),
  body: z.object({}).optional(),
  response: z.object({ ended: z.int() }),
  status: 200,
  async handle(context, { params }) {
    const { member } = memberOf(context)
    const only = id('session', params.session)
    return audited(context, member.account, async ({ transaction, audit }) => {
      const ended = await endSessions(transaction, { account: member.account, id: member.id, only })
      if (ended.length === 0) throw notFound('session')
      audit('session.ended', { member: member.id, sessions: ended.length })
      return { ended: ended.length }
    })
  },
})
