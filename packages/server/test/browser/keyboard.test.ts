/**
 * What people come for, with the keyboard alone and counted from the first page: adding seats, one payment date, another
 * term, and stopping each take three decisions or fewer.
 */
import type { Locator } from 'playwright-core'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { byKeyboard } from './by-keyboard.ts'
import { type OpenPortal, openPortal } from './open-portal.ts'

const decisionsMax = 3

let portal: OpenPortal
let decisions = 0

beforeAll(async () => {
  portal = await openPortal()
})

afterAll(() => portal?.close())

beforeEach(async () => {
  decisions = 0
  await portal.page.goto(portal.demo.url)
  await portal.page.getByRole('link', { name: 'Rendering' }).waitFor()
})

const link = (name: string) => portal.page.getByRole('link', { name }).first()
const button = (name: string | RegExp) => portal.page.getByRole('button', { name }).first()

async function decide(target: Locator): Promise<void> {
  await byKeyboard(portal.page).press(target)
  decisions += 1
}

test('adding seats', { timeout: 120_000 }, async () => {
  await decide(link('AutoCAD LT'))
  await byKeyboard(portal.page).type(portal.page.getByLabel('Seats to add'), '2')
  await decide(button('See the price'))
  await decide(button('Pay $460.27'))
  await portal.page.getByText('$460.27 was charged').waitFor()
  expect(decisions).toBeLessThanOrEqual(decisionsMax)
})

test('another term', { timeout: 120_000 }, async () => {
  await decide(link('AutoCAD LT'))
  await decide(button('Choose 3 years'))
  await decide(button('Confirm, nothing to pay today'))
  await portal.page.getByText('Done. It is in effect.').waitFor()
  expect(decisions).toBeLessThanOrEqual(decisionsMax)
})

test('one payment date', { timeout: 120_000 }, async () => {
  await decide(link('Bring payments to one date'))
  await decide(button('Continue with this way'))
  await decide(button('Confirm, nothing to pay today'))
  await portal.page.getByText('Done. It is in effect.').waitFor()
  expect(decisions).toBeLessThanOrEqual(decisionsMax)
})

test('stopping the renewal', { timeout: 120_000 }, async () => {
  await decide(link('AutoCAD LT'))
  await decide(button('Turn automatic renewal off'))
  await decide(button('Confirm, nothing to pay today'))
  await portal.page.getByText('Done. It is in effect.').waitFor()
  expect(decisions).toBeLessThanOrEqual(decisionsMax)
})
