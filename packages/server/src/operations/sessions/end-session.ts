/** Signs out. */
import { z } from 'zod'
import { endSession as forget } from '../../store/secrets.ts'
import { operation } from '../operation.ts'

export const endSession = operation({
  id: 'endSession',
  method: 'POST',
  path: '/v1/session/end',
  summary: 'Sign out',
  callers: ['anyone', 'member', 'vendor'],
  permission: null,
  params: z.object({}),
  query: z.object({}),
  body: z.object({}).optional(),
  response: z.object({ ended: z.boolean() }),
  status: 200,
  async handle({ caller, database }) {
    if (caller.kind !== 'member') return { ended: false }
    await forget(database.kysely, caller.session)
    return { ended: true }
  },
})
