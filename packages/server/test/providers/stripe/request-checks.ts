/**
 * Checks requests against the parameter types of the SDK itself: JSON Schemas are made from them when the tests start, so
 * they are always those of the version that is installed. Every object is closed and every enumeration complete.
 */
import { join } from 'node:path'
import { Ajv, type ValidateFunction } from 'ajv'
import { parse } from 'qs'
import { createGenerator } from 'ts-json-schema-generator'

export type Route = { readonly name: string; readonly parameters: string; readonly ids: readonly string[] }
export type Checked =
  | { readonly type: 'unknown_route' }
  | { readonly type: 'bad_parameters'; readonly problems: readonly string[] }
  | { readonly type: 'good'; readonly route: Route; readonly body: Record<string, unknown> }

const routes: readonly (readonly [pattern: string, parameters: string])[] = [
  ['POST /v1/customers', 'CustomerCreateParams'],
  ['POST /v1/checkout/sessions', 'Checkout.SessionCreateParams'],
  ['GET /v1/checkout/sessions', 'Checkout.SessionListParams'],
  ['GET /v1/setup_intents/:id', 'SetupIntentRetrieveParams'],
  ['POST /v1/payment_intents', 'PaymentIntentCreateParams'],
  ['GET /v1/payment_intents', 'PaymentIntentListParams'],
  ['GET /v1/payment_intents/search', 'PaymentIntentSearchParams'],
  ['GET /v1/payment_intents/:id', 'PaymentIntentRetrieveParams'],
  ['POST /v1/payment_intents/:id/confirm', 'PaymentIntentConfirmParams'],
  ['POST /v1/payment_intents/:id/cancel', 'PaymentIntentCancelParams'],
  ['GET /v1/payment_methods/:id', 'PaymentMethodRetrieveParams'],
  ['POST /v1/payment_methods/:id/detach', 'PaymentMethodDetachParams'],
  ['POST /v1/refunds', 'RefundCreateParams'],
  ['GET /v1/refunds', 'RefundListParams'],
  ['GET /v1/disputes/:id', 'DisputeRetrieveParams'],
]

export type RequestChecks = (method: string, path: string, form: string) => Checked

export function requestChecks(): RequestChecks {
  const ajv = new Ajv({ coerceTypes: true, allErrors: true, strict: false })
  ajv.addSchema(parameterSchemas(), 'stripe')
  const compiled = new Map<string, ValidateFunction>()
  for (const [, parameters] of routes) {
    if (!compiled.has(parameters)) compiled.set(parameters, ajv.compile({ $ref: `stripe#/definitions/${parameters}` }))
  }
  return (method, path, form) => {
    const route = routeOf(method, path)
    const validate = route && compiled.get(route.parameters)
    if (!validate) return { type: 'unknown_route' }
    const body = parse(form, { depth: 10, parameterLimit: 1000, strictDepth: true }) as Record<string, unknown>
    if (validate(body)) return { type: 'good', route, body }
    return { type: 'bad_parameters', problems: (validate.errors ?? []).map(describe) }
  }
}

function describe({ instancePath, message, params }: NonNullable<ValidateFunction['errors']>[number]): string {
  return `${instancePath || '/'} ${message}${params.additionalProperty ? ` (${params.additionalProperty})` : ''}`
}

function routeOf(method: string, path: string): Route | null {
  for (const [name, parameters] of routes) {
    const pattern = new RegExp(`^${name.replaceAll(':id', '((?!search$)[A-Za-z0-9_]+)')}$`)
    const match = pattern.exec(`${method} ${path}`)
    if (match) return { name, parameters, ids: match.slice(1) }
  }
  return null
}

type Schema = { [key: string]: unknown }

function parameterSchemas(): Schema {
  const generator = createGenerator({
    path: join(import.meta.dirname, 'request-types.ts'),
    tsconfig: join(import.meta.dirname, '../../../tsconfig.json'),
    type: '*',
    additionalProperties: false,
    jsDoc: 'none',
    skipTypeCheck: true,
    sortProps: false,
  })
  return strictly(generator.createSchema('*')) as Schema
}

// "Or any other string" is for what Stripe may answer one day; amounts are whole numbers; and a list of words is checked
// many times faster as an enumeration than as alternatives.
function strictly(node: unknown): unknown {
  if (Array.isArray(node)) return node.map(strictly)
  if (typeof node !== 'object' || node === null) return node
  const { anyOf, ...rest } = node as Schema
  const entries = Object.entries(rest).map(([key, value]) => [key, strictly(key === 'type' ? wholeType(value) : value)])
  const plain = Object.fromEntries(entries) as Schema
  if (!Array.isArray(anyOf)) return plain
  const choices = (anyOf as readonly Schema[]).filter(({ $ref }) => $ref !== '#/definitions/OtherString')
  const words = choices.flatMap(({ const: word }) => (typeof word === 'string' ? [word] : []))
  const others = choices.filter(({ const: word }) => typeof word !== 'string').map(strictly)
  if (others.length === 0) return { ...plain, type: 'string', enum: words }
  return { ...plain, anyOf: [...(words.length > 0 ? [{ type: 'string', enum: words }] : []), ...others] }
}

function wholeType(type: unknown): unknown {
  return type === 'number' ? 'integer' : type
}
