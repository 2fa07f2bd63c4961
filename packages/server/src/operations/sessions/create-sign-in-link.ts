/** Sends a link that signs a member in. The answer is the same whether or not the address is known. */
import type { Instant } from '@coterm/core/time/zone.ts'
import { z } from 'zod'
import { findMembersByEmail } from '../../store/members.ts'
import { createSignInLink as createLink } from '../../store/secrets.ts'
import { operation } from '../operation.ts'

const minutesValid = 15

export const createSignInLink = operation({
  id: 'createSignInLink',
  method: 'POST',
  path: '/v1/sessions/link',
  summary: 'Ask for a link to sign in with',
  callers: ['anyone', 'member', 'vendor'],
  params: z.object({}),
  query: z.object({}),
  body: z.object({ email: z.email() }),
  response: z.object({ sent: z.literal(true) }),
  status: 200,
  async handle({ database, clock, deliverSignIn }, { body }) {
    const expiresAt = (clock.now() + minutesValid * 60_000) as Instant
    for (const member of await findMembersByEmail(database.kysely, body.email)) {
      await deliverSignIn(member, await createLink(database.kysely, member, { expiresAt }))
    }
    return { sent: true as const }
  },
})
