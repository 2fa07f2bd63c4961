/**
 * What nobody means and some part behind us would choke on is refused where it comes in: text with NUL or half a character
 * (the database keeps neither), numbers like 1e999, and structures nested deeper than anything the API knows.
 */
import type { FastifyInstance } from 'fastify'
import { Problem } from '../operations/problem.ts'

const depthMax = 32

export function refuseUnreadable(server: FastifyInstance): void {
  server.addHook('preValidation', async ({ params, query, body }) => {
    const wrong = problemIn(params, 0) ?? problemIn(query, 0) ?? problemIn(body, 0)
    if (wrong !== null) throw new Problem('invalid_request', wrong)
  })
}

function problemIn(value: unknown, depth: number): string | null {
  if (typeof value === 'string') return isText(value) ? null : 'The request has text that cannot be kept.'
  if (typeof value === 'number') return Number.isFinite(value) ? null : 'The request has a number beyond all measure.'
  if (typeof value !== 'object' || value === null) return null
  if (depth >= depthMax) return `The request is nested deeper than ${depthMax} levels.`
  for (const [key, entry] of Object.entries(value)) {
    const wrong = problemIn(key, depth) ?? problemIn(entry, depth + 1)
    if (wrong !== null) return wrong
  }
  return null
}

function isText(value: string): boolean {
  return !value.includes('\0') && value.isWellFormed()
}
