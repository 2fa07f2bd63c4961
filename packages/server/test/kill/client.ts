/**
 * A process that lives through the death of its database: several customers at once accept quotes, one process also
 * moves the test clock, and payments without an answer are taken up. It says what has been done only after it is done.
 */
import { setTimeout as pause } from 'node:timers/promises'
import { addDays, formatPlainDate } from '@coterm/core/time/plain-date.ts'
import { realClock } from '../../src/clock.ts'
import { sendRefunds } from '../../src/operations/payments/send-refunds.ts'
import { sandboxProvider } from '../../src/providers/payment/sandbox.ts'
import { loadAccount } from '../../src/store/accounts.ts'
import { openDatabase } from '../../src/store/database.ts'
import { accountsOnClock, listTestClocks, loadTestClock } from '../../src/store/test-clocks.ts'
import { advanceTestClock } from '../../src/worker/advance-test-clock.ts'
import { resumePayments } from '../../src/worker/resume-payments.ts'
import { accept, publicUrl, quote, type Stage } from '../store/stage.ts'
import { oneChange } from './one-change.ts'
import { randomFrom } from './random.ts'

const { KILL_DATABASE_URL: databaseUrl = '', KILL_SEED: seed = '1', KILL_MOVES_TIME: movesTime } = process.env
const customersAtOnce = 4
const random = randomFrom(Number(seed))
const database = await openDatabase({ databaseUrl })
const [testClock] = await listTestClocks(database.kysely, { limit: 1 })
if (!testClock) throw new Error('the stage has been set')
const stage: Stage = {
  database,
  provider: sandboxProvider(database),
  publicUrl,
  clock: realClock,
  testClock: testClock.id,
}
const accounts = await accountsOnClock(database.kysely, testClock.id)
let stopping = false
process.stdin.on('data', () => {
  stopping = true
})

say('ready', '')
await Promise.all([
  ...Array.from({ length: customersAtOnce }, () => again(acceptOne, 0)),
  again(() => resumePayments(stage, { graceMs: 1500 }), 500),
  ...(movesTime ? [again(moveTime, 200)] : []),
])
await database.close()
process.exit(0)

// What a dying database interrupts is told and tried again; anything else is a fault.
async function again(work: () => Promise<void>, pauseMs: number): Promise<void> {
  while (!stopping) {
    try {
      await work()
      await pause(pauseMs)
    } catch (error) {
      say(isInterruption(error) ? 'interrupted' : 'failed', textOf(error))
      await pause(100)
    }
  }
}

function textOf(error: unknown): string {
  if (error instanceof AggregateError) return error.errors.map(textOf).join('; ')
  return error instanceof Error ? error.message : String(error)
}

function isInterruption(error: unknown): boolean {
  if (error instanceof AggregateError) return error.errors.every(isInterruption)
  const { code = '', message = '' } = error as { code?: string; message?: string }
  return /^(57P|08|ECONN|EPIPE)/.test(code) || /terminat|connect|could not be done/i.test(message)
}

async function acceptOne(): Promise<void> {
  const account = accounts[random(accounts.length)]
  const loaded = account && (await loadAccount(database.kysely, account, { lock: false }))
  const subscription = loaded?.known.subscriptions[0]
  if (!account || !subscription) throw new Error('every account has a subscription')
  const now = await today()
  const id = await quote(stage, account, [await oneChange(database, { account, subscription, today: now }, random)])
  const { type } = await accept(stage, id)
  if (type === 'accepted') say('accepted', id)
  await sendRefunds(stage, { account })
}

async function moveTime(): Promise<void> {
  const to = addDays(await today(), 1 + random(4))
  await advanceTestClock(stage, stage.testClock, to)
  say('advanced', formatPlainDate(to))
}

async function today() {
  const clock = await loadTestClock(database.kysely, stage.testClock)
  if (!clock) throw new Error('the stage has a clock')
  return clock.today
}

function say(what: string, about: string): void {
  process.stdout.write(`${what} ${about.replaceAll('\n', ' ')}\n`)
}
