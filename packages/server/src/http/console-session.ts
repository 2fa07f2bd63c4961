/**
 * A session in the vendor's console: the cookie it is kept in, and how it begins and ends. The cookie counts only beside a
 * header that no form and no other site can send: who is also a customer in the same browser is never taken for the other.
 */
import { scopesOf } from '@coterm/core/operator-roles.ts'
import type { Instant } from '@coterm/core/time/zone.ts'
import type { FastifyReply, FastifyRequest } from 'fastify'
import type { Caller, OperationDeps } from '../operations/operation.ts'
import { createOperatorSession, findOperatorSession } from '../store/operator-sessions.ts'
import type { Operator } from '../store/operators.ts'
import { isHttps } from './session.ts'

const hoursValid = 12
const idleMs = 60 * 60_000
const seenMs = 5 * 60_000

export function isConsole({ headers }: FastifyRequest): boolean {
  return headers['x-coterm-console'] !== undefined
}

export async function consoleCaller(request: FastifyRequest, deps: OperationDeps): Promise<Caller> {
  const { database, clock } = deps
  const token = request.cookies[cookieName(deps)]
  const seen = { now: clock.now(), idleMs, seenMs }
  const session = token ? await findOperatorSession(database.kysely, token, seen) : null
  if (!session) return { kind: 'anyone' }
  return { kind: 'vendor', scopes: scopesOf(session.operator.role), session }
}

export async function beginConsoleSession(deps: OperationDeps, { id }: Operator, reply: FastifyReply): Promise<void> {
  const at = deps.clock.now()
  const expiresAt = (at + hoursValid * 3_600_000) as Instant
  const token = await createOperatorSession(deps.database.kysely, id, { at, expiresAt })
  reply.setCookie(cookieName(deps), token, { ...cookieOptions(deps), maxAge: hoursValid * 3600 })
}

export function forgetConsoleSession(deps: OperationDeps, reply: FastifyReply): void {
  reply.clearCookie(cookieName(deps), cookieOptions(deps))
}

function cookieName(deps: Pick<OperationDeps, 'publicUrl'>): string {
  return isHttps(deps) ? '__Host-coterm_console' : 'coterm_console'
}

function cookieOptions(deps: Pick<OperationDeps, 'publicUrl'>) {
  return { path: '/', httpOnly: true, sameSite: 'strict', secure: isHttps(deps) } as const
}
