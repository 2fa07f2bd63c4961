/** Rules that begin on a date, decided: nothing changes before their day, also for a worker that was down. */
import { describe, expect, test } from 'vitest'
import { policyVersions, withRetirement } from '../../src/catalog/dated.ts'
import type { GivenPolicy } from '../../src/catalog/policy.ts'
import { defaultPolicy } from '../../src/catalog/policy.ts'
import { decideChange } from '../../src/subscription/decide-change.ts'
import { decideDue } from '../../src/subscription/decide-due.ts'
import { nextActionOn } from '../../src/subscription/due-dates.ts'
import { type KnownAccount, withSubscriptions } from '../../src/subscription/known.ts'
import { previewRenewal } from '../../src/subscription/renewal-terms.ts'
import { autocadLt, day, givenAccount, givenCatalog, givenSubscription, studio, term } from '../../src/testing/given.ts'
import type { PlainDate } from '../../src/time/plain-date.ts'
import { addDays, formatPlainDate } from '../../src/time/plain-date.ts'

function givenPolicies(...changes: { from: PlainDate; set: GivenPolicy }[]): Partial<KnownAccount> {
  return { policies: policyVersions(defaultPolicy, changes) }
}

/** What happens until the date, each day decided on the day it is due. */
function happens(known: KnownAccount, until: PlainDate): string[] {
  const told: string[] = []
  let current = known
  for (let next = nextActionOn(current); next !== null && next <= until; next = nextActionOn(current)) {
    const decided = decideDue(current, next)
    expect(decided.next.length + decided.events.length).toBeGreaterThan(0)
    told.push(...decided.events.map(({ type }) => `${formatPlainDate(next as PlainDate)} ${type}`))
    current = withSubscriptions(current, decided.next)
  }
  return told
}

describe('the stages of a term that ends on 2027-04-01', () => {
  const ends = { subscriptions: [givenSubscription({ renewalIntent: 'end' })] }
  const lapsed = (...changes: { from: PlainDate; set: GivenPolicy }[]) =>
    happens(givenAccount({ ...ends, ...givenPolicies(...changes) }), day('2027-06-30')).filter(
      (each) => !each.includes('loyalty'),
    )
  const shorter: GivenPolicy = { stages: { longer: { expired: 5, suspended: 10 } } }

  test('are those of the policy of each day', () => {
    expect(lapsed()).toEqual([
      '2027-04-01 subscription.expired',
      '2027-04-16 subscription.suspended',
      '2027-05-16 subscription.cancelled',
    ])
    // It begins after the suspension, and before the cancellation.
    expect(lapsed({ from: day('2027-04-20'), set: shorter })).toEqual([
      '2027-04-01 subscription.expired',
      '2027-04-16 subscription.suspended',
      '2027-04-20 subscription.cancelled',
    ])
    expect(lapsed({ from: day('2027-04-10'), set: shorter })).toEqual([
      '2027-04-01 subscription.expired',
      '2027-04-10 subscription.suspended',
      '2027-04-16 subscription.cancelled',
    ])
    expect(lapsed({ from: day('2027-06-01'), set: shorter })).toEqual(lapsed())
  })

  test('lengthen only what has not happened', () => {
    const longer: GivenPolicy = { stages: { longer: { expired: 60, suspended: 30 } } }
    expect(lapsed({ from: day('2027-04-16'), set: longer })).toEqual([
      '2027-04-01 subscription.expired',
      '2027-05-31 subscription.suspended',
      '2027-06-30 subscription.cancelled',
    ])
  })
})

test('what becomes known late is decided by the rules of the day it was due', () => {
  const known = givenAccount({
    subscriptions: [{ ...givenSubscription({ renewalIntent: 'end' }), status: 'expired', loyalSince: null }],
    ...givenPolicies({ from: day('2027-04-20'), set: { stages: { longer: { expired: 90 } } } }),
  })
  expect(formatPlainDate(nextActionOn(known) as PlainDate)).toBe('2027-04-16')
  expect(decideDue(known, day('2027-04-25')).next.map(({ status }) => status)).toEqual(['suspended'])
})

test('notices follow the policy of the day they are due', () => {
  const told = (from: string) =>
    happens(
      givenAccount(givenPolicies({ from: day(from), set: { noticeDays: { yearly: [20] } } })),
      day('2027-03-31'),
    ).filter((each) => each.includes('notice'))
  const usual = told('2028-01-01')
  expect(usual).toEqual(['2027-01-16 notice.due', '2027-02-22 notice.due', '2027-03-18 notice.due'])
  expect(told('2027-02-01')).toEqual(['2027-01-16 notice.due', '2027-03-12 notice.due'])
})

test('an action is open until the day before, and closed from the day on', () => {
  const known = givenAccount(givenPolicies({ from: day('2026-07-01'), set: { countries: ['FR'] } }))
  const [own] = known.subscriptions
  const codes = (text: string) =>
    decideChange(
      known,
      { type: 'add_seats', subscription: own?.id ?? ('' as never), seats: 1 },
      day(text),
    ).refusals.map(({ code }) => code)
  expect(codes('2026-06-30')).toEqual([])
  expect(codes('2026-07-01')).toEqual(['country_unsupported'])
})

describe('a product whose renewals end on 2027-04-01', () => {
  const from = day('2027-04-01')
  const [product] = givenCatalog().products
  if (!product) throw new Error('There is no product')
  const retired = (renewals: 'continue' | 'end') => ({
    catalog: { ...givenCatalog(), products: [withRetirement(product, { from, retired: true, renewals })] },
  })
  const of = (months: string, start: string) => [
    givenSubscription({ account: studio, product: autocadLt, term: term(months), start: day(start) }, day(start)),
  ]

  test('ends with its term, and not a day before', () => {
    const known = givenAccount({ ...retired('end'), subscriptions: of('P1M', '2027-02-15') })
    const renewals = happens(known, day('2027-04-20')).filter((each) => /renewed|expired/.test(each))
    expect(renewals).toEqual(['2027-03-15 subscription.renewed', '2027-04-15 subscription.expired'])
    const known2 = givenAccount({ ...retired('end'), subscriptions: of('P1Y', '2026-04-01') })
    expect(previewRenewal(known2, known2.subscriptions[0] as never)).toBeNull()
  })

  test('is renewed where only its sale ends', () => {
    const known = givenAccount({ ...retired('continue'), subscriptions: of('P1M', '2027-02-15') })
    const renewals = happens(known, day('2027-04-20')).filter((each) => /renewed|expired/.test(each))
    expect(renewals).toEqual(['2027-03-15 subscription.renewed', '2027-04-15 subscription.renewed'])
  })

  test('cannot be renewed early into the time after', () => {
    const known = givenAccount({ ...retired('end'), subscriptions: of('P1Y', '2026-04-01') })
    const [own] = known.subscriptions
    const asked = decideChange(known, { type: 'renew', subscription: own?.id ?? ('' as never) }, addDays(from, -30))
    expect(asked.refusals.map(({ code }) => code)).toEqual(['product_retired'])
  })
})
