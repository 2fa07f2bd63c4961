/** Adds the passkey that the browser has made. */
import { verifyRegistrationResponse } from '@simplewebauthn/server'
import { isoBase64URL } from '@simplewebauthn/server/helpers'
import { z } from 'zod'
import { signInChangedLetter } from '../../mail/letters/people.ts'
import { writeToMember } from '../../mail/write-to-member.ts'
import { PasskeyShape, toApiPasskey } from '../../resources/sign-in.ts'
import { addPasskey as add } from '../../store/passkeys.ts'
import { markProved } from '../../store/sessions.ts'
import { memberOf } from '../access.ts'
import { audited } from '../audited.ts'
import type { Context } from '../operation.ts'
import { operation } from '../operation.ts'
import { Problem } from '../problem.ts'
import { algorithms, answers, notVerified, relyingParty, WebAuthnJson } from './webauthn.ts'

export const addPasskey = operation({
  id: 'addPasskey',
  method: 'POST',
  path: '/v1/passkeys',
  summary: 'Add a passkey',
  callers: ['member'],
  permission: null,
  scope: null,
  beforeSecondFactor: 'set_up',
  guardedAnyway: true,
  params: z.object({}),
  query: z.object({}),
  body: z.strictObject({ name: z.string().trim().min(1).max(100), response: WebAuthnJson }),
  response: PasskeyShape,
  status: 201,
  async handle(context, { body }) {
    const { member, session } = memberOf(context)
    const made = await registered(context, body.response)
    return audited(context, member.account, async ({ transaction, loaded, at, audit }) => {
      const passkey = await add(transaction, member, { ...made, name: body.name, at })
      if (!passkey) throw new Problem('conflict', 'This passkey is known already.')
      await markProved(transaction, session.id, at)
      audit('passkey.added', { member: member.id, passkey: passkey.id })
      const change = { what: 'passkey_added', name: body.name } as const
      await writeToMember(transaction, {
        ...{ loaded, member, at },
        write: (say, names) => signInChangedLetter(say, { ...change, account: names.account }),
      })
      return toApiPasskey(passkey)
    })
  },
})

async function registered(context: Context, response: unknown) {
  const { member } = memberOf(context)
  const { id, origin } = relyingParty(context)
  const result = await verifyRegistrationResponse({
    response: response as Parameters<typeof verifyRegistrationResponse>[0]['response'],
    expectedChallenge: answers(context, { purpose: 'register', member }),
    ...{ expectedOrigin: origin, expectedRPID: id, requireUserVerification: true },
    supportedAlgorithmIDs: [...algorithms],
  }).catch(() => null)
  if (!result?.verified) throw notVerified()
  const { credential } = result.registrationInfo
  return {
    credentialId: credential.id,
    publicKey: isoBase64URL.fromBuffer(credential.publicKey),
    counter: BigInt(credential.counter),
    transports: credential.transports ?? [],
  }
}
