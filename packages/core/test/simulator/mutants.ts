/** Faults that could be made in the decisions. Each has to be noticed by the invariants; one that is not is a hole in them. */
import type { Answer, Decision } from '@coterm/core/decision.ts'
import type { BilledLine } from '@coterm/core/invoice/invoice.ts'
import type { PaymentStatus } from '@coterm/core/payment/payment.ts'
import type { Change } from '@coterm/core/subscription/change.ts'
import type { KnownAccount } from '@coterm/core/subscription/known.ts'
import type { BilledPeriod, Subscription } from '@coterm/core/subscription/subscription.ts'
import { addDays } from '@coterm/core/time/plain-date.ts'

export type Mutant = {
  readonly name: string
  readonly change?: (answer: Answer, change: Change, known: KnownAccount) => Answer
  readonly due?: (decision: Decision, known: KnownAccount) => Decision
  readonly outcome?: (status: PaymentStatus | null) => PaymentStatus | null
}

export const mutants: readonly Mutant[] = [
  { name: 'a line is a cent too dear', change: withLines((line) => ({ ...line, amount: plus(line.amount, 1n) })) },
  {
    name: 'rounds each seat by itself',
    change: withLines((line) => ({
      ...line,
      amount: { ...line.amount, minor: (line.amount.minor / BigInt(line.quantity)) * BigInt(line.quantity) },
    })),
  },
  { name: 'seats are added without being paid for', change: withNext('add_seats', (next) => ({ ...next, lots: [] })) },
  {
    name: 'added seats are not counted',
    change: withNext('add_seats', (next, old) => ({ ...next, seats: old.seats })),
  },
  { name: 'added seats take the places of others', change: withNext('add_seats', lowestSeats) },
  { name: 'adding seats moves the end', change: withNext('add_seats', (next) => moveEnd(next, 30)) },
  {
    name: 'aligning moves dates earlier',
    change: withNext('align', (next, old) => ({ ...moveEnd(old, -1), nextEnd: next.nextEnd })),
  },
  {
    name: 'a longer term forgets the next seats',
    change: withNext('set_next_term', (next) => ({ ...next, nextSeats: null })),
  },
  {
    name: 'adding seats forgets the next term',
    change: withNext('add_seats', (next) => ({ ...next, nextTerm: null })),
  },
  {
    name: 'adding seats turns renewal on',
    change: withNext('add_seats', (next) => ({ ...next, renewalIntent: 'auto' })),
  },
  {
    name: 'another edition loses the loyalty',
    change: withNext('switch_product', (next) => ({ ...next, loyalSince: null })),
  },
  {
    name: 'another method forgets the aligned date',
    change: withNext('set_payment_method', (next) => ({ ...next, nextEnd: null })),
  },
  {
    name: 'a return gives back twice what was paid',
    change: (answer) => ({
      ...answer,
      credits: answer.credits.map((each) => {
        return { ...each, line: { ...each.line, amount: plus(each.line.amount, each.line.amount.minor) } }
      }),
    }),
  },
  { name: 'returned seats stay', change: withNext('return', (_next, old) => old) },
  {
    name: 'a renewal leaves a day out',
    due: withPeriods((period) => ({ ...period, start: addDays(period.start, 1) })),
  },
  {
    name: 'a renewal is billed twice',
    due: (decision) => ({ ...decision, invoices: [...decision.invoices, ...decision.invoices] }),
  },
  {
    name: 'a renewal bears no tax',
    due: (decision) => ({ ...decision, invoices: decision.invoices.map((each) => ({ ...each, tax: [] })) }),
  },
  {
    name: 'cancelled comes back',
    due: (decision) => ({
      ...decision,
      next: decision.next.map((each) => (each.status === 'cancelled' ? { ...each, status: 'active' } : each)),
    }),
  },
  {
    name: 'time passing turns renewal off',
    due: (decision) => ({ ...decision, next: decision.next.map((each) => ({ ...each, renewalIntent: 'end' })) }),
  },
  { name: 'a payment that waits counts as paid', outcome: (status) => (status === 'requires_action' ? null : status) },
]

type Money = BilledLine['line']['amount']

function plus(amount: Money, minor: bigint): Money {
  return { ...amount, minor: amount.minor + minor }
}

// A line that is wrong, and a total that follows it: only its own fraction tells.
function withLines(wrong: (line: BilledLine['line']) => BilledLine['line']): NonNullable<Mutant['change']> {
  return (answer) => ({ ...answer, lines: answer.lines.map((each) => ({ ...each, line: wrong(each.line) })) })
}

type Spoil = (next: Subscription, old: Subscription) => Subscription

function withNext(type: Change['type'], spoil: Spoil): NonNullable<Mutant['change']> {
  return (answer, change, known) => {
    if (change.type !== type) return answer
    const next = answer.next.map((each) => {
      const old = known.subscriptions.find(({ id }) => id === each.id)
      return old ? spoil(each, old) : each
    })
    return { ...answer, next }
  }
}

function withPeriods(spoil: (period: BilledPeriod) => BilledPeriod): NonNullable<Mutant['due']> {
  return (decision) => ({
    ...decision,
    next: decision.next.map((each) => {
      const [first, ...rest] = each.periods
      return {
        ...each,
        periods: [first, ...rest.map((period, index) => (index === rest.length - 1 ? spoil(period) : period))],
      }
    }),
  })
}

function moveEnd(subscription: Subscription, days: number): Subscription {
  const [first, ...rest] = subscription.periods
  const last = rest.at(-1)
  const moved = (period: BilledPeriod) => ({ ...period, end: addDays(period.end, days) })
  return { ...subscription, periods: last ? [first, ...rest.slice(0, -1), moved(last)] : [moved(first)] }
}

function lowestSeats(next: Subscription): Subscription {
  const last = next.lots.at(-1)
  if (!last) return next
  const seats = { from: 0, to: last.seats.to - last.seats.from }
  return { ...next, lots: [...next.lots.slice(0, -1), { ...last, seats }] }
}
