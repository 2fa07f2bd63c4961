/** The guide to the API, run from its first block to its last against a running demo. */
import { execFile } from 'node:child_process'
import { mkdir, mkdtemp, readFile, rm, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type RunningDemo, startDemo } from '../browser/running-demo.ts'

const run = promisify(execFile)
const root = join(import.meta.dirname, '../../../..')
let demo: RunningDemo
let folder: string
let env: NodeJS.ProcessEnv
let blocks: { readonly language: string; readonly code: string }[]

beforeAll(async () => {
  const text = await readFile(join(root, 'docs/guide/api.md'), 'utf8')
  blocks = [...text.matchAll(/^```(\w+) run\n(.*?)^```$/gms)].map(([, language = '', code = '']) => ({
    language,
    code,
  }))
  demo = await startDemo()
  env = { ...process.env, COTERM_URL: demo.url, COTERM_API_KEY: demo.apiKey }
  folder = await mkdtemp(join(tmpdir(), 'coterm-guide-'))
  await mkdir(join(folder, 'node_modules/@coterm'), { recursive: true })
  await symlink(join(root, 'packages/sdk'), join(folder, 'node_modules/@coterm/sdk'))
})
afterAll(async () => {
  await demo?.stop()
  await rm(folder, { recursive: true, force: true })
})

test('what is asked from a shell is answered', async () => {
  const shell = blocks.filter(({ language }) => language === 'sh')
  expect(shell.length).toBe(2)
  for (const { code } of shell) {
    const { stdout } = await run('sh', ['-c', code], { env })
    expect(JSON.parse(stdout).data.length, code).toBe(1)
  }
})

test('the program that the other blocks make runs to its end', async () => {
  const code = blocks.filter(({ language }) => language === 'js').map((block) => block.code)
  expect(code.length).toBe(7)
  await writeFile(join(folder, 'guide.mjs'), code.join('\n'))
  const { stdout } = await run(process.execPath, ['guide.mjs'], { cwd: folder, env })
  const lines = stdout.trim().split('\n')
  expect(lines[0]).toBe('Example Studio')
  expect(lines).toEqual(expect.arrayContaining(['460.27 0', 'accepted', 'true', "{ crm: '4711' }", '460.27 1']))
  expect(stdout).toMatch(/^404 not_found [0-9a-f-]{36}$/m)
})
