/** The HTTP server: the API, its description and reader, and the portal's files. */
import { randomUUID } from 'node:crypto'
import { existsSync } from 'node:fs'
import cookie from '@fastify/cookie'
import files from '@fastify/static'
import reader from '@scalar/fastify-api-reference'
import fastify, { type FastifyInstance } from 'fastify'
import type { OperationDeps } from '../operations/operation.ts'
import { notFound } from '../operations/problem.ts'
import type { Mailbox } from '../providers/email/mailbox.ts'
import { addMailLinks } from './mail-link.ts'
import { addMailbox } from './mailbox.ts'
import { openApiDocument } from './openapi.ts'
import { addProviderEvents } from './provider-events.ts'
import { addRateLimit } from './rate-limit.ts'
import { loggedRequest, refuseCardNumbers } from './refuse-card-numbers.ts'
import { addRoutes } from './routes.ts'
import { addSandboxPages } from './sandbox-pages.ts'
import { sendProblem } from './send-problem.ts'
import { addSignIn } from './sign-in.ts'

export type ServerOptions = {
  /** The built portal; null serves the API alone. */
  readonly portal: string | null
  /** Shown in the browser, in development. */
  readonly mailbox?: Mailbox
  readonly logLevel?: 'error' | 'warn' | 'info' | 'silent'
}

const bodyBytesMax = 1_000_000
const requestSecondsMax = 120

export async function buildServer(deps: OperationDeps, options: ServerOptions): Promise<FastifyInstance> {
  const server = fastify({
    logger: { level: options.logLevel ?? 'error', serializers: { req: loggedRequest } },
    genReqId: () => randomUUID(),
    bodyLimit: bodyBytesMax,
    requestTimeout: requestSecondsMax * 1000,
    connectionTimeout: requestSecondsMax * 1000,
  })
  server.setErrorHandler((error, request, reply) => sendProblem(request, reply, error))
  acceptEmptyBodies(server)
  await server.register(cookie)
  addSecurityHeaders(server)
  addRateLimit(server, () => deps.clock.now())
  server.get('/healthz', async () => ({ ok: true }))
  refuseCardNumbers(server)
  addRoutes(server, deps)
  addMailLinks(server, deps)
  if (options.mailbox) addMailbox(server, options.mailbox)
  await addProviderEvents(server, deps)
  await addSandboxPages(server, deps)
  await addDescription(server)
  await addPortal(server, deps, options.portal)
  return server
}

// A write without a body may say that its body is JSON all the same.
function acceptEmptyBodies(server: FastifyInstance): void {
  server.removeContentTypeParser('application/json')
  const parse = server.getDefaultJsonParser('error', 'error')
  server.addContentTypeParser('application/json', { parseAs: 'string' }, (request, body, done) => {
    if (body === '') done(null, undefined)
    else parse(request, body as string, done)
  })
}

const readerPath = '/docs/api'

function addSecurityHeaders(server: FastifyInstance): void {
  const own = "default-src 'self'; img-src 'self' data:; object-src 'none'; base-uri 'none'; frame-ancestors 'none'"
  // The reader brings its own inline script and styles; it shows public text and knows nobody's session.
  const reading = `${own}; script-src 'self' 'unsafe-inline' 'unsafe-eval'; style-src 'self' 'unsafe-inline'; font-src 'self' data:`
  // Components place themselves with style attributes.
  const portal = `${own}; style-src 'self' 'unsafe-inline'`
  server.addHook('onSend', async (request, reply) => {
    const policy = request.url.startsWith(readerPath) ? reading : portal
    // A page that is stricter has said so itself.
    if (!reply.hasHeader('content-security-policy')) reply.header('content-security-policy', policy)
    if (!reply.hasHeader('referrer-policy')) reply.header('referrer-policy', 'same-origin')
    reply.header('x-content-type-options', 'nosniff')
    reply.header('x-request-id', request.id)
  })
}

async function addDescription(server: FastifyInstance): Promise<void> {
  const description = JSON.stringify(openApiDocument())
  server.get('/openapi.json', async (_request, reply) => reply.type('application/json').send(description))
  await server.register(reader, {
    routePrefix: readerPath,
    configuration: { url: '/openapi.json', withDefaultFonts: false, telemetry: false } as never,
  })
}

async function addPortal(server: FastifyInstance, deps: OperationDeps, folder: string | null): Promise<void> {
  const there = folder !== null && existsSync(folder)
  if (there) {
    await server.register(files, { root: folder, wildcard: false, maxAge: '1h', immutable: false })
    addSignIn(server, deps)
  }
  server.setNotFoundHandler((request, reply) => {
    const page = there && request.method === 'GET' && !/^\/(v1|docs|openapi)/.test(request.url)
    if (!page) return sendProblem(request, reply, notFound('page'))
    // The portal finds its own way from any address.
    return reply.header('cache-control', 'no-cache').sendFile('index.html', { maxAge: 0 })
  })
}
