/** Signs one of the vendor's people in with the link that was sent to them. It works once. */
import { z } from 'zod'
import { useOperatorLink } from '../../store/operator-sessions.ts'
import { operation } from '../operation.ts'
import { Problem } from '../problem.ts'

export const beginConsoleSession = operation({
  id: 'beginConsoleSession',
  method: 'POST',
  path: '/v1/console-sessions',
  summary: 'Sign in to the console with a link',
  callers: ['anyone', 'member', 'vendor'],
  permission: null,
  scope: null,
  beforeSecondFactor: 'give',
  params: z.object({}),
  query: z.object({}),
  body: z.strictObject({ token: z.string().min(20).max(100) }),
  response: z.object({ begun: z.literal(true) }),
  status: 200,
  secret: true,
  async handle({ database, clock, signInOperator }, { body }) {
    const operator = await useOperatorLink(database.kysely, body.token, clock.now())
    if (!operator) throw new Problem('unauthenticated', 'This link has been used or is too old. Ask for a new one.')
    await signInOperator?.(operator)
    return { begun: true as const }
  },
})
