/** The commands as they are typed: from the embedded database in a folder to a server, with the keys that belong to it. */
import { execFile } from 'node:child_process'
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { createDemo } from '../../src/demo/create-demo.ts'
import { dependencies } from '../../src/main.ts'
import { openDatabase } from '../../src/store/database.ts'
import { migrate } from '../../src/store/migrate.ts'
import { newPostgresDatabase } from '../engines.ts'

const command = fileURLToPath(new URL('../../bin/coterm.js', import.meta.url))
let folder = ''
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'coterm-backup-'))
})
afterAll(() => rm(folder, { recursive: true }))

type Ran = { readonly status: number; readonly out: string; readonly problem: string }

function coterm(args: readonly string[], env: Record<string, string>): Promise<Ran> {
  const { PATH = '' } = process.env
  return new Promise((resolve) => {
    execFile(process.execPath, [command, ...args], { env: { PATH, ...env }, timeout: 90_000 }, (error, out, problem) =>
      resolve({ status: error ? Number(error.code ?? -1) : 0, out, problem }),
    )
  })
}

test('from a folder to a server', async () => {
  const dataDir = join(folder, 'data')
  const database = await openDatabase({ dataDir })
  await migrate(database)
  await createDemo(dependencies(database, { development: true }))
  await database.close()
  const file = join(folder, 'demo.backup')
  const taken = await coterm(['backup', file], { COTERM_DATA: dataDir })
  expect(taken).toMatchObject({ status: 0, problem: '' })
  const COTERM_SECRET_KEYS = await readFile(join(dataDir, 'secret-key'), 'utf8')
  expect((await coterm(['restore', file, '--dry-run'], { COTERM_SECRET_KEYS })).out).toContain('It can be restored')
  const DATABASE_URL = await newPostgresDatabase()
  const keyless = await coterm(['restore', file], { DATABASE_URL })
  expect(keyless).toMatchObject({ status: 1, out: '' })
  expect(keyless.problem).toContain('keys that are not here')
  const restored = await coterm(['restore', file], { DATABASE_URL, COTERM_SECRET_KEYS })
  expect(restored).toMatchObject({ status: 0, problem: '' })
  expect(restored.out).toContain('The books are right.')
  expect((await coterm(['check'], { DATABASE_URL, COTERM_SECRET_KEYS })).out).toBe('The books are right.\n')
  const again = await coterm(['restore', file], { DATABASE_URL, COTERM_SECRET_KEYS })
  expect(again.status).toBe(1)
  expect(again.problem).toContain('not empty')
}, 180_000)
