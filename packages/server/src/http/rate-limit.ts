/**
 * How many requests one address, one member's account and one key of the vendor may send. What is costly to answer has a
 * limit of its own, and links to sign in with are few for each address and each mailbox, so that nobody's is flooded.
 */
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import type { Caller, Operation } from '../operations/operation.ts'
import { Problem } from '../operations/problem.ts'
import { createLimiter, type Limit, type Limiter, placeOf, type Taken } from './limiter.ts'
import { kindOf, type OperationKind } from './operation-kinds.ts'

export type RateLimits = {
  /** All requests of one address to the API, whoever it says it is. */
  readonly address: Limit
  readonly member: Readonly<Record<OperationKind, Limit>>
  readonly vendor: Limit
}

const minute = 60
export const usualLimits: RateLimits = {
  address: { name: 'address', most: 1200, seconds: minute },
  member: {
    read: { name: 'read', most: 600, seconds: minute },
    write: { name: 'write', most: 120, seconds: minute },
    costly: { name: 'costly', most: 60, seconds: minute },
  },
  vendor: { name: 'vendor', most: 12_000, seconds: minute },
}

const linksByAddress: Limit = { name: 'sign_in_address', most: 10, seconds: 15 * minute }
// Each is answered by a letter to an address that anybody can type.
const statementsByAddress: Limit = { name: 'statement_address', most: 20, seconds: 15 * minute }
const statementsByMailbox: Limit = { name: 'statement_mailbox', most: 5, seconds: 15 * minute }
// A code has six digits: tries are few for each address too, beside those of each member.
const proofsByAddress: Limit = { name: 'sign_in_proof', most: 60, seconds: 15 * minute }
const linksByMailbox: Limit = { name: 'sign_in_mailbox', most: 5, seconds: 15 * minute }

/** Counts what an address does; where `limits` is null (tests), only what sends letters is. */
export function addRateLimit(server: FastifyInstance, limits: RateLimits | null, now: () => number): CallerLimit {
  const limiter = createLimiter(now)
  server.addHook('onRequest', async (request, reply) => {
    if (limits && isCounted(request)) pass(reply, limiter.take(limits.address, placeOf(request.ip)))
    if (asksForLink(request)) pass(reply, limiter.take(linksByAddress, placeOf(request.ip)))
    if (declares(request)) pass(reply, limiter.take(statementsByAddress, placeOf(request.ip)))
    if (proves(request)) pass(reply, limiter.take(proofsByAddress, placeOf(request.ip)))
  })
  server.addHook('preHandler', async (request, reply) => {
    const limit = asksForLink(request) ? linksByMailbox : declares(request) ? statementsByMailbox : null
    const { email, step } = (request.body ?? {}) as { email?: unknown; step?: unknown }
    // What is only shown again is not sent yet.
    if (!limit || typeof email !== 'string' || (step !== undefined && step !== 'send')) return
    pass(reply, limiter.take(limit, email.trim().toLowerCase()))
  })
  return (caller, operation, reply) => limits && limitCaller(limiter, limits, { caller, operation, reply })
}

export type CallerLimit = (caller: Caller, operation: Operation, reply: FastifyReply) => void

type Asked = { readonly caller: Caller; readonly operation: Operation; readonly reply: FastifyReply }

// Once it is known who asks, their own limit is the one that is told.
function limitCaller(limiter: Limiter, limits: RateLimits, { caller, operation, reply }: Asked): void {
  if (caller.kind === 'vendor') pass(reply, limiter.take(limits.vendor, 'vendor'))
  if (caller.kind === 'member') pass(reply, limiter.take(limits.member[kindOf(operation)], caller.member.account))
}

function isCounted({ url }: FastifyRequest): boolean {
  return /^\/(v1|link|sign-in)\b/.test(url) && !url.startsWith('/v1/provider-events/')
}

function asksForLink({ method, url }: FastifyRequest): boolean {
  return method === 'POST' && /^\/v1\/(console-)?sessions\/link\b/.test(url)
}

function declares({ method, url }: FastifyRequest): boolean {
  return method === 'POST' && /^\/(cancel|withdraw)-contract\b/.test(url)
}

function proves({ method, url }: FastifyRequest): boolean {
  return method === 'POST' && /^\/v1\/(sessions\/passkey|session\/confirm)\b/.test(url)
}

function pass(reply: FastifyReply, { limit, allowed, remaining, resetSeconds }: Taken): void {
  reply.header('ratelimit-policy', `"${limit.name}";q=${limit.most};w=${limit.seconds}`)
  reply.header('ratelimit', `"${limit.name}";r=${remaining};t=${resetSeconds}`)
  if (allowed) return
  reply.header('retry-after', String(resetSeconds))
  const most = `${limit.most} in ${limit.seconds / minute} min`
  throw new Problem('rate_limited', `Too many requests: ${most} are answered here. Try again in ${resetSeconds} s.`)
}
