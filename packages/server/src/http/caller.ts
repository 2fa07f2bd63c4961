/** Who is calling: the vendor by API key or from the console, a member by session cookie, or anyone. */
import type { Instant } from '@coterm/core/time/zone.ts'
import type { FastifyRequest } from 'fastify'
import type { Caller, OperationDeps } from '../operations/operation.ts'
import { Problem } from '../operations/problem.ts'
import { type ApiKey, findApiKey, markApiKeyUsed } from '../store/api-keys.ts'
import { findSession, markSeen } from '../store/sessions.ts'
import { consoleCaller, isConsole } from './console-session.ts'
import { sessionCookie } from './session.ts'

const seenMs = 5 * 60_000
const unknownKey = 'This API key is not known, or counts no more. Send one as `Authorization: Bearer …`.'

export async function callerOf(request: FastifyRequest, deps: OperationDeps): Promise<Caller> {
  const { database, clock } = deps
  const { authorization } = request.headers
  if (authorization !== undefined) {
    const secret = /^Bearer (\S{1,200})$/.exec(authorization)?.[1]
    const key = secret === undefined ? null : await findApiKey(database.kysely, secret, clock.now())
    if (!key) throw new Problem('unauthenticated', unknownKey)
    if (isDue(key, clock.now())) await markApiKeyUsed(database.kysely, key.id, clock.now())
    return { kind: 'vendor', scopes: key.scopes, key: key.id }
  }
  if (isConsole(request)) return consoleCaller(request, deps)
  const cookie = request.cookies[sessionCookie(deps)]
  const session = cookie ? await findSession(database.kysely, cookie, clock.now()) : null
  if (!session) return { kind: 'anyone' }
  if (clock.now() - session.lastSeenAt > seenMs) await markSeen(database.kysely, session.id, clock.now())
  return { kind: 'member', member: session.member, session }
}

// Not with every request: a key that works all day would write all day.
function isDue({ lastUsedAt }: ApiKey, now: Instant): boolean {
  return lastUsedAt === null || now - lastUsedAt > seenMs
}
