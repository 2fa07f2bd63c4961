/** Who is calling: the vendor by API key, a member by session cookie, or anyone. */
import type { FastifyRequest } from 'fastify'
import type { Caller, OperationDeps } from '../operations/operation.ts'
import { Problem } from '../operations/problem.ts'
import { findSession, isApiKey } from '../store/secrets.ts'
import { sessionCookie } from './session.ts'

export async function callerOf(request: FastifyRequest, deps: OperationDeps): Promise<Caller> {
  const { database, clock } = deps
  const { authorization } = request.headers
  if (authorization !== undefined) {
    const key = /^Bearer (\S{1,200})$/.exec(authorization)?.[1]
    if (key && (await isApiKey(database.kysely, key))) return { kind: 'vendor' }
    throw new Problem('unauthenticated', 'This API key is not known. Send one as `Authorization: Bearer …`.')
  }
  const session = request.cookies[sessionCookie(deps)]
  const member = session ? await findSession(database.kysely, session, clock.now()) : null
  return session && member ? { kind: 'member', member, session } : { kind: 'anyone' }
}
