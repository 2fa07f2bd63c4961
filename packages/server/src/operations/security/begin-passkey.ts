/** Begins to add a passkey: what the browser is asked to make one with. */
import { generateRegistrationOptions } from '@simplewebauthn/server'
import { z } from 'zod'
import { listPasskeys } from '../../store/passkeys.ts'
import { memberOf } from '../access.ts'
import { operation } from '../operation.ts'
import { Problem } from '../problem.ts'
import { algorithms, ask, relyingParty, WebAuthnJson } from './webauthn.ts'

const passkeysMax = 20

export const beginPasskey = operation({
  id: 'beginPasskey',
  method: 'POST',
  path: '/v1/passkeys/options',
  summary: 'Begin to add a passkey',
  callers: ['member'],
  permission: null,
  scope: null,
  beforeSecondFactor: 'set_up',
  guardedAnyway: true,
  params: z.object({}),
  query: z.object({}),
  body: z.object({}).optional(),
  response: WebAuthnJson,
  status: 200,
  secret: true,
  async handle(context) {
    const { member } = memberOf(context)
    const known = await listPasskeys(context.database.kysely, member)
    if (known.length >= passkeysMax)
      throw new Problem('conflict', `There are ${passkeysMax} passkeys. Remove one first.`)
    const { id } = relyingParty(context)
    const options = await generateRegistrationOptions({
      ...{ rpName: id, rpID: id, userName: member.email, userDisplayName: member.name },
      // The same for all passkeys of a member, and says nothing of them.
      userID: new TextEncoder().encode(`${member.account} ${member.id}`),
      excludeCredentials: known.map(({ credentialId, transports }) => ({
        id: credentialId,
        transports: [...transports],
      })),
      supportedAlgorithmIDs: [...algorithms],
      authenticatorSelection: { residentKey: 'required', userVerification: 'required' },
    })
    await ask(context, options.challenge, { purpose: 'register', member })
    return { ...options }
  },
})
