/** Begins to prove with a passkey that it is still the same person. */
import { generateAuthenticationOptions } from '@simplewebauthn/server'
import { z } from 'zod'
import { listPasskeys } from '../../store/passkeys.ts'
import { memberOf } from '../access.ts'
import { operation } from '../operation.ts'
import { ask, relyingParty, WebAuthnJson } from './webauthn.ts'

export const beginPasskeyConfirmation = operation({
  id: 'beginPasskeyConfirmation',
  method: 'POST',
  path: '/v1/session/confirm/passkey/options',
  summary: 'Begin to confirm a session with a passkey',
  callers: ['member'],
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
    const { member } = memberOf(context)
    const known = await listPasskeys(context.database.kysely, member)
    const options = await generateAuthenticationOptions({
      ...{ rpID: relyingParty(context).id, userVerification: 'required' },
      allowCredentials: known.map(({ credentialId, transports }) => ({
        id: credentialId,
        transports: [...transports],
      })),
    })
    await ask(context, options.challenge, { purpose: 'confirm', member })
    return { ...options }
  },
})
