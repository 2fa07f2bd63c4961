/**
 * The database is killed (SIGKILL of the postmaster) again and again while several processes issue invoices and credit
 * notes of one series. The numbers stay gapless and in the order of their dates, and what was acknowledged is there.
 */
import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { createInterface } from 'node:readline'
import { setTimeout as pause } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { id } from '@coterm/core/ids.ts'
import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { startPostgres } from '../../../../tools/postgres-server.ts'
import { realClock } from '../../src/clock.ts'
import { sendRefunds } from '../../src/operations/payments/send-refunds.ts'
import { sandboxProvider } from '../../src/providers/payment/sandbox.ts'
import { check } from '../../src/store/check.ts'
import { type Database, openDatabase } from '../../src/store/database.ts'
import { migrate } from '../../src/store/migrate.ts'
import { loadQuote } from '../../src/store/quotes.ts'
import { resumePayments } from '../../src/worker/resume-payments.ts'
import { addCustomer, advanceTo, moment, publicUrl, type Stage, setStage } from '../store/stage.ts'
import { randomFrom } from './random.ts'

const kills = 20
const clients = 3
const customers = 24
// Longer than what a client may wait for a connection and then for a lock (src/store/database.ts).
const stopMsMax = 60_000
const seed = Number(process.env.KILL_SEED ?? Date.now() % 1_000_000)
const script = fileURLToPath(new URL('./client.ts', import.meta.url))

type Told = {
  readonly accepted: string[]
  readonly failed: string[]
  interrupted: number
  ready: number
}

test('numbers stay gapless and nothing acknowledged is lost when PostgreSQL is killed under load', async () => {
  console.log(`database kill test: KILL_SEED=${seed}`)
  const random = randomFrom(seed)
  const server = await startPostgres()
  const told: Told = { accepted: [], failed: [], interrupted: 0, ready: 0 }
  try {
    const testClock = await prepare(server.url)
    const running = Array.from({ length: clients }, (_, index) => startClient(server.url, { told, index, random }))
    await until(() => told.ready === clients)
    let acceptedBefore = 0
    for (let kill = 0; kill < kills; kill++) {
      // Every death finds work going on again.
      await until(() => told.accepted.length > acceptedBefore)
      await pause(random(1500))
      await server.kill('SIGKILL')
      await server.restart()
      acceptedBefore = told.accepted.length
    }
    await until(() => told.accepted.length > acceptedBefore)
    await Promise.all(running.map(stopClient))
    await verify(server.url, { testClock, told })
  } finally {
    await server.stop()
  }
}, 180_000)

async function prepare(databaseUrl: string): Promise<Stage['testClock']> {
  const database = await openDatabase({ databaseUrl })
  await migrate(database)
  const stage = await setStage(database, { today: '2027-01-01', policy: { seatsMaximum: 100_000 } })
  for (let count = 0; count < customers; count++) {
    const start = `2026-12-${String(2 + count).padStart(2, '0')}`
    await addCustomer(stage, count % 2 === 0 ? { start, term: 'P1M' } : { start, behaviour: 'times_out' })
  }
  await database.close()
  return stage.testClock
}

type Client = { readonly told: Told; readonly index: number; readonly random: (below: number) => number }

function startClient(databaseUrl: string, { told, index, random }: Client): ChildProcess {
  const child = spawn(process.execPath, [script], {
    stdio: ['pipe', 'pipe', 'inherit'],
    env: {
      ...process.env,
      KILL_DATABASE_URL: databaseUrl,
      KILL_SEED: String(random(1_000_000)),
      KILL_MOVES_TIME: index === 0 ? 'yes' : '',
    },
  })
  child.once('exit', (code) => {
    if (code !== 0) told.failed.push(`a client ended with ${code}`)
  })
  if (!child.stdout) throw new Error('the output is a pipe')
  createInterface(child.stdout).on('line', (line) => {
    const [what = '', ...rest] = line.split(' ')
    if (what === 'accepted') told.accepted.push(rest.join(' '))
    else if (what === 'failed') told.failed.push(rest.join(' '))
    else if (what === 'interrupted') told.interrupted += 1
    else if (what === 'ready') told.ready += 1
  })
  return child
}

async function stopClient(child: ChildProcess): Promise<void> {
  const ended = once(child, 'exit')
  child.stdin?.write('stop\n')
  const timer = setTimeout(() => child.kill('SIGKILL'), stopMsMax)
  await ended
  clearTimeout(timer)
}

async function until(holds: () => boolean): Promise<void> {
  const deadline = Date.now() + 30_000
  while (!holds()) {
    if (Date.now() > deadline) throw new Error('The clients do not get on within 30 s.')
    await pause(20)
  }
}

type After = { readonly testClock: Stage['testClock']; readonly told: Told }

async function verify(databaseUrl: string, { testClock, told }: After): Promise<void> {
  expect(told.failed).toEqual([])
  // Every death interrupted somebody; otherwise this test would show nothing.
  expect(told.interrupted).toBeGreaterThanOrEqual(kills)
  const database = await openDatabase({ databaseUrl })
  const stage: Stage = { database, provider: sandboxProvider(database), publicUrl, clock: realClock, testClock }
  await resumePayments(stage, { graceMs: 0 })
  await sendRefunds(stage, { before: moment('2100-01-01') })
  await advanceTo(stage, '2028-01-01')
  for (const quote of told.accepted) {
    expect((await loadQuote(database.kysely, id('quote', quote)))?.status, quote).toBe('accepted')
  }
  const invoices = await numbersOf(database, 'invoice')
  const notes = await numbersOf(database, 'credit_note')
  console.log(
    `database kill test: ${kills} kills, ${told.accepted.length} quotes acknowledged, ${told.interrupted} calls ` +
      `interrupted, ${invoices} invoices and ${notes} credit notes`,
  )
  expect(invoices).toBeGreaterThan(told.accepted.length / 2)
  expect(notes).toBeGreaterThan(0)
  expect(await check(database)).toEqual([])
  await database.close()
}

/** How many there are: 1 to n without a gap, in the order of their dates, and the counter stands at the last. */
async function numbersOf({ kysely }: Database, kind: 'invoice' | 'credit_note'): Promise<number> {
  const { rows } = await sql<{ sequence: bigint; issued_on: string }>`
    select number_in_series as sequence, issued_on from ${sql.table(kind)} order by number_in_series`.execute(kysely)
  expect(rows.map(({ sequence }) => Number(sequence))).toEqual(rows.map((_, index) => index + 1))
  const dates = rows.map(({ issued_on }) => issued_on)
  expect(dates).toEqual(dates.toSorted())
  const counters = await sql<{ last_number: bigint }>`
    select last_number from invoice_series where kind = ${kind}`.execute(kysely)
  expect(counters.rows.map(({ last_number }) => Number(last_number))).toEqual([rows.length])
  return rows.length
}
