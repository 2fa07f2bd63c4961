/** Code, API, sentences in every language and documentation have one list of refusals, and the pages are up to date. */
import { readFile } from 'node:fs/promises'
import { relative } from 'node:path'
import { describe, expect, test } from 'vitest'
import { languages } from '../packages/core/src/language.ts'
import { refusalSentences } from '../packages/core/src/refusal-sentences.ts'
import { refusalCodes } from '../packages/core/src/refusals.ts'
import { openApiDocument } from '../packages/server/src/http/openapi.ts'
import { generatedDocs } from './generated-docs.ts'

const pages = [...(await generatedDocs())]

test.each(pages.map(([path, content]) => ({ path, content, name: relative(process.cwd(), path) })))(
  '$name is what `npm run generate` writes',
  async ({ path, content }) => {
    expect(await readFile(path, 'utf8')).toBe(content)
  },
)

describe('the list of refusals is one', () => {
  test.each(languages)('in the sentences of %s', (language) => {
    expect(Object.keys(refusalSentences[language]).sort()).toEqual([...refusalCodes].sort())
    for (const sentence of Object.values(refusalSentences[language]))
      expect(sentence).toMatch(/^[\p{Lu}\p{Lo}].*[.。]$/u)
    // The same places in every language.
    for (const code of refusalCodes) {
      const places = (text: string) => [...text.matchAll(/\{\w+\}/g)].map(([place]) => place).sort()
      expect(places(refusalSentences[language][code])).toEqual(places(refusalSentences.en[code]))
    }
  })

  test('in the API', () => {
    const { schemas } = (openApiDocument() as { components: { schemas: Record<string, unknown> } }).components
    const { properties } = schemas.Refusal as { properties: { code: { enum: string[] } } }
    expect(properties.code.enum).toEqual([...refusalCodes])
  })

  test('in the reference, in the same order', () => {
    const [page = ''] = pages.filter(([path]) => path.endsWith('refusals.md')).map(([, content]) => content)
    expect([...page.matchAll(/^\| `(\w+)` /gm)].map((match) => match[1])).toEqual([...refusalCodes])
    // Each is seen in a story.
    expect(page).not.toMatch(/\| {2}\|$/m)
  })
})
