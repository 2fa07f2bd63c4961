/** What passkeys are bound to, and how what a browser answers is checked. */
import type { Instant } from '@coterm/core/time/zone.ts'
import { verifyAuthenticationResponse } from '@simplewebauthn/server'
import { isoBase64URL } from '@simplewebauthn/server/helpers'
import { z } from 'zod'
import type { Member } from '../../store/members.ts'
import {
  type ChallengePurpose,
  type FoundPasskey,
  findPasskey,
  keepChallenge,
  markUsed,
  takeChallenge,
} from '../../store/passkeys.ts'
import type { Context } from '../operation.ts'
import { Problem } from '../problem.ts'

const minutesValid = 5

/** Ed25519, P-256 and RSA, by their numbers in COSE: what all devices have between them. */
export const algorithms = [-8, -7, -257] as const

/** Options and answers of WebAuthn are the browser's own formats: the library reads them. */
export const WebAuthnJson = z
  .looseObject({})
  .meta({ id: 'WebAuthnJson', description: 'As WebAuthn writes it in JSON (Level 3, sections 5.1 and 5.4).' })

/** A passkey belongs to a name. Where there is only an address, as when trying things out, the name of one's own machine. */
export function relyingParty({ publicUrl }: Pick<Context, 'publicUrl'>): {
  readonly id: string
  readonly origin: string
} {
  const url = new URL(publicUrl)
  if (url.hostname === '127.0.0.1') url.hostname = 'localhost'
  return { id: url.hostname, origin: url.origin }
}

type Asking = { readonly purpose: ChallengePurpose; readonly member: Member | null }

/** Keeps what was asked, to be answered once and soon. */
export async function ask({ database, clock }: Context, challenge: string, asking: Asking): Promise<void> {
  const now = clock.now()
  const expiresAt = (now + minutesValid * 60_000) as Instant
  await keepChallenge(database.kysely, { challenge, ...asking }, { now, expiresAt })
}

export function answers(context: Context, asking: Asking): (challenge: string) => Promise<boolean> {
  return (challenge) => takeChallenge(context.database.kysely, { challenge, ...asking }, context.clock.now())
}

/** Whose passkey has signed what was asked; the person has been recognised by the device (a finger, a face, a code). */
export async function verified(context: Context, response: unknown, asking: Asking): Promise<FoundPasskey> {
  const { database, clock } = context
  const given = response as Parameters<typeof verifyAuthenticationResponse>[0]['response']
  const found = typeof given.id === 'string' ? await findPasskey(database.kysely, given.id) : null
  if (!found) throw notVerified()
  const { credentialId, publicKey, counter, transports } = found.passkey
  const { id, origin } = relyingParty(context)
  const result = await verifyAuthenticationResponse({
    response: given,
    expectedChallenge: answers(context, asking),
    ...{ expectedOrigin: origin, expectedRPID: id, requireUserVerification: true },
    credential: {
      ...{ id: credentialId, publicKey: isoBase64URL.toBuffer(publicKey), counter: Number(counter) },
      transports: [...transports],
    },
  }).catch(() => null)
  if (!result?.verified) throw notVerified()
  await markUsed(database.kysely, found.passkey, BigInt(result.authenticationInfo.newCounter), clock.now())
  return found
}

export function notVerified(): Problem {
  return new Problem('forbidden', 'This passkey is not known here, or what it signed is too old. Try again.')
}
