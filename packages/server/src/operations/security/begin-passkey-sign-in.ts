/** Begins to sign in with a passkey. Nobody says who they are: the browser knows its passkeys for this name. */
import { generateAuthenticationOptions } from '@simplewebauthn/server'
import { z } from 'zod'
import { operation } from '../operation.ts'
import { ask, relyingParty, WebAuthnJson } from './webauthn.ts'

export const beginPasskeySignIn = operation({
  id: 'beginPasskeySignIn',
  method: 'POST',
  path: '/v1/sessions/passkey/options',
  summary: 'Begin to sign in with a passkey',
  callers: ['anyone', 'member'],
  permission: null,
  scope: null,
  beforeSecondFactor: 'give',
  params: z.object({}),
  query: z.object({}),
  body: z.object({}).optional(),
  response: WebAuthnJson,
  status: 200,
  secret: true,
  async handle(context) {
    const options = await generateAuthenticationOptions({
      rpID: relyingParty(context).id,
      userVerification: 'required',
    })
    await ask(context, options.challenge, { purpose: 'sign_in', member: null })
    return { ...options }
  },
})
