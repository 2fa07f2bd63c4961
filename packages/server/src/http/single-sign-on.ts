/**
 * Signing in at the identity provider of one's own company: there and back. Which domains have one is no secret; whether
 * somebody is a member is told only after their own provider has vouched for them. The way back must come to the browser
 * that set out: it carries half of what is asked for in a cookie.
 */
import { timingSafeEqual } from 'node:crypto'
import type { Instant } from '@coterm/core/time/zone.ts'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import type { OperationDeps } from '../operations/operation.ts'
import { beginAt, type Connection, finishAt } from '../providers/identity/openid.ts'
import { singleSignOnPath } from '../resources/sign-in.ts'
import { findMembersByEmail, type Member } from '../store/members.ts'
import { hashOf } from '../store/secrets.ts'
import {
  findSingleSignOn,
  keepAttempt,
  loadSingleSignOn,
  type SingleSignOn,
  takeAttempt,
} from '../store/single-sign-on.ts'
import { beginSession, isHttps } from './session.ts'

const minutesValid = 10
const failed = '/sign-in?problem=sso'

export function addSingleSignOn(server: FastifyInstance, deps: OperationDeps): void {
  server.get('/sign-in/company', (request, reply) => leave(deps, request, reply))
  server.get(singleSignOnPath, (request, reply) => comeBack(deps, request, reply))
}

async function leave(deps: OperationDeps, request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> {
  const { email } = request.query as { email?: unknown }
  const domain = typeof email === 'string' ? email.slice(email.lastIndexOf('@') + 1) : ''
  const found = await findSingleSignOn(deps.database.kysely, domain)
  if (!found || !deps.sealer || typeof email !== 'string') return reply.redirect('/sign-in?problem=no_sso', 303)
  try {
    const redirectUri = new URL(singleSignOnPath, deps.publicUrl).href
    const { url, state, nonce, verifier } = await beginAt(connectionOf(deps, found), { redirectUri, email })
    const now = deps.clock.now()
    const expiresAt = (now + minutesValid * 60_000) as Instant
    const sealedVerifier = deps.sealer.seal(verifier, aboutVerifier(state))
    await keepAttempt(deps.database.kysely, { state, account: found.account, nonce, sealedVerifier, expiresAt }, now)
    reply.setCookie(cookieName(deps), state, { ...cookieOptions(deps), maxAge: minutesValid * 60 })
    return reply.redirect(url, 303)
  } catch (error) {
    request.log.warn(error)
    return reply.redirect(failed, 303)
  }
}

async function comeBack(deps: OperationDeps, request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> {
  const { state } = request.query as { state?: unknown }
  const kept = request.cookies[cookieName(deps)]
  reply.clearCookie(cookieName(deps), cookieOptions(deps))
  if (typeof state !== 'string' || !kept || !same(state, kept)) return reply.redirect(failed, 303)
  try {
    const member = await memberBehind(deps, state, new URL(request.url, deps.publicUrl))
    if (!member) return reply.redirect(failed, 303)
    await beginSession(deps, { member, method: 'sso', secondFactor: true }, { request, reply })
    return reply.redirect('/', 303)
  } catch (error) {
    request.log.warn(error)
    return reply.redirect(failed, 303)
  }
}

// A provider vouches for the people of its own account and domain, and for nobody else's.
async function memberBehind(deps: OperationDeps, state: string, callback: URL): Promise<Member | null> {
  const { database, clock, sealer } = deps
  const attempt = await takeAttempt(database.kysely, state, clock.now())
  const found = attempt && (await loadSingleSignOn(database.kysely, attempt.account))
  if (!attempt || !found || !sealer) return null
  const verifier = sealer.open(attempt.sealedVerifier, aboutVerifier(state))
  const email = await finishAt(connectionOf(deps, found), callback, { state, nonce: attempt.nonce, verifier })
  if (!email?.toLowerCase().endsWith(`@${found.domain}`)) return null
  const members = await findMembersByEmail(database.kysely, email)
  return members.find(({ account }) => account === found.account) ?? null
}

function connectionOf(
  { sealer }: OperationDeps,
  { account, issuer, clientId, sealedSecret }: SingleSignOn,
): Connection {
  return { issuer, clientId, clientSecret: sealer?.open(sealedSecret, `single_sign_on ${account}`) ?? '' }
}

function aboutVerifier(state: string): string {
  return `single_sign_on_attempt ${hashOf(state)}`
}

// By https, only this host can have set it.
function cookieName(deps: OperationDeps): string {
  return isHttps(deps) ? '__Host-coterm_single_sign_on' : 'coterm_single_sign_on'
}

function cookieOptions(deps: OperationDeps) {
  return { path: '/', httpOnly: true, sameSite: 'lax', secure: isHttps(deps) } as const
}

function same(a: string, b: string): boolean {
  return timingSafeEqual(Buffer.from(hashOf(a)), Buffer.from(hashOf(b)))
}
