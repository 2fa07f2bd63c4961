/** Half-open stretches of days, `[start, end)`, and the anchor arithmetic that makes month ends come out right. */
import { civilDay, daysBetween, daysInMonth, type PlainDate, plainDate } from './plain-date.ts'
import { monthsOf, type Term } from './term.ts'

/** From `start` (included) to `end` (not included): the end is the renewal date. */
export type Period = { readonly start: PlainDate; readonly end: PlainDate }

export function daysOf(period: Period): number {
  return daysBetween(period.start, period.end)
}

/**
 * The boundary `count` terms after this one, on the anchor day, clamped to the month's last day. The anchor is the
 * day that was meant (31), not the day that came out (28 February), so it never drifts.
 */
export function boundary(
  from: PlainDate,
  term: Term,
  anchor: { readonly day: number; readonly count: number },
): PlainDate {
  const { year, month } = civilDay(from)
  const months = year * 12 + (month - 1) + monthsOf(term) * anchor.count
  const target = { year: Math.floor(months / 12), month: (((months % 12) + 12) % 12) + 1 }
  return plainDate({ ...target, day: Math.min(anchor.day, daysInMonth(target.year, target.month)) })
}

/** One full term that starts at this boundary. */
export function termFrom(start: PlainDate, term: Term, anchorDay: number): Period {
  return { start, end: boundary(start, term, { day: anchorDay, count: 1 }) }
}

/** The same day so many months later, or the month's last. */
export function monthsLater(date: PlainDate, months: number): PlainDate {
  return boundary(date, 'P1M' as Term, { day: anchorDayOf(date), count: months })
}

/** The day of the month a new subscription is anchored on. */
export function anchorDayOf(date: PlainDate): number {
  return civilDay(date).day
}
