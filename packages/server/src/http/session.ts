/** Begins a member's session: the cookie that their browser keeps. */
import type { Instant } from '@coterm/core/time/zone.ts'
import type { FastifyReply, FastifyRequest } from 'fastify'
import type { OperationDeps } from '../operations/operation.ts'
import type { Member } from '../store/members.ts'
import { createSession } from '../store/secrets.ts'
import { sessionCookie } from './caller.ts'

const daysValid = 14

type Exchange = { readonly request: FastifyRequest; readonly reply: FastifyReply }

export async function beginSession(deps: OperationDeps, member: Member, { request, reply }: Exchange): Promise<void> {
  const expiresAt = (deps.clock.now() + daysValid * 86_400_000) as Instant
  const session = await createSession(deps.database.kysely, member, { expiresAt })
  const secure = request.protocol === 'https'
  const maxAge = daysValid * 86_400
  reply.setCookie(sessionCookie, session, { path: '/', httpOnly: true, sameSite: 'lax', secure, maxAge })
}
