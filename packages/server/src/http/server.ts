/** The HTTP server: the API, its description and reader, and the portal's files. */
import { randomUUID } from 'node:crypto'
import cookie from '@fastify/cookie'
import fastify, { type FastifyInstance } from 'fastify'
import type { LogLevel } from '../config.ts'
import { loggedError } from '../logged-error.ts'
import type { OperationDeps } from '../operations/operation.ts'
import type { Mailbox } from '../providers/email/mailbox.ts'
import { addApiReader } from './api-reader.ts'
import { addContractPages } from './contract-pages.ts'
import { addDocsPages } from './docs-pages.ts'
import { refuseForeignWrites } from './foreign-writes.ts'
import { addHealth } from './health.ts'
import { addLegalPage } from './legal-page.ts'
import { addLoadShedding, type LoadBounds, usualBounds } from './load-shedding.ts'
import { loggedRequest } from './logged-request.ts'
import { addMailLinks } from './mail-link.ts'
import { addMailbox } from './mailbox.ts'
import type { Metrics } from './metrics.ts'
import { addPortal } from './portal.ts'
import { addProviderEvents } from './provider-events.ts'
import { addRateLimit, type RateLimits } from './rate-limit.ts'
import { refuseUnreadable } from './readable-input.ts'
import { refuseCardNumbers } from './refuse-card-numbers.ts'
import { addRoutes } from './routes.ts'
import { addSandboxPages } from './sandbox-pages.ts'
import { setSecurityHeaders } from './security-headers.ts'
import { sendProblem } from './send-problem.ts'
import { isHttps } from './session.ts'
import { addSingleSignOn } from './single-sign-on.ts'
import { type ApiVersion, apiVersions } from './versions.ts'

export type ServerOptions = {
  /** The built portal; null serves the API alone. */
  readonly portal: string | null
  /** The built documentation; without it there is none. */
  readonly docs?: string | null
  /** Shown in the browser, in development. */
  readonly mailbox?: Mailbox
  /** How often each caller may ask; without, only links to sign in with are counted. */
  readonly limits?: RateLimits
  readonly loadBounds?: LoadBounds
  /** The proxies in front of us, by address or range: only these are believed about whose request it is. */
  readonly trustedProxies?: readonly string[]
  /** Other versions of the API than ours, for tests. */
  readonly versions?: readonly ApiVersion[]
  readonly logLevel?: LogLevel
  /** Told about every answer. */
  readonly metrics?: Pick<Metrics, 'answered'>
}

const bodyBytesMax = 1_000_000
const requestSecondsMax = 120

export async function buildServer(deps: OperationDeps, options: ServerOptions): Promise<FastifyInstance> {
  const server = fastify({
    logger: { level: options.logLevel ?? 'error', serializers: { req: loggedRequest, err: loggedError } },
    genReqId: () => randomUUID(),
    bodyLimit: bodyBytesMax,
    ...(options.trustedProxies && { trustProxy: [...options.trustedProxies] }),
    // An address that cannot be read is a problem like any other, though it meets none of the hooks.
    frameworkErrors: (error, request, reply) => sendProblem(request, setSecurityHeaders(reply, isHttps(deps)), error),
    requestTimeout: requestSecondsMax * 1000,
    connectionTimeout: requestSecondsMax * 1000,
  })
  server.setErrorHandler((error, request, reply) => sendProblem(request, reply, error))
  readJsonOnly(server)
  await server.register(cookie)
  server.addHook('onSend', async (_request, reply) => void setSecurityHeaders(reply, isHttps(deps)))
  refuseForeignWrites(server, () => deps.publicUrl)
  addLoadShedding(server, options.loadBounds ?? usualBounds)
  const limitCaller = addRateLimit(server, options.limits ?? null, () => deps.clock.now())
  addHealth(server, deps.database)
  if (options.metrics) countAnswers(server, options.metrics)
  refuseUnreadable(server)
  refuseCardNumbers(server)
  addRoutes(server, deps, { limitCaller, versions: options.versions ?? apiVersions })
  await addMailLinks(server, deps)
  await addContractPages(server, deps)
  addLegalPage(server, deps)
  if (options.mailbox) addMailbox(server, options.mailbox)
  addSingleSignOn(server, deps)
  await addProviderEvents(server, deps)
  await addSandboxPages(server, deps)
  await addApiReader(server)
  await addDocsPages(server, options.docs ?? null)
  await addPortal(server, deps, options.portal)
  return server
}

function countAnswers(server: FastifyInstance, metrics: Pick<Metrics, 'answered'>): void {
  server.addHook('onResponse', async ({ routeOptions, method }, reply) => {
    const { operation } = routeOptions.config as { readonly operation?: string }
    metrics.answered({ operation: operation ?? 'page', method, status: reply.statusCode, ms: reply.elapsedTime })
  })
}

// Bodies are JSON: what a plain form of any page could send is not taken. A write without one may say that it is JSON.
function readJsonOnly(server: FastifyInstance): void {
  server.removeAllContentTypeParsers()
  const parse = server.getDefaultJsonParser('error', 'error')
  server.addContentTypeParser('application/json', { parseAs: 'string' }, (request, body, done) => {
    if (body === '') done(null, undefined)
    else parse(request, body as string, done)
  })
}
