/** Who is calling: the vendor by API key, a member by session cookie, or anyone. */
import type { FastifyRequest } from 'fastify'
import type { Caller, OperationDeps } from '../operations/operation.ts'
import { Problem } from '../operations/problem.ts'
import { findSession, isApiKey } from '../store/secrets.ts'

export const sessionCookie = 'coterm_session'

export async function callerOf(request: FastifyRequest, { database, clock }: OperationDeps): Promise<Caller> {
  const { authorization } = request.headers
  if (authorization !== undefined) {
    const key = /^Bearer (\S{1,200})$/.exec(authorization)?.[1]
    if (key && (await isApiKey(database.kysely, key))) return { kind: 'vendor' }
    throw new Problem('unauthenticated', 'This API key is not known. Send one as `Authorization: Bearer …`.')
  }
  const session = request.cookies[sessionCookie]
  const member = session ? await findSession(database.kysely, session, clock.now()) : null
  if (!session || !member) return { kind: 'anyone' }
  refuseForeignWrites(request)
  return { kind: 'member', member, session }
}

// A cookie travels by itself, so a write with it must come from our own pages. Browsers say where a request is from.
function refuseForeignWrites({ method, headers, host, protocol }: FastifyRequest): void {
  if (method === 'GET' || method === 'HEAD') return
  const site = headers['sec-fetch-site']
  const foreign = site !== undefined && site !== 'same-origin' && site !== 'none'
  const elsewhere = headers.origin !== undefined && headers.origin !== `${protocol}://${host}`
  if (foreign || elsewhere) throw new Problem('forbidden', 'This request comes from another site.')
}
