/** What holds after anything that can happen to an account, told as sentences about what is wrong. */
import type { InvoiceLine } from '@coterm/core/invoice/invoice.ts'
import type { LedgerAccount } from '@coterm/core/ledger/book.ts'
import { deferredOn, monthOf, recognisedBefore } from '@coterm/core/ledger/recognition.ts'
import { add, type Money, subtract, sum, zero } from '@coterm/core/money/money.ts'
import { type IssuedInvoice, knownAccount, owed, type World } from '@coterm/core/simulator/world.ts'
import { isReturned } from '@coterm/core/subscription/billing.ts'
import { endOf, lastTermOf, type Subscription, seatsOn } from '@coterm/core/subscription/subscription.ts'
import { balanceKey, booksOf, itemsOf } from '@coterm/core/testing/books.ts'
import { studio, visa } from '@coterm/core/testing/given.ts'
import { addDays, daysBetween } from '@coterm/core/time/plain-date.ts'
import type { Asked, Deed } from './life.ts'

/** The account as it stands, and its books so far. */
export function wrongWith(world: World): string[] {
  const { subscriptions } = knownAccount(world, studio)
  return [
    ...subscriptions.flatMap((each) => [...periodsOf(each), ...lotsOf(each, world)]),
    ...world.invoices.flatMap((invoice) => [
      ...invoiceOf(invoice),
      ...taxOf(world, invoice),
      ...moneyOf(world, invoice),
    ]),
  ]
}

/** What one thing that happened may not have changed. */
export function wrongAfter(
  before: World,
  deed: Deed,
  { world, asked }: { world: World; asked: Asked | null },
): string[] {
  const old = knownAccount(before, studio).subscriptions
  const now = knownAccount(world, studio).subscriptions
  const pairs = old.map((each, index) => [each, now[index] ?? each] as const)
  const undoes = deed.type === 'give_back' || asked?.change.type === 'end_now'
  const passed = deed.type === 'wait'
  return [
    ...pairs.filter(([a, b]) => !undoes && endOf(b) < endOf(a)).map(([a]) => `${a.id}: its end moved earlier`),
    ...pairs
      .filter(([a, b]) => a.renewalIntent !== b.renewalIntent && asked?.change.type !== 'set_renewal_intent')
      .map(([a]) => `${a.id}: its intent was changed`),
    ...(passed ? [] : pairs.flatMap(([a, b]) => pendingOf(a, b, asked))),
    ...pairs
      .filter(([a, b]) => !passed && !undoes && a.loyalSince !== null && b.loyalSince !== a.loyalSince)
      .map(([a]) => `${a.id}: its loyalty was lost by a change`),
    ...pairs
      .filter(([a, b]) => a.status === 'cancelled' && b.status !== 'cancelled')
      .map(([a]) => `${a.id}: came back from cancelled`),
    ...(asked ? chargedOf(before, world, asked) : []),
    ...(passed ? renewedOnce(world) : []),
  ]
}

/** The books at the end of a life: what is owed, what is earned, and nothing else. */
export function wrongBooks(world: World): string[] {
  const books = booksOf(world, studio)
  const balance = (account: LedgerAccount) => books.get(balanceKey('USD', account)) ?? 0n
  const items = itemsOf(world, studio)
  const open = world.invoices.filter(({ status }) => status === 'open')
  const total = (amounts: readonly Money[]) => amounts.reduce((so, { minor }) => so + minor, 0n)
  // What was issued this month is posted at its end.
  const month = monthOf(world.today)
  const earned = items.filter(({ date }) => date < month).map((item) => recognisedBefore(item, month))
  const left = [...deferredOn(items, addDays(monthOf(world.today), 3700)).values()]
  return [
    ...(total(open.map(owed)) === balance('accounts_receivable') ? [] : ['the receivable is not what is owed']),
    ...(total(earned) === -balance('revenue') ? [] : ['the revenue is not what was earned']),
    ...(total(items.map(({ amount }) => amount)) - total(earned) === -balance('deferred_revenue')
      ? []
      : ['the deferred revenue is not what will be earned']),
    ...(balance('refunds_payable') === 0n ? [] : ['a refund is owed']),
    ...([...books.values()].reduce((a, b) => a + b, 0n) === 0n ? [] : ['the books do not balance']),
    ...(total(left) === 0n ? [] : ['something is never earned']),
  ]
}

function periodsOf({ id, periods, currentPeriod }: Subscription): string[] {
  const wrong = periods.flatMap((period, index) => {
    const next = periods[index + 1]
    const tiles = !next || (next.start === period.end && next.number === period.number + 1)
    return tiles && period.start < period.end ? [] : [`${id}: periods do not tile`]
  })
  return periods.some(({ number }) => number === currentPeriod) ? wrong : [...wrong, `${id}: has no current period`]
}

function lotsOf(subscription: Subscription, { today }: World): string[] {
  const { id, lots, status, seats } = subscription
  const inForce = lots.filter((lot) => !isReturned(lot))
  const twice = inForce.some((lot, index) =>
    inForce.slice(index + 1).some((other) => {
      const sameSeats = lot.seats.from < other.seats.to && other.seats.from < lot.seats.to
      return sameSeats && lot.period.start < other.period.end && other.period.start < lot.period.end
    }),
  )
  const paidFor = seatsOn(subscription, today)
  const counted = status !== 'active' || today >= endOf(subscription) || paidFor === seats
  return [
    ...(twice ? [`${id}: a seat is billed twice for a day`] : []),
    ...(counted ? [] : [`${id}: has ${seats} seats and ${paidFor} are paid for`]),
    ...(lots.some((lot) => lot.credited.minor > lot.amount.minor) ? [`${id}: more credited than billed`] : []),
    ...(status === 'active' && lastTermOf(subscription).seats < 1 ? [`${id}: has no seat`] : []),
  ]
}

function invoiceOf({ number, draft }: IssuedInvoice): string[] {
  const parts = [...draft.lines.map(({ amount }) => amount), ...draft.tax.map(({ amount }) => amount)]
  const sums = sum(parts, draft.currency).minor === draft.total.minor && draft.total.minor >= 0n
  const exact = draft.lines.every(({ kind, unitPrice, quantity, fraction, amount, period }) => {
    const days = daysBetween(period.start, period.end)
    if (fraction && fraction.days !== days) return false
    if (kind === 'unused_days') return amount.minor <= 0n
    const { days: part, of } = fraction ?? { days: 1, of: 1 }
    const doubled = 2n * (amount.minor * BigInt(of) - unitPrice.minor * BigInt(quantity) * BigInt(part))
    return doubled <= BigInt(of) && doubled >= -BigInt(of)
  })
  return [
    ...(sums ? [] : [`${number}: is not the sum of its parts`]),
    ...(exact ? [] : [`${number}: a line is not what its fraction says`]),
  ]
}

// Each rate on the sum of its lines; and what is credited of it by the same lines, the last note taking the rest.
function taxOf({ credits }: World, { id, number, draft }: IssuedInvoice): string[] {
  const { currency, lines, tax } = draft
  const total = (amounts: readonly Money[]) => sum(amounts, currency).minor
  const notes = credits.filter((note) => note.draft.invoice === id).map((note) => note.draft)
  const taxedLines = lines.filter(({ tax: own }) => own.category !== 'outside')
  const bearing = (rate: string, category: string) => (line: InvoiceLine) =>
    line.tax.rate === rate && line.tax.category === category
  const taxable = tax.map((part) => part.taxable)
  const all = total(taxable) === total(taxedLines.map(({ amount }) => amount))
  const wrong = tax.flatMap(({ rate, category, ...part }) => {
    const net = total(lines.filter(bearing(rate, category)).map(({ amount }) => amount))
    // Half a cent at most from the exact tax, in thousandths of a percent.
    const doubled = 2n * (part.amount.minor * 100_000n - net * BigInt(Math.round(Number(rate) * 1000)))
    const exact = doubled <= 100_000n && doubled >= -100_000n
    const back = notes.flatMap((note) => note.tax.filter((own) => own.rate === rate && own.category === category))
    const backNet = total(
      notes.flatMap((note) =>
        note.lines
          .map(({ line }) => line)
          .filter(bearing(rate, category))
          .map(({ amount }) => amount),
      ),
    )
    const closed = backNet !== net || total(back.map(({ amount }) => amount)) === part.amount.minor
    return [
      ...(net === part.taxable.minor && exact ? [] : [`${number}: ${rate} % is not on its lines`]),
      ...(total(back.map((own) => own.taxable)) === backNet ? [] : [`${number}: ${rate} % is credited on other lines`]),
      ...(closed ? [] : [`${number}: a cent of ${rate} % remains`]),
    ]
  })
  return all ? wrong : [...wrong, `${number}: a line bears no tax`]
}

function moneyOf(world: World, invoice: IssuedInvoice): string[] {
  const { draft, number, status } = invoice
  const notes = world.credits.filter(({ draft: credit }) => credit.invoice === invoice.id).map((each) => each.draft)
  const nothing = zero(draft.currency)
  const total = (amounts: readonly Money[]) => amounts.reduce(add, nothing)
  const paid = total(
    world.payments
      .filter((each) => each.invoice === invoice.id && each.status === 'succeeded')
      .map((each) => each.amount),
  )
  const credited = total(notes.map((note) => note.total))
  const refunded = total(notes.map((note) => note.refund))
  const toBalance = total(notes.map((note) => note.toBalance))
  const byLine = draft.lines.every((line, index) => {
    const own = notes.flatMap((note) => note.lines.filter(({ of }) => of === index).map((each) => each.line.amount))
    const [least, most] = line.amount.minor < 0n ? [line.amount.minor, 0n] : [0n, line.amount.minor]
    return total(own).minor >= least && total(own).minor <= most
  })
  const open = status === 'open' ? owed(invoice) : nothing
  const settled = subtract(subtract(draft.total, credited), open)
  return [
    ...(credited.minor <= draft.total.minor && byLine ? [] : [`${number}: more is credited than was billed`]),
    ...(refunded.minor <= paid.minor ? [] : [`${number}: more is refunded than was paid`]),
    ...(subtract(add(paid, invoice.creditApplied), add(refunded, toBalance)).minor === settled.minor
      ? []
      : [`${number}: its money does not add up`]),
    ...(toBalance.minor <= invoice.creditApplied.minor || paid.minor > invoice.paid.minor
      ? []
      : [`${number}: more goes to the balance than came from it`]),
  ]
}

// The change that is about a pending field, and what uses it up, may change it; nothing else.
const owners = {
  nextSeats: ['set_next_seats', 'renew', 'return'],
  nextTerm: ['set_next_term', 'renew', 'return'],
  nextProduct: ['set_next_product', 'switch_product', 'renew', 'return'],
  nextEnd: ['align', 'renew'],
} as const

function pendingOf(a: Subscription, b: Subscription, asked: Asked | null): string[] {
  return (Object.keys(owners) as (keyof typeof owners)[])
    .filter((field) => JSON.stringify(a[field]) !== JSON.stringify(b[field]))
    .filter((field) => !asked || !(owners[field] as readonly string[]).includes(asked.change.type))
    .map((field) => `${a.id}: ${field} was changed by ${asked?.change.type ?? 'something else'}`)
}

function chargedOf(before: World, world: World, { made, accepted, change }: Asked): string[] {
  const issued = world.invoices.slice(before.invoices.length)
  const credits = world.credits.slice(before.credits.length)
  const paid = world.payments.slice(before.payments.length)
  if (!accepted) {
    const moved = knownAccount(before, studio).subscriptions !== knownAccount(world, studio).subscriptions
    return issued.length + credits.length + paid.length > 0 || moved ? [`${change.type}: not accepted, and moved`] : []
  }
  const { quote } = made
  const same = (a: unknown, b: unknown) => text(a) === text(b)
  const total = sum(
    issued.map(({ draft }) => draft.total),
    quote.currency,
  )
  const card = quote.charges.filter(({ paymentMethod }) => paymentMethod === visa).map(({ amount }) => amount)
  const charged = sum(card, quote.currency)
  const behaviour = world.behaviours.get(visa)
  const refusing = ['declines', 'declines_hard', 'requires_action', 'times_out_before'].includes(behaviour ?? 'ok')
  const taken = paid
    .filter(({ status }) => status === 'succeeded' || status === 'processing')
    .map(({ amount }) => amount)
  const collected = sum(taken, quote.currency)
  return [
    ...(quote.refusals.length > 0 ? [`${change.type}: refused, and accepted`] : []),
    ...(same(total, quote.total) ? [] : [`${change.type}: another total than quoted`]),
    ...(same(
      issued.flatMap(({ draft }) => draft.lines),
      quote.lines,
    )
      ? []
      : [`${change.type}: other lines than quoted`]),
    ...(same(
      credits.map(({ draft }) => draft),
      quote.credits,
    )
      ? []
      : [`${change.type}: other credits than quoted`]),
    ...(credits.length > 0 && seatDays(world) >= seatDays(before)
      ? [`${change.type}: money back, and the seats kept`]
      : []),
    ...(refusing && charged.minor > 0n ? [`${change.type}: accepted although the card does not pay`] : []),
    ...(same(collected, charged) ? [] : [`${change.type}: accepted without its money`]),
  ]
}

function seatDays(world: World): number {
  const lots = knownAccount(world, studio).subscriptions.flatMap((each) => each.lots.filter((lot) => !isReturned(lot)))
  return lots.reduce((so, { seats, period }) => so + (seats.to - seats.from) * daysBetween(period.start, period.end), 0)
}

// A term that was given back may be renewed again; otherwise each begins once.
function renewedOnce(world: World): string[] {
  const given = new Set(world.credits.flatMap(({ draft }) => draft.lines.map(({ of }) => `${draft.invoice} ${of}`)))
  const seen = new Set<string>()
  return world.invoices.flatMap(({ id, draft }) =>
    draft.lines.flatMap((line, index) => {
      if (line.kind !== 'renewal' || given.has(`${id} ${index}`)) return []
      const key = `${line.subscription} ${line.period.start}`
      const twice = seen.has(key)
      seen.add(key)
      return twice ? [`${line.subscription}: renewed twice`] : []
    }),
  )
}

function text(value: unknown): string {
  return JSON.stringify(value, (_key, each) => (typeof each === 'bigint' ? `${each}` : each))
}
