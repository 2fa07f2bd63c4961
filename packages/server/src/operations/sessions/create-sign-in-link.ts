/**
 * Sends a link that signs a member in. The answer is the same whether or not the address is known, and takes the same time:
 * it comes on the next stroke of a slow beat, whatever there was to do.
 */
import type { Instant } from '@coterm/core/time/zone.ts'
import { z } from 'zod'
import { signInLetter, signInMinutes } from '../../mail/letters/sign-in.ts'
import { writeToMember } from '../../mail/write-to-member.ts'
import { loadAccount } from '../../store/accounts.ts'
import { findMembersByEmail, type Member } from '../../store/members.ts'
import { createSignInLink as createLink } from '../../store/secrets.ts'
import { onTheBeat } from '../beat.ts'
import { type Context, operation } from '../operation.ts'

export const createSignInLink = operation({
  id: 'createSignInLink',
  method: 'POST',
  path: '/v1/sessions/link',
  summary: 'Ask for a link to sign in with',
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
    await onTheBeat(() => sendLinks(context, body.email))
    return { sent: true as const }
  },
})

async function sendLinks(context: Context, email: string): Promise<void> {
  const { database, clock, showSignIn } = context
  const expiresAt = (clock.now() + signInMinutes * 60_000) as Instant
  for (const member of await findMembersByEmail(database.kysely, email)) {
    await mailLink(context, member)
    if (showSignIn) await showSignIn(member, await createLink(database.kysely, member, { expiresAt }))
  }
}

async function mailLink({ database, clock }: Context, member: Member): Promise<void> {
  const loaded = await loadAccount(database.kysely, member.account, { lock: false, invoices: false })
  if (!loaded) return
  await writeToMember(database.kysely, { loaded, member, at: clock.now(), write: signInLetter })
}
