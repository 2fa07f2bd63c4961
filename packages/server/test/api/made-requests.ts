/** Requests for any operation, made from its own schema: as it wants them, or bent by chance so that nobody foresaw them. */
import { z } from 'zod'
import type { Operation } from '../../src/operations/operation.ts'
import type { Chance } from '../faults/chance.ts'

type Schema = {
  readonly type?: string
  readonly properties?: Record<string, Schema>
  readonly required?: string[]
  readonly items?: Schema
  readonly anyOf?: Schema[]
  readonly oneOf?: Schema[]
  readonly enum?: unknown[]
  readonly const?: unknown
  readonly pattern?: string
  readonly format?: string
  readonly $ref?: string
  readonly $defs?: Record<string, Schema>
  readonly minimum?: number
}

export type Making = {
  readonly chance: Chance
  /** How often a value is something else than what the schema asks for; 0 makes requests as they should be. */
  readonly bent: number
  /** A value for a text, by its name and pattern; undefined where any text will do. */
  text(name: string, schema: { readonly pattern?: string; readonly format?: string }): string | undefined
}
export type MadeRequest = { readonly method: Operation['method']; readonly url: string; readonly body: unknown }

const oddTexts = [
  ...['', ' ', '\0', 'a\0b', '\ud800', 'é', '𝔘', '\u202e', '../../etc/passwd', "' or 1=1 --", '%00', '{{7*7}}'],
  ...['9'.repeat(400), 'sub_', 'sub_zzzzzzzzzzzzzzzzzzzzzzzz', 'acc_0', 'acc_7zzzzzzzzzzzz', '<script>', '__proto__'],
  ...[
    '2026-02-30',
    '9999-12-31',
    '0000-00-00',
    'P0M',
    'P999999999Y',
    '1e400',
    '-0',
    '1,5',
    'USD',
    '99999999999999999999.99',
  ],
]
const oddValues: readonly unknown[] = [
  ...[null, true, 0, -1, 1.5, 1e308, 2 ** 53, -(2 ** 63), [], {}, [[]], [null], { type: 'x' }],
  ...[JSON.parse('{"a":{"a":{"a":{"a":1}}}}'), Array.from({ length: 200 }, () => 'x')],
]

export function makeRequest(operation: Operation, making: Making): MadeRequest {
  const { method, path } = operation
  const params = made(schemaOf(operation.params), '', making) as Record<string, unknown>
  const query = made(schemaOf(operation.query), '', making) as Record<string, unknown>
  const address = path.replaceAll(/\{(\w+)\}/g, (_, name) => encode(params?.[name] ?? 'missing'))
  const pairs = Object.entries(query ?? {}).map(([name, value]) => `${encode(name)}=${encode(value)}`)
  const url = pairs.length > 0 ? `${address}?${pairs.join('&')}` : address
  const none = operation.body instanceof z.ZodUndefined
  return { method, url, body: none ? undefined : made(schemaOf(operation.body), '', making) }
}

function encode(value: unknown): string {
  const text = typeof value === 'string' ? value : JSON.stringify(value)
  return encodeURIComponent(text.toWellFormed())
}

function schemaOf(shape: z.ZodType): Schema & { root?: Schema } {
  return shape instanceof z.ZodUndefined
    ? {}
    : (z.toJSONSchema(shape, { io: 'input', unrepresentable: 'any' }) as Schema)
}

function made(schema: Schema, name: string, making: Making, root: Schema = schema): unknown {
  const { chance, bent } = making
  if (chance.happens('bent', bent))
    return chance.happens('odd text', 0.5) ? pick(oddTexts, chance) : pick(oddValues, chance)
  const target = schema.$ref ? root.$defs?.[schema.$ref.split('/').at(-1) ?? ''] : undefined
  if (target) return made(target, name, making, root)
  const choices = schema.anyOf ?? schema.oneOf
  if (choices) return made(pick(choices, chance), name, making, root)
  if (schema.const !== undefined) return schema.const
  if (schema.enum) return pick(schema.enum, chance)
  if (schema.type === 'object') return objectFor(schema, making, root)
  if (schema.type === 'array') {
    const { items = {} } = schema
    return Array.from({ length: chance.below('length', 3) }, () => made(items, name, making, root))
  }
  if (schema.type === 'boolean') return chance.happens('boolean', 0.5)
  if (schema.type === 'integer' || schema.type === 'number')
    return Math.max(1, schema.minimum ?? 1) + chance.below('n', 3)
  return making.text(name, schema) ?? (schema.format === 'email' ? 'someone@elsewhere.example' : 'text')
}

function objectFor(schema: Schema, making: Making, root: Schema): Record<string, unknown> {
  const { chance, bent } = making
  const { properties = {}, required = [] } = schema
  const entries = Object.entries(properties).filter(([name]) => {
    return required.includes(name) ? !chance.happens('left out', bent / 4) : chance.happens('optional', 0.4)
  })
  const object = Object.fromEntries(entries.map(([name, each]) => [name, made(each, name, making, root)]))
  return chance.happens('more', bent / 4) ? { ...object, more: pick(oddValues, chance) } : object
}

function pick<T>(list: readonly T[], chance: Chance): T {
  return list[chance.below('pick', list.length)] as T
}
