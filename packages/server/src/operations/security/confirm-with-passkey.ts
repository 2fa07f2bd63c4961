/** Confirms the session with one of the member's own passkeys. */
import { z } from 'zod'
import { markProved } from '../../store/sessions.ts'
import { memberOf } from '../access.ts'
import { operation } from '../operation.ts'
import { notVerified, verified, WebAuthnJson } from './webauthn.ts'

export const confirmWithPasskey = operation({
  id: 'confirmWithPasskey',
  method: 'POST',
  path: '/v1/session/confirm/passkey',
  summary: 'Confirm a session with a passkey',
  callers: ['member'],
  permission: null,
  scope: null,
  beforeSecondFactor: 'give',
  params: z.object({}),
  query: z.object({}),
  body: z.strictObject({ response: WebAuthnJson }),
  response: z.object({ confirmed: z.literal(true) }),
  status: 200,
  secret: true,
  async handle(context, { body }) {
    const { member, session } = memberOf(context)
    const found = await verified(context, body.response, { purpose: 'confirm', member })
    if (found.member.id !== member.id || found.member.account !== member.account) throw notVerified()
    await markProved(context.database.kysely, session.id, context.clock.now())
    return { confirmed: true as const }
  },
})
