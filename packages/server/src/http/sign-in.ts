/** The address in a sign-in link: uses it up, begins a session, and goes to the portal. */
import type { FastifyInstance, FastifyReply } from 'fastify'
import type { OperationDeps } from '../operations/operation.ts'
import { useSignInLink } from '../store/secrets.ts'
import { beginSession } from './session.ts'

type SendPortal = (reply: FastifyReply) => FastifyReply

export function addSignIn(server: FastifyInstance, deps: OperationDeps, sendPortal: SendPortal): void {
  const { database, clock } = deps
  server.get('/sign-in', async (request, reply) => {
    const { token } = request.query as { token?: unknown }
    // Without a token this is the portal's own page.
    if (typeof token !== 'string') return sendPortal(reply)
    const used = await useSignInLink(database.kysely, token, clock.now())
    if (!used) return reply.redirect('/sign-in?problem=link', 303)
    await beginSession(deps, used, { request, reply })
    return reply.redirect(used.path, 303)
  })
}
