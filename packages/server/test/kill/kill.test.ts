/**
 * The process is killed (SIGKILL) at random moments, again and again, while it accepts quotes and renews. Whatever it
 * had said it had done is there afterwards, and nothing is billed or charged twice.
 */
import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { setTimeout as pause } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { id } from '@coterm/core/ids.ts'
import { beforeAll, describe, expect, test } from 'vitest'
import { realClock } from '../../src/clock.ts'
import { sendRefunds } from '../../src/operations/payments/send-refunds.ts'
import { sandboxProvider } from '../../src/providers/payment/sandbox.ts'
import { check } from '../../src/store/check.ts'
import { type DatabaseOptions, openDatabase } from '../../src/store/database.ts'
import { nextDateOnClock } from '../../src/store/due.ts'
import { migrate } from '../../src/store/migrate.ts'
import { loadQuote } from '../../src/store/quotes.ts'
import { loadTestClock } from '../../src/store/test-clocks.ts'
import { resumePayments } from '../../src/worker/resume-payments.ts'
import { engines, newPostgresDatabase } from '../engines.ts'
import { addCustomer, advanceTo, date, moment, publicUrl, type Stage, setStage } from '../store/stage.ts'
import { randomFrom } from './random.ts'

const killsPerEngine = 15
const killsPerEngineMax = 60
const seed = Number(process.env.KILL_SEED ?? Date.now() % 1_000_000)
const script = fileURLToPath(new URL('./workload.ts', import.meta.url))

type Told = {
  readonly accepted: string[]
  advanced: string | null
  findings: string[]
  checks: number
  unaccepted: number
  takenUp: number
}

describe('killed at random', () => {
  beforeAll(async () => {
    console.log(`kill test: KILL_SEED=${seed}`)
    await (await engines[0]?.open())?.close()
  }, 60_000)

  test('the embedded database loses and doubles nothing', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'coterm-kill-'))
    await survive({ dataDir: join(folder, 'data') }, seed)
    await rm(folder, { recursive: true, force: true })
  }, 600_000)

  test('PostgreSQL loses and doubles nothing', async () => {
    await survive({ databaseUrl: await newPostgresDatabase() }, seed + 1)
  }, 600_000)
})

async function survive(options: DatabaseOptions, own: number): Promise<void> {
  const prepared = await prepare(options)
  const random = randomFrom(own)
  const told: Told = { accepted: [], advanced: null, findings: [], checks: 0, unaccepted: 0, takenUp: 0 }
  let kills = 0
  // A slow machine gets less done between two kills: it is killed more often, until there is something to look at.
  const showsNothing = () => told.accepted.length <= 5 || told.takenUp === 0 || told.advanced === null
  while (kills < killsPerEngine || (showsNothing() && kills < killsPerEngineMax)) {
    await runAndKill(options, { told, seed: random(1_000_000), after: random(1000) / 1000 })
    kills += 1
  }
  expect(kills).toBeGreaterThanOrEqual(killsPerEngine)
  // Every run after the first took up what the one before left, and found the books right.
  expect(told.checks).toBe(kills)
  expect(told.findings).toEqual([])
  // Some kills fell between a payment and its record; otherwise this test would show nothing.
  expect(told.takenUp).toBeGreaterThan(0)
  await verify(options, prepared, told)
}

async function prepare(options: DatabaseOptions): Promise<Pick<Stage, 'testClock'>> {
  const database = await openDatabase(options)
  await migrate(database)
  const stage = await setStage(database, { today: '2027-01-01', policy: { seatsMaximum: 100_000 } })
  for (let count = 0; count < 4; count++) await addCustomer(stage, { start: `2026-12-0${count + 2}`, term: 'P1M' })
  for (let count = 0; count < 4; count++) await addCustomer(stage, { start: `2026-02-1${count}`, term: 'P1Y' })
  await database.close()
  return { testClock: stage.testClock }
}

/** `after`: at which part of the time that it may work, from 0 to 1. */
type Run = { readonly told: Told; readonly seed: number; readonly after: number }
// As long again as a process takes to start: a slow machine gives it more time to do something.
const workingTimeOfStart = 0.7

async function runAndKill(options: DatabaseOptions, run: Run): Promise<void> {
  const startedAt = performance.now()
  const child = spawn(process.execPath, [script], {
    stdio: ['ignore', 'pipe', 'pipe'],
    env: {
      ...process.env,
      KILL_SEED: String(run.seed),
      KILL_DATA_DIR: options.dataDir ?? '',
      KILL_DATABASE_URL: options.databaseUrl ?? '',
    },
  })
  let complaints = ''
  child.stderr.on('data', (text) => {
    complaints += text
  })
  const exited = once(child, 'exit')
  try {
    await listen(child, run.told)
    await pause(20 + run.after * workingTimeOfStart * (performance.now() - startedAt))
    if (child.exitCode !== null) throw new Error(`The process ended by itself: ${complaints}`)
  } catch (error) {
    throw new Error(`${(error as Error).message}\n${complaints}`)
  } finally {
    child.kill('SIGKILL')
    await exited
  }
  expect(child.signalCode).toBe('SIGKILL')
}

/** Resolves when the books have been checked; goes on listening to what is said afterwards. */
function listen(child: ChildProcess, told: Told): Promise<void> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(new Error('The process did not get to work within 30 s.')), 30_000)
    child.once('exit', () => {
      clearTimeout(timer)
      reject(new Error('The process ended before it got to work.'))
    })
    if (!child.stdout) throw new Error('the output is a pipe')
    createInterface(child.stdout).on('line', (line) => {
      const [what = '', ...rest] = line.split(' ')
      const about = rest.join(' ')
      if (what === 'accepted') told.accepted.push(about)
      else if (what === 'advanced') told.advanced = about
      else if (what === 'takenUp') told.takenUp += Number(about)
      else if (what === 'checked') {
        told.checks += 1
        told.findings.push(...(JSON.parse(about) as object[]).map((finding) => JSON.stringify(finding)))
        clearTimeout(timer)
        resolve()
      } else told.unaccepted += 1
    })
  })
}

async function verify(options: DatabaseOptions, { testClock }: Pick<Stage, 'testClock'>, told: Told): Promise<void> {
  const database = await openDatabase(options)
  const stage: Stage = { database, provider: sandboxProvider(database), publicUrl, clock: realClock, testClock }
  await resumePayments(stage, { graceMs: 0 })
  await sendRefunds(stage, { before: moment('2100-01-01') })
  expect(told.accepted.length).toBeGreaterThan(5)
  for (const quote of told.accepted) {
    expect((await loadQuote(database.kysely, id('quote', quote)))?.status).toBe('accepted')
  }
  const stopped = await loadTestClock(database.kysely, testClock)
  if (!stopped || !told.advanced) throw new Error('time has passed')
  expect(stopped.today).toBeGreaterThanOrEqual(date(told.advanced))
  await advanceTo(stage, '2031-01-01')
  const parked = await database.kysely.selectFrom('agenda').select('parked').where('parked', 'is not', null).execute()
  expect(parked).toEqual([])
  const next = await nextDateOnClock(database.kysely, testClock)
  expect(next === null || next > date('2031-01-01')).toBe(true)
  const open = await database.kysely
    .selectFrom('payment_attempt')
    .select('id')
    .where('status', 'in', ['ready', 'sent', 'requires_action', 'unknown'])
    .execute()
  expect(open).toEqual([])
  const refunds = await database.kysely.selectFrom('refund').select('status').execute()
  expect(refunds.filter(({ status }) => status !== 'succeeded')).toEqual([])
  expect(await check(database)).toEqual([])
  const { accepted, unaccepted, takenUp, advanced } = told
  console.log(
    `kill test: ${accepted.length} quotes acknowledged, ${refunds.length} refunds, ${unaccepted} not accepted, ` +
      `${takenUp} payments taken up after a kill, clock at ${advanced}`,
  )
  await database.close()
}
