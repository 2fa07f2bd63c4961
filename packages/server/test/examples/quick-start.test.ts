/** The quick start, done by its page alone: every command and every block, in a folder of its own. */
import { type ChildProcess, execFile, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdir, mkdtemp, readFile, rm, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { afterAll, beforeAll, expect, test } from 'vitest'

const run = promisify(execFile)
const root = join(import.meta.dirname, '../../../..')
const minutesMax = 10
let folder: string
let env: NodeJS.ProcessEnv
let server: ChildProcess | undefined
let page: string

const blocks = (marker: string) =>
  [...page.matchAll(new RegExp(`^\`\`\`${marker}\\n(.*?)^\`\`\`$`, 'gms'))].map(([, code = '']) => code)

beforeAll(async () => {
  page = await readFile(join(root, 'docs/guide/quick-start.md'), 'utf8')
  folder = await mkdtemp(join(tmpdir(), 'coterm-quick-'))
  // The repository as it is after `npm ci`; what the page makes is made here.
  await mkdir(join(folder, 'node_modules/.bin'), { recursive: true })
  await mkdir(join(folder, 'node_modules/@coterm'))
  await symlink(join(root, 'node_modules/@coterm/sdk'), join(folder, 'node_modules/@coterm/sdk'))
  for (const program of ['coterm', 'node']) {
    await symlink(join(root, 'node_modules/.bin', program), join(folder, 'node_modules/.bin', program))
  }
  const { DATABASE_URL: _, ...inherited } = process.env
  // Any free port, because others may be at work on this machine.
  env = { ...inherited, PORT: '0', PATH: `${join(folder, 'node_modules/.bin')}:${process.env.PATH}` }
})

afterAll(async () => {
  if (server && server.exitCode === null) {
    server.kill('SIGTERM')
    await once(server, 'exit')
  }
  await rm(folder, { recursive: true, force: true })
})

// `npx` looks in the same folder; here it is asked less often.
const command = (code: string) => code.replaceAll('npx ', '')

test(`from nothing to a first invoice within ${minutesMax} minutes`, { timeout: minutesMax * 60_000 }, async () => {
  const began = performance.now()
  const commands = blocks('sh run')
  expect(commands).toHaveLength(1)
  const added = await run('sh', ['-ec', command(commands[0] ?? '')], { cwd: folder, env })
  expect(added.stdout).toMatch(/^http.*\/console\/sign-in\?token=/)

  const url = await start(command(blocks('sh start')[0] ?? ''))
  const program = blocks('js run')
  expect(program).toHaveLength(4)
  await writeFile(join(folder, 'first-invoice.mjs'), program.join('\n'))
  const { stdout } = await run('node', ['first-invoice.mjs'], { cwd: folder, env: { ...env, COTERM_URL: url } })

  // What the page says that it prints is what it prints, but for what is secret.
  const [said = ''] = blocks('').filter((code) => code.includes('INV-000001'))
  expect(stdout.trim().split('\n').slice(0, 2)).toEqual(said.split('\n').slice(0, 2))
  const [, , link = ''] = stdout.trim().split('\n')
  expect(link).toMatch(/\/sign-in\?token=/)
  expect((await fetch(link)).status).toBe(200)
  const pdf = await readFile(join(folder, 'first-invoice.pdf'))
  expect(pdf.subarray(0, 5).toString()).toBe('%PDF-')
  console.log(`The quick start took ${((performance.now() - began) / 1000).toFixed(1)} s, without \`npm ci\`.`)
})

async function start(code: string): Promise<string> {
  server = spawn('sh', ['-ec', `exec env ${code.trim()}`], { cwd: folder, env, stdio: ['ignore', 'pipe', 'inherit'] })
  let printed = ''
  for await (const chunk of server.stdout ?? []) {
    printed += String(chunk)
    if (printed.includes('Stop with')) break
  }
  return /runs at (\S+)/.exec(printed)?.[1] ?? expect.fail(printed)
}
