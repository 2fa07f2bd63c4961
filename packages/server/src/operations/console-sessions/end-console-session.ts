/** Signs out of the console. */
import { z } from 'zod'
import { endOperatorSession } from '../../store/operator-sessions.ts'
import { vendorOf } from '../access.ts'
import { operation } from '../operation.ts'

export const endConsoleSession = operation({
  id: 'endConsoleSession',
  method: 'POST',
  path: '/v1/console-session/end',
  summary: 'Sign out of the console',
  callers: ['vendor'],
  permission: null,
  scope: null,
  params: z.object({}),
  query: z.object({}),
  body: z.object({}).optional(),
  response: z.object({ ended: z.boolean() }),
  status: 200,
  async handle(context) {
    const { session } = vendorOf(context)
    if (session) await endOperatorSession(context.database.kysely, session)
    return { ended: session !== undefined }
  },
})
