/** What a payment method pays for: only what is billed here stands in the way of removing it. */

import { expect, test } from 'vitest'
import { chargedMethods, removalRefusals, replacement } from '../../src/subscription/method-use.ts'
import { givenAccount, givenSubscription, visa } from '../../src/testing/given.ts'

const direct = givenSubscription({})
const reseller = { ...direct, id: `${direct.id}-2` as typeof direct.id, channel: 'reseller' } as const

test('a subscription that a reseller bills needs no payment method of ours', () => {
  const known = { ...givenAccount({}), subscriptions: [reseller] }
  expect(removalRefusals(known, visa, [])).toEqual([])
  expect(replacement(known, { from: visa, to: visa })).toBeNull()
  expect(chargedMethods(known)).toEqual([])
})

test('one that is billed here does, and it alone moves', () => {
  const known = { ...givenAccount({}), subscriptions: [direct, reseller] }
  expect(removalRefusals(known, visa, []).map(({ code, subscription }) => [code, subscription])).toEqual([
    ['payment_method_in_use', direct.id],
  ])
  expect(replacement(known, { from: visa, to: visa })?.subscriptions).toEqual([direct.id])
  expect(chargedMethods(known).map(({ id }) => id)).toEqual([visa])
})
