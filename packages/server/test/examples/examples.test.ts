/** The examples in the API's description come from a story that is played again here, and are what their schemas say. */
import { Validator } from '@seriousme/openapi-schema-validator'
import { Ajv2020 } from 'ajv/dist/2020.js'
import { beforeAll, expect, test } from 'vitest'
import examples from '../../src/http/examples.json' with { type: 'json' }
import { openApiDocument } from '../../src/http/openapi.ts'
import { operations } from '../../src/operations/index.ts'
import { engines } from '../engines.ts'
import type { Examples } from './play.ts'
import { tellStory } from './story.ts'

const written: Examples = examples
const document = openApiDocument() as {
  readonly paths: Record<string, Record<string, Described>>
  readonly components: { readonly schemas: object }
}
type Parameter = { readonly name?: string; readonly schema?: object; readonly example?: unknown }
type Media = Record<string, { readonly schema: object; readonly example?: unknown }>
type Described = {
  readonly operationId: string
  readonly parameters: readonly Parameter[]
  readonly requestBody?: { readonly content: Media }
  readonly responses: Record<string, { readonly content?: Media }>
}

// What needs a passkey, a code of the minute, an identity provider, a bank that is slow or people who have joined; and
// what came after the story was written.
const unplayed = [
  /passkey|codes?$|singleSignOn|ownership|revokeSession|finishPaymentMethodSetup|unparkAccount|checkTaxId/i,
  /writeOffInvoice|closeContractStatement|Xml$|importTaxRates/,
  /catalog(Draft|Effects|Preview)|operator|console|impersonation/i,
  /apiKey|vendorEvent|webhook|deliver(y|ies)|import(s|Job|Run|File)|mapping/i,
]

let played: Examples
beforeAll(async () => {
  const [engine] = engines
  if (!engine) throw new Error('there is no engine')
  const database = await engine.open()
  played = await tellStory(database)
  await database.close()
})

test('played again, the story tells what is written (else run `npm run examples`, then `npm run generate`)', () => {
  expect(Object.keys(played)).toEqual(Object.keys(written))
  for (const [id, example] of Object.entries(played)) expect(example, id).toEqual(written[id])
})

test('every operation has an example, but for those whose circumstances a story does not have', () => {
  const without = operations.map(({ id }) => id).filter((id) => !written[id])
  expect(without.filter((id) => !unplayed.some((pattern) => pattern.test(id)))).toEqual([])
  expect(Object.keys(written).length).toBeGreaterThan(95)
  const ids = operations.map(({ id }) => id)
  expect(Object.keys(written).filter((id) => !ids.includes(id))).toEqual([])
})

test('every example is what its schema says', () => {
  const ajv = new Ajv2020({ strict: false, validateFormats: false })
  ajv.addSchema({ $id: 'api', components: document.components })
  const against = (schema: object) =>
    ajv.compile(JSON.parse(JSON.stringify(schema).replaceAll('"#/components/', '"api#/components/')))
  let checked = 0
  const failed: unknown[] = []
  const check = (where: string, schema: object, example: unknown) => {
    const validate = against(schema)
    checked += 1
    if (!validate(example)) failed.push({ where, errors: validate.errors })
  }
  for (const operation of Object.values(document.paths).flatMap((methods) => Object.values(methods))) {
    const { operationId, parameters, requestBody, responses } = operation
    for (const { name, schema = {}, example } of parameters) {
      // In an address every number is text.
      const numeric = 'type' in schema && schema.type === 'integer'
      if (example !== undefined) check(`${operationId} ${name}`, schema, numeric ? Number(example) : example)
    }
    const media = [requestBody?.content, ...Object.values(responses).map(({ content }) => content)]
    for (const { schema, example } of media.flatMap((kinds) => Object.values(kinds ?? {}))) {
      if (example !== undefined) check(operationId, schema, example)
    }
  }
  expect(failed).toEqual([])
  expect(checked).toBeGreaterThan(200)
  expect(against({ $ref: '#/components/schemas/Account' })({ id: 'acc_1' })).toBe(false)
})

test('the description is OpenAPI 3.1, by its own schema', async () => {
  const validator = new Validator()
  const { valid, errors } = await validator.validate(structuredClone(document))
  expect([valid, errors ?? []]).toEqual([true, []])
  expect(validator.version).toBe('3.1')
  const broken = { ...document, paths: { 'no-slash': { get: {} } } }
  expect((await new Validator().validate(broken)).valid).toBe(false)
})

test('the description says who is asked in every operation, once, and what it refers to is there', () => {
  const ids = Object.values(document.paths).flatMap((methods) => Object.values(methods).map((each) => each.operationId))
  expect(ids.sort()).toEqual(operations.map(({ id }) => id).sort())
  const text = JSON.stringify(document)
  const refers = [
    ...new Set([...text.matchAll(/"#\/components\/(\w+)\/([\w-]+)"/g)].map(([, kind, name]) => [kind, name])),
  ]
  const components = document.components as unknown as Record<string, Record<string, unknown>>
  expect(refers.filter(([kind = '', name = '']) => components[kind]?.[name] === undefined)).toEqual([])
  expect(refers.length).toBeGreaterThan(50)
})
