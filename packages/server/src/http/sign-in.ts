/** The address in a sign-in link: uses it up, begins a session, and goes to the portal. */
import type { Instant } from '@coterm/core/time/zone.ts'
import type { FastifyInstance } from 'fastify'
import type { OperationDeps } from '../operations/operation.ts'
import { createSession, useSignInLink } from '../store/secrets.ts'
import { sessionCookie } from './caller.ts'

const daysValid = 14

export function addSignIn(server: FastifyInstance, { database, clock }: OperationDeps): void {
  server.get('/sign-in', async (request, reply) => {
    const { token } = request.query as { token?: unknown }
    // Without a token this is the portal's own page.
    if (typeof token !== 'string') return reply.sendFile('index.html')
    const member = await useSignInLink(database.kysely, token, clock.now())
    if (!member) return reply.redirect('/sign-in?problem=link', 303)
    const expiresAt = (clock.now() + daysValid * 86_400_000) as Instant
    const session = await createSession(database.kysely, member, { expiresAt })
    const secure = request.protocol === 'https'
    reply.setCookie(sessionCookie, session, {
      path: '/',
      httpOnly: true,
      sameSite: 'lax',
      secure,
      maxAge: daysValid * 86_400,
    })
    return reply.redirect('/', 303)
  })
}
