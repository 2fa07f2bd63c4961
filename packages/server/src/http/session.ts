/**
 * A member's session in their browser: the cookie it is kept in, and how it begins and ends. Who had been invited has
 * joined by it.
 */
import { scopes } from '@coterm/core/scopes.ts'
import type { Instant } from '@coterm/core/time/zone.ts'
import type { FastifyReply, FastifyRequest } from 'fastify'
import { audited } from '../operations/audited.ts'
import type { OperationDeps, SignIn } from '../operations/operation.ts'
import type { Member } from '../store/members.ts'
import { isInvited, markJoined } from '../store/people.ts'
import { createSession } from '../store/secrets.ts'
import { endSessionWith } from '../store/sessions.ts'

const daysValid = 14
const actingMinutes = 30
const userAgentMax = 300

type Exchange = { readonly request: FastifyRequest; readonly reply: FastifyReply }
export async function beginSession(
  deps: OperationDeps,
  { member, method, secondFactor = false, operator = null }: SignIn,
  { request, reply }: Exchange,
): Promise<void> {
  const at = deps.clock.now()
  // Who looks in from the vendor has not joined in the member's place, and does not stay.
  if (operator === null) await join(deps, member)
  const seconds = operator === null ? daysValid * 86_400 : actingMinutes * 60
  const expiresAt = (at + seconds * 1000) as Instant
  const userAgent = request.headers['user-agent']?.slice(0, userAgentMax) ?? null
  const begun = { expiresAt, userAgent, at, method, secondFactor, operator }
  // Whose browser it was before is signed out: one browser has one session.
  const before = request.cookies[sessionCookie(deps)]
  if (before) await endSessionWith(deps.database.kysely, before)
  const session = await createSession(deps.database.kysely, member, begun)
  const name = sessionCookie(deps)
  reply.setCookie(name, session, { path: '/', httpOnly: true, sameSite: 'lax', secure: isHttps(deps), maxAge: seconds })
}

// Whoever can read the mail that was sent to the address is the one who was invited.
async function join(deps: OperationDeps, member: Member): Promise<void> {
  if (!(await isInvited(deps.database.kysely, member))) return
  const context = { ...deps, caller: { kind: 'vendor', scopes }, language: 'en' } as const
  await audited(context, member.account, async ({ transaction, at, audit }) => {
    if (await markJoined(transaction, member, at)) audit('member.joined', { member: member.id })
  })
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
