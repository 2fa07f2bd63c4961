/** Sends requests of a story and keeps the first one of each operation with its answer, as an example for its readers. */
import { idPrefixes } from '@coterm/core/ids.ts'
import type { FastifyInstance } from 'fastify'
import { operations } from '../../src/operations/index.ts'

export type Example = {
  readonly path?: Readonly<Record<string, unknown>>
  readonly query?: Readonly<Record<string, unknown>>
  readonly body?: unknown
  /** Left out where it is a file. */
  readonly response?: unknown
}
export type Examples = Readonly<Record<string, Example>>

export type Asked = {
  readonly path?: Readonly<Record<string, string>>
  readonly query?: Readonly<Record<string, string>>
  readonly body?: object
  /** The cookie of a member; without it the vendor asks. */
  readonly as?: string
}

// biome-ignore lint/suspicious/noExplicitAny: the story reads ids out of answers whose shapes are checked elsewhere
export type Answer = any
export type Play = (id: string, asked?: Asked) => Promise<Answer>

export function player(server: FastifyInstance, apiKey: string) {
  const examples: Record<string, Example> = {}
  const named = namer()
  const play: Play = async (id, { path = {}, query = {}, body, as } = {}) => {
    const operation = operations.find((each) => each.id === id)
    if (!operation) throw new Error(`There is no operation ${id}`)
    const url = operation.path.replaceAll(/\{(\w+)\}/g, (_, name) => encodeURIComponent(path[name] ?? ''))
    const answer = await server.inject({
      method: operation.method,
      url: Object.keys(query).length > 0 ? `${url}?${new URLSearchParams(query)}` : url,
      headers: as ? { cookie: as } : { authorization: `Bearer ${apiKey}` },
      ...(body && { payload: body }),
    })
    if (answer.statusCode >= 300) throw new Error(`${id}: ${answer.statusCode} ${answer.body}`)
    const type = String(answer.headers['content-type'])
    const response = type.includes('json') ? answer.json() : type.startsWith('text/') ? answer.body : undefined
    examples[id] ??= named({
      ...(Object.keys(path).length > 0 && { path }),
      ...(Object.keys(query).length > 0 && { query }),
      ...(body && { body }),
      ...(response !== undefined && { response: shortened(response) }),
    })
    return response
  }
  return { play, examples: examples as Examples }
}

const entriesMax = 2
const textMax = 600

// Two entries of a list show what all are like.
function shortened(value: unknown): unknown {
  if (Array.isArray(value)) return value.slice(0, entriesMax).map(shortened)
  if (typeof value === 'string' && value.length > textMax) return value.slice(0, value.lastIndexOf('\n', textMax) + 1)
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, shortened(each)]))
}

// Ids are numbered as they come, so that every run tells the same; what is drawn by chance is left out.
function namer() {
  const names = new Map<string, string>()
  const counts = new Map<string, number>()
  const prefixes = [...Object.values(idPrefixes), 'sel'].join('|')
  const ids = new RegExp(`\\b(${prefixes})_[0-9a-hjkmnp-tv-z]+\\b`, 'g')
  const name = (id: string, prefix: string) => {
    const count = (counts.get(prefix) ?? 0) + 1
    if (!names.has(id)) {
      counts.set(prefix, count)
      names.set(id, `${prefix}_${count}`)
    }
    return names.get(id) ?? id
  }
  return (example: Example): Example =>
    JSON.parse(
      JSON.stringify(example)
        .replaceAll(ids, name)
        .replaceAll(/\b[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f-]{22}\b/g, '00000000-0000-4000-8000-000000000000')
        .replaceAll(/(?<![\w-])(?=[\w-]*\d)(?=[\w-]*[A-Za-z])[\w-]{40,}/g, 'drawn-by-chance-00000000000000000'),
    )
}
