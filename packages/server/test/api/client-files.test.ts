/** The client in the repository is the one that the operations make. */
import { readFile } from 'node:fs/promises'
import { expect, test } from 'vitest'
import { generatedFiles } from '../../../../tools/generate-sdk.ts'

test('`npm run generate` would change nothing', async () => {
  const files = [...(await generatedFiles())]
  expect(files.length).toBe(3)
  for (const [path, content] of files) expect(await readFile(path, 'utf8'), path).toBe(content)
})
