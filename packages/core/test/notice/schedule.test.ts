/** The notices of the law: every rule has a source and is kept to, whatever the market, the term, the day and the vendor. */
import { defaultPolicy, noticeDaysOf } from '@coterm/core/catalog/policy.ts'
import { accountKinds } from '@coterm/core/invoice/parties.ts'
import { noticeRules } from '@coterm/core/notice/jurisdictions.ts'
import type { NoticeOccasion } from '@coterm/core/notice/notice-rule.ts'
import {
  type Market,
  type NoticeDay,
  type Renewal,
  renewalNoticeDays,
  rulesFor,
  trialNoticeDays,
} from '@coterm/core/notice/schedule.ts'
import { day, term } from '@coterm/core/testing/given.ts'
import { boundary } from '@coterm/core/time/period.ts'
import {
  addDays,
  civilDay,
  daysBetween,
  type PlainDate,
  parsePlainDate,
  plainDate,
} from '@coterm/core/time/plain-date.ts'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'

const consumer = (country: string, region: string | null = null): Market => ({ country, region, kind: 'consumer' })
const yearUntil = (text: string): Renewal => ({ on: day(text), termDays: 365 })
const daysOf = (days: readonly NoticeDay[]) => days.map((each) => each.days)

test('every rule says where it is from, what has to be said, and for whom', () => {
  expect(new Set(noticeRules.map(({ id }) => id)).size).toBe(noticeRules.length)
  for (const { id, source, contents, kinds, countries, region, window, from, until } of noticeRules) {
    expect(source.text.length, id).toBeGreaterThan(15)
    expect(new URL(source.url).protocol, id).toMatch(/^https?:$/)
    expect(contents.length * kinds.length * countries.length, id).toBeGreaterThan(0)
    if (region !== null) expect(countries, id).toHaveLength(1)
    if (window) expect(window.earliest, id).toBeGreaterThan(window.latest)
    for (const date of [from, until]) if (date !== null) expect(parsePlainDate(date), id).toBeDefined()
  }
})

// What each rule demands of a vendor who tells nobody anything: where, for which term, and on which days.
const demands: Record<string, [Market, number, NoticeOccasion, number[]]> = {
  'fr-renewal': [consumer('FR'), 365, 'renewal', [60]],
  'de-renewal': [consumer('DE'), 365, 'renewal', []],
  'eu-trial-end': [consumer('ES'), 30, 'trial_end', []],
  'gb-reminder': [consumer('GB'), 365, 'renewal', [74, 30]],
  'us-ca-renewal': [consumer('US', 'US-CA'), 365, 'renewal', [30]],
  'us-ca-price': [consumer('US', 'US-CA'), 30, 'price_change', [18]],
  'us-ca-trial-end': [consumer('US', 'US-CA'), 60, 'trial_end', [12]],
  'us-ny-renewal': [consumer('US', 'US-NY'), 365, 'renewal', [30]],
  'us-ny-price': [consumer('US', 'US-NY'), 30, 'price_change', [17]],
  'us-ma-renewal': [consumer('US', 'US-MA'), 365, 'renewal', [17]],
  'ca-qc-renewal': [consumer('CA', 'CA-QC'), 365, 'renewal', [75]],
  'ca-qc-trial-end': [consumer('CA', 'CA-QC'), 60, 'trial_end', [12]],
  'ca-bc-renewal': [consumer('CA', 'CA-BC'), 365, 'renewal', [45]],
  'ca-on-renewal': [consumer('CA', 'CA-ON'), 365, 'renewal', [60]],
  'au-renewal': [consumer('AU'), 365, 'renewal', [74, 30]],
}

describe.each(noticeRules)('$id', ({ id, occasion, from }) => {
  test('asks a vendor who tells nobody anything for its days', () => {
    const [market, termDays, about, expected] = demands[id] ?? expect.fail(`no example for ${id}`)
    expect(about).toBe(occasion)
    const renewal = { on: day('2027-03-15'), termDays }
    const days = about === 'trial_end' ? trialNoticeDays(market, renewal, []) : renewalNoticeDays(market, renewal, [])
    const wanted = days.filter(({ when }) => (about === 'price_change' ? when === about : when === 'always'))
    expect(daysOf(wanted)).toEqual(expected)
  })
  test('holds from its first day on, and a rule without one not at all', () => {
    const [market, termDays] = demands[id] ?? expect.fail(`no example for ${id}`)
    const on = (date: PlainDate) => rulesFor(market, { on: date, termDays }, occasion).map((rule) => rule.id)
    const first = from === null ? null : day(from)
    expect(on(day('2099-01-01')).includes(id)).toBe(first !== null)
    if (first !== null) expect([on(addDays(first, -1)).includes(id), on(first).includes(id)]).toEqual([false, true])
  })
})

test('the usual days hit every window of a term of a year, so nobody is told twice', () => {
  for (const { countries, region } of noticeRules) {
    for (const country of countries) {
      const days = renewalNoticeDays(consumer(country, region), yearUntil('2027-03-15'), [75, 38, 14])
      expect(daysOf(days), country).toEqual([75, 38, 14])
    }
  }
})

test('where no rule is known the strictest of all hold; of a country with rules, those of the country', () => {
  const far = renewalNoticeDays(consumer('JP'), yearUntil('2027-03-15'), [])
  expect(daysOf(far)).toEqual([74, 30])
  const texas = rulesFor(consumer('US', 'US-TX'), yearUntil('2027-03-15'), 'renewal').map(({ id }) => id)
  expect(texas).toEqual(['us-ca-renewal', 'us-ny-renewal', 'us-ma-renewal'])
  expect(renewalNoticeDays({ country: 'US', region: null, kind: 'business' }, yearUntil('2027-03-15'), [])).toEqual([])
})

test('windows that overlap share one day', () => {
  const both = renewalNoticeDays(consumer('US', 'US-NY'), yearUntil('2027-03-15'), [])
  expect(both).toEqual([{ days: 30, when: 'always' }])
})

const countries = ['FR', 'DE', 'ES', 'GB', 'US', 'CA', 'AU', 'JP', 'BR', 'CH']
const regions = [null, 'US-CA', 'US-NY', 'US-MA', 'CA-QC', 'CA-BC', 'CA-ON', 'US-TX']
const terms = ['P1M', 'P2M', 'P3M', 'P6M', 'P1Y', 'P18M', 'P2Y', 'P3Y'].map(term)

// An own reading of the law, day by day, in months where it says months.
function inWindow(id: string, on: PlainDate, told: PlainDate): boolean {
  const rule = noticeRules.find((each) => each.id === id)
  const { earliest, latest } = rule?.window ?? expect.fail(`${id} has no window`)
  const before = daysBetween(told, on)
  if (id !== 'fr-renewal') return before <= earliest && before >= latest
  return told >= monthsBefore(on, 3) && told <= monthsBefore(on, 1)
}

function monthsBefore(date: PlainDate, months: number): PlainDate {
  const { year, month, day: dayOfMonth } = civilDay(date)
  const index = year * 12 + (month - 1) - months
  const first = { year: Math.floor(index / 12), month: (index % 12) + 1 }
  const last = civilDay(
    addDays(plainDate({ year: Math.floor((index + 1) / 12), month: ((index + 1) % 12) + 1, day: 1 }), -1),
  )
  return plainDate({ ...first, day: Math.min(dayOfMonth, last.day) })
}

test('ten thousand renewals of anybody, anywhere, at any time: a notice falls into every window of the law', () => {
  let windows = 0
  const market = fc.record({
    country: fc.constantFrom(...countries),
    region: fc.constantFrom(...regions),
    kind: fc.constantFrom(...accountKinds),
  })
  const own = fc.oneof(fc.constant(null), fc.array(fc.integer({ min: 0, max: 120 }), { maxLength: 3 }))
  fc.assert(
    fc.property(
      market,
      fc.constantFrom(...terms),
      fc.integer({ min: day('2025-12-01'), max: day('2040-12-31') }),
      own,
      fc.constantFrom<NoticeOccasion>('renewal', 'price_change', 'trial_end'),
      (who, length, started, given, occasion) => {
        const start = started as PlainDate
        const on = boundary(start, length, { count: 1, day: civilDay(start).day })
        const renewal = { on, termDays: daysBetween(start, on) }
        const trial = occasion === 'trial_end'
        const usual = trial ? defaultPolicy.noticeDays.trial : noticeDaysOf(length, defaultPolicy)
        const days = (trial ? trialNoticeDays : renewalNoticeDays)(who, renewal, given ?? usual)
        const told = days
          .filter(({ when }) => when === 'always' || occasion === 'price_change')
          .map((each) => addDays(on, -each.days))
        for (const rule of rulesFor(who, renewal, occasion)) {
          if (rule.window === null || rule.window.latest > renewal.termDays) continue
          windows += 1
          const hits = told.some((date) => date >= start && inWindow(rule.id, on, date))
          expect(hits, `${rule.id} for ${JSON.stringify(who)}, ${length} until ${on}`).toBe(true)
        }
        for (const usualDay of given ?? usual) expect(daysOf(days)).toContain(usualDay)
      },
    ),
    { numRuns: 10_000 },
  )
  expect(windows).toBeGreaterThan(5000)
})
