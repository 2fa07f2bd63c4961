/**
 * Moves a test clock: every date with work is worked through in turn, so that one long leap equals many short ones.
 * It is the worker's own loop with another today.
 */
import type { TestClockId } from '@coterm/core/ids.ts'
import { monthOf } from '@coterm/core/ledger/recognition.ts'
import { formatPlainDate, type PlainDate } from '@coterm/core/time/plain-date.ts'
import { recogniseRevenue } from '../operations/ledger/recognise-revenue.ts'
import type { PaymentDeps } from '../operations/payments/attempt-outcome.ts'
import { finishHeldQuote } from '../operations/payments/finish-held-quote.ts'
import { listDueOnClock, nextDateOnClock } from '../store/due.ts'
import { listHeldOnClock } from '../store/quotes.ts'
import { loadTestClock, moveTestClock, type TestClock } from '../store/test-clocks.ts'
import { workThrough } from './work-through.ts'

const idlePassesMax = 50
const running = new WeakMap<object, Map<TestClockId, Promise<unknown>>>()

/** Answers when everything due until then, that date included, has been done. Calls for one clock follow each other. */
export async function advanceTestClock(deps: PaymentDeps, id: TestClockId, to: PlainDate): Promise<TestClock> {
  const clocks = running.get(deps.database) ?? new Map<TestClockId, Promise<unknown>>()
  running.set(deps.database, clocks)
  const before = clocks.get(id) ?? Promise.resolve()
  const mine = before.then(() => advance(deps, id, to))
  const settled = mine.catch(() => {})
  clocks.set(id, settled)
  try {
    return await mine
  } finally {
    if (clocks.get(id) === settled) clocks.delete(id)
  }
}

async function advance(deps: PaymentDeps, id: TestClockId, to: PlainDate): Promise<TestClock> {
  const { kysely } = deps.database
  const clock = await loadTestClock(kysely, id)
  if (!clock) throw new Error(`There is no test clock ${id}.`)
  if (to < clock.today) {
    throw new Error(`The test clock stands at ${formatPlainDate(clock.today)} and only moves forward.`)
  }
  await letGoOfHeldQuotes(deps, id)
  let idle = 0
  let last: PlainDate | null = null
  for (;;) {
    const next = await nextDateOnClock(kysely, id)
    if (next === null || next > to) break
    // A payment that failed late leaves work of days that have passed: it is done on the day it is known. What was stopped
    // and let go is done as of its own date.
    const date: PlainDate = last !== null && next < last ? last : next
    last = date
    await moveTestClock(kysely, id, date)
    const due = await listDueOnClock(kysely, id, date)
    // The date is the day that is worked through, also for what was due before it.
    const { committed, collected, parked } = await workThrough(
      deps,
      due.map(({ account }) => ({ account, on: date })),
    )
    idle = committed + collected + parked.length > 0 ? 0 : idle + 1
    // Somebody else may hold an account for a moment; not for this many passes.
    if (idle > idlePassesMax) throw new Error(`Work due on ${formatPlainDate(date)} could not be done. Try again.`)
    if (idle > 0) await new Promise((resolve) => setTimeout(resolve, 100))
  }
  await moveTestClock(kysely, id, to)
  await letGoOfHeldQuotes(deps, id)
  await recogniseRevenue(deps, { testClock: id }, { until: monthOf(to) })
  return { ...clock, today: to }
}

// A quote that waits for its payment stops its account; when the date moves on it has expired.
async function letGoOfHeldQuotes(deps: PaymentDeps, id: TestClockId): Promise<void> {
  for (const quote of await listHeldOnClock(deps.database.kysely, id)) await finishHeldQuote(deps, quote, 'look_up')
}
