/** A route for every operation: read, ask who calls, check, answer once, and show only what the schema names. */
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import type { z } from 'zod'
import {
  requireFresh,
  requireOneself,
  requirePermission,
  requireScope,
  requireSecondFactor,
} from '../operations/access.ts'
import { operations } from '../operations/index.ts'
import type { Caller, Operation, OperationDeps, SignIn } from '../operations/operation.ts'
import { Problem, problemStatus } from '../operations/problem.ts'
import type { Database } from '../store/database.ts'
import type { Operator } from '../store/operators.ts'
import { callerOf } from './caller.ts'
import { beginConsoleSession, forgetConsoleSession } from './console-session.ts'
import { type Answer, onlyOnce } from './idempotency.ts'
import { isVital } from './operation-kinds.ts'
import type { CallerLimit } from './rate-limit.ts'
import { sendFile } from './send-file.ts'
import { languageOf, problemBody, toProblem } from './send-problem.ts'
import { beginSession, endSession } from './session.ts'
import { type ApiVersion, type AskedVersion, askedVersion } from './versions.ts'

// A catalogue or a table of tax rates is long; nothing that a customer says is.
const vendorBytesMax = 1_000_000
const memberBytesMax = 100_000

type Routing = { readonly limitCaller: CallerLimit; readonly versions: readonly ApiVersion[] }

export function addRoutes(server: FastifyInstance, deps: OperationDeps, { limitCaller, versions }: Routing): void {
  for (const operation of operations) {
    server.route({
      method: operation.method,
      url: operation.path.replaceAll(/\{(\w+)\}/g, ':$1'),
      bodyLimit: operation.callers.every((caller) => caller === 'vendor') ? vendorBytesMax : memberBytesMax,
      config: { mayWait: !isVital(operation), operation: operation.id },
      handler: async (request, reply) => {
        const version = askedVersion(versions, request, reply)
        const caller = await callerOf(request, deps)
        limitCaller(caller, operation, reply)
        return handle(deps, operation, { request, reply, caller, version })
      },
    })
  }
}

type Exchange = {
  readonly request: FastifyRequest
  readonly reply: FastifyReply
  readonly caller: Caller
  readonly version: AskedVersion
}

async function handle(deps: OperationDeps, operation: Operation, exchange: Exchange): Promise<FastifyReply> {
  const { request, reply, caller, version } = exchange
  requireCaller(operation, caller)
  requireSecondFactor(operation, caller)
  requirePermission(caller, operation.permission)
  requireScope(caller, operation.scope)
  requireOneself(operation, caller)
  requireFresh(deps, operation, caller)
  const input = {
    params: read(operation.params, request.params, 'params'),
    query: read(operation.query, request.query, 'query'),
    body: read(operation.body, version.toNewest(operation.id, request.body ?? undefined), ''),
  }
  const writes = operation.method !== 'GET'
  const content = JSON.stringify([operation.id, input.params, request.body ?? null])
  const answer = await onlyOnce(
    deps,
    { key: writes && !operation.secret ? keyOf(request) : undefined, caller, content },
    () => answerOf(deps, operation, { ...exchange, input }),
  )
  if (operation.id === 'endSession') endSession(deps, reply)
  if (operation.id === 'endConsoleSession') forgetConsoleSession(deps, reply)
  const problem = answer.status >= 400
  if (answer.body instanceof File) return sendFile({ request, reply }, answer.body)
  if (!problem && typeof operation.produces === 'string') {
    const type = `${operation.produces}; charset=utf-8`
    return reply.code(answer.status).type(type).header('cache-control', 'no-store').send(answer.body)
  }
  return reply
    .code(answer.status)
    .type(problem ? 'application/problem+json' : 'application/json')
    .header('cache-control', 'no-store')
    .send(JSON.stringify(problem ? answer.body : version.fromNewest(operation.id, answer.body)))
}

type Asked = Exchange & { readonly input: Parameters<Operation['handle']>[1] }

// A problem is an answer too: repeated, the same request is told the same.
async function answerOf(deps: OperationDeps, operation: Operation, asked: Asked): Promise<Answer> {
  const { request, reply, caller, input } = asked
  const language = languageOf(request)
  const signIn = (way: SignIn) => beginSession(deps, way, { request, reply })
  try {
    const database = databaseFor(operation, caller, deps)
    const signInOperator = (operator: Operator) => beginConsoleSession(deps, operator, reply)
    const answered = await operation.handle({ ...deps, database, caller, language, signIn, signInOperator }, input)
    return { status: operation.status, body: operation.response.parse(answered) }
  } catch (error) {
    const problem = toProblem(error)
    if (problem.code === 'internal') request.log.error(error)
    return { status: problemStatus[problem.code], body: problemBody(problem, request.id, language) }
  }
}

// A member's request sees and changes the rows of its own account only, even if its queries asked for more. What is open to
// anyone looks for itself whom it is about.
function databaseFor({ callers }: Operation, caller: Caller, { database }: OperationDeps): Database {
  const bound = caller.kind === 'member' && !callers.includes('anyone')
  return bound ? database.forAccount(caller.member.account) : database
}

function requireCaller({ callers }: Operation, caller: Caller): void {
  if (callers.includes(caller.kind)) return
  if (caller.kind === 'anyone') throw new Problem('unauthenticated', 'Sign in, or send an API key.')
  // Whether it exists is not a member's business.
  throw new Problem('not_found', 'There is nothing here for you.')
}

function read(schema: z.ZodType, value: unknown, part: 'params' | 'query' | ''): unknown {
  const result = schema.safeParse(value)
  if (result.success) return result.data
  const errors = result.error.issues.map(({ path, message }) => ({ path: path.join('.') || part, message }))
  // An id that is written wrongly names nothing.
  if (part === 'params') throw new Problem('not_found', 'There is nothing with this id.')
  const [first] = errors
  const told = first ? `${first.path || 'The body'} ${first.message}` : 'The request cannot be read'
  throw new Problem('invalid_request', told, { errors })
}

function keyOf({ headers }: FastifyRequest): string | undefined {
  const key = headers['idempotency-key']
  if (key === undefined) return undefined
  if (typeof key === 'string' && /^[\x21-\x7e]{1,255}$/.test(key)) return key
  throw new Problem('invalid_request', 'Idempotency-Key is 1 to 255 visible characters without spaces.')
}
