/** Signing in without the e-mail link, and with more than it: a passkey of a device that Chromium imitates, one-time codes, a fresh proof. */
import { createClient } from '@coterm/sdk'
import { Secret, TOTP } from 'otpauth'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type OpenPortal, openPortal } from './open-portal.ts'

let portal: OpenPortal
/** Passkeys belong to a name. */
let home: string

beforeAll(async () => {
  portal = await openPortal()
  home = portal.demo.url.replace('127.0.0.1', 'localhost')
  const devtools = await portal.page.context().newCDPSession(portal.page)
  await devtools.send('WebAuthn.enable')
  await devtools.send('WebAuthn.addVirtualAuthenticator', {
    options: {
      ...{ protocol: 'ctap2', transport: 'internal', hasResidentKey: true, hasUserVerification: true },
      ...{ isUserVerified: true, automaticPresenceSimulation: true },
    },
  })
})

afterAll(() => portal?.close())

async function linkTo(path: string): Promise<string> {
  const vendor = createClient({ baseUrl: portal.demo.url, apiKey: portal.demo.apiKey })
  const [account] = (await vendor.listAccounts({})).data
  const [robin] = (await vendor.listMembers({ account: account?.id ?? '' })).data
  const link = { account: account?.id ?? '', member: robin?.id ?? '', path }
  return (await vendor.createPortalLink(link)).url.replace('127.0.0.1', 'localhost')
}

test('a passkey is added while signed in, and signs in without a link', async () => {
  const { page, fits, picture } = portal
  await page.goto(await linkTo('/security'))
  await page.getByLabel('A name to know it by').fill('Laptop')
  await page.getByRole('button', { name: 'Add a passkey' }).click()
  await page.getByText('Added. You can sign in with it from now on.').waitFor()
  await page.getByRole('button', { name: 'Remove the passkey Laptop' }).waitFor()
  await fits()
  await picture('security')
  await page.getByRole('button', { name: 'Sign out', exact: true }).click()
  await page.getByRole('button', { name: 'Sign in with a passkey' }).click()
  await page.getByRole('link', { name: 'Rendering' }).waitFor()
  await page.goto(`${home}/security`)
  await page.getByText('by passkey').waitFor()
})

test('one-time codes are set up by scanning, and asked for after the link', async () => {
  const { page, fits } = portal
  await page.goto(`${home}/security`)
  await page.getByRole('button', { name: 'Set up one-time codes' }).click()
  const seed = await page.locator('.key').innerText()
  await fits()
  await page.getByLabel('Code', { exact: true }).fill(new TOTP({ secret: Secret.fromBase32(seed) }).generate())
  await page.getByRole('button', { name: 'Confirm' }).click()
  await page.getByText('10 recovery codes are left.').waitFor()
  const recoveryCode = await page.locator('.codes code').first().innerText()
  await fits()
  await page.goto(await linkTo('/invoices'))
  await page.getByRole('heading', { name: 'One more step' }).waitFor()
  await fits()
  await page.getByLabel('Code, or a recovery code').fill(recoveryCode)
  await page.getByRole('button', { name: 'Confirm' }).click()
  await page.getByRole('link', { name: 'Rendering' }).waitFor()
})

test('where a fresh proof is asked for, a window takes it, and what was asked can be done', async () => {
  const { page, fits } = portal
  await page.goto(`${home}/people`)
  await page.getByLabel('Name', { exact: true }).fill('Nia')
  await page.getByLabel('E-mail address', { exact: true }).fill('nia@studio.example')
  const problem = { code: 'step_up_required', status: 403, title: 'x', detail: 'Prove it.', type: 'x', requestId: 'x' }
  const once = { times: 1 }
  await page.route(
    '**/members',
    (route) => route.fulfill({ status: 403, contentType: 'application/problem+json', body: JSON.stringify(problem) }),
    once,
  )
  await page.getByRole('button', { name: 'Send the invitation' }).click()
  await page.getByRole('heading', { name: 'Is it still you?' }).waitFor()
  await fits()
  await page.getByRole('button', { name: 'Use a passkey' }).click()
  await page.getByText('Thank you. Now do it again.').waitFor()
  await page.getByRole('button', { name: 'Close' }).click()
  await page.getByRole('button', { name: 'Send the invitation' }).click()
  await page.getByText('The invitation is on its way').waitFor()
  expect(await page.locator('[data-member="nia@studio.example"]').count()).toBe(1)
})
