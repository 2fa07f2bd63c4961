/** Revenue by day: whatever is billed, given back and posted in whatever steps, not a cent is lost or made. */
import { book, bookCreditNote, bookInvoice } from '@coterm/core/ledger/book.ts'
import {
  deferredOn,
  monthAfter,
  type Posting,
  postingsUntil,
  type RevenueItem,
  recognisedBefore,
} from '@coterm/core/ledger/recognition.ts'
import { type Money, money, sum } from '@coterm/core/money/money.ts'
import { amount, currency, day, usd } from '@coterm/core/testing/given.ts'
import { addDays, formatPlainDate, type PlainDate } from '@coterm/core/time/plain-date.ts'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'

const first = day('2026-01-15')
const last = day('2030-12-01')
const anyDate = fc.integer({ min: first, max: last }).map((each) => each as PlainDate)
const anyCurrency = fc.constantFrom(usd, currency('JPY'), currency('KWD'))
const anyItem: fc.Arbitrary<RevenueItem> = fc
  .record({
    minor: fc.bigInt(-10_000_000n, 10_000_000n),
    of: anyCurrency,
    start: anyDate,
    days: fc.integer({ min: 1, max: 1100 }),
    lead: fc.integer({ min: -90, max: 90 }),
  })
  .map(({ minor, of, start, days, lead }) => ({
    amount: money(minor, of),
    period: { start, end: addDays(start, days) },
    date: addDays(start, lead),
  }))
const items = fc.array(anyItem, { maxLength: 12 })
const end = addDays(last, 1200)

function perCurrency(amounts: readonly Money[]): Record<string, bigint> {
  const groups = [...Map.groupBy(amounts, (each) => each.currency)]
  const totals = groups.map(([of, own]) => [of, sum(own, of).minor] as const)
  return Object.fromEntries(totals.filter(([, total]) => total !== 0n))
}

/** Posts up to each of these months in turn, as the worker would. */
function postInSteps(all: readonly RevenueItem[], steps: readonly PlainDate[]): Posting[] {
  let before: PlainDate | null = null
  return steps.flatMap((until) => {
    const counted = all.map((item) => ({ ...item, counted: before !== null }))
    const from = before === null ? monthAfter(addDays(first, -120)) : monthAfter(before)
    const posted = postingsUntil(counted, { from, before }, until)
    before = until
    return posted
  })
}

describe('recognition', () => {
  test('a year is earned by the day, and all of it at the end', () => {
    const year = { amount: amount('365.00'), period: { start: day('2026-04-01'), end: day('2027-04-01') }, date: first }
    const earned = ['2026-04-01', '2026-04-02', '2026-05-01', '2027-03-31', '2027-04-01', '2028-01-01'].map(
      (date) => recognisedBefore(year, day(date)).minor,
    )
    expect(earned).toEqual([0n, 100n, 3000n, 36_400n, 36_500n, 36_500n])
  })

  test('a month that is billed early is earned in its own month', () => {
    const item = { amount: amount('55.00'), period: { start: day('2027-02-28'), end: day('2027-03-31') }, date: first }
    const posted = postingsUntil(
      [{ ...item, counted: false }],
      { from: day('2026-02-01'), before: null },
      day('2027-06-01'),
    )
    expect(posted.map(({ before, amount: each }) => [formatPlainDate(before), each.minor])).toEqual([
      ['2027-03-01', 177n],
      ['2027-04-01', 5323n],
    ])
  })

  test('postings in any steps are the same postings, and add up to what was billed', () => {
    fc.assert(
      fc.property(items, fc.uniqueArray(anyDate, { maxLength: 8 }), (all, dates) => {
        const steps = [...new Set([...dates, end].map(monthAfter))].sort((a, b) => a - b)
        const atOnce = postInSteps(all, [monthAfter(end)])
        const inSteps = postInSteps(all, steps)
        const order = (list: readonly Posting[]) =>
          list.map(({ before, amount: each }) => `${before} ${each.currency} ${each.minor}`).sort()
        expect(order(inSteps)).toEqual(order(atOnce))
        expect(perCurrency(inSteps.map((each) => each.amount))).toEqual(perCurrency(all.map((each) => each.amount)))
      }),
    )
  })

  test('what was there at a posting and what came later, with an earlier date too, is posted once', () => {
    fc.assert(
      fc.property(items, items, anyDate, (early, late, date) => {
        const before = monthAfter(date)
        const start = monthAfter(addDays(first, -120))
        const now = postingsUntil(
          early.map((item) => ({ ...item, counted: false })),
          { from: start, before: null },
          before,
        )
        const all = [
          ...early.map((item) => ({ ...item, counted: true })),
          ...late.map((item) => ({ ...item, counted: false })),
        ]
        const rest = postingsUntil(all, { from: monthAfter(before), before }, monthAfter(end))
        expect(perCurrency([...now, ...rest].map((each) => each.amount))).toEqual(
          perCurrency([...early, ...late].map((each) => each.amount)),
        )
      }),
    )
  })

  test('on the last day of a month, what is deferred is what was billed less what was posted', () => {
    fc.assert(
      fc.property(items, anyDate, (all, date) => {
        const until = monthAfter(date)
        const there = all.filter((item) => item.date < until)
        const posted = postInSteps(there, [until]).map((each) => money(-each.amount.minor, each.amount.currency))
        const deferred = [...deferredOn(all, addDays(until, -1)).values()]
        expect(perCurrency(deferred)).toEqual(perCurrency([...there.map((each) => each.amount), ...posted]))
      }),
    )
  })

  test('after the last day nothing is deferred; after a full return nothing is, on any day', () => {
    fc.assert(
      fc.property(items, anyDate, (all, date) => {
        expect(perCurrency([...deferredOn(all, end).values()])).toEqual({})
        const returned = all.map((item) => ({ ...item, amount: money(-item.amount.minor, item.amount.currency) }))
        const both = [...all, ...returned].map((item) => ({ ...item, date: first }))
        expect(perCurrency([...deferredOn(both, date).values()])).toEqual({})
        expect(perCurrency(both.map((item) => recognisedBefore(item, date)))).toEqual({})
      }),
    )
  })
})

describe('bookings', () => {
  const whole = fc.bigInt(0n, 1_000_000n).map((minor) => money(minor, usd))

  test('sum to zero, and hold no empty entry', () => {
    fc.assert(
      fc.property(whole, whole, fc.boolean(), (subtotal, tax, paid) => {
        const total = sum([subtotal, tax], usd)
        const refund = paid ? total : money(0n, usd)
        const bookings = [
          bookInvoice({ subtotal, total }),
          bookCreditNote({ subtotal, total, refund, toBalance: money(0n, usd) }),
          bookCreditNote({ subtotal, total, refund: money(0n, usd), toBalance: total }),
          book('invoice_paid', total),
          book('revenue_recognised', money(-total.minor, usd)),
        ]
        for (const { entries } of bookings) {
          expect(entries.reduce((so, { amount: each }) => so + each.minor, 0n)).toBe(0n)
          expect(entries.every(({ amount: each }) => each.minor !== 0n)).toBe(true)
        }
      }),
    )
  })

  test('an invoice that is paid, returned whole and refunded leaves nothing behind', () => {
    const [subtotal, total] = [amount('460.27'), amount('552.32')]
    const entries = [
      bookInvoice({ subtotal, total }),
      book('invoice_paid', total),
      bookCreditNote({ subtotal, total, refund: total, toBalance: money(0n, usd) }),
      book('refund_paid', total),
    ].flatMap((each) => each.entries)
    const left = Map.groupBy(entries, ({ account }) => account)
    for (const [, own] of left) expect(own.reduce((so, each) => so + each.amount.minor, 0n)).toBe(0n)
    expect([...left.keys()]).not.toContain('revenue')
  })
})
