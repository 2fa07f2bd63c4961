/** Time passing: every date with work is worked through in turn, so that one long leap equals many short ones. */
import { assert } from '../decision.ts'
import { collects } from '../subscription/control-tags.ts'
import { decideDue } from '../subscription/decide-due.ts'
import { nextActionOn } from '../subscription/due-dates.ts'
import { earliest, type PlainDate } from '../time/plain-date.ts'
import { collect } from './collect.ts'
import { apply, type IssuedInvoice, knownAccount, type World } from './world.ts'

const passesMax = 5

/** Moves the world to the date and does everything that is due until then, that date included. */
export function advance(world: World, to: PlainDate): void {
  assert(to >= world.today, 'time only moves forward')
  let last: PlainDate | null = null
  let again = 0
  for (let date = nextDate(world); date !== null && date <= to; date = nextDate(world)) {
    // A payment that failed late leaves work of days that have passed: it is done on the day it is known.
    const on: PlainDate = last !== null && date < last ? last : date
    again = on === last ? again + 1 : 0
    assert(again < passesMax, 'work that was done is not due again')
    workThrough(world, on)
    last = on
  }
  world.today = to
}

// On one date: what is due for every account, then the money for what was issued, then the retries. What is not collected
// now waits for its date.
function workThrough(world: World, date: PlainDate): void {
  const retries = world.invoices.filter((invoice) => isDue(nextAttemptIn(world, invoice), date))
  const issued: IssuedInvoice[] = []
  for (const [account, known] of world.accounts) {
    if (isDue(nextActionOn(known), date)) issued.push(...apply(world, account, decideDue(known, date)))
  }
  for (const invoice of issued) invoice.nextAttemptOn = invoice.draft.dueOn
  for (const invoice of [...retries, ...issued]) {
    if (invoice.status === 'open' && isDue(nextAttemptIn(world, invoice), date)) collect(world, invoice, { on: date })
  }
}

function nextDate(world: World): PlainDate | null {
  const actions = [...world.accounts.values()].map(nextActionOn)
  return earliest([...actions, ...world.invoices.map((invoice) => nextAttemptIn(world, invoice))])
}

// When the account lets it be collected.
function nextAttemptIn(world: World, { account, status, nextAttemptOn }: IssuedInvoice): PlainDate | null {
  return status === 'open' && collects(knownAccount(world, account)) ? nextAttemptOn : null
}

function isDue(date: PlainDate | null, on: PlainDate): boolean {
  return date !== null && date <= on
}
