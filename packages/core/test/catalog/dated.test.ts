/** Rules that begin on a date: which is in force when. */
import { expect, test } from 'vitest'
import { findProduct } from '../../src/catalog/catalog.ts'
import { catalogOn, isRenewed, policyOn, policyVersions, withRetirement } from '../../src/catalog/dated.ts'
import { defaultPolicy } from '../../src/catalog/policy.ts'
import { autocadLt, day, givenCatalog } from '../../src/testing/given.ts'

test('a policy counts from its day, and keeps what a change does not mention', () => {
  const versions = policyVersions(defaultPolicy, [
    { from: day('2027-06-01'), set: { renewWindowDays: 30 } },
    { from: day('2027-03-01'), set: { renewWindowDays: 60, stages: { monthly: { expired: 5 } } } },
  ])
  const windowOn = (text: string) => policyOn(versions, day(text))?.renewWindowDays
  expect(['2027-02-28', '2027-03-01', '2027-05-31', '2027-06-01'].map(windowOn)).toEqual([90, 60, 60, 30])
  expect(policyOn(versions, day('2027-07-01'))?.stages).toEqual({
    monthly: { expired: 5, suspended: 15 },
    longer: { expired: 15, suspended: 30 },
  })
})

test('of two changes that begin together the later one counts', () => {
  const from = day('2027-03-01')
  const versions = policyVersions(defaultPolicy, [
    { from, set: { renewWindowDays: 60, seatsMinimum: 2 } },
    { from, set: { renewWindowDays: 45 } },
  ])
  expect(
    versions.map((version) => [version.from, version.policy.renewWindowDays, version.policy.seatsMinimum]),
  ).toEqual([
    [null, 90, 1],
    [from, 45, 2],
  ])
})

test('a product is retired from a day on, and brought back on another', () => {
  const [product] = givenCatalog().products
  if (!product) throw new Error('There is no product')
  const back = { from: day('2027-09-01'), retired: false, renewals: 'continue' } as const
  const gone = { from: day('2027-06-01'), retired: true, renewals: 'end' } as const
  const catalog = { ...givenCatalog(), products: [withRetirement(withRetirement(product, back), gone)] }
  const on = (text: string) => catalogOn(catalogOn(catalog, day('2027-07-01')), day(text))
  const retired = (text: string) => findProduct(on(text), autocadLt)?.retired
  expect(['2027-05-31', '2027-06-01', '2027-08-31', '2027-09-01'].map(retired)).toEqual([false, true, true, false])
  const renewed = (text: string) => isRenewed(catalog, autocadLt, day(text))
  expect(['2027-05-31', '2027-06-01', '2027-08-31', '2027-09-01'].map(renewed)).toEqual([true, false, false, true])
})

test('a product that never changes is the same catalogue on every day', () => {
  const catalog = givenCatalog()
  expect(catalogOn(catalog, day('2027-07-01'))).toBe(catalog)
})
