/** People in the portal: invited, given a role and a seat, removed; what a role does not allow is explained; signing out elsewhere. */
import { createClient } from '@coterm/sdk'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type OpenPortal, openPortal } from './open-portal.ts'

let portal: OpenPortal
let account: string

beforeAll(async () => {
  portal = await openPortal()
  const [only] = (await vendor().listAccounts({})).data
  account = only?.id ?? expect.fail('the demo has an account')
})

afterAll(() => portal?.close())

const vendor = () => createClient({ baseUrl: portal.demo.url, apiKey: portal.demo.apiKey })

test('an owner invites somebody, gives them a seat and another role, and removes them', async () => {
  const { demo, page, fits, picture } = portal
  await page.goto(`${demo.url}/people`)
  await page.getByLabel('Name', { exact: true }).fill('Nia Viewer')
  await page.getByLabel('E-mail address', { exact: true }).fill('nia@studio.example')
  await page.getByRole('button', { name: 'Send the invitation' }).click()
  const nia = page.locator('[data-member="nia@studio.example"]')
  await nia.getByText('Invited, has not joined yet').waitFor()
  await nia.getByRole('button', { name: 'Give' }).click()
  await nia.getByRole('button', { name: /^Take back/ }).waitFor()
  await nia.getByLabel('Role of Nia Viewer').selectOption({ label: 'User administrator' })
  await nia.locator('span', { hasText: 'User administrator' }).waitFor()
  await fits()
  await picture('people')
  await nia.getByRole('button', { name: 'Remove Nia Viewer' }).click()
  await nia.getByLabel('Also take back the seats they hold').check()
  await fits()
  await nia.getByRole('button', { name: 'Yes, remove' }).click()
  await nia.waitFor({ state: 'detached' })
  const only = page.locator('[data-member="robin@studio.example"]')
  await only.getByRole('button', { name: 'Remove Robin' }).click()
  await only.getByRole('button', { name: 'Yes, remove' }).click()
  await only.getByText('This is the only owner.').waitFor()
})

test('who only looks is told so, arrives by a link of the vendor’s, and the owner signs out elsewhere', async () => {
  const { demo, page, fits } = portal
  const invited = await vendor().inviteMember({ account, name: 'Vic', email: 'vic@studio.example', role: 'viewer' })
  const { url } = await vendor().createPortalLink({ account, member: invited.id, path: '/people' })
  const context = await page.context().browser()?.newContext({ locale: 'fr-FR' })
  const other = (await context?.newPage()) ?? expect.fail('a second browser')
  await other.goto(url)
  await other.getByText('Votre rôle ne permet pas de gérer les personnes.').waitFor()
  expect(await other.getByRole('button', { name: 'Envoyer l’invitation' }).count()).toBe(0)
  await other.goto(`${demo.url}/payment-methods`)
  await other.getByText('Votre rôle ne permet pas de modifier les moyens de paiement.').waitFor()
  await other.goto(url)
  await other.getByText('Ce lien a déjà servi').waitFor()
  await context?.close()
  await page.goto(`${demo.url}/security`)
  await page.getByText('Here, now').waitFor()
  await fits()
})
