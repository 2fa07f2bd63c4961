/** Signs in with a passkey, which stands for two factors: having the device, and being recognised by it. */
import { z } from 'zod'
import { operation } from '../operation.ts'
import { verified, WebAuthnJson } from './webauthn.ts'

export const signInWithPasskey = operation({
  id: 'signInWithPasskey',
  method: 'POST',
  path: '/v1/sessions/passkey',
  summary: 'Sign in with a passkey',
  callers: ['anyone', 'member'],
  permission: null,
  scope: null,
  beforeSecondFactor: 'give',
  params: z.object({}),
  query: z.object({}),
  body: z.strictObject({ response: WebAuthnJson }),
  response: z.object({ signedIn: z.literal(true) }),
  status: 200,
  // The cookie is what is answered: the same request again has to fail, not to be repeated.
  secret: true,
  async handle(context, { body }) {
    const { member } = await verified(context, body.response, { purpose: 'sign_in', member: null })
    await context.signIn?.({ member, method: 'passkey', secondFactor: true })
    return { signedIn: true as const }
  },
})
