/**
 * Sends a link that signs one of the vendor's people in. The answer is the same whether or not the address is known, and
 * takes the same time: it comes on the next stroke of a slow beat, whatever there was to do.
 */
import { z } from 'zod'
import { askForOperatorLetter } from '../../store/operator-letters.ts'
import { findOperatorByEmail } from '../../store/operators.ts'
import { onTheBeat } from '../beat.ts'
import { type Context, operation } from '../operation.ts'

export const createOperatorSignInLink = operation({
  id: 'createOperatorSignInLink',
  method: 'POST',
  path: '/v1/console-sessions/link',
  summary: 'Ask for a link to sign in to the console with',
  callers: ['anyone', 'member', 'vendor'],
  permission: null,
  scope: null,
  beforeSecondFactor: 'give',
  params: z.object({}),
  query: z.object({}),
  body: z.object({ email: z.email() }),
  response: z.object({ sent: z.literal(true) }),
  status: 200,
  async handle(context, { body }) {
    await onTheBeat(() => send(context, body.email))
    return { sent: true as const }
  },
})

async function send({ database, clock }: Context, email: string): Promise<void> {
  const operator = await findOperatorByEmail(database.kysely, email)
  if (operator) await askForOperatorLetter(database.kysely, operator.id, clock.now())
}
