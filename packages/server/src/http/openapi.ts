/** The API's description, derived from the operations: OpenAPI 3.1, whose schemas are JSON Schema. */
import { z } from 'zod'
import { operations } from '../operations/index.ts'
import type { Operation } from '../operations/operation.ts'
import { ProblemShape } from '../resources/problem.ts'
import { exampleOf } from './examples.ts'
import { sharedHeaders, sharedParameters } from './openapi-shared.ts'
import { apiVersions, newestVersion } from './versions.ts'

type Json = Record<string, unknown>

export function openApiDocument(): Json {
  const components: Json = {}
  const paths: Record<string, Json> = {}
  const problem = schemaOf(ProblemShape, 'output', components)
  const content = { 'application/problem+json': { schema: problem } }
  for (const operation of operations) {
    const entry = describe(operation, components)
    paths[operation.path] = { ...paths[operation.path], [operation.method.toLowerCase()]: entry }
  }
  return {
    openapi: '3.1.0',
    info: {
      title: 'Coterm',
      version: newestVersion,
      description:
        'Subscriptions, quotes and invoices. Amounts are decimal strings, dates are civil dates of the seller. ' +
        'Every write takes an Idempotency-Key; every list is read with a cursor; every error is a problem (RFC 9457).',
      license: { name: 'MIT', identifier: 'MIT' },
    },
    servers: [{ url: '/' }],
    security: [{ apiKey: [] }, { session: [] }],
    paths,
    components: {
      securitySchemes: {
        apiKey: { type: 'http', scheme: 'bearer', description: "The vendor's API key." },
        session: {
          type: 'apiKey',
          in: 'cookie',
          name: 'coterm_session',
          description: "A member's session; by https it is called `__Host-coterm_session`.",
        },
      },
      parameters: sharedParameters(apiVersions.map(({ name }) => name)),
      headers: sharedHeaders,
      responses: { Problem: { description: 'A problem.', headers: headersOfProblem, content } },
      schemas: Object.fromEntries(Object.entries(components).sort(([a], [b]) => (a < b ? -1 : 1))),
    },
  }
}

const headersOfAnswer = headersNamed('X-Request-Id', 'Coterm-Version', 'RateLimit', 'RateLimit-Policy')
const headersOfProblem = { ...headersOfAnswer, ...headersNamed('Retry-After') }

function headersNamed(...names: (keyof typeof sharedHeaders)[]): Json {
  return Object.fromEntries(names.map((name) => [name, { $ref: `#/components/headers/${name}` }]))
}

function describe(operation: Operation, components: Json): Json {
  const { id, summary, callers, method, status } = operation
  const body = operation.body instanceof z.ZodUndefined ? null : schemaOf(operation.body, 'input', components)
  return {
    operationId: id,
    summary,
    description: `For: ${callers.join(', ')}.`,
    ...(callers.includes('anyone') && { security: [] }),
    parameters: [
      ...parametersOf(operation, 'path', components),
      ...parametersOf(operation, 'query', components),
      ...(method === 'GET' ? [] : [{ $ref: '#/components/parameters/IdempotencyKey' }]),
      { $ref: '#/components/parameters/CotermVersion' },
    ],
    ...(body && {
      requestBody: {
        required: !operation.body.isOptional(),
        content: { 'application/json': shown(body, exampleOf(id).body) },
      },
    }),
    responses: {
      [status]: {
        description: 'Done.',
        headers: headersOfAnswer,
        content: contentOf(operation, schemaOf(operation.response, 'output', components)),
      },
      default: { $ref: '#/components/responses/Problem' },
    },
  }
}

function contentOf({ id, produces }: Operation, schema: Json): Json {
  const kinds = typeof produces === 'object' ? produces : [produces ?? 'application/json']
  return Object.fromEntries(kinds.map((kind) => [kind, shown(schema, exampleOf(id).response)]))
}

function shown(schema: Json, example: unknown): Json {
  return { schema, ...(example !== undefined && { example }) }
}

function parametersOf(operation: Operation, place: 'path' | 'query', components: Json): Json[] {
  const schema = place === 'path' ? operation.params : operation.query
  const example = exampleOf(operation.id)[place] ?? {}
  const { properties = {}, required = [] } = schemaOf(schema, 'input', components) as {
    properties?: Record<string, Json>
    required?: string[]
  }
  return Object.entries(properties).map(([name, { description, ...property }]) => ({
    ...{ name, in: place, required: required.includes(name), schema: property },
    ...(description !== undefined && { description }),
    ...(example[name] !== undefined && { example: example[name] }),
  }))
}

// Named shapes are written once, in the components.
function schemaOf(schema: z.ZodType, io: 'input' | 'output', components: Json): Json {
  const { $schema: _, $defs, ...rest } = z.toJSONSchema(schema, { io, target: 'draft-2020-12' }) as Json
  const named = typeof rest.id === 'string' ? rest.id : null
  for (const [name, definition] of Object.entries(($defs ?? {}) as Record<string, Json>)) {
    components[name] = withoutId(pointed(definition))
  }
  if (named === null) return pointed(rest)
  components[named] = withoutId(pointed(rest))
  return { $ref: `#/components/schemas/${named}` }
}

function withoutId({ id: _, ...rest }: Json): Json {
  return rest
}

function pointed(value: Json): Json {
  return JSON.parse(JSON.stringify(value).replaceAll('"#/$defs/', '"#/components/schemas/')) as Json
}
