/** Writes the pages that the code knows best. `npm run generate` after a change; a test compares. */
import { readFile, writeFile } from 'node:fs/promises'
import { generatedDocs } from './generated-docs.ts'

for (const [path, content] of await generatedDocs()) {
  const before = await readFile(path, 'utf8').catch(() => '')
  if (before !== content) await writeFile(path, content)
  console.log(before === content ? 'as it was' : 'written  ', path)
}
