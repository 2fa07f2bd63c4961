/** Confirms the session with a one-time code or a recovery code: the second factor, or a fresh proof. */
import { z } from 'zod'
import { CodeText } from '../../resources/sign-in.ts'
import { markProved } from '../../store/sessions.ts'
import { memberOf } from '../access.ts'
import { operation } from '../operation.ts'
import { checkCode, requireRight, sealerIn } from './codes.ts'

export const confirmWithCode = operation({
  id: 'confirmWithCode',
  method: 'POST',
  path: '/v1/session/confirm/code',
  summary: 'Confirm a session with a one-time code',
  callers: ['member'],
  permission: null,
  scope: null,
  beforeSecondFactor: 'give',
  params: z.object({}),
  query: z.object({}),
  body: z.strictObject({ code: CodeText }),
  response: z.object({ confirmed: z.literal(true) }),
  status: 200,
  secret: true,
  async handle(context, { body }) {
    const { member, session } = memberOf(context)
    const sealer = sealerIn(context)
    const at = context.clock.now()
    const checked = await context.database.kysely.transaction().execute(async (transaction) => {
      const result = await checkCode({ transaction, sealer, at }, member, body.code)
      if (result === 'right') await markProved(transaction, session.id, at)
      return result
    })
    requireRight(checked)
    return { confirmed: true as const }
  },
})
