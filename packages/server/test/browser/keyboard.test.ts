/**
 * What people come for, with the keyboard alone and counted from the first page: adding seats, one payment date, another
 * term, and stopping each take three decisions or fewer. Wherever the focus goes, it can be seen.
 */
import type { Locator } from 'playwright-core'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { type OpenPortal, openPortal } from './open-portal.ts'

const decisionsMax = 3
const stopsMax = 200

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

/** Goes on with Tab until it has the focus. */
async function reach(target: Locator): Promise<void> {
  const { page } = portal
  await target.waitFor()
  for (let stop = 0; stop < stopsMax; stop++) {
    await page.keyboard.press('Tab')
    expect(await page.evaluate(focusIsSeen), 'where the focus is').toBe('seen')
    if (await target.evaluate((element) => element === document.activeElement)) return
  }
  throw new Error(`The keyboard does not reach ${target}.`)
}

async function decide(target: Locator): Promise<void> {
  await reach(target)
  await portal.page.keyboard.press('Enter')
  decisions += 1
}

// Runs in the page. A choice that is drawn as a card shows the focus of its hidden input itself.
function focusIsSeen(): string {
  const focused = document.activeElement
  if (!focused || focused === document.body) return 'seen'
  for (let at: Element | null = focused, up = 0; at && up < 4; at = at.parentElement, up++) {
    const { outlineStyle, outlineWidth, boxShadow } = getComputedStyle(at)
    if ((outlineStyle !== 'none' && outlineWidth !== '0px') || boxShadow !== 'none') return 'seen'
  }
  return `not seen: ${focused.outerHTML.slice(0, 120)}`
}

test('adding seats', { timeout: 120_000 }, async () => {
  await decide(link('AutoCAD LT'))
  await reach(portal.page.getByLabel('Seats to add'))
  await portal.page.keyboard.press('ControlOrMeta+A')
  await portal.page.keyboard.type('2')
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
