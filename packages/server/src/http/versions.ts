/**
 * The dated versions of the API, oldest first, and what changed between them. Inside there is only the newest: a request in
 * an older version is brought up to it change by change, and its answer is brought back the same way. Whoever names no
 * version gets the oldest one that is still answered, so that nothing breaks by itself.
 */
import type { FastifyReply, FastifyRequest } from 'fastify'
import { Problem } from '../operations/problem.ts'

type Body = Readonly<Record<string, unknown>>

/** One difference to the version before, for the operations it is about. */
export type ApiChange = {
  readonly description: string
  readonly operations: readonly string[]
  /** A body as the version before sends it, brought up to this one. */
  readonly request?: (body: Body) => Body
  /** An answer of this version, brought back to the one before. */
  readonly answer?: (body: Body) => Body
}

export type ApiVersion = {
  readonly name: string
  /** None in the first version. */
  readonly changes: readonly ApiChange[]
  /** The day it is no longer answered, once that is known; told with every answer. */
  readonly endsOn?: string
}

export const apiVersions: readonly ApiVersion[] = [{ name: '2026-11-27', changes: [] }]

/** What the description is of. */
export const newestVersion = apiVersions.at(-1)?.name ?? ''

export type AskedVersion = {
  toNewest(operation: string, body: unknown): unknown
  fromNewest(operation: string, answer: unknown): unknown
}

/** The version that is asked for, which is also said with the answer. */
export function askedVersion(
  versions: readonly ApiVersion[],
  { headers }: FastifyRequest,
  reply: FastifyReply,
): AskedVersion {
  const named = headers['coterm-version']
  const index = named === undefined ? 0 : versions.findIndex(({ name }) => name === named)
  const version = versions[index]
  if (!version) {
    const known = versions.map(({ name }) => name).join(', ')
    throw new Problem('invalid_request', `Coterm-Version is one of: ${known}.`)
  }
  reply.header('coterm-version', version.name)
  if (version.endsOn) reply.header('sunset', new Date(`${version.endsOn}T00:00:00Z`).toUTCString())
  const later = versions.slice(index + 1).flatMap(({ changes }) => changes)
  const of = (operation: string) => later.filter(({ operations }) => operations.includes(operation))
  return {
    toNewest: (operation, body) => of(operation).reduce((so, { request }) => applied(request, so), body),
    fromNewest: (operation, answer) => of(operation).reduceRight((so, { answer: back }) => applied(back, so), answer),
  }
}

// What is no object has no fields to change; it is read, and refused, like any other.
function applied(change: ((body: Body) => Body) | undefined, value: unknown): unknown {
  const isBody = typeof value === 'object' && value !== null && !Array.isArray(value)
  return change && isBody ? change(value as Body) : value
}
