/** Who is calling: the vendor by API key or from the console, a member by session cookie, or anyone. */
import { scopes } from '@coterm/core/scopes.ts'
import type { FastifyRequest } from 'fastify'
import type { Caller, OperationDeps } from '../operations/operation.ts'
import { Problem } from '../operations/problem.ts'
import { isApiKey } from '../store/secrets.ts'
import { findSession, markSeen } from '../store/sessions.ts'
import { consoleCaller, isConsole } from './console-session.ts'
import { sessionCookie } from './session.ts'

const seenMs = 5 * 60_000

export async function callerOf(request: FastifyRequest, deps: OperationDeps): Promise<Caller> {
  const { database, clock } = deps
  const { authorization } = request.headers
  if (authorization !== undefined) {
    const key = /^Bearer (\S{1,200})$/.exec(authorization)?.[1]
    if (key && (await isApiKey(database.kysely, key))) return { kind: 'vendor', scopes }
    throw new Problem('unauthenticated', 'This API key is not known. Send one as `Authorization: Bearer …`.')
  }
  if (isConsole(request)) return consoleCaller(request, deps)
  const cookie = request.cookies[sessionCookie(deps)]
  const session = cookie ? await findSession(database.kysely, cookie, clock.now()) : null
  if (!session) return { kind: 'anyone' }
  if (clock.now() - session.lastSeenAt > seenMs) await markSeen(database.kysely, session.id, clock.now())
  return { kind: 'member', member: session.member, session }
}
