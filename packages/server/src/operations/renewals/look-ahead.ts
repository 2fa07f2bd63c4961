/**
 * The days ahead of many accounts, by the decisions that will be taken on them. What reads them is a calendar, a dry run
 * or a forecast; it stops when it has enough, and says where to go on. Nothing is written.
 */
import { type DayAhead, daysAhead, type LaterRules } from '@coterm/core/forecast/days-ahead.ts'
import type { AccountId } from '@coterm/core/ids.ts'
import type { SellerId } from '@coterm/core/invoice/parties.ts'
import type { PlainDate } from '@coterm/core/time/plain-date.ts'
import { type Clock, todayOf } from '../../clock.ts'
import { type Loaded, loadAccounts } from '../../store/accounts.ts'
import { listWithWork, readTogether } from '../../store/accounts-ahead.ts'
import type { Database, Reader } from '../../store/database.ts'
import { loadLinesBilled } from '../../store/lines-billed.ts'
import type { TestClock } from '../../store/test-clocks.ts'
import { reasonOf } from '../in-parts.ts'
import { scheduledRules } from './scheduled-rules.ts'

// Between parts others are answered.
const partSize = 100

export type Ahead = {
  readonly loaded: Loaded
  readonly today: PlainDate
  /** Empty where the account is parked: nothing is done for it. */
  readonly days: readonly DayAhead[]
  /** Why all work for it will stop on one of these days. */
  readonly stops: string | null
}

export type Looking = {
  readonly until: PlainDate
  readonly testClock: TestClock | null
  readonly seller?: SellerId
  readonly after?: AccountId
  /** Whether what is open now stays open, as it would if nobody paid, or is as good as paid. */
  readonly open: 'stays' | 'paid'
}

type Deps = { readonly database: Database; readonly clock: Clock }

/** `see` answers false when it has enough. The answer is the account to go on after; null when all have been seen. */
export async function lookAhead(
  deps: Deps,
  looking: Looking,
  see: (ahead: Ahead) => boolean,
): Promise<AccountId | null> {
  const { testClock, ...asked } = looking
  let after = looking.after
  for (;;) {
    const part = await readTogether(deps.database, async (reader) => {
      const work = {
        ...asked,
        testClock: testClock?.id ?? null,
        limit: partSize,
        ...(after !== undefined && { after }),
      }
      const accounts = await listWithWork(reader, work)
      return { accounts, ahead: await aheadOf(reader, accounts, { ...looking, clock: deps.clock }) }
    })
    for (const each of part.ahead) {
      after = each.loaded.known.account.id
      if (!see(each)) return after
    }
    if (part.accounts.length < partSize) return null
  }
}

type Reading = Pick<Looking, 'until' | 'testClock' | 'open'> & Pick<Deps, 'clock'>

/** The same for accounts that are named. */
export async function aheadOf(reader: Reader, accounts: readonly AccountId[], reading: Reading): Promise<Ahead[]> {
  const { testClock, clock } = reading
  const found = [...(await loadAccounts(reader, accounts, { lock: false, invoices: false })).values()]
  const later = new Map<SellerId, readonly LaterRules[]>()
  for (const id of new Set(found.map(({ known }) => known.seller.id))) {
    // Whoever lives on a test clock has left the days behind on which drafts are published.
    later.set(id, testClock ? [] : (await scheduledRules(reader, id)).later)
  }
  const billed = await loadLinesBilled(reader, found.flatMap(firstDayOf))
  return found.map((loaded) => {
    const { known, agenda } = loaded
    const today = todayOf(clock, known.seller, testClock)
    if (agenda.parked !== null) return { loaded, today, days: [], stops: null }
    const account = reading.open === 'paid' ? { ...known, unpaid: [] } : known
    const { boundsWaivedThrough: waivedThrough } = agenda
    const options = { until: reading.until, later: later.get(known.seller.id) ?? [], waivedThrough }
    const days = daysAhead(account, { ...options, billed: billed.get(known.account.id) ?? new Map() })
    return { loaded, today, ...untilItStops(days) }
  })
}

function firstDayOf({ known, agenda }: Loaded) {
  return agenda.nextActionOn === null ? [] : [{ account: known.account.id, on: agenda.nextActionOn }]
}

// What cannot be decided parks the account when its day comes, like what is beyond the safety bounds.
function untilItStops(ahead: Iterable<DayAhead>): Pick<Ahead, 'days' | 'stops'> {
  const days: DayAhead[] = []
  try {
    for (const day of ahead) days.push(day)
  } catch (error) {
    return { days, stops: reasonOf(error) }
  }
  return { days, stops: days.at(-1)?.stopped ?? null }
}
