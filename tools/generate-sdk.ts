/**
 * Writes what the client is made of from the operations: the API's description, its types, and a method for each
 * operation. `npm run generate` after a change of the API; a test compares.
 */
import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import openapiTS, { astToString } from 'openapi-typescript'
import ts from 'typescript'
import { openApiDocument } from '../packages/server/src/http/openapi.ts'
import { newestVersion } from '../packages/server/src/http/versions.ts'
import { operations } from '../packages/server/src/operations/index.ts'

const sdk = join(import.meta.dirname, '../packages/sdk')
const notice = '// Written by tools/generate-sdk.ts out of the operations. Do not edit.\n'

/** Every generated file with its content. */
export async function generatedFiles(): Promise<Map<string, string>> {
  const document = openApiDocument()
  const types = astToString(
    await openapiTS(JSON.stringify(document, withoutExamples), { defaultNonNullable: false, transform }),
  )
  return new Map([
    [join(sdk, 'openapi.json'), `${JSON.stringify(document, null, 2)}\n`],
    [join(sdk, 'src/api-types.ts'), `${notice}${types.replace(/^\/\*\*[\s\S]*?\*\/\n/, '')}`],
    [join(sdk, 'src/operations.ts'), operationsFile()],
  ])
}

// Whole answers would double the types.
function withoutExamples(key: string, value: unknown): unknown {
  return key === 'example' ? undefined : value
}

// A file is bytes, whatever JSON Schema has to call it.
function transform(schema: { readonly format?: string }): ts.TypeNode | undefined {
  return schema.format === 'binary' ? ts.factory.createTypeReferenceNode('Blob') : undefined
}

function operationsFile(): string {
  const entries = operations.map(({ id, method, path, params, query }) => {
    const names = (schema: object) => JSON.stringify(Object.keys((schema as { shape?: object }).shape ?? {}))
    return `  ${id}: { method: '${method}', path: '${path}', inPath: ${names(params)}, inQuery: ${names(query)} },`
  })
  return `${notice}/** The version of the API that this client is written in; it says so with every request. */
export const apiVersion = '${newestVersion}'

/** How each operation travels: what is in neither the path nor the query is the body. */
export const operations = {
${entries.join('\n')}
} as const
`
}

if (import.meta.main) {
  for (const [path, content] of await generatedFiles()) {
    const before = await readFile(path, 'utf8').catch(() => '')
    if (before !== content) await writeFile(path, content)
    console.log(`${before === content ? 'unchanged' : 'written'}  ${path}`)
  }
}
