/** Sends a link that signs a member in. The answer is the same whether or not the address is known. */
import type { Instant } from '@coterm/core/time/zone.ts'
import { z } from 'zod'
import { written } from '../../mail/compose.ts'
import { signInLetter, signInMinutes } from '../../mail/letters/sign-in.ts'
import { sayIn } from '../../mail/say.ts'
import { loadAccount } from '../../store/accounts.ts'
import { insertEmail } from '../../store/emails.ts'
import { findMembersByEmail, type Member } from '../../store/members.ts'
import { createSignInLink as createLink } from '../../store/secrets.ts'
import { type Context, operation } from '../operation.ts'

export const createSignInLink = operation({
  id: 'createSignInLink',
  method: 'POST',
  path: '/v1/sessions/link',
  summary: 'Ask for a link to sign in with',
  callers: ['anyone', 'member', 'vendor'],
  permission: null,
  params: z.object({}),
  query: z.object({}),
  body: z.object({ email: z.email() }),
  response: z.object({ sent: z.literal(true) }),
  status: 200,
  async handle(context, { body }) {
    const { database, clock, showSignIn } = context
    const expiresAt = (clock.now() + signInMinutes * 60_000) as Instant
    for (const member of await findMembersByEmail(database.kysely, body.email)) {
      await mailLink(context, member)
      if (showSignIn) await showSignIn(member, await createLink(database.kysely, member, { expiresAt }))
    }
    return { sent: true as const }
  },
})

async function mailLink({ database, clock }: Context, member: Member): Promise<void> {
  const loaded = await loadAccount(database.kysely, member.account, { lock: false, invoices: false })
  if (!loaded) return
  const { account, seller, policy } = loaded.known
  const { language } = account
  const at = clock.now()
  const from = { seller: seller.name, account: account.name, timeZone: seller.timeZone, at }
  const letter = signInLetter(sayIn(language), from)
  const { subject, text, html, link } = written(letter, { address: member.email, language, member }, from)
  const email = { recipient: member.email, subject, body: text, html, link, member: member.id }
  const signed = { ...email, senderName: seller.name, replyTo: policy.support.email }
  await insertEmail(database.kysely, account.id, signed, at)
}
