/** The development mailbox in the browser: what would have been mailed, with its text, headers and attachments. */
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { escapeHtml } from '../mail/render-html.ts'
import { notFound } from '../operations/problem.ts'
import type { Mailbox, ReceivedEmail } from '../providers/email/mailbox.ts'
import { type Page, page } from './page.ts'
import { formPolicy, type PagePolicy, sendPage } from './security-headers.ts'

// Nothing of a message runs or loads anything; its styles are its own. Its links lead the whole window away.
const sandboxed =
  "default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'self'; " +
  "style-src 'unsafe-inline'; sandbox allow-top-navigation-by-user-activation"

const mailboxPolicy: PagePolicy = (nonce) => ({ ...formPolicy(nonce), 'frame-src': "'self'", 'form-action': "'none'" })

export function addMailbox(server: FastifyInstance, mailbox: Mailbox): void {
  server.get('/mailbox', async (_request, reply) => send(reply, listPage(mailbox.list())))
  server.get('/mailbox/:number', async (request, reply) => send(reply, messagePage(found(mailbox, request))))
  server.get('/mailbox/:number/html', async (request, reply) => {
    const { html: written } = found(mailbox, request)
    const body = (written ?? '').replace('<head>', '<head><base target="_top">')
    reply.header('content-security-policy', sandboxed)
    return reply.type('text/html; charset=utf-8').send(body)
  })
  server.get('/mailbox/:number/files/:index', async (request, reply) => {
    const { index } = request.params as { index: string }
    const file = found(mailbox, request).files[Number(index)]
    if (!file) throw notFound('file')
    const name = file.name.replaceAll(/[^\w.-]/g, '_')
    reply.header('content-disposition', `attachment; filename="${name}"`)
    return reply.type(file.type).send(Buffer.from(file.content))
  })
}

function found(mailbox: Mailbox, { params }: FastifyRequest): ReceivedEmail {
  const message = mailbox.find(Number((params as { number: string }).number))
  if (!message) throw notFound('message')
  return message
}

function send(reply: FastifyReply, shown: Page): FastifyReply {
  return sendPage(reply, mailboxPolicy, (nonce) => page(shown, nonce))
}

function listPage(messages: readonly ReceivedEmail[]): Page {
  const items = messages.map(
    ({ number, subject, to, receivedAt, files }) =>
      `<li><a href="/mailbox/${number}">${escapeHtml(subject)}</a><br>${escapeHtml(to)} · ${receivedAt.toISOString()}${
        files.length > 0 ? ` · ${files.length} attached` : ''
      }</li>`,
  )
  const list = items.length > 0 ? `<ul>${items.join('')}</ul>` : '<p>Nothing has been mailed yet.</p>'
  const body = `<p>What would be mailed with a mail server (SMTP_URL). Reload to see what is new.</p>${list}`
  return { title: 'Mailbox', body }
}

function messagePage({ number, subject, text, html: written, headers, files }: ReceivedEmail): Page {
  const attached = files.map(
    ({ name }, index) => `<li><a href="/mailbox/${number}/files/${index}">${escapeHtml(name)}</a></li>`,
  )
  return {
    title: subject,
    body: `<p><a href="/mailbox">All messages</a></p>
${written === null ? '' : `<iframe title="The message" src="/mailbox/${number}/html" sandbox="allow-top-navigation-by-user-activation"></iframe>`}
${attached.length > 0 ? `<h2>Attached</h2><ul>${attached.join('')}</ul>` : ''}
<h2>Text</h2><pre>${withLinks(text)}</pre>
<h2>Headers</h2><pre>${escapeHtml(headers)}</pre>`,
  }
}

function withLinks(text: string): string {
  return escapeHtml(text).replaceAll(/https?:\/\/\S+/g, (address) => `<a href="${address}">${address}</a>`)
}
