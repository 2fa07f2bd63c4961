/** A card is good to the last day of the month that it bears. */
import { expect, test } from 'vitest'
import { cardExpiresOn, isExpired } from '../../src/payment/payment-method.ts'
import { day, givenAccount } from '../../src/testing/given.ts'

test.each([
  ['in the year', { year: 2028, month: 2 }, '2028-02-29', '2028-03-01'],
  ['at its end', { year: 2028, month: 12 }, '2028-12-31', '2029-01-01'],
])('%s', (_, bears, lastDay, dayAfter) => {
  const [card] = givenAccount().paymentMethods
  if (!card) throw new Error('the account has a card')
  const method = { ...card, expiresOn: cardExpiresOn(bears) }
  expect(isExpired(method, day(lastDay))).toBe(false)
  expect(isExpired(method, day(dayAfter))).toBe(true)
})
