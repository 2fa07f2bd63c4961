/** Terms follow each other without a gap or an overlap, whatever day they start on; compared with Temporal. */

import { day, term } from '@coterm/core/testing/given.ts'
import { boundary, termFrom } from '@coterm/core/time/period.ts'
import { addDays, civilDay, formatPlainDate, type PlainDate, parsePlainDate } from '@coterm/core/time/plain-date.ts'
import { monthsOf } from '@coterm/core/time/term.ts'
import { dateAt, startOfDay } from '@coterm/core/time/zone.ts'
import { Temporal } from 'temporal-polyfill'
import { describe, expect, test } from 'vitest'

const first = day('2026-01-01')
const afterLast = day('2030-01-01')
const terms = ['P1M', 'P3M', 'P6M', 'P1Y', 'P18M', 'P3Y'].map(term)

function everyDay(): PlainDate[] {
  return Array.from({ length: afterLast - first }, (_, index) => addDays(first, index))
}

describe.each(terms)('%s', (length) => {
  test('periods tile for every start day of four years, and every boundary is what Temporal says', () => {
    let compared = 0
    for (const start of everyDay()) {
      const anchor = civilDay(start).day
      const origin = Temporal.PlainDate.from(formatPlainDate(start))
      let at = start
      for (let count = 1; count <= 8; count++) {
        const period = termFrom(at, length, anchor)
        // From the period before, from the anchor, and from somebody else's calendar: the same day.
        const wanted = origin.add({ months: monthsOf(length) * count }).toString()
        const found = formatPlainDate(period.end)
        const direct = boundary(start, length, { day: anchor, count })
        if (period.start !== at || period.end <= at || period.end !== direct || found !== wanted) {
          expect.fail(`${count} × ${length} from ${formatPlainDate(start)}: ${found}, not ${wanted}`)
        }
        at = period.end
        compared += 1
      }
    }
    expect(compared).toBe(1461 * 8)
  })
})

test('the day that was meant is kept, the day that came out is not', () => {
  const months = [1, 2, 3, 4, 5].map((count) => boundary(day('2027-01-31'), term('P1M'), { day: 31, count }))
  expect(months.map(formatPlainDate)).toEqual(['2027-02-28', '2027-03-31', '2027-04-30', '2027-05-31', '2027-06-30'])
})

test('every date of eight centuries is the one Temporal has', () => {
  let at = Temporal.PlainDate.from('1600-01-01')
  const epoch = Temporal.PlainDate.from('1970-01-01')
  for (let step = 0; step < 4000; step++) {
    at = at.add({ days: 73 })
    const ours = parsePlainDate(at.toString())
    expect(ours).toBe(epoch.until(at, { largestUnit: 'days' }).days)
    if (ours !== undefined) expect(formatPlainDate(ours)).toBe(at.toString())
  }
})

test.each(['2027-02-30', '2027-13-01', '2027-00-10', '2027-1-1', '27-01-01', '2027-02-29', '2100-02-29', ''])(
  '%s is not a date',
  (text) => {
    expect(parsePlainDate(text)).toBeUndefined()
  },
)

const zones = ['America/Los_Angeles', 'Europe/Paris', 'Asia/Tokyo', 'Australia/Lord_Howe', 'America/Sao_Paulo']
const odd = ['Pacific/Apia', 'Asia/Kathmandu', 'Africa/Cairo', 'America/Havana', 'Asia/Beirut']

test.each([...zones, ...odd])('a day begins in %s when Temporal says so', (zone) => {
  for (let date = day('2026-01-01'); date < day('2028-01-01'); date = addDays(date, 1)) {
    const begins = startOfDay(date, zone)
    const wanted = Temporal.PlainDate.from(formatPlainDate(date)).toZonedDateTime(zone).epochMilliseconds
    expect(begins, formatPlainDate(date)).toBe(wanted)
    expect(dateAt(begins, zone)).toBe(date)
  }
})
