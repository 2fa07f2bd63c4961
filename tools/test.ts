/**
 * Everything that has to hold, one after the other: types, style, the portal's build, then all tests. Goes on after a
 * failure, so that one run tells everything, and ends with the line `N passed, N failed`.
 */
import { spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { ensureChromium } from './ensure-chromium.ts'
import { startTestServer } from './test-server.ts'

type Count = { passed: number; failed: number }

const root = join(import.meta.dirname, '..')
const minutesMax = 75
const compiler = ['node_modules/@typescript/native/bin/tsc', '-p']

const checks: readonly { readonly name: string; readonly script: readonly string[]; readonly when?: string }[] = [
  { name: 'types of core', script: [...compiler, 'packages/core'] },
  { name: 'types of sdk', script: [...compiler, 'packages/sdk'], when: 'packages/sdk/src' },
  { name: 'types of server', script: [...compiler, 'packages/server'] },
  { name: 'types of web', script: [...compiler, 'packages/web'], when: 'packages/web/src' },
  { name: 'types of the console', script: [...compiler, 'packages/web/tsconfig.console.json'] },
  { name: 'types of tools and tests', script: [...compiler, '.'] },
  { name: 'format and lint', script: ['node_modules/@biomejs/biome/bin/biome', 'check', '.'] },
  {
    name: 'build of the portal',
    script: ['node_modules/vite/bin/vite.js', 'build', 'packages/web', '--logLevel', 'warn'],
    when: 'packages/web/index.html',
  },
]

const total: Count = { passed: 0, failed: 0 }
for (const { name, script, when } of checks) {
  // A workspace without sources yet has nothing to check.
  if (when && !existsSync(join(root, when))) continue
  const ok = (await run(script)) === 0
  console.log(`${ok ? 'passed' : 'FAILED'}  ${name}`)
  total[ok ? 'passed' : 'failed'] += 1
}
await ensureChromium()
const tests = await runTests()
total.passed += tests.passed
total.failed += tests.failed
console.log(`${total.passed} passed, ${total.failed} failed`)
process.exitCode = total.failed === 0 ? 0 : 1

async function runTests(): Promise<Count> {
  const server = await startTestServer()
  const folder = await mkdtemp(join(tmpdir(), 'coterm-test-'))
  const file = join(folder, 'results.json')
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${file}`]
  try {
    const status = await run(['node_modules/vitest/vitest.mjs', 'run', ...reporters], server.environment)
    return await readResults(file, status)
  } finally {
    await server.stop()
    await rm(folder, { recursive: true })
  }
}

type Results = {
  readonly numPassedTests: number
  readonly numFailedTests: number
  readonly numPendingTests: number
  readonly numTodoTests: number
}

// A run without results, without tests, with skipped ones, or that failed outside a test is a failure too.
async function readResults(file: string, status: number): Promise<Count> {
  const text = await readFile(file, 'utf8').catch(() => undefined)
  if (text === undefined) return { passed: 0, failed: 1 }
  const results = JSON.parse(text) as Results
  const failed = results.numFailedTests + results.numPendingTests + results.numTodoTests
  const broken = results.numPassedTests === 0 || (status !== 0 && failed === 0)
  return { passed: results.numPassedTests, failed: broken ? failed + 1 : failed }
}

/** Runs a script of Node to its end, its output passed on; the exit status, or 1 when it ran too long. */
function run(script: readonly string[], environment: Readonly<Record<string, string>> = {}): Promise<number> {
  return new Promise((resolve) => {
    const env = { ...process.env, ...environment }
    const child = spawn(process.execPath, script, { cwd: root, env, stdio: 'inherit', timeout: minutesMax * 60_000 })
    child.on('error', () => resolve(1))
    child.on('exit', (status) => resolve(status ?? 1))
  })
}
