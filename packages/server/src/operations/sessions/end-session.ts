/** Signs out. */
import { z } from 'zod'
import { endSessions } from '../../store/sessions.ts'
import { operation } from '../operation.ts'

export const endSession = operation({
  id: 'endSession',
  method: 'POST',
  path: '/v1/session/end',
  summary: 'Sign out',
  callers: ['anyone', 'member', 'vendor'],
  permission: null,
  scope: null,
  beforeSecondFactor: 'give',
  params: z.object({}),
  query: z.object({}),
  body: z.object({}).optional(),
  response: z.object({ ended: z.boolean() }),
  status: 200,
  async handle({ caller, database }) {
    if (caller.kind !== 'member') return { ended: false }
    const { account, id } = caller.member
    await endSessions(database.kysely, { account, id, only: caller.session.id })
    return { ended: true }
  },
})
