/** The package as others get it: packed, installed in a folder outside the repository, type-checked and run there. */
import { execFile } from 'node:child_process'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type PeopleStage, setPeopleStage } from '../../server/test/api/stage-people.ts'
import { engines } from '../../server/test/engines.ts'
import { type Packed, packInto, root } from './packed-project.ts'

const run = promisify(execFile)
const unpackedBytesMax = 600_000
let folder: string
let project: string
let stage: PeopleStage
let packed: Packed

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'coterm-sdk-'))
  ;({ project, packed } = await packInto(folder))
  const [engine] = engines
  if (!engine) throw new Error('there is no engine')
  stage = await setPeopleStage(await engine.open())
})

afterAll(async () => {
  await stage?.stop()
  await rm(folder, { recursive: true, force: true })
})

test('it holds the built client, its types, the licence and the read-me, and is small', async () => {
  const paths = packed.files.map(({ path }) => path)
  const needed = ['LICENSE', 'README.md', 'package.json', 'dist/index.js', 'dist/index.d.ts', 'dist/api-types.d.ts']
  expect(paths).toEqual(expect.arrayContaining(needed))
  expect(paths.filter((path) => !path.startsWith('dist/') && !needed.includes(path))).toEqual([])
  expect(packed.unpackedSize).toBeLessThan(unpackedBytesMax)
  const own = await readFile(join(root, 'packages/sdk/LICENSE'), 'utf8')
  expect(own).toBe(await readFile(join(root, 'LICENSE'), 'utf8'))
})

test('packing leaves the package as it was, after one that was interrupted too', async () => {
  const copy = join(folder, 'packages/sdk')
  const before = await readFile(join(root, 'packages/sdk/package.json'), 'utf8')
  expect(await readFile(join(copy, 'package.json'), 'utf8')).toBe(before)
  await run(process.execPath, ['pack.ts', 'before'], { cwd: copy })
  expect(await readFile(join(copy, 'package.json'), 'utf8')).not.toBe(before)
  await run('npm', ['pack', '--silent', '--pack-destination', folder], { cwd: copy })
  expect(await readFile(join(copy, 'package.json'), 'utf8')).toBe(before)
})

const program = `
import { CotermError, createClient } from '@coterm/sdk'

const [baseUrl = '', apiKey = ''] = process.argv.slice(2)
const coterm = createClient({ baseUrl, apiKey })
const names = []
for await (const account of coterm.listAccounts.all({ limit: 1 })) names.push(account.name)
const problem = await coterm.getAccount({ account: 'acc_zzzzzz' }).catch((error) => error)
console.log(JSON.stringify({
  names,
  ours: problem instanceof CotermError,
  status: problem.status,
  requestId: problem.requestId,
}))
`

test('plain JavaScript reads a running server with it', async () => {
  await stage.addAccount({ robin: 'owner' })
  await stage.addAccount({ kim: 'owner' })
  await writeFile(join(project, 'read.js'), program)
  const key = await apiKeyOf(stage)
  const { stdout } = await run(process.execPath, ['read.js', stage.url, key], { cwd: project })
  const { requestId, ...told } = JSON.parse(stdout)
  expect(told).toEqual({ names: ['Studio', 'Studio'], ours: true, status: 404 })
  expect(requestId).toMatch(/^[0-9a-f-]{36}$/)
})

const typed = (name: string) => `
import { type Client, createClient } from '@coterm/sdk'

export async function total(coterm: Client, account: string): Promise<string[]> {
  const totals: string[] = []
  for await (const invoice of coterm.listInvoices.all({ account })) totals.push(invoice.${name})
  const quote = await coterm.createQuote({ account, changes: [{ type: 'renew', subscription: 'sub_1' }] })
  return [...totals, quote.dueToday]
}
export const client: Client = createClient({ baseUrl: 'http://localhost' })
`

test.each([
  ['nodenext', 'nodenext'],
  ['esnext', 'bundler'],
])('TypeScript knows its types (%s)', async (module, resolution) => {
  const check = async (source: string) => {
    await writeFile(join(project, 'check.ts'), source)
    const options = { module, moduleResolution: resolution, target: 'es2022', lib: ['es2022', 'dom'], types: [] }
    const config = { compilerOptions: { ...options, strict: true, noEmit: true }, files: ['check.ts'] }
    await writeFile(join(project, 'tsconfig.json'), JSON.stringify(config))
    const compiler = join(root, 'node_modules/typescript/bin/tsc')
    return run(process.execPath, [compiler, '-p', project]).then(
      () => '',
      ({ stdout }: { stdout: string }) => stdout,
    )
  }
  expect(await check(typed('total'))).toBe('')
  expect(await check(typed('totla'))).toContain("'totla' does not exist")
})

async function apiKeyOf({ deps }: PeopleStage): Promise<string> {
  const { createApiKey } = await import('../../server/src/store/secrets.ts')
  return createApiKey(deps.database.kysely, { name: 'packed' }, deps.clock.now())
}
