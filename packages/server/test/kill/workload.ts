/**
 * A process to be killed: opens the database, takes up what the one before left behind, checks the books, and then
 * accepts quotes and moves the test clock until its end. It says what it has done only after it is done.
 */
import { addDays, formatPlainDate } from '@coterm/core/time/plain-date.ts'
import { fixedClock } from '../../src/clock.ts'
import { sendRefunds } from '../../src/operations/payments/send-refunds.ts'
import { sandboxProvider } from '../../src/providers/payment/sandbox.ts'
import { loadAccount } from '../../src/store/accounts.ts'
import { check } from '../../src/store/check.ts'
import { openDatabase } from '../../src/store/database.ts'
import { listUnanswered } from '../../src/store/payment-attempts.ts'
import { listHeldQuotes } from '../../src/store/quotes.ts'
import { accountsOnClock, listTestClocks } from '../../src/store/test-clocks.ts'
import { advanceTestClock } from '../../src/worker/advance-test-clock.ts'
import { resumePayments } from '../../src/worker/resume-payments.ts'
import { accept, moment, publicUrl, quote, type Stage } from '../store/stage.ts'
import { oneChange } from './one-change.ts'
import { randomFrom } from './random.ts'

const { KILL_DATA_DIR: dataDir, KILL_DATABASE_URL: databaseUrl, KILL_SEED: seed = '1' } = process.env
const random = randomFrom(Number(seed))
const database = await openDatabase({ ...(dataDir && { dataDir }), ...(databaseUrl && { databaseUrl }) })
const [testClock] = await listTestClocks(database.kysely, { limit: 1 })
if (!testClock) throw new Error('the stage has been set')
const provider = sandboxProvider(database)
const clock = fixedClock(moment('2027-01-01'))
const stage: Stage = { database, provider, publicUrl, clock, testClock: testClock.id }

const now = stage.clock.now()
const left = [
  ...(await listHeldQuotes(database.kysely, { before: now, limit: 1000 })),
  ...(await listUnanswered(database.kysely, { now, graceMs: 0, limit: 1000 })),
]
await resumePayments(stage, { graceMs: 0 })
say('takenUp', String(left.length))
say('checked', JSON.stringify(await check(database)))

const accounts = await accountsOnClock(database.kysely, testClock.id)
let today = testClock.today
for (;;) {
  if (random(5) === 0) {
    today = addDays(today, 1 + random(9))
    await advanceTestClock(stage, testClock.id, today)
    say('advanced', formatPlainDate(today))
  } else {
    await acceptOne()
  }
}

// Several at once, so that a kill finds them in different places.
async function acceptOne(): Promise<void> {
  const chosen = new Set([pick(), pick(), pick()])
  await Promise.all(
    [...chosen].map(async (account) => {
      const loaded = await loadAccount(database.kysely, account, { lock: false })
      const subscription = loaded?.known.subscriptions[0]
      const method = loaded?.known.paymentMethods[0]
      if (!subscription || !method) throw new Error('every account has a subscription and a card')
      const behaviour = (['ok', 'ok', 'times_out', 'declines'] as const)[random(4)] ?? 'ok'
      await provider.setBehaviour(method.id, behaviour)
      const id = await quote(stage, account, [await oneChange(database, { account, subscription, today }, random)])
      const { type } = await accept(stage, id)
      // As the request would go on; a kill in between leaves the refund to the next process.
      if (type === 'accepted') await sendRefunds(stage, { account })
      say(type, id)
    }),
  )
}

function pick() {
  const account = accounts[random(accounts.length)]
  if (!account) throw new Error('there are accounts')
  return account
}

function say(what: string, about: string): void {
  process.stdout.write(`${what} ${about}\n`)
}
