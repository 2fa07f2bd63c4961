/** Everything else that is done in the portal, from the first page to the last word, with the keyboard alone. */
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { byKeyboard, type Keyboard } from './by-keyboard.ts'
import { type OpenPortal, openPortal } from './open-portal.ts'

const slow = { timeout: 120_000 }

let portal: OpenPortal
let keys: Keyboard

beforeAll(async () => {
  portal = await openPortal()
  keys = byKeyboard(portal.page)
})

afterAll(() => portal?.close())

beforeEach(async () => {
  await portal.page.goto(portal.demo.url)
  await link('Rendering').waitFor()
})

const link = (name: string) => portal.page.getByRole('link', { name }).first()
const button = (name: string | RegExp) => portal.page.getByRole('button', { name }).first()
const field = (name: string) => portal.page.getByLabel(name, { exact: true })
const said = (text: string) => portal.page.getByText(text, { exact: false }).first().waitFor()

test('buying on a date that is paid anyway', slow, async () => {
  await keys.press(link('Buy something'))
  await keys.choose(portal.page.getByRole('radio', { name: 'From $1,865.00 for 1 year' }))
  await keys.type(field('Seats'), '2')
  await keys.pick(portal.page.getByLabel('First renewal'), 'Apr 1, 2027')
  await keys.press(button('See the price'))
  await keys.press(button('Pay $2,043.84'))
  await said('$2,043.84 was charged')
})

test('renewing early, and giving back what was bought', slow, async () => {
  await keys.press(link('Site Viewer'))
  await keys.press(link('See what renewing costs'))
  await keys.choose(portal.page.getByRole('radio', { name: '$1,440.00 when bought again after a lapse' }))
  await keys.press(button('See the price'))
  await keys.press(button('Pay $1,296.00'))
  await said('$1,296.00 was charged')
  await keys.press(link('Subscriptions'))
  await keys.press(link('Site Viewer'))
  await keys.press(button('See what comes back'))
  await keys.press(button('Confirm, nothing to pay today'))
  await said('Done. It is in effect.')
})

test('another card in the place of the old one', slow, async () => {
  const { page } = portal
  await keys.press(link('Payment methods'))
  await keys.press(button('Go to the provider’s page'))
  await keys.choose(page.getByLabel('Mastercard'))
  await keys.press(button('Add this method'))
  await said('Added. You can use it from now on.')
  const old = page.getByRole('listitem').filter({ hasText: 'Visa' })
  await keys.press(old.getByRole('button', { name: 'Remove' }))
  await keys.pick(old.getByLabel('What takes its place'), 'Mastercard')
  await keys.press(old.getByRole('button', { name: 'Replace and remove' }))
  await old.waitFor({ state: 'detached' })
})

test('somebody comes, holds a seat, and goes', slow, async () => {
  await keys.press(link('People'))
  await keys.type(field('Name'), 'Nia Viewer')
  await keys.type(field('E-mail address'), 'nia@studio.example')
  await keys.press(button('Send the invitation'))
  const nia = portal.page.locator('[data-member="nia@studio.example"]')
  await keys.press(nia.getByRole('button', { name: 'Give' }))
  await nia.getByRole('button', { name: /^Take back/ }).waitFor()
  await keys.press(nia.getByRole('button', { name: 'Remove Nia Viewer' }))
  await keys.tick(nia.getByLabel('Also take back the seats they hold'))
  await keys.press(nia.getByRole('button', { name: 'Yes, remove' }))
  await nia.waitFor({ state: 'detached' })
})

test('an address for the calendar, and no more', slow, async () => {
  const { page } = portal
  await keys.press(link('Payments ahead'))
  await keys.press(button('Make an address'))
  await field('The address').waitFor()
  await keys.press(button('Revoke'))
  await keys.press(page.getByRole('alertdialog').getByRole('button', { name: 'Revoke' }))
  await field('The address').waitFor({ state: 'detached' })
})

test('billing details, and a question', slow, async () => {
  await keys.press(link('Billing details'))
  await keys.type(field('City'), 'Portland')
  await keys.press(button('Save'))
  await said('Saved. It holds from the next document on.')
  await keys.press(link('Help'))
  await keys.type(field('Your question'), 'Which of these opens older drawings?')
  await keys.press(button('Send'))
  await said('Sent. Its number is')
})

test('signing out, and asking for a link', slow, async () => {
  await keys.press(button('Sign out'))
  await keys.type(field('E-mail address'), 'robin@studio.example')
  await keys.press(button('Send the link'))
  await said('If the address is known, a link is on its way.')
  expect(new URL(portal.page.url()).pathname).toBe('/sign-in')
})
