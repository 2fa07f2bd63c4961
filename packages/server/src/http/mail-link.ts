/**
 * The address in a letter. Opening it shows a button, since mail servers open links to look at them; pressing the button
 * uses the link up, signs in the member it was sent to, and goes to the page it is about.
 */
import type { Language } from '@coterm/core/language.ts'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { escapeHtml } from '../mail/render-html.ts'
import { linkWords } from '../messages/link-page.ts'
import type { OperationDeps } from '../operations/operation.ts'
import { isOpenMailLink, useMailLink } from '../store/mail-links.ts'
import { languageWanted } from './language-wanted.ts'
import { type Page, page } from './page.ts'
import { formPolicy, sendPage } from './security-headers.ts'
import { beginSession } from './session.ts'

export async function addMailLinks(server: FastifyInstance, deps: OperationDeps): Promise<void> {
  const { database, clock } = deps
  await server.register(async (scope) => {
    // A browser posts the button as a form without fields.
    scope.addContentTypeParser('application/x-www-form-urlencoded', { parseAs: 'string' }, (_request, _body, done) =>
      done(null, undefined),
    )
    scope.get('/link/:token', async (request, reply) => {
      const { token } = request.params as { token: string }
      const open = await isOpenMailLink(database.kysely, token, clock.now())
      return send({ request, reply }, open ? buttonPage : closedPage)
    })
    scope.post('/link/:token', async (request, reply) => {
      const { token } = request.params as { token: string }
      const followed = await useMailLink(database.kysely, token, clock.now())
      if (!followed) return send({ request, reply }, closedPage)
      await beginSession(deps, { member: followed.member, method: 'link' }, { request, reply })
      return reply.redirect(followed.path, 303)
    })
  })
}

type PageOf = (language: Language) => Page

const buttonPage: PageOf = (language) => {
  const { title, button } = linkWords[language]
  return { title, body: `<form method="post"><button>${escapeHtml(button)}</button></form>`, language }
}

const closedPage: PageOf = (language) => {
  const { closed, text, signIn } = linkWords[language]
  const body = `<p>${escapeHtml(text)}</p><p><a href="/sign-in">${escapeHtml(signIn)}</a></p>`
  return { title: closed, body, language }
}

type Exchange = { readonly request: FastifyRequest; readonly reply: FastifyReply }

function send({ request, reply }: Exchange, of: PageOf): FastifyReply {
  const language = languageWanted(request)
  // The address is a secret: no other site is told where the reader comes from.
  reply.header('referrer-policy', 'no-referrer')
  return sendPage(reply, formPolicy, (nonce) => page(of(language), nonce))
}
