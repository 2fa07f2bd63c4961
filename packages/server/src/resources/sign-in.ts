/** Passkeys, one-time codes, and what an account asks of its people when they sign in. */
import { z } from 'zod'
import type { Passkey } from '../store/passkeys.ts'
import type { SingleSignOn } from '../store/single-sign-on.ts'
import { InstantText, idText } from './primitives.ts'

export const PasskeyShape = z
  .object({
    id: idText('passkey'),
    name: z.string(),
    createdAt: InstantText,
    lastUsedAt: InstantText.nullable(),
  })
  .meta({ id: 'Passkey' })

export function toApiPasskey({ id, name, createdAt, lastUsedAt }: Passkey): z.input<typeof PasskeyShape> {
  return {
    ...{ id, name, createdAt: new Date(createdAt).toISOString() },
    lastUsedAt: lastUsedAt === null ? null : new Date(lastUsedAt).toISOString(),
  }
}

export const CodeText = z.string().trim().min(6).max(40).meta({ description: 'A one-time code or a recovery code.' })

export const SecurityPolicyShape = z
  .strictObject({
    secondFactorRequired: z.boolean().meta({ description: 'Nobody comes in with the e-mail link alone.' }),
    stepUp: z.boolean().meta({
      description: 'Changes of money and people ask for a proof of the last 15 minutes (`step_up_required`).',
    }),
  })
  .meta({ id: 'SecurityPolicy' })

export const OwnSecurityShape = z
  .object({
    passkeys: z.array(PasskeyShape),
    oneTimeCodes: z.boolean(),
    recoveryCodesLeft: z.int(),
    policy: SecurityPolicyShape,
  })
  .meta({ id: 'OwnSecurity' })

export const SingleSignOnShape = z
  .object({
    account: idText('account'),
    domain: z.string(),
    issuer: z.string(),
    clientId: z.string(),
    redirectUri: z.string().meta({ description: 'What the provider has to know as the way back.' }),
  })
  .meta({ id: 'SingleSignOn' })

/** The way back from a customer's own identity provider. */
export const singleSignOnPath = '/sign-in/callback'

export function toApiSingleSignOn(
  { account, domain, issuer, clientId }: SingleSignOn,
  publicUrl: string,
): z.input<typeof SingleSignOnShape> {
  return { account, domain, issuer, clientId, redirectUri: new URL(singleSignOnPath, publicUrl).href }
}
