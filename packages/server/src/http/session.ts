/** A member's session in their browser: the cookie it is kept in, and how it begins and ends. */
import type { Instant } from '@coterm/core/time/zone.ts'
import type { FastifyReply } from 'fastify'
import type { OperationDeps } from '../operations/operation.ts'
import type { Member } from '../store/members.ts'
import { createSession } from '../store/secrets.ts'

const daysValid = 14

export async function beginSession(deps: OperationDeps, member: Member, reply: FastifyReply): Promise<void> {
  const expiresAt = (deps.clock.now() + daysValid * 86_400_000) as Instant
  const session = await createSession(deps.database.kysely, member, { expiresAt })
  const maxAge = daysValid * 86_400
  const name = sessionCookie(deps)
  reply.setCookie(name, session, { path: '/', httpOnly: true, sameSite: 'lax', secure: isHttps(deps), maxAge })
}

export function endSession(deps: OperationDeps, reply: FastifyReply): void {
  reply.clearCookie(sessionCookie(deps), { path: '/', httpOnly: true, sameSite: 'lax', secure: isHttps(deps) })
}

/** A browser lets only this host set a cookie named so, and only by https; where there is none, the name is a plain one. */
export function sessionCookie(deps: Pick<OperationDeps, 'publicUrl'>): string {
  return isHttps(deps) ? '__Host-coterm_session' : 'coterm_session'
}

/** True when customers reach us by https, which a proxy in front of us may do. */
export function isHttps({ publicUrl }: Pick<OperationDeps, 'publicUrl'>): boolean {
  return publicUrl.startsWith('https:')
}
